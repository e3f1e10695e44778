"""How text is set without a browser: what can be drawn of it, how wide it is about, where there is room for it."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from orggraph.maps.scene import Text, Words, spoken
from orggraph.text.cleaning import showable

_LONGEST = 240
_LATIN = 0.55
"""Width of a letter that is no Han character, by the size of the type."""
_CELL = 48
_NAMELESS = Words("（无名称）", "(no name)")


def drawable(text: str) -> str:
    r"""Returns a text on one line, without what cannot be drawn; of a very long one the beginning.

    >>> drawable("甲\x00乙\n 丙\ud800")
    '甲 乙 丙'
    """
    return " ".join(showable(text[:_LONGEST]).split())


def say(text: Text, lang: str) -> str:
    """Returns words in a language, ready to be drawn; a word from the ledgers stays as it is."""
    said = spoken(text, lang)
    return drawable(said) or say(_NAMELESS, lang)


def width_of(text: str, size: float) -> float:
    """Returns about how wide a text is, rather too wide: a Han character takes its size, a letter about half.

    >>> width_of("街道", 10), round(width_of("ab", 10), 1)
    (20.0, 11.0)
    """
    ems = (1.0 if unicodedata.east_asian_width(character) in "WFA" else _LATIN for character in text)
    return size * sum(ems)


def shortened(text: str, size: float, room: float) -> str:
    """Returns the text as far as there is room for it.

    >>> shortened("枫桥社区第一网格", 10, 52)
    '枫桥社区…'
    """
    if width_of(text, size) <= room:
        return text
    room -= width_of("…", size)
    end, used = 0, 0.0
    while end < len(text) - 1 and (used := used + width_of(text[end], size)) <= room:
        end += 1
    return text[: max(1, end)] + "…"


@dataclass(frozen=True, slots=True)
class Box:
    """A place that a line of text takes."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: Box) -> bool:
        """Whether two boxes have an inner point in common."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def within(self, other: Box) -> bool:
        """Whether no part of it lies outside another."""
        across = other.left <= self.left and self.right <= other.right
        return across and other.top <= self.top and self.bottom <= other.bottom


class Taken:
    """The places that are taken already, by the cells of a coarse grid."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[Box]] = defaultdict(list)

    def is_free(self, box: Box) -> bool:
        """Whether nothing lies where a box would."""
        return not any(other.overlaps(box) for cell in _cells(box) for other in self._cells.get(cell, ()))

    def occupy(self, box: Box) -> None:
        """Takes a place."""
        for cell in _cells(box):
            self._cells[cell].append(box)


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    for x in range(int(box.left // _CELL), int(box.right // _CELL) + 1):
        for y in range(int(box.top // _CELL), int(box.bottom // _CELL) + 1):
            yield x, y
