"""A ledger laid out on a sheet: titles, header, body, totals, footers, merged cells."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from tests.districts import office_words, words
from tests.districts.body import lay_body
from tests.districts.headers import choose_columns, header
from tests.districts.pen import Cell, Pen
from tests.districts.phrases import one_of
from tests.districts.style import Style
from tests.districts.table import Column, Table
from tests.districts.truth import District

TICKED = {"单独组建": "own", "联合组建": "joint", "挂靠组建": "attached"}
Merge = tuple[int, int, int, int]  # first row, first column, last row, last column; from 0


@dataclass
class Sheet:
    """Cells by row, every row equally long, and the ranges that are merged."""

    rows: list[list[Cell]] = field(default_factory=list)
    merges: list[Merge] = field(default_factory=list)


def lay_out(table: Table, district: District, style: Style, rng: random.Random, *, plain: bool) -> Sheet:
    """The sheet of a ledger; `plain` for a CSV, which has neither merged cells nor a header of two rows."""
    if style.ticks:
        table = table.ticked("mode", TICKED, one_of(office_words.TICKED_GROUPS, rng))
    if style.areas == "captions":
        table = table.without("subdistrict")
    columns = choose_columns(table, style, rng)
    heads = [header(column, table.kind, style, rng) for column in columns]
    spans_only = any(
        column.field == "term" and "起止" in "".join(head.split()) for column, head in zip(columns, heads, strict=True)
    )
    pen = Pen(rng, style, plain, spans_only, rng.choice(office_words.TICKS))
    sheet = Sheet()
    title = title_of(table.kind, style, rng) if style.telling_names else "情况统计表"
    _titles(sheet, district.name + title, district, style, len(columns))
    if style.two_row_header and not plain:
        _two_rows(sheet, columns, heads)
    else:
        sheet.rows.append(list(heads))
    top = len(sheet.rows)
    body, merges = lay_body(table, columns, district, pen)
    sheet.rows += body
    sheet.merges += [(top + a, b, top + c, d) for a, b, c, d in merges]
    if style.footers:
        _line(sheet, len(columns), {0: "填报人：（签字）", len(columns) // 2: "审核人：（签字）"})
        _line(sheet, len(columns), {0: "注：1.本表由各街道、镇填报；2.数据截至填报之日。"})
    return sheet


def _line(sheet: Sheet, width: int, cells: dict[int, Cell]) -> None:
    sheet.rows.append([cells.get(column) for column in range(width)])


def title_of(kind: str, style: Style, rng: random.Random) -> str:
    """What a ledger is called: in a title, as a file, as a sheet."""
    phrases = office_words.TITLES.get(kind)
    return one_of(phrases, rng) if phrases and rng.random() < style.office_words else words.TITLES[kind]


def _titles(sheet: Sheet, title: str, district: District, style: Style, width: int) -> None:
    when = f"填报时间：{district.as_of.year}年{district.as_of.month}月"
    if style.titles == 3:
        _line(sheet, width, {0: "附件2"})
    if style.titles:
        _line(sheet, width, {0: title})
        sheet.merges.append((len(sheet.rows) - 1, 0, len(sheet.rows) - 1, width - 1))
    if style.titles >= 2:
        _line(sheet, width, {0: f"填报单位：{district.name}委组织部", width - 2: "单位：个", width - 1: when})


def _two_rows(sheet: Sheet, columns: list[Column], heads: list[str]) -> None:
    """Groups above, fields below; a column without a group stands in both rows at once."""
    upper, lower = list[Cell](heads), list[Cell](heads)
    top = len(sheet.rows)
    start = 0
    while start < len(columns):
        stop = start + 1
        while stop < len(columns) and columns[start].group and columns[stop].group == columns[start].group:
            stop += 1
        if stop - start > 1:
            upper[start:stop] = [columns[start].group, *[None] * (stop - start - 1)]
            sheet.merges.append((top, start, top, stop - 1))
        else:
            lower[start] = None
            sheet.merges.append((top, start, top + 1, start))
        start = stop
    sheet.rows += [upper, lower]
