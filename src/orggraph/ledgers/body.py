"""The rows below a header: which are data, which totals or footers, with merged ranges filled."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from orggraph.ledgers.header import Header, plain
from orggraph.ledgers.workbook import Sheet
from orggraph.text.cleaning import is_ditto, text_of
from orggraph.text.dates import PartialDate, parse_date

_TOTAL = re.compile(r"(?P<of>.{0,12}?)(?P<word>合计|小计|总计|共计|总数|累计)(?:\(.*\))?:?")
_FOOTER = re.compile(
    r"(?:填报人|填表人|制表人|经办人|审核人|审批人|负责人|填报单位|填表单位|制表单位|填报时间|填报日期|填表日期|填表时间|"
    r"制表日期|制表时间|统计时间|单位负责人|单位盖章|盖章|联系人|联系电话|备注|注|说明|填表说明|主要负责人)"
    r"(?:\(.*?\))?(?:[: ].*)?"
    r"|单位:.*"
)
_AS_OF = re.compile(
    r"(?:填报时间|填报日期|填表时间|填表日期|统计时间|统计日期|制表日期|制表时间|截至|截止|数据截至)[::时间日期]*\s*"
    r"(\d{4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?|月)?)"
)
_FIRST_CELLS = 4


@dataclass(frozen=True)
class Body:
    """The data of a sheet.

    Attributes:
        rows: Rows of cells.
        numbers: Their numbers as Excel shows them.
        totals: Number, cells, index of the data row below it, and whether it is a subtotal.
        dittos: Row number, column and value of cells that say 同上; the value is None below no data.
        as_of: The date for which the sheet was filled in.
    """

    rows: list[list[Any]]
    numbers: list[int]
    totals: list[tuple[int, list[Any], int, bool]]
    dittos: list[tuple[int, int, Any]]
    as_of: PartialDate | None

    def column(self, index: int) -> list[Any]:
        """Returns the cells of a column."""
        return [row[index] for row in self.rows]


def read_body(sheet: Sheet, header: Header) -> Body:
    """Sorts the rows below the header; merged ranges are filled downwards, ordinary blanks never."""
    width = max(map(len, sheet.cells))
    cells = [list(row) + [None] * (width - len(row)) for row in sheet.cells[header.row + 1 :]]
    _fill_merged(cells, sheet, header.row + 1)
    body = Body([], [], [], [], _as_of(sheet, header))
    above = [_plain_texts(row) for row in sheet.cells[: header.row]]
    for number, row in enumerate(cells, header.row + 2):
        words = [text for cell in row if (text := _said(cell))]
        said = [text.replace(" ", "") for text in words]
        if not said:
            continue
        if _repeats_header(row, header):
            _take_back_page_head(body, above)
            continue
        footer = _FOOTER.fullmatch(said[0]) or _FOOTER.fullmatch(words[0])
        total = _total(said)
        if (footer or total is not None) and not _holds_record(row, header):
            if not footer and total is not None:
                body.totals.append((number, row, len(body.rows), total))
            continue
        body.dittos.extend(_take_dittos(row, body.rows[-1] if body.rows else None, number))
        body.rows.append(row)
        body.numbers.append(number)
    return body


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


def _take_dittos(row: list[Any], above: list[Any] | None, number: int) -> list[tuple[int, int, Any]]:
    found = []
    for column, cell in enumerate(row):
        if is_ditto(cell):
            row[column] = None if above is None else above[column]
            found.append((number, column, row[column]))
    return found


def _said(cell: Any) -> str:
    return "" if cell is None or cell == "" else text_of(cell) or ""


def _fill_merged(cells: list[list[Any]], sheet: Sheet, first: int) -> None:
    """Fills merged ranges downwards, but not into rows that have nothing of their own."""
    blank = {index for index, row in enumerate(cells) if not any(map(_said, row))} if sheet.merged else set()
    for (top, left), (bottom, _) in sheet.merged:
        if top < first or top - first >= len(cells):
            continue
        for row in range(top + 1, min(bottom, first + len(cells) - 1) + 1):
            if row - first not in blank:
                cells[row - first][left] = cells[top - first][left]


def _repeats_header(row: Sequence[Any], header: Header) -> bool:
    """Whether the row is the header again, or one of its two rows, as on every printed page."""
    said = _plain_texts(row)
    return len(said) > 1 and any(
        all(column < len(line) and line[column] == text for column, text in said.items()) for line in header.lines
    )


def _plain_texts(row: Sequence[Any]) -> dict[int, str]:
    return {column: text for column, cell in enumerate(row) if isinstance(cell, str) and (text := plain(cell))}


def _take_back_page_head(body: Body, above: Sequence[dict[int, str]]) -> None:
    """Removes the rows right above a repeated header that repeat what stands above the first: titles and groups."""
    for texts in reversed(above):
        if texts and body.rows and _plain_texts(body.rows[-1]) == texts:
            body.rows.pop()
            body.numbers.pop()


def _as_of(sheet: Sheet, header: Header) -> PartialDate | None:
    """The date for which the sheet was filled in, from the rows above the header or a footer."""
    around = [*sheet.cells[: header.row], *sheet.cells[-3:]]
    for cell in (cell for row in around for cell in row if isinstance(cell, str)):
        if match := _AS_OF.search((text_of(cell) or "").replace(" ", "")):
            return parse_date(match[1])
    return None
