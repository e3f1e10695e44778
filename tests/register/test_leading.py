"""Which organization leads an area."""

from __future__ import annotations

import pytest

import orggraph as og
from orggraph.register.engines import collected

AREAS = [
    og.Area(name="岚区", type="district"),
    og.Area(name="松街道", type="subdistrict", parent="岚区"),
    og.Area(name="和平社区", type="community", parent="松街道"),
]
ROOT = og.Organization(name="中共岚区委员会", type="committee")
STREET = og.Organization(name="中共岚区松街道工作委员会", superior=ROOT.name, area="松街道")


def leaders(*records: og.Organization | og.Area, day: str = "2024-06-30") -> dict[str, str]:
    snapshot = og.Register.from_records([*AREAS, *records]).on(day)
    areas = dict(collected(snapshot.register.frame("area").select("key", "name")).iter_rows())
    names = dict(collected(snapshot.register.frame("organization").select("key", "name")).iter_rows())
    return {areas[area]: names[key] for area, key in collected(snapshot.leads()).iter_rows()}


@pytest.mark.parametrize(
    "name",
    ["中共岚区松街道和平社区总支部委员会", "松街道和平社区党总支", "中共和平社区支部委员会", "岚区和平社区党委"],
)
def test_the_one_whose_name_is_the_areas(name: str) -> None:
    community = og.Organization(name=name, superior=STREET.name, area="和平社区")
    found = leaders(ROOT, STREET, community)
    assert found == {"岚区": ROOT.name, "松街道": STREET.name, "和平社区": name}


def test_its_superior_must_lead_the_area_above() -> None:
    other = og.Organization(name="中共岚区律师行业委员会", superior=ROOT.name)
    stray = og.Organization(name="中共和平社区支部委员会", superior=other.name)
    assert "和平社区" not in leaders(ROOT, STREET, other, stray)


def test_a_successor_leads_after_its_predecessor() -> None:
    old = og.Organization(name="中共和平社区支部委员会", superior=STREET.name, start="2010", end="2020-05-31")
    new = og.Organization(name="中共和平社区总支部委员会", superior=STREET.name, start="2020-06-01")
    assert leaders(ROOT, STREET, old, new, day="2020-05-31")["和平社区"] == old.name
    assert leaders(ROOT, STREET, old, new, day="2020-06-01")["和平社区"] == new.name


def test_two_at_the_same_time_are_a_finding_and_no_guess() -> None:
    twins = [og.Organization(name=f"中共和平社区{kind}委员会", superior=STREET.name) for kind in ("支部", "总支部")]
    with pytest.raises(og.RecordError, match="中共和平社区支部委员会、中共和平社区总支部委员会"):
        leaders(ROOT, STREET, *twins)


def test_a_grid_is_led_by_the_one_its_ledger_names() -> None:
    branch = og.Organization(name="和平第一党支部", superior=STREET.name, area="和平社区")
    grid = og.Area(name="第一网格", type="grid", parent="和平社区", led_by="和平第一党支部")
    silent = og.Area(name="第二网格", type="grid", parent="和平社区")
    namesake = og.Organization(name="和平社区第二网格党支部", superior=STREET.name, area="和平社区")
    found = leaders(ROOT, STREET, branch, grid, silent, namesake)
    assert found["第一网格"] == branch.name
    assert "第二网格" not in found
