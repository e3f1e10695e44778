"""Tables of a program: words that a table of fields explains, and units called by the codes of their ledger."""

from __future__ import annotations

import orggraph as og
from tests.ledgers.builders import Folder, findings

DAY = "2025-12-31"
FIRMS = [
    ["户号", "公司名称", "统一社会信用代码", "人头", "党员", "归口法", "归口代号"],
    ["QX1001", "月东五金有限公司", "91990101MA0000011A", 40, 5, "主抓", "ZB-1"],
    ["QX1002", "月南五金有限公司", "91990101MA0000012A", 30, 2, "搭伙", "ZB-2"],
    ["QX1003", "月西五金有限公司", "91990101MA0000013A", 20, 1, "搭伙", "ZB-2"],
    ["QX1004", "月北五金有限公司", "91990101MA0000014A", 10, 1, "空挡", ""],
    ["QX1005", "月中五金有限公司", "91990101MA0000015A", 10, 0, "空挡", ""],
]
FIELDS = [
    ["字段", "取值", "含义"],
    ["归口法", "主抓", "本企业单独成立党支部"],
    ["归口法", "搭伙", "几家企业合用一个支部"],
    ["归口法", "空挡", "没有党组织"],
]
SENT = [
    ["工号", "姓名", "驻的企业（户号）", "进驻", "撤离"],
    ["G1", "辛一鸣", "QX1004，QX1001", "2025-03-01", ""],
    ["G2", "穆云舒", "QX1005", "2024-01-05", "2025-06-30"],
]
BRANCHES = [
    ["组织编码", "党组织名称", "组织类型", "停用日期"],
    ["ZB-1", "月东五金党支部", "支部", ""],
    ["ZB-2", "月街联合党支部", "联合支部", ""],
]


def read(folder: Folder, sent: list[list[str]] = SENT) -> og.Reading:
    return folder.book("导出.xlsx", {"档案": FIRMS, "派人": sent, "字段说明": FIELDS, "组织": BRANCHES}).read()


def test_tables_that_only_codes_join_are_read(folder: Folder) -> None:
    reading = read(folder)
    total = og.coverage(reading.register.on(DAY)).total
    assert (total.units, total.own, total.joint, total.instructor) == (5, 1, 2, 1)
    assert not reading.questions
    assert findings(reading, "words-by-note")


def test_an_instructor_who_has_left_by_the_day_is_none(folder: Folder) -> None:
    assert og.coverage(read(folder).register.on("2025-05-01")).total.instructor == 2


def test_the_header_of_the_explained_words_stays(folder: Folder) -> None:
    headers = {column.header for account in read(folder).sheets for column in account.headers}
    assert "归口法" in headers


def test_codes_that_two_units_share_name_none(folder: Folder) -> None:
    shared = [[*SENT[0]], ["G1", "辛一鸣", "QX1009", "2025-03-01", ""], ["G2", "穆云舒", "QX1008", "", ""]]
    assert og.coverage(read(folder, shared).register.on(DAY)).total.instructor == 0


def test_ledgers_of_organizations_name_units_by_codes_and_ranges_of_them(folder: Folder) -> None:
    firms = [["户号", "公司名称", "党员"], *([f"X{n:02d}", f"星{n}五金有限公司", n] for n in range(1, 10))]
    organizations = [
        ["党组织名称", "党组织类别", "所含企业（户号）", "代管企业（户号）"],
        ["星一五金党支部", "党支部", "X01", "X09"],
        ["星街第一联合党支部", "联合党支部", "X02—X04", ""],
        ["星街第二联合党支部", "联合党支部", "X05、X06至X07", ""],
    ]
    reading = folder.csv("底册.csv", firms).csv("党组织簿.csv", organizations).read()
    total = og.coverage(reading.register.on(DAY)).total
    assert (total.units, total.own, total.joint, total.attached, total.none) == (9, 1, 6, 1, 1)
    assert not findings(reading, "unit-by-coverage")
