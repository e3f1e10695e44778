"""The XML of a sheet, looked through in pieces: formulas without a result, errors, and how far its cells reach.

calamine shows the first two as blanks, and lays the whole rectangle around all cells out in memory: a stray cell in
the last corner makes it one of seventeen thousand million cells.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import IO

from orggraph.ledgers.styles import Styles
from orggraph.model.source import column_letters

LARGEST_SHEET = 12_000_000
"""Cells in the rectangle around all cells of a sheet, beyond which it is not read."""
LONGEST_CELL = 32_767
"""Characters in a cell, the most that Excel allows."""
_NO_STYLES = Styles()
_PIECE, _LONGEST_PIECE = 1 << 20, 1 << 26
_PREFIX = re.compile(rb"<(\w+:)?sheetData\b")
_CELL_NAME = re.compile(rb'\br="([A-Z]+)(\d+)"')


@dataclass(frozen=True, slots=True)
class Look:
    """What a second look at a sheet shows.

    Attributes:
        without_result: Row and column, from 0, of formulas without a saved result and of errors.
        reach: The last cell, such as XFD1048576, where the sheet is too large to be read.
        safe: Whether it is certain that the sheet takes no more memory than a ledger may.
        struck: Row and column, from 0, of cells that are struck through.
        formats: Row and column, from 0, of numbers that are shown with words or zeros → their format.
    """

    without_result: frozenset[tuple[int, int]] = frozenset()
    reach: str | None = None
    safe: bool = True
    struck: frozenset[tuple[int, int]] = frozenset()
    formats: Mapping[tuple[int, int], str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Marks:
    """What to look for where the names have a prefix, such as `x:`, or none."""

    end: bytes
    filled: tuple[bytes, ...]
    not_near: re.Pattern[bytes]
    unusual: re.Pattern[bytes]
    far: re.Pattern[bytes]
    cell: re.Pattern[bytes]
    start: bytes
    unsaved: re.Pattern[bytes]
    error: re.Pattern[bytes]
    style: re.Pattern[bytes]


def look(opened: Callable[[], IO[bytes]], styles: Styles = _NO_STYLES, *, texts_safe: bool = True) -> Look:
    """Looks through a sheet; `opened` opens its XML anew."""
    with opened() as part:
        match = _PREFIX.search(part.read(_PIECE))
    if match is None:
        return Look(safe=False)
    marks = _marks((match[1] or b"").decode())
    found: set[tuple[int, int]] = set()
    styled: dict[tuple[int, int], int] = {}
    wanted = styles.struck.union(styles.formats)
    far, safe = False, texts_safe
    with opened() as part:
        for piece in _cells(part, marks):
            found.update(_without_result(piece, marks))
            styled.update(_styled(piece, marks, wanted) if wanted else ())
            safe = safe and len(piece) < 4 * _PIECE
            if marks.not_near.search(piece) is not None:
                far = far or marks.far.search(piece) is not None
                safe = safe and marks.unusual.search(piece) is None
    struck = frozenset(place for place, style in styled.items() if style in styles.struck)
    formats = {place: styles.formats[style] for place, style in styled.items() if style in styles.formats}
    if far:
        with opened() as part:
            return Look(frozenset(found), _reach(_cells(part, marks), marks), safe, struck, formats)
    return Look(frozenset(found), None, safe, struck, formats)


def no_long_text(part: IO[bytes]) -> bool:
    """Whether no shared text is so long that a few cells with it would fill the memory."""
    return not any(_holds_long(piece) for piece in _pieces(part, b"si>"))


def _holds_long(piece: bytes) -> bool:
    """Whether a text of a piece is too long, at a quick look: from an end to the last that must lie near enough."""
    longest = 6 * LONGEST_CELL  # its characters take up to three bytes, its marks as much again
    begin = 0
    while len(piece) - begin >= longest:
        end = piece.rfind(b"si>", begin, begin + longest + len(b"si>") - 1)
        if end < 0:
            return True
        begin = end + len(b"si>")
    return False


def _column(name: bytes) -> int:
    """The index of a column: A is 0, AA is 26."""
    index = 0
    for letter in name:
        index = index * 26 + letter - 64
    return index - 1


def _pieces(part: IO[bytes], end: bytes) -> Iterator[bytes]:
    """The part in pieces of about a megabyte, each cut behind an end; what follows the last comes last."""
    rest: list[bytes] = []
    while chunk := part.read(_PIECE):
        if (cut := chunk.rfind(end)) < 0:
            rest.append(chunk)
            if len(rest) * _PIECE > _LONGEST_PIECE:
                raise ValueError("a row or a text without an end")
            continue
        yield b"".join((*rest, chunk[: cut + len(end)]))
        rest = [chunk[cut + len(end) :]]
    yield b"".join(rest)


def _cells(part: IO[bytes], marks: _Marks) -> Iterator[bytes]:
    """The pieces that hold values or formulas; rows that are only formatted are passed over."""
    for piece in _pieces(part, marks.end):
        if any(mark in piece for mark in marks.filled):
            yield piece


def _without_result(piece: bytes, marks: _Marks) -> Iterator[tuple[int, int]]:
    # hardly any sheet holds these letters: a piece without them is passed over much faster than one without the marks
    if b"f" in piece and marks.filled[-1] in piece:
        for match in marks.unsaved.finditer(piece):
            tag = piece[piece.rfind(marks.start, 0, match.start()) : match.start()]
            if b't="str"' not in tag:
                yield from _places(tag)
    if b"e" in piece and b't="e"' in piece:
        for match in marks.error.finditer(piece):
            yield from _places(match[0])


def _styled(piece: bytes, marks: _Marks, wanted: Collection[int]) -> Iterator[tuple[tuple[int, int], int]]:
    """The filled cells of some styles, each with its style."""
    for match in marks.style.finditer(piece):
        if (style := int(match[1])) in wanted:
            yield from ((place, style) for place in _places(match[0]))


def _places(tag: bytes) -> list[tuple[int, int]]:
    return [(int(row) - 1, _column(column)) for column, row in _CELL_NAME.findall(tag)]


def _reach(pieces: Iterable[bytes], marks: _Marks) -> str | None:
    """The last cell of the rectangle around all filled cells, where it is too large."""
    rows, columns = 0, 0
    for piece in pieces:
        cells = marks.cell.findall(piece)
        rows = max(rows, *(int(row) for _, row in cells), 0)
        columns = max(columns, *(_column(name) + 1 for name in {name for name, _ in cells}), 0)
    return f"{column_letters(columns - 1)}{rows}" if rows * columns > LARGEST_SHEET else None


@cache
def _marks(prefix: str) -> _Marks:
    def pattern(text: str) -> re.Pattern[bytes]:
        return re.compile(text.replace("~", re.escape(prefix)).encode())

    return _Marks(
        end=f"</{prefix}row>".encode(),
        filled=tuple(f"<{prefix}{name}".encode() for name in ("v", "is", "f")),
        # a cell that is unusual or far; one look for what hardly any sheet has
        not_near=pattern(r'<~c(?! r="A?[A-Z]1?\d{1,5}")[\s/>]'),
        # a cell that does not tell its place first; beyond column AZ or row 199,999, which together stay within
        # LARGEST_SHEET, the whole rectangle is worked out
        unusual=pattern(r'<~c(?! r="[A-Z]{1,3}\d)[\s/>]'),
        far=pattern(r'<~c r="(?:[A-Z]{3}|[B-Z][A-Z]|[A-Z]+(?:[2-9]\d{5}|\d{7}))'),
        cell=pattern(r'<~c r="([A-Z]+)(\d+)"[^>]*(?<!/)>(?!\s*</)'),
        start=f"<{prefix}c ".encode(),
        unsaved=pattern(r"<~f(?:\s[^>]*)?(?:/>|>[^<]*</~f>)\s*(?:<~v\s*/>|<~v>\s*</~v>)?\s*</~c>"),
        error=pattern(r'<~c\s[^>]*\bt="e"'),
        style=pattern(r'<~c\s[^>]*\bs="(\d+)"[^>]*(?<!/)>'),
    )
