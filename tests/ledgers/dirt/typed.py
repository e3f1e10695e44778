"""Dirt that staff type: in cells, headers, merges, totals and sheets."""

from __future__ import annotations

from typing import Any

from tests.ledgers.builders import Folder
from tests.ledgers.dirt.parts import BOOK, SHEET, change
from tests.ledgers.dirt.tables import changed, ledger, organizations

_COLUMNS = {
    "founded": "成立日期",
    "street": "所属街道",
    "community": "所属社区",
    "members": "党员数",
    "name": "党组织名称",
}


def write_tables(folder: Folder) -> None:
    """Dirt in cells: what staff type."""

    def one(file: str, **columns: list[Any]) -> None:
        folder.xlsx(file, changed(organizations(), **{_COLUMNS[name]: cells for name, cells in columns.items()}))

    folder.xlsx("plain.xlsx", organizations())
    one("ambiguous-month.xlsx", founded=[2000, 2001.5, 2020.1, 2003.12])
    one(
        "dittos.xlsx",
        street=[None, "松树街道", "同上", "〃", '"', "同上"],
        community=[None, None, "枫桥社区", "银杏社区"],
    )
    one("serials.xlsx", founded=[36526, "37012", 37316.0, 37716])
    one("chinese-numerals.xlsx", founded=["二〇〇〇年", "二○○一年五月", "二〇〇二年三月一日", "二零零三年四月"])
    table = changed(organizations(), 党组织类别=["党委", "党⼯委", "党委", "党总⽀部", "党⽀部", "党⽀部"])
    folder.xlsx("look-alikes.xlsx", table)
    one(
        "zero-width.xlsx",
        street=[None, "松树\u200b街道", "\ufeff松树街道", "松树街道\u200d", "松\u2060树街道", "　松树街道　"],
    )
    table = organizations()
    table[1] = [
        "党组织\n名称",
        "党组织\r\n类别",
        "上级\n党组织",
        "所属\n街道",
        "所属\n社区",
        "党员数\n（人）",
        "成立\n日期",
        "撤销\n日期",
    ]
    folder.xlsx("line-breaks-in-headers.xlsx", table)
    table = organizations("备注", "备注", "成立日期")
    table[3][8:] = ["甲", "乙", "1999.1"]
    folder.xlsx("repeated-headers.xlsx", table)
    one("qualified-counts.xlsx", members=["约30", "10余", "12人", "３０", "0", "近20人"])
    one("numbers-as-text.xlsx", members=["30", " 12 ", "１２", "0", "9", "4"])
    one("long-cell.xlsx", community=[None, None, "枫桥" + " " * 32_000 + "社区"])
    table = organizations()
    table.append(["A" * 33_000, "党支部", None, "松树街道", None, 3, None, None])
    folder.csv("long-cell.csv", table)


def write_layouts(folder: Folder) -> None:
    """Dirt around the cells: headers, merges, totals, footers, sheets."""
    table = organizations()
    two = [*table[1]]
    table[1:2] = [[*two[:3], "所在辖区", None, *two[5:]], [None, None, None, "街道", "社区", None, None, None]]
    folder.xlsx("two-row-header.xlsx", table, "D2:E2")
    table = changed(organizations(), 所属街道=[None, "松树街道", None, None, None, None])
    folder.xlsx("merged-cells.xlsx", table, "A1:H1", "D4:D8")
    table = organizations()
    table[1:1] = [["填报单位：临江区委组织部", None, None, None, None, "单位：个"]]
    table += [[], ["填报人：", None, "审核人："], ["填报时间：2020年12月31日"]]
    folder.xlsx("footers.xlsx", table)
    table = organizations()
    table.insert(5, ["小计", None, None, None, None, 90, None, None])
    table.append(["合计", None, None, None, None, 150, None, None])
    folder.xlsx("totals.xlsx", table)
    several = {
        "党组织": organizations(),
        "共建": ledger("agreements"),
        "网格": ledger("grids"),
        "说明": [["填写说明：按实际填写"]],
    }
    folder.book("several-ledgers.xlsx", several)
    lists = ledger("agreements")
    lists[2][6] = "组织共建、活动共联；资源共享"
    folder.book("list-cells.xlsx", {"党组织": organizations(), "共建": lists})
    table = organizations()
    blocks = [*table[:5], [], ["（续表）"], table[1], *table[5:]]
    folder.xlsx("header-blocks.xlsx", blocks)
    for name, state in (("hidden-sheets.xlsx", "hidden"), ("very-hidden-sheet.xlsx", "veryHidden")):
        folder.book(name, {"台账": organizations(), "字典": [["党支部"], ["党委"]], "空表": []})
        hidden = 'name="字典"', f'name="字典" state="{state}"'
        change(folder.path / name, {BOOK: lambda xml, hidden=hidden: xml.replace(*hidden)})
    folder.xlsx("hidden-rows-and-columns.xlsx", organizations())
    hide = {
        SHEET: lambda xml: xml.replace('<row r="5"', '<row r="5" hidden="1"').replace(
            "<sheetData>", '<cols><col min="6" max="6" width="0" hidden="1"/></cols><sheetData>'
        )
    }
    change(folder.path / "hidden-rows-and-columns.xlsx", hide)
