"""Codes whose words stand in a column of their own beside them, as systems export them."""

from __future__ import annotations

from pathlib import Path

import pytest

import orggraph as og
from tests.ledgers.builders import Folder, findings

DAY = "2024-12-31"
FIRMS = ("澜石瓷砖厂", "澜石陶艺馆", "澜石窑炉有限公司", "砚溪拓片社", "砚溪装裱店", "砚溪印泥厂")
CODES = ("01", "02", "02", "03", "03", "09")
WORDS = {"01": "自行建立", "02": "片内合建", "03": "依附邻户", "09": "尚无"}
STATUSES = ["own", "joint", "joint", "attached", "attached", "none"]


def rows(codes: str, words: str, said: dict[str, str] = WORDS) -> list[list[object]]:
    header = ["编号", "企业名称", codes, words, "用工人数"]
    return [header, *([n, firm, code, said[code], 9] for n, (firm, code) in enumerate(zip(FIRMS, CODES, strict=True)))]


def statuses(reading: og.Reading) -> list[str]:
    return [unit.status for unit in og.coverage(reading.register.on(DAY)).rows_behind()]


@pytest.mark.parametrize(
    ("codes", "words"), [("组建情形", "组建情形名称"), ("覆盖方式代码", "覆盖方式"), ("建党类型码", "建党类型说明")]
)
def test_the_words_beside_codes_are_read(tmp_path: Path, codes: str, words: str) -> None:
    reading = Folder(tmp_path).csv("导出.csv", rows(codes, words)).read()
    assert statuses(reading) == STATUSES
    assert [(found.given, found.expected) for found in findings(reading, "codes-by-names")] == [(codes, words)]
    assert reading.questions == ()


def test_a_shorter_header_right_behind_codes_tells_their_words(tmp_path: Path) -> None:
    table = rows("企业存续状况", "存续状况名称", {"01": "存续", "02": "在业", "03": "歇业", "09": "注销"})
    reading = Folder(tmp_path).csv("导出.csv", table).read()
    assert findings(reading, "codes-by-names")
    assert og.coverage(reading.register.on("2030-01-01")).total.units == len(FIRMS) - 1


def test_codes_of_which_one_has_two_words_stay_codes(tmp_path: Path) -> None:
    table = rows("组建情形", "组建情形名称")
    table[3][3] = "别的"
    reading = Folder(tmp_path).csv("导出.csv", table).read()
    assert not findings(reading, "codes-by-names")


def test_words_of_codes_may_stand_columns_away(tmp_path: Path) -> None:
    table = rows("单位存续状态", "状态描述", {"01": "存续", "02": "在业", "03": "歇业", "09": "注销"})
    apart = [[*row[:3], n or "列", *row[4:], row[3]] for n, row in enumerate(table)]
    reading = Folder(tmp_path).csv("导出.csv", apart).read()
    assert [found.given for found in findings(reading, "codes-by-names")] == ["单位存续状态"]
    assert reading.questions == ()


def test_codes_of_places_stay_what_they_are(tmp_path: Path) -> None:
    named = {"01": "澜石一网格", "02": "澜石二网格", "03": "砚溪一网格", "09": "砚溪二网格"}
    reading = Folder(tmp_path).csv("导出.csv", rows("网格代码", "网格名称", named)).read()
    assert not findings(reading, "codes-by-names")
