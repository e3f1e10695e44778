"""CSV and TSV as grids of cells, with whatever quotation marks they have."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

from orggraph.ledgers.sheet_xml import LARGEST_SHEET
from orggraph.model.source import column_letters

_YEAR_AND_TENTH = re.compile(r"(?:19|20)\d\d\.1")
_LONE_RETURN = re.compile(r"\r(?!\n)")
_MOST_COLUMNS, _MOST_ROWS = 16_384, 1_048_576
_MOST_LINES = 100
"""Lines that one cell may have before its quotation mark is taken for a lone one."""
_ROW = 2
"""Fewer delimiters in a line within a cell never make it a row of its own."""


class TooLargeError(Exception):
    """The text has more cells than a ledger may; the message is the last of them."""


def cells_of(text: str) -> list[list[Any]]:
    r"""Returns the cells of a CSV.

    Raises:
        TooLargeError: There are too many.

    >>> cells_of("单位,数\n甲,2020.1\n")
    [['单位', '数'], ['甲', 2020.1]]
    """
    if text.count("\n") > _MOST_ROWS:
        raise TooLargeError(f"A{text.count(chr(10))}")
    lines = _LONE_RETURN.sub("\n", text).split("\n")
    if not lines[-1]:
        del lines[-1]
    delimiter = _delimiter(lines)
    _check_size(lines, delimiter)
    row = _delimiters_of_a_row(lines, delimiter)
    rows = _parsed(lines, delimiter)
    if rows is None or any(_swallowed(cell, delimiter, row) for cell in chain(*rows)):
        rows = _by_record(lines, delimiter, row)
    return [list(map(_typed, cells)) for cells in rows]


def _check_size(lines: Sequence[str], delimiter: str) -> None:
    width = max((line.count(delimiter) for line in lines), default=0) + 1
    if width > _MOST_COLUMNS or len(lines) * width > LARGEST_SHEET:
        raise TooLargeError(f"{column_letters(width - 1)}{len(lines)}")


def _parsed(lines: Iterable[str], delimiter: str) -> list[list[str]] | None:
    """The rows of a CSV, or None where a quotation mark is never closed."""
    try:
        return list(csv.reader((f"{line}\n" for line in lines), delimiter=delimiter, strict=True))
    except csv.Error:
        return None


def _delimiters_of_a_row(lines: Sequence[str], delimiter: str) -> int:
    """As many as most lines have, those with quotation marks aside."""
    times = Counter(line.count(delimiter) for line in lines if line and '"' not in line)
    return max(_ROW, *(count for count, _ in times.most_common(1)), 0)


def _swallowed(cell: str, delimiter: str, row: int) -> bool:
    """Whether a lone quotation mark, such as a ditto, has taken the rows below it into its cell."""
    if "\n" not in cell:
        return False
    _, *below = cell.split("\n")
    return cell.startswith((delimiter, "\n", "\r")) or any(line.count(delimiter) >= row for line in below)


def _by_record(lines: Sequence[str], delimiter: str, row: int) -> list[list[str]]:
    """The rows, one after another: a lone quotation mark spoils its own line only."""
    rows: list[list[str]] = []
    at = 0
    while at < len(lines):
        if '"' in lines[at]:
            cells, taken = _record(lines[at : at + _MOST_LINES], delimiter, row)
        else:
            cells, taken = _as_written(lines[at], delimiter), 1
        rows.append(cells)
        at += taken
    return rows


def _record(lines: Sequence[str], delimiter: str, row: int) -> tuple[list[str], int]:
    """The first row and its number of lines; as it is written where its quotation marks make no cells."""
    marks = 0
    for taken, line in enumerate(lines, 1):
        marks += line.count('"')
        if marks % 2 == 0:
            rows = _parsed(lines[:taken], delimiter)
            one = rows is not None and len(rows) <= 1
            if rows is not None and one and not any(_swallowed(cell, delimiter, row) for cell in chain(*rows)):
                return (rows[0] if rows else []), taken
            break
    return _as_written(lines[0], delimiter), 1


def _as_written(line: str, delimiter: str) -> list[str]:
    return line.rstrip("\r").split(delimiter)


def _delimiter(lines: Sequence[str]) -> str:
    """The mark that stands in most of the first lines; list cells may hold the others."""
    first = [line for line in lines[:200] if line.strip()][:20]
    return max(",\t;|", key=lambda mark: sum(mark in line for line in first))


def _typed(cell: str) -> Any:
    """The cell out of its guard `="…"`; 2020.1 as the number that Excel exports for 2020.10 too."""
    if cell.startswith('="') and cell.endswith('"') and len(cell) > 2:
        return cell[2:-1]
    if cell.startswith("'") and cell[1:2].isdigit():  # so programs keep Excel from reading a number or a date
        return cell[1:]
    return float(cell) if _YEAR_AND_TENTH.fullmatch(cell) else cell
