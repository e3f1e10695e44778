"""Make the sample ledgers anew: `python make_sample.py`. The same bytes every time; run by hand."""

from __future__ import annotations

import csv
import datetime as dt
import random
from itertools import groupby
from pathlib import Path

import xlsxwriter

from orggraph.sources.sample.district import AS_OF, DISTRICT, District
from orggraph.sources.sample.hand import Cell, Hand, Ledger
from orggraph.sources.sample.links import add_links
from orggraph.sources.sample.organizations import add_organizations
from orggraph.sources.sample.sheets_links import agreements_ledger, registrations_ledger, seats_ledger
from orggraph.sources.sample.sheets_network import grids_ledger, organizations_ledger, units_ledger
from orggraph.sources.sample.units import add_units

FOLDER = Path(__file__).parent / "ledgers"
LEDGERS = {
    "01-党组织台账.xlsx": organizations_ledger,
    "02-兼职委员名册.xlsx": seats_ledger,
    "03-共建协议台账.xlsx": agreements_ledger,
    "04-非公企业和社会组织党建台账.xlsx": units_ledger,
    "05-网格台账.xlsx": grids_ledger,
    "06-双报到台账.csv": registrations_ledger,
}


def draw() -> District:
    """The sample district, the same every time."""
    district = District()
    add_organizations(district)
    add_units(district)
    add_links(district)
    return district


def write_csv(path: Path, ledger: Ledger) -> None:
    """As an old program exports it: GB18030, no titles, area cells repeated."""
    with path.open("w", encoding="gb18030", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(ledger.header)
        writer.writerows(ledger.rows)


def write_xlsx(path: Path, ledger: Ledger) -> None:
    """Titles above, one or two rows of headers, merged areas, totals and a footer."""
    width = len(ledger.header)
    with xlsxwriter.Workbook(path) as book:
        book.set_properties({"created": dt.datetime.combine(AS_OF, dt.time())})
        bold = book.add_format({"bold": True, "align": "center", "valign": "vcenter", "text_wrap": True})
        date = book.add_format({"num_format": "yyyy-mm-dd"})
        page = book.add_worksheet("Sheet1")
        page.merge_range(0, 0, 0, width - 1, f"{DISTRICT}{ledger.title}", bold)
        page.write_string(1, 0, f"填报单位：{DISTRICT}委组织部")
        page.write_string(1, width - 1, f"填报时间：{AS_OF.year}年{AS_OF.month}月")
        for label, first, last in ledger.groups:
            page.merge_range(2, first, 2, last, label, bold)
        top = 3 if ledger.groups else 2
        if ledger.groups:
            page.merge_range(2, 0, 3, 0, ledger.header[0], bold)
        for column, word in enumerate(ledger.header):
            if column or not ledger.groups:
                page.write_string(top, column, word, bold)
        _body(page, ledger, top + 1, date)
        page.set_column(1, width - 1, 14)
        page.freeze_panes(top + 1, 0)


def _body(page: xlsxwriter.worksheet.Worksheet, ledger: Ledger, top: int, date: object) -> None:
    covered: set[tuple[int, int]] = set()
    for column in ledger.merged:
        start = 0
        areas = [each for each in ledger.merged if each <= column]
        for _, run in groupby([row[each] for each in areas] for row in ledger.rows):
            length = len(list(run))
            value = ledger.rows[start][column]
            if value is not None and length > 1:
                page.merge_range(top + start, column, top + start + length - 1, column, value)
                covered |= {(row, column) for row in range(start, start + length)}
            start += length
    for number, row in enumerate(ledger.rows):
        for column, cell in enumerate(row):
            if (number, column) not in covered:
                _write(page, top + number, column, cell, date)
    below = top + len(ledger.rows)
    if ledger.summed:
        page.write_string(below, 0, "合计")
        for column in ledger.summed:
            cells = [row[column] for row in ledger.rows]
            page.write_number(below, column, sum(cell for cell in cells if isinstance(cell, int)))
        below += 1
    page.write_string(below, 0, "填报人：（签字）")
    page.write_string(below, 3, "审核人：（签字）")


def _write(page: xlsxwriter.worksheet.Worksheet, row: int, column: int, cell: Cell, date: object) -> None:
    if isinstance(cell, str):
        page.write_string(row, column, cell)
    elif isinstance(cell, int):
        page.write_number(row, column, cell)
    elif cell is not None:
        page.write_datetime(row, column, dt.datetime.combine(cell, dt.time()), date)


def write_sample(folder: Path = FOLDER) -> list[Path]:
    """Write the six ledgers, by default beside this file; return their paths."""
    folder.mkdir(exist_ok=True)
    district, hand = draw(), Hand(random.Random(12))
    for name, ledger in LEDGERS.items():
        write = write_csv if name.endswith(".csv") else write_xlsx
        write(folder / name, ledger(district, hand))
    return [folder / name for name in LEDGERS]


if __name__ == "__main__":
    write_sample()
