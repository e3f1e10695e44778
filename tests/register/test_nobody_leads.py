"""Areas without an organization are no finding where no ledger of organizations was read: that is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

import orggraph as og
from orggraph_cli.program import program
from tests.engines import on_duckdb

AREAS = (
    og.Area(id="a0", name="岚区", type="district"),
    og.Area(id="a1", name="松街道", type="subdistrict", parent="a0"),
    og.Area(id="a2", name="甲社区", type="community", parent="a1"),
    og.Area(id="a3", name="第一网格", type="grid", parent="a2"),
)
BRANCH = og.Organization(id="o1", name="某公司党支部", area="a2")
LEADER = og.Organization(id="o2", name="中共甲社区总支部委员会", area="a2", end="2019")
SAID = ("没有读到任何社区、网格的党组织，它们有没有党组织无从判断", "community or grid was read: whether they have one")


@pytest.mark.parametrize(
    ("records", "told"),
    [
        (AREAS, True),
        ((*AREAS, BRANCH), True),
        ((*AREAS, LEADER), False),
        (AREAS[:2], False),
    ],
)
def test_told_where_nothing_was_read_that_leads(records: tuple[og.Area | og.Organization, ...], told: bool) -> None:
    register = og.Register.from_records(records)
    for day in (register.on("2025-12-31"), on_duckdb(register).on("2025-12-31")):
        assert day.nobody_leads() == (SAID[0] if told else None)
        assert (SAID[1] in (day.nobody_leads("en") or "")) == told


def test_only_the_tiers_that_were_read_are_named() -> None:
    said = og.Register.from_records(AREAS[:3]).on("2025-12-31").nobody_leads("en")
    assert said == "no organization of any community was read: whether they have one cannot be told"


@pytest.mark.parametrize(
    ("words", "told"),
    [(("map", "-o", "m.svg"), True), (("uncovered", "grids"), True), (("uncovered", "units"), False)],
)
def test_commands_that_show_such_areas_tell_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], told: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    command, *others = words
    for pattern, is_told in (("04-*", told), ("*", False)):
        folder = tmp_path / ("units" if pattern != "*" else "all")
        folder.mkdir()
        for path in og.sample_ledgers().glob(pattern):
            (folder / path.name).write_bytes(path.read_bytes())
        arguments = [command, str(folder), *others, "--on", "2025-12-31", "--lang", "zh"]
        result = CliRunner().invoke(program, arguments)
        assert (f"注意：{SAID[0]}" in result.stderr) == is_told
