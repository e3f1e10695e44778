"""Lists of the members of a body: the body is named, the home unit of its members perhaps not."""

from __future__ import annotations

from pathlib import Path

import pytest

import orggraph as og
from tests.ledgers.builders import Folder

DAY = "2024-12-31"
PERSONS = ("方宁", "郝青", "石越")


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def seats(reading: og.Reading) -> og.ConcurrentSeats:
    return og.concurrent_seats(reading.register.on(DAY))


def codes(reading: og.Reading) -> set[str]:
    return {finding.code for finding in reading.findings if finding.severity != "info"}


def test_the_body_is_the_one_that_a_row_names(folder: Folder) -> None:
    homes = ("石渡小学", "石渡卫生院", "石渡农商行")
    rows = [("石渡镇党委", name, "兼职委员", "2023-02-01", home) for name, home in zip(PERSONS, homes, strict=True)]
    reading = folder.csv("a.csv", [("组织名称", "人员姓名", "党内职务名称", "任职时间", "单位名称"), *rows]).read()
    answer = seats(reading)
    assert (len(answer.by_body), answer.total.seats, answer.total.holders) == (1, 3, 3)
    assert not codes(reading)


@pytest.mark.parametrize(
    ("title", "posts", "count", "told"),
    [
        ("", ("兼职委员", "兼职委员", "兼职委员"), 3, "unknown-holders"),
        ("石渡镇兼任委员一览", ("委员", "委员", "委员"), 3, "unknown-holders"),
        ("石渡镇班子", ("书记", "纪检委员", "纪检委员"), 0, "perhaps-not-concurrent"),
    ],
)
def test_without_home_units_seats_count_and_holders_do_not(
    folder: Folder, title: str, posts: tuple[str, ...], count: int, told: str
) -> None:
    rows = [("石渡镇党委", name, post, "") for name, post in zip(PERSONS, posts, strict=True)]
    table = [("组织名称", "人员名称", "党内职务", "联系方式"), *rows]
    reading = folder.csv("a.csv", [(title, "", "", ""), *table] if title else table).read()
    answer = seats(reading)
    assert (answer.total.seats, answer.total.holders) == (count, 0)
    assert codes(reading) == {told}


def test_units_that_organizations_name_are_known_by_mention(folder: Folder) -> None:
    rows = [("石渡竹编厂党支部", "党支部", "石渡竹编厂", 31), ("石渡茶厂党支部", "党支部", "石渡茶厂", 22)]
    folder.csv("a.csv", [("党组织全称", "组织类别", "单位名称（全称）", "在岗职工人数"), *rows])
    reading = folder.csv("b.csv", [("单位名称", "组建方式", "镇"), ("石渡茶厂", "未建", "石渡镇")]).read()
    units = reading.register.tables["unit"].select("name", "surveyed", "employees").rows()
    assert sorted(units) == [("石渡竹编厂", False, 31), ("石渡茶厂", True, None)]
    assert og.coverage(reading.register.on(DAY)).total.units == 1
