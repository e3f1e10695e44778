"""The rows below a header: which are data, which totals or footers, with merged ranges filled."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from orggraph.ledgers.captions import NUMBERED, is_caption, is_place, numbers_columns, rows_merged_across
from orggraph.ledgers.header import Block, Header
from orggraph.ledgers.header_words import plain
from orggraph.ledgers.ledger_day import STATED_DAY
from orggraph.ledgers.strips import Strip
from orggraph.ledgers.workbook import Sheet
from orggraph.register.reading import Reason
from orggraph.text.cleaning import clean, is_ditto, text_of
from orggraph.text.empties import NULL_TOKENS

_TOTALS = ("合计", "小计", "总计", "共计", "总数", "累计")
_SIGNS = (*_TOTALS, "截", *(f"共{digit}" for digit in range(10)))
"""What words of totals and dates hold, and few other cells."""
_TOTAL = re.compile(
    rf"(?P<of>.{{0,12}}?)(?P<word>{'|'.join(_TOTALS)})(?:\(.*\))?:?(?:共?\d+\D{{0,4}})?|共\d+[个家名人户条项处]\D{{0,8}}"
)
"""合计, 枫桥社区小计, 合计：5个, 共5个党组织."""
_FOOTERS = (
    *("填报人", "填表人", "制表人", "经办人", "审核人", "审批人", "负责人", "填报单位", "填表单位", "制表单位"),
    *("填报时间", "填报日期", "填表日期", "填表时间", "制表日期", "制表时间", "统计时间", "单位负责人", "单位盖章"),
    *("盖章", "联系人", "联系电话", "备注", "注", "说明", "填表说明", "主要负责人", "以下空白"),
)
_FOOTER = re.compile(rf"\(?(?:{'|'.join(_FOOTERS)})\)?(?:\(.*?\))?(?:[: ].*)?|单位:.*")
_PLAIN_MARKS = frozenset({*_FOOTERS, "同上"})
"""Of the words that make a row special, those that are plain text."""
_FIRST_CELLS = 4
_CONTINUED = re.compile(r"[(（]?(?:续表|续上表|接上表|接上页|上接.*)\d*[)）]?")


@dataclass(frozen=True)
class Body:
    """The data of a sheet.

    Attributes:
        columns: Its columns.
        numbers: The numbers of its rows as Excel shows them.
        totals: Number, cells, index of the data row below it, and whether it is a subtotal.
        dittos: Row number, column and value of cells that say 同上; the value is None below no data.
        captions: Number and text of rows that are captions.
        passed: Number of each row below the header that is no record → why; blank rows are not among them.
        refused: Number and width of rows of data that are wider than they may be: their values are shifted.
        width: How wide a row may be, where there is such a row.
        around: The numbers of the rows of the block that are neither header nor data nor totals.
    """

    columns: list[Strip]
    numbers: list[int]
    totals: list[tuple[int, list[Any], int, bool]]
    dittos: list[tuple[int, int, Any]]
    captions: list[tuple[int, str]] = field(default_factory=list)
    passed: dict[int, Reason] = field(default_factory=dict)
    refused: list[tuple[int, int]] = field(default_factory=list)
    width: int = 0
    around: list[int] = field(default_factory=list)


def read_body(sheet: Sheet, block: Block, places: tuple[str, ...] = ()) -> Body:
    """Sorts the rows below the header; merged ranges are filled downwards, ordinary blanks never.

    Most rows hold no cell that can make them anything but data, which is seen column by column; the others are looked
    at one by one. `places` are the endings of names of places.
    """
    header = block.header
    first, height = header.row + 1, max(0, min(block.end, len(sheet.cells)) - header.row - 1)
    columns = [strip.taken(slice(first, first + height)) for strip in sheet.strips]
    _fill_merged(columns, sheet, first, height)
    body = Body(columns, [], [], [])
    merged = {row - first for row in rows_merged_across(sheet.merged)}
    width, wide = _too_wide(sheet.cells, header, first, height)
    special = (_special_rows(columns, header, places) | merged | {0, *wide}) & set(range(height))
    above = [_plain_texts(row) for row in sheet.cells[block.begin : header.first]]
    kept: list[int] = []
    queue, below, at = sorted(special), 0, 0
    while at < len(queue):
        index, at = queue[at], at + 1
        kept.extend(range(below, index))
        below = index + 1
        row = [strip[index] for strip in columns]
        said = _texts(row)
        if _repeats_header(row, header):
            body.passed[first + index + 1] = "header"
            _take_back_page_head(body, kept, above, first)
            if below < height and below not in special:  # it may number the columns
                queue.insert(at, below)
        elif _is_data(row, first + index + 1, len(kept), header, body):
            if numbers_columns(said, len(header.texts)):
                body.passed[first + index + 1] = "number"
                continue
            if is_caption(said, places, merged=index in merged):
                body.passed[first + index + 1] = "caption"
                body.captions.append((first + index + 1, said[0]))
                continue
            if index in wide:
                body.refused.append((first + index + 1, wide[index]))
                continue
            _fill_dittos(body, row, index, first + index + 1, kept[-1] if kept else None)
            kept.append(index)
    kept.extend(range(below, height))
    if len(kept) < height:
        columns = [strip.taken(np.array(kept, np.int64)) for strip in columns]
    numbers = [first + index + 1 for index in kept]
    table = {*(number for number, *_ in body.totals), *range(header.first + 1, header.row + 2)}
    block_rows = range(block.begin + 1, min(block.end, len(sheet.cells)) + 1)
    around = sorted(set(block_rows).difference(numbers, table, (number for number, _ in body.refused)))
    return replace(body, columns=columns, numbers=numbers, width=width, around=around)


def _too_wide(cells: Sequence[Sequence[Any]], header: Header, first: int, height: int) -> tuple[int, dict[int, int]]:
    """How wide a row may be, and the rows below the header that are wider, each with its width.

    A row of a CSV with a delimiter too many; where all rows have one, it stands at their ends.
    """
    widths = [len(row) for row in cells[first : first + height]]
    widest = max((len(row) for row in cells[header.first : first]), default=0)
    limit = max(widest, min((width for width in widths if width >= widest), default=0))
    return limit, {index: width for index, width in enumerate(widths) if width > limit}


def _special_rows(columns: Sequence[Strip], header: Header, places: tuple[str, ...]) -> set[int]:
    """The rows that may be no data, or refer to the row above: by a word in a cell, or where no record is named."""
    special: set[int] = set()
    named = next(header.columns[claim] for claim in header.ledger.required[0] if claim in header.columns)
    for index, strip in enumerate(columns):
        distinct = strip.distinct
        heads = {line[index] for line in header.lines if index < len(line)}
        known = heads | _PLAIN_MARKS | (NULL_TOKENS if index == named else set())
        words = distinct.of(known)
        for number in distinct.odd:
            cell = distinct.cells[number]
            if isinstance(cell, str) and cell != "":
                if _marks(cell, known):
                    words.add(number)
            elif index == named and _said(cell) == "":
                words.add(number)
        words.update(distinct.holding(_SIGNS, places if index == named else ()))
        if index == named:
            words.update(number for number in distinct.odd if is_place(str(distinct.cells[number]), places))
        special.update(strip.where(words))
    return special


def _marks(text: str, known: Collection[str]) -> bool:
    """Whether a cell may be a word of a total or a footer, a ditto, or one of the known words."""
    if text.isascii() and text[:1].isdigit():  # most of what is odd is a date or a count
        return plain(text) in known
    if any(sign in text for sign in _SIGNS):
        return True
    said = clean(text)
    words = said.replace(" ", "")
    ends = _FOOTER.fullmatch(words) or _FOOTER.fullmatch(said) or _TOTAL.fullmatch(words) or STATED_DAY.search(words)
    ends = ends or NUMBERED.match(words)
    return ends is not None or plain(text) in known or is_ditto(text)


def _is_data(row: list[Any], number: int, above: int, header: Header, body: Body) -> bool:
    """Whether a row is data; a row of totals is kept for the check on the data."""
    words = _texts(row)
    said = [text.replace(" ", "") for text in words]
    if not said:
        return False
    if len(said) == 1 and STATED_DAY.search(said[0]):
        body.passed[number] = "note"
        return False
    footer = _FOOTER.fullmatch(said[0]) or _FOOTER.fullmatch(words[0])
    total = _total(said)
    if (footer or total is not None) and not _holds_record(row, header):
        body.passed[number] = "note" if footer else "total"
        if not footer and total is not None:
            body.totals.append((number, row, above, total))
        return False
    return True


def _holds_record(row: Sequence[Any], header: Header) -> bool:
    """Whether the row fills the column that names its record, and two more, with what is no word of a footer."""
    filled = {
        claim
        for claim, column in header.columns.items()
        if (text := _said(row[column]).replace(" ", "")) and not _FOOTER.fullmatch(text) and not _TOTAL.fullmatch(text)
    }
    return len(filled) > 2 and any(claim in filled for claim in header.ledger.required[0])


def _total(said: list[str]) -> bool | None:
    """Whether the row is a total of a part (True) or of all (False); None where it is data."""
    for text in said[:_FIRST_CELLS]:
        if match := _TOTAL.fullmatch(text):
            return bool(match["of"]) or match["word"] == "小计"
    return None


def _fill_dittos(body: Body, row: Sequence[Any], index: int, number: int, above: int | None) -> None:
    """Puts what stands above in the place of 同上."""
    for column, cell in enumerate(row):
        if is_ditto(cell):
            strip = body.columns[column]
            strip.rows[index] = strip.distinct.numbers[None] if above is None else strip.rows[above]
            body.dittos.append((number, column, strip[index]))


def _texts(row: Sequence[Any]) -> list[str]:
    return [text for cell in row if (text := _said(cell))]


def _said(cell: Any) -> str:
    return "" if cell is None or cell == "" else text_of(cell) or ""


def _fill_merged(columns: Sequence[Strip], sheet: Sheet, first: int, height: int) -> None:
    """Fills merged ranges downwards, but not into rows that have nothing of their own."""
    for (top, left), (bottom, _) in sheet.merged:
        if top < first or top - first >= height or left >= len(columns):
            continue
        rows = columns[left].rows
        for row in range(top + 1 - first, min(bottom + 1 - first, height)):
            if any(map(_said, sheet.cells[first + row])):
                rows[row] = rows[top - first]


def _repeats_header(row: Sequence[Any], header: Header) -> bool:
    """Whether the row is the header again, or one of its two rows, as on every printed page."""
    said = _plain_texts(row)
    return len(said) > 1 and any(
        all(column < len(line) and line[column] == text for column, text in said.items()) for line in header.lines
    )


def _plain_texts(row: Sequence[Any]) -> dict[int, str]:
    return {column: text for column, cell in enumerate(row) if isinstance(cell, str) and (text := plain(cell))}


def _take_back_page_head(body: Body, kept: list[int], above: Sequence[dict[int, str]], first: int) -> None:
    """Removes the rows right above a repeated header that repeat what stands above the first, and 续表."""

    def lowest() -> dict[int, str]:
        return _plain_texts([strip[kept[-1]] for strip in body.columns]) if kept else {}

    said = [*lowest().values()]
    if len(said) == 1 and _CONTINUED.fullmatch(said[0]):
        body.passed[first + kept.pop() + 1] = "caption"
    for texts in reversed(above):
        if texts and lowest() == texts:
            body.passed[first + kept.pop() + 1] = "caption"
    titles = {text for texts in above for text in texts.values()}
    last = first + kept[-1] + 1 if kept else 0
    body.captions[:] = [(row, text) for row, text in body.captions if row <= last or plain(text) not in titles]
