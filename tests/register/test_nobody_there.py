"""A day on which no organization is live says so, whatever is asked."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

import orggraph as og
from orggraph_cli.program import program
from tests.engines import on_duckdb

RECORDS = (
    og.Area(id="a0", name="岚区", type="district"),
    og.Organization(id="o1", name="甲党委", start="2015-03", end="2018"),
    og.Organization(id="o2", name="乙党委", start="2020-01-01", end="2021-06-30"),
)
SAID = {
    "2015-02-28": "2015-02-28 没有任何党组织存在，最早的 2015-03-01 成立；没有记载起始日期的仍计在内",
    "2015-03-01": None,
    "2018-12-31": None,
    "2019-06-30": "2019-06-30 没有任何党组织存在，最后的 2018-12-31 终止；没有记载起始日期的仍计在内",
    "2021-06-30": None,
    "2021-07-01": "2021-07-01 没有任何党组织存在，最后的 2021-06-30 终止；没有记载起始日期的仍计在内",
}


@pytest.mark.parametrize("day", SAID)
def test_the_first_or_the_last_is_told(day: str) -> None:
    register = og.Register.from_records(RECORDS)
    assert register.on(day).nobody_there() == on_duckdb(register).on(day).nobody_there() == SAID[day]


def test_a_register_without_organizations_is_not_empty_by_its_day() -> None:
    assert og.Register.from_records(RECORDS[:1]).on("1900-01-01").nobody_there() is None
    undated = og.Organization(id="o1", name="甲党委")
    assert og.Register.from_records([undated]).on("1900-01-01").nobody_there() is None


@pytest.mark.parametrize("command", ["info", "coverage", "links", "seats", "agreements", "chain", "connectors"])
def test_every_command_tells_it_and_ends_as_ever(command: str) -> None:
    asking = [command, str(og.sample_ledgers()), "--lang", "en", "--on"]
    ended = {day: CliRunner().invoke(program, [*asking, day]) for day in ("1900-01-01", "2025-12-31")}
    note = "note: no organization is live on 1900-01-01: the first begins on 1991-05-01"
    assert [note in result.stderr for result in ended.values()] == [True, False]
    assert ended["1900-01-01"].exit_code == ended["2025-12-31"].exit_code
    assert "note:" not in ended["1900-01-01"].stdout
