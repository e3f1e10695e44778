"""Sheets that hold no records of their own: output of orggraph, copies of other files, statistics, notes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from orggraph.ledgers.body import Body
from orggraph.ledgers.captions import Places, is_place
from orggraph.ledgers.end_marks import is_note
from orggraph.ledgers.header import Header
from orggraph.ledgers.sheet import Sheet
from orggraph.ledgers.table_shape import is_number, said
from orggraph.ledgers.total_words import total_word
from orggraph.register.reading import NoLedger
from orggraph.text.cleaning import clean

PASSED_OVER: Mapping[NoLedger, str] = {"statistics": "statistics-sheet", "notes": "notes-sheet"}
"""What an unread sheet is → the code of the finding that says that it is passed over."""
_COPY = re.compile(r"'(?:file|https?|smb)://.*'#")
"""How the sheet of another file is called that a workbook keeps for its links."""
_STAMP = re.compile(r"(?:截至|as of)[:：] ?\d{4}-\d{2}-\d{2}")
_NUMBERED_SHEET = re.compile(r"\d{1,3} (.+)")
_SOURCE_CELL = re.compile(r".+?\.\w{2,5}(?:，.+ 表)?，第 \d+ 行|.+?\.\w{2,5}(?:, sheet .+)?, row \d+")
_SOURCE_HEADERS = frozenset({"来源", "source"})
_LOOKED_AT = 20
_FEWEST_PLACES = 2
_MOST_NAMES = 3
"""Texts of a row of statistics: a street, a community, a remark."""
_PIVOT = re.compile(r"行标签$|(?:求和|计数|平均值|最大值|最小值|乘积)项:")
_NOTED_ROWS, _FEW_COLUMNS = 100, 4
_POINT = re.compile(r"^[(]?[\d一二三四五六七八九十]+[)、.]")
_FEWEST_EXPLAINED = 3
_EXPLAINS = re.compile(r"——|[:,。;“”]")
"""What names of units, which stand alone in a row as well, hardly hold."""
_NOTES = re.compile(r"说明|须知|要求|口径|注释|指标解释|写在前面")


def no_ledger(sheet: Sheet) -> NoLedger | None:
    """Returns what a sheet is that is passed over whatever its headers say: our own output, or another file's copy."""
    if sheet.name is not None and _COPY.match(sheet.name):
        return "copy"
    return "own-output" if sheet.own_output or _is_table_of_ours(sheet) or _names_sources(sheet.cells) else None


def _is_table_of_ours(sheet: Sheet) -> bool:
    """Whether it stands as orggraph writes its tables: numbered, with its title and the day of its figures."""
    numbered = _NUMBERED_SHEET.fullmatch(sheet.name or "")
    top = [_texts(row) for row in sheet.cells[:2]]
    if numbered is None or len(top) < 2 or len(top[0]) != 1 or len(top[1]) != 1:
        return False
    return top[0][0].startswith(clean(numbered[1]).rstrip("_")) and _STAMP.fullmatch(top[1][0]) is not None


def _names_sources(cells: Sequence[Sequence[Any]]) -> bool:
    """Whether a column names file, sheet and row of another ledger for each of its rows."""
    for row, line in enumerate(cells[:_LOOKED_AT]):
        for column, cell in enumerate(line):
            if isinstance(cell, str) and cell.strip() in _SOURCE_HEADERS:
                below = [each[column] for each in cells[row + 1 : row + 1 + _LOOKED_AT] if column < len(each)]
                filled = [each for each in below if isinstance(each, str) and each.strip()]
                return bool(filled) and all(map(_SOURCE_CELL.fullmatch, filled))
    return False


def unread_kind(sheet: Sheet, places: Places) -> NoLedger | None:
    """Returns what a sheet is that no ledger knows: statistics of places or of words, or nothing but notes."""
    rows = [texts for row in sheet.cells if (texts := _texts(row))]
    if any(map(_PIVOT.match, (text for texts in rows[:_LOOKED_AT] for text in texts))):
        return "statistics"
    if all(len(texts) == 1 for texts in rows):
        told = sum(is_note(text) or _POINT.search(text) is not None for (text,) in rows)
        if len(rows) >= _FEWEST_EXPLAINED:
            told = max(told, sum(_EXPLAINS.search(text) is not None for (text,) in rows))
        return "notes" if told * 2 > len(rows) or _NOTES.search(sheet.name or "") else None
    figures = [texts for texts in rows if any(map(is_number, texts)) and not any(map(total_word, texts))]
    of_places = [texts for texts in figures if any(is_place(text, places) for text in texts)]
    whole = len(of_places) >= _FEWEST_PLACES and len(of_places) * 5 >= len(figures) * 4
    return "statistics" if whole and all(_is_of_figures(texts) for texts in of_places) else None


def with_notes(sheets: Sequence[Sheet]) -> list[Sheet]:
    """Returns the sheets of a file, each with what those say that hold nothing but notes."""
    notes = tuple(text for sheet in sheets for text in _notes(sheet))
    return [replace(sheet, notes=notes) for sheet in sheets] if notes else list(sheets)


def _notes(sheet: Sheet) -> Sequence[str]:
    """What a sheet of notes says; one with a table of words and their meanings too, where its name says so."""
    rows = sheet.cells[:_NOTED_ROWS]
    if _NOTES.search(sheet.name or ""):
        written = [[cell for cell in row if isinstance(cell, str) and cell.strip()] for row in rows]
        if max(map(len, written), default=0) <= _FEW_COLUMNS:
            return [":".join(map(clean, texts)) for texts in written if texts]
    alone = all(len(_texts(row)) <= 1 for row in rows)
    return [text for row in rows for text in _texts(row)] if alone and unread_kind(sheet, {}) == "notes" else []


def _is_of_figures(texts: Sequence[str]) -> bool:
    """Whether a row gives figures, and hardly more than the name of what they are of."""
    return sum(not is_number(text) for text in texts) <= _MOST_NAMES


def is_about_places(header: Header, body: Body, places: Places) -> bool:
    """Whether a sheet with the headers of a ledger of units gives figures of areas: its rows are no units."""
    if header.ledger.kinds[0] != "unit":
        return False
    strip = body.columns[next(header.columns[claim] for claim in header.ledger.required[0])]
    names = [said(strip.distinct.cells[number]) for number in set(strip.rows[:_LOOKED_AT].tolist())]
    return lists_places(list(filter(None, names)), places)


def lists_places(names: Sequence[str], places: Places) -> bool:
    """Whether the names of records are those of areas, but for totals: statistics, not a ledger of units.

    >>> lists_places(["柳岸街道", "槐荫街道", "合计"], {"街道": 1}), lists_places(["甲公司", "柳岸街道"], {"街道": 1})
    (True, False)
    """
    named = [name for name in names if total_word(name) is None]
    return len(named) >= _FEWEST_PLACES and all(is_place(name, places) for name in named)


def _texts(row: Sequence[Any]) -> list[str]:
    return [text for cell in row if (text := said(cell))]
