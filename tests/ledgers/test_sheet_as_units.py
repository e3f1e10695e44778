"""Sheets of which few headers are known, but that plainly list units with their members."""

from __future__ import annotations

from pathlib import Path

import orggraph as og
from tests.ledgers.builders import Folder, findings

SHOPS = ("渡头鱼丸店", "渡头布衣坊", "渡头旧书店", "蔷薇理发店", "蔷薇修车行", "蔷薇茶馆")
GOODS = ("吃食", "衣物", "杂货", "杂货", "杂货", "吃食")
BRANCHES = [["党支部名称", "覆盖单位", "设立时间"], ["渡头联合党支部", "鱼丸店、布衣坊", "2019.1"]]


def shops(header: list[str]) -> list[list[object]]:
    return [header, *([n // 2, shop, good, 3, 1] for n, (shop, good) in enumerate(zip(SHOPS, GOODS, strict=True)))]


def test_a_list_of_units_with_members_is_read_with_a_warning(tmp_path: Path) -> None:
    table = shops(["弄", "商铺", "卖啥", "几个", "党员"])
    reading = Folder(tmp_path).xlsx("市集.xlsx", table).xlsx("支部.xlsx", BRANCHES).read()
    total = og.coverage(reading.register.on("2024-12-31")).total
    assert (total.units, total.joint) == (len(SHOPS), 2)
    assert findings(reading, "sheet-as-units")
    assert reading.questions == ()  # what covers units stands in the other sheet


def test_a_list_of_units_for_another_purpose_is_asked_about(tmp_path: Path) -> None:
    table = shops(["弄", "商铺", "卖啥", "隐患", "党员"])
    reading = Folder(tmp_path).xlsx("市集.xlsx", table).read()
    assert not findings(reading, "sheet-as-units")


def test_a_list_of_names_is_one_of_units_where_organizations_cover_some(tmp_path: Path) -> None:
    table = [["商铺", "手机"], *([shop, f"1380000000{n}"] for n, shop in enumerate(SHOPS))]
    reading = Folder(tmp_path).xlsx("市集.xlsx", table).xlsx("支部.xlsx", BRANCHES).read()
    total = og.coverage(reading.register.on("2024-12-31")).total
    assert (total.units, total.joint) == (len(SHOPS), 2)
    assert findings(reading, "sheet-as-units")


def test_a_list_of_names_that_nothing_covers_is_asked_about(tmp_path: Path) -> None:
    table = [["商铺", "手机"], *([shop, f"1380000000{n}"] for n, shop in enumerate(SHOPS))]
    elsewhere = [BRANCHES[0], ["石桥联合党支部", "石桥米行、石桥染坊", "2019.1"]]
    reading = Folder(tmp_path).xlsx("市集.xlsx", table).xlsx("支部.xlsx", elsewhere).read()
    assert [question.kind for question in reading.questions] == ["sheet"]
