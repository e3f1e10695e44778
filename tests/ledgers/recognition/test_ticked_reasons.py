"""Ticks under reasons: what the header of each column says is the reason, in whatever words."""

from __future__ import annotations

from pathlib import Path

import pytest

import orggraph as og
from tests.ledgers.builders import Folder, findings

UNITS = ("栖谷竹编厂", "栖谷茶厂", "栖谷灯具店", "栖谷修表店")
REASONS = ("没人是党员", "东家反感", "经营不稳")


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def reasons(reading: og.Reading) -> list[str]:
    return sorted(reading.register.tables["exemption"]["reason"])


def ticked(*at: int, mark: object = "√") -> list[list[object]]:
    """A covered unit, then one for each place of a tick; the last has two."""
    rows: list[list[object]] = [[UNITS[0], "栖谷村", "是", "栖谷竹编厂党支部", "", "", ""]]
    for unit, place in zip(UNITS[1:], at, strict=True):
        rows.append([unit, "栖谷村", "否", "", *(mark if place == column else "" for column in range(3))])
    rows[-1][4] = mark
    return rows


COLUMNS = ("单位名称", "村", "是否建党组织", "党组织名称")


@pytest.mark.parametrize("caption", ["未建原因", "没建党组织的缘由", "尚未成立党组织的原因（打勾）"])
@pytest.mark.parametrize("mark", ["√", 1])
def test_under_a_caption_any_words_are_reasons(folder: Folder, caption: str, mark: object) -> None:
    headers = [[*COLUMNS, caption, "", ""], ["", "", "", "", *REASONS]]
    merged = ("A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:G1")
    reading = folder.xlsx("a.xlsx", [*headers, *ticked(0, 1, 2, mark=mark)], *merged).read()
    assert reasons(reading) == ["东家反感", "没人是党员", "没人是党员、经营不稳"]
    assert not reading.questions
    assert not findings(reading, "several-ticks")


def test_the_caption_may_stand_in_every_header(folder: Folder) -> None:
    headers = [*COLUMNS, *(f"未建原因：{reason}" for reason in REASONS)]
    reading = folder.xlsx("a.xlsx", [headers, *ticked(0, 1, 2)]).read()
    assert reasons(reading) == ["东家反感", "没人是党员", "没人是党员、经营不稳"]
    assert headers[-1].replace("：", ":") in {column.header for column in reading.sheets[0].headers}


def test_words_under_others_are_the_reason(folder: Folder) -> None:
    headers = [[*COLUMNS, "未建原因", "", ""], ["", "", "", "", *REASONS[:2], "其余（请写）"]]
    rows = ticked(0, 1, 2)
    rows[-1][4:] = ["", "", "厂房搬迁"]
    reading = folder.xlsx("a.xlsx", [*headers, *rows], "E1:G1").read()
    assert reasons(reading) == ["东家反感", "厂房搬迁", "没人是党员"]
    assert not findings(reading, "unclear-tick")


def test_a_column_of_its_own_below_a_caption_stays_one(folder: Folder) -> None:
    headers = [["单位名称", "村", "党组织设置情况", "", ""], ["", "", "是否建立", "党组织名称", "成立时间"]]
    rows = [(UNITS[0], "栖谷村", "√", "栖谷竹编厂党支部", "2019-03-01"), (UNITS[1], "栖谷村", "×", "", "")]
    reading = folder.xlsx("a.xlsx", [*headers, *rows], "A1:A2", "B1:B2", "C1:E1").read()
    assert [unit.status for unit in og.coverage(reading.register.on("2024-12-31")).rows_behind()] == ["own", "none"]
