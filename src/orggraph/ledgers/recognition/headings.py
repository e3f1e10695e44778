"""What heads each column: its own words, and the groups above them, in one to three rows of a header."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from orggraph.ledgers.recognition.forms import Forms, forms_of

_PARTED = re.compile(r"(?P<group>[^:：—–-]{2,12})[:：—–-]+(?P<own>[^:：—–-]+)")
WHOLE = frozenset({"合计", "总计", "总数", "小计", "共计"})
"""What stands below a group of columns, for the whole of it."""
_WHEN = "时间"


@dataclass(frozen=True, slots=True)
class Heading:
    """What heads a column.

    Attributes:
        own: The lowest words of its own; empty where nothing heads it.
        groups: The words above them, the nearest first.
        spans: Whether the nearest group stands above several columns.
        whole: The words in the cell, where the group stands in it as well: 未建原因：没有党员.
        meaning: What a note beside the table says that it means.
    """

    own: str
    groups: tuple[str, ...] = ()
    spans: bool = False
    whole: str = ""
    meaning: str = field(default="", repr=False)

    @property
    def text(self) -> str:
        """The words in the cell."""
        return self.whole or self.own

    @property
    def forms(self) -> Forms:
        """The forms of its own words."""
        return forms_of(self.own)

    @property
    def exact(self) -> tuple[str, ...]:
        """What may be a header word as a whole, the most likely first."""
        if not self.groups:
            return (self.own,) if self.own else ()
        group = self.groups[0]
        return (self.own, group + self.own, self.own + group, *([group] if self.own in WHOLE else []))

    @property
    def spoken(self) -> str:
        """Group and own words as one, as far as both are about the column."""
        return "".join((*reversed(self.groups), self.own)) if self.spans else self.own

    @property
    def of_date(self) -> Heading:
        """The same as it would be if it said that it heads dates."""
        return Heading(self.own + _WHEN, self.groups, self.spans)

    @property
    def years(self) -> tuple[int, ...]:
        """The years that its words name, the nearest first."""
        return tuple(year for word in (self.own, *self.groups) if (year := forms_of(word).year) is not None)


def headings_of(lines: Sequence[Sequence[str]], width: int) -> list[Heading]:
    """Returns what heads each column; a word above blanks goes on to the right as the group of what stands below.

    >>> [(one.own, one.groups, one.spans) for one in headings_of([["党员", "", "备注"], ["总数", "女", ""]], 3)[1:]]
    [('女', ('党员',), True), ('备注', (), False)]
    """
    *above, last = [[*line, *[""] * (width - len(line))] for line in lines]
    carried = _carried(above, width)
    headings = [_heading([row[column] for row in above], last[column], carried, column) for column in range(width)]
    return _with_prefixes(headings)


def _with_prefixes(headings: Sequence[Heading]) -> list[Heading]:
    """The headings with what several side by side begin with as their group: 未建原因：没有党员, 未建原因：其他."""
    parted = [_PARTED.fullmatch(heading.own) if not heading.groups else None for heading in headings]
    prefixes = [match["group"] if match else "" for match in parted]
    around = ["", *prefixes, ""]
    return [
        Heading(match["own"], (prefix,), spans=True, whole=heading.own)
        if match and prefix in (around[column], around[column + 2])
        else heading
        for column, (heading, match, prefix) in enumerate(zip(headings, parted, prefixes, strict=True))
    ]


def _carried(above: Sequence[Sequence[str]], width: int) -> list[list[tuple[str, int]]]:
    """Per upper row and column, the word that stands over the column, and where it begins."""
    carried: list[list[tuple[str, int]]] = []
    for depth, row in enumerate(above):
        line: list[tuple[str, int]] = []
        for column in range(width):
            ended = any(above[upper][column] for upper in range(depth))
            line.append((row[column], column) if row[column] or ended or column == 0 else line[-1])
        carried.append(line)
    return carried


def _heading(column_words: Sequence[str], last: str, carried: Sequence[Sequence[tuple[str, int]]], at: int) -> Heading:
    words = [*column_words, last]
    depth = max((index for index, word in enumerate(words) if word), default=None)
    if depth is None:
        return Heading("")
    over = [carried[index][at] for index in reversed(range(depth))]
    groups = tuple(word for word, _ in over if word)
    nearest = next(((word, begin) for word, begin in over if word), None)
    level = next((index for index in reversed(range(depth)) if carried[index][at][0]), 0)
    spans = nearest is not None and sum(one == nearest for one in carried[level]) > 1
    return Heading(words[depth], groups, spans)
