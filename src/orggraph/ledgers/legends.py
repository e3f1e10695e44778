"""Codes that a legend beside the table explains: 形式 1单独 2联合 3挂靠, or in the header itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from orggraph.ledgers.header_words import plain
from orggraph.ledgers.recognition.forms import forms_of
from orggraph.ledgers.sheet import Sheet
from orggraph.ledgers.shown_words import shown
from orggraph.model.finding import Finding
from orggraph.text.cleaning import clean

_TOP, _BOTTOM, _LONGEST, _LONGEST_HEADER = 12, 20, 400, 24
_SHORTEST = 6
"""A header and two codes with their words."""
_MOSTLY = 0.8
_PARTS = re.compile(r"[;；。\n\r]+")
_PAIR = re.compile(
    r"(?<![\dA-Za-z.])(?P<code>\d|[A-H])\s*(?:[=:：.、)）—–-]|代表|表示|是指|指|为)?\s*(?P<word>[^\s\dA-H=:：,，、;；.()（）—–-]{1,10})"
)
_CODES = re.compile(r"[\dA-H０-９]")
_LEAD = re.compile(r"^(?:填表)?(?:注|说明|备注|代码|编码|图例|注意)(?:说明)?[:：]\s*")
_HEADER = re.compile(r"[(（][^()（）]*[)）]?|[:：,，、\s]+$|(?:列|栏)?(?:的)?(?:代码|编码)?[:：]?$|^[“\"]|[”\"]$")
_MEASURE = re.compile(r"[人名个家户年月日号楼层室元万米亩次届类条项季期]|单元|平方")
"""Behind a number that counts: 3人 is no code."""
_TOTAL = re.compile(r"合计|小计|总计|汇总")


class _Legend(NamedTuple):
    """What the codes of a column mean, and where that stands."""

    row: int
    column: int
    header: str
    words: Mapping[str, str]


def with_words(sheet: Sheet) -> tuple[Sheet, list[Finding]]:
    """Returns the sheet with words in the place of codes that it explains itself, each such column told."""
    legends = list(_legends(sheet))
    found: list[Finding] = []
    cells = sheet.cells
    for legend in legends:
        for top, column in _columns(sheet, legend):
            if not _are_codes(sheet, top, column, legend):
                continue
            cells = [
                _decoded(row, column, legend.words) if number > top and number != legend.row else row
                for number, row in enumerate(cells)
            ]
            told = "、".join(f"{code} {shown(word)}" for code, word in legend.words.items())
            found.append(Finding("codes-by-legend", sheet.source(legend.row + 1), legend.header, told))
            break
    return (replace(sheet, cells=cells) if found else sheet), found


def _legends(sheet: Sheet) -> Iterator[_Legend]:
    for number in sorted(rows_of_notes(len(sheet.cells))):
        for column, cell in enumerate(sheet.cells[number]):
            if isinstance(cell, str) and _SHORTEST <= len(cell) < _LONGEST and len(set(_CODES.findall(cell))) > 1:
                for part in _parts(cell):
                    if (legend := _legend(part, number, column)) is not None:
                        yield legend


def rows_of_notes(height: int) -> set[int]:
    """Returns the rows of a sheet of some height in which notes may stand: the first and the last."""
    return {*range(min(_TOP, height)), *range(max(0, height - _BOTTOM), height)}


def _parts(cell: str) -> list[str]:
    """The parts of a cell that are about a column each: a code at the beginning of one goes on with what is before."""
    parts: list[str] = []
    for part in filter(None, map(str.strip, _PARTS.split(clean(cell)))):
        if parts and _PAIR.match(part):
            parts[-1] += f" {part}"
        else:
            parts.append(part)
    return parts


def _legend(text: str, row: int, column: int) -> _Legend | None:
    text = _LEAD.sub("", text)
    pairs = list(_PAIR.finditer(text))
    words = {pair["code"]: pair["word"] for pair in pairs}
    if len(words) < 2 or len(words) < len(pairs) or len(set(words.values())) < len(words):
        return None
    if any(_MEASURE.match(word) for word in words.values()):
        return None
    header = plain(_HEADER.sub("", text[: pairs[0].start()]).strip())
    return _Legend(row, column, header, words) if 1 < len(header) < _LONGEST_HEADER else None


def _columns(sheet: Sheet, legend: _Legend) -> Iterator[tuple[int, int]]:
    """Where headers stand that a legend may be about: its own cell, then cells of its words, then some that hold it."""
    if legend.row < _TOP:
        yield legend.row, legend.column
    texts = [
        (number, column, forms_of(plain(cell)).bare)
        for number, row in enumerate(sheet.cells[:_TOP])
        for column, cell in enumerate(row)
        if isinstance(cell, str) and 1 < len(cell) < _LONGEST_HEADER and number != legend.row
    ]
    yield from ((number, column) for number, column, text in texts if text == legend.header)
    yield from ((n, c) for n, c, text in texts if text != legend.header and (text in legend.header))


def _are_codes(sheet: Sheet, top: int, column: int, legend: _Legend) -> bool:
    """Whether a column holds hardly anything but the codes."""
    cells = [
        row[column]
        for number, row in enumerate(sheet.cells)
        if number > top and number != legend.row and column < len(row) and not _is_total(row)
    ]
    said = [cell for cell in cells if cell is not None and cell != ""]
    return len(said) > 1 and sum(code_text(cell) in legend.words for cell in said) >= _MOSTLY * len(said)


def _decoded(row: list[Any], column: int, words: Mapping[str, str]) -> list[Any]:
    if column >= len(row) or (word := words.get(code_text(row[column]))) is None or _is_total(row):
        return row
    return [*row[:column], word, *row[column + 1 :]]


def _is_total(row: list[Any]) -> bool:
    return any(isinstance(cell, str) and _TOTAL.search(cell) for cell in row)


def code_text(cell: Any) -> str:
    """Returns a cell as the text of a code: 1.0 is 1."""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return clean(str(cell)) if isinstance(cell, str | int) and not isinstance(cell, bool) else ""
