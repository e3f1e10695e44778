"""The rows below a header: which are data, which totals or footers, with merged ranges filled."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from orggraph.ledgers.header import Header, plain
from orggraph.ledgers.workbook import Sheet
from orggraph.text.cleaning import DITTO, text_of
from orggraph.text.dates import PartialDate, parse_date

_TOTAL = re.compile(r"^(?:合计|小计|总计|共计|总数|累计)")
_FOOTER = re.compile(
    r"^(?:填报人|填表人|制表人|经办人|审核人|审批人|负责人|填报单位|填表单位|制表单位|填报时间|填报日期|填表日期|填表时间|"
    r"制表日期|制表时间|统计时间|单位负责人|单位盖章|盖章|联系人|联系电话|备注|注|说明|填表说明|主要负责人)(?:\(.*?\))?[::]"
)
_AS_OF = re.compile(
    r"(?:填报时间|填报日期|填表时间|填表日期|统计时间|统计日期|制表日期|制表时间|截至|截止|数据截至)[::时间日期]*\s*"
    r"(\d{4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?|月)?)"
)
_FIRST_CELLS = 4


@dataclass(frozen=True)
class Body:
    """The data of a sheet: rows of cells, their numbers as Excel shows them, and the rows of totals."""

    rows: list[list[Any]]
    numbers: list[int]
    totals: list[tuple[int, list[Any], int, bool]]
    """Number, cells, index of the data row below it, and whether it is a subtotal."""
    as_of: PartialDate | None

    def column(self, index: int) -> list[Any]:
        """Returns the cells of a column."""
        return [row[index] for row in self.rows]


def read_body(sheet: Sheet, header: Header) -> Body:
    """Sorts the rows below the header; merged ranges are filled downwards, ordinary blanks never."""
    width = max(map(len, sheet.cells))
    cells = [list(row) + [None] * (width - len(row)) for row in sheet.cells[header.row + 1 :]]
    _fill_merged(cells, sheet, header.row + 1)
    rows: list[list[Any]] = []
    numbers: list[int] = []
    totals: list[tuple[int, list[Any], int, bool]] = []
    for offset, row in enumerate(cells):
        number = header.row + 2 + offset
        said = [text for cell in row if (text := _said(cell))]
        first = said[0].replace(" ", "") if said else ""
        if not said or _FOOTER.match(first) or _repeats_header(row, header):
            continue
        if any(_TOTAL.match(text.replace(" ", "")) for text in said[:_FIRST_CELLS] if len(text) < 8):
            totals.append((number, row, len(rows), first.startswith("小计")))
            continue
        rows.append(row if not rows else [_ditto(cell, above) for cell, above in zip(row, rows[-1], strict=True)])
        numbers.append(number)
    return Body(rows, numbers, totals, _as_of(sheet, header))


def _said(cell: Any) -> str:
    return "" if cell is None or cell == "" else text_of(cell) or ""


def _ditto(cell: Any, above: Any) -> Any:
    return above if isinstance(cell, str) and cell.strip() in DITTO else cell


def _fill_merged(cells: list[list[Any]], sheet: Sheet, first: int) -> None:
    for (top, left), (bottom, _) in sheet.merged:
        if top < first or top - first >= len(cells):
            continue
        for row in range(top + 1, min(bottom, first + len(cells) - 1) + 1):
            cells[row - first][left] = cells[top - first][left]


def _repeats_header(row: Sequence[Any], header: Header) -> bool:
    """Whether the row is the header again, as on every printed page."""
    same = sum(isinstance(row[column], str) and plain(row[column]) == text for column, text in header.texts.items())
    return same >= max(2, len(header.texts) // 2)


def _as_of(sheet: Sheet, header: Header) -> PartialDate | None:
    """The date for which the sheet was filled in, from the rows above the header or a footer."""
    around = [*sheet.cells[: header.row], *sheet.cells[-3:]]
    for cell in (cell for row in around for cell in row if isinstance(cell, str)):
        if match := _AS_OF.search((text_of(cell) or "").replace(" ", "")):
            return parse_date(match[1])
    return None
