from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

import orggraph as og
from orggraph.model.vocabulary import Term, vocabularies
from orggraph.profile import Tier, default_profile, read_profile
from orggraph.profile.profile import profile_from_json

SETTINGS = {"eligible_members": 3, "backstop_tier": "community", "expiring_days": 90}
OWN = """
eligible_members = 5
expiring_days = 30

[vocabularies.sector]
farm = ["农业", "farming", "种植", "养殖"]
law = ["法律服务", "legal services", "律师"]

[headers]
"unit.employees" = ["在岗人数"]
"extra.instructor" = ["联系党员干部"]
"""
PARISH = """
backstop_tier = "village"
[tiers.county]
zh = "县"
en = "county"
kinds = ["district"]
[tiers.village]
zh = "村"
en = "village"
kinds = ["community", "quarter"]
headers = ["所在村", "村名"]
"""


def told(tmp_path: Path, text: str) -> og.Profile:
    path = tmp_path / "profile.toml"
    path.write_text(text, encoding="utf-8")
    return read_profile(path)


def test_the_defaults() -> None:
    profile = default_profile()
    assert {name: getattr(profile, name) for name in SETTINGS} == SETTINGS
    assert profile.tier_names == ("district", "subdistrict", "community", "grid")
    assert profile.vocabularies == vocabularies()
    assert profile.headers == {}
    assert profile is default_profile()


@pytest.mark.parametrize(
    ("kind", "tier"),
    [
        *(("district", "district"), ("subdistrict", "subdistrict"), ("town", "subdistrict"), ("grid", "grid")),
        *(("community", "community"), ("building", None), ("park", None)),
    ],
)
def test_a_kind_of_area_is_at_a_tier(kind: str, tier: str | None) -> None:
    found = default_profile().tier_of(kind)
    assert (found.name if found else None) == tier


def test_a_tier_by_its_name() -> None:
    tier = default_profile().tier("subdistrict")
    assert (tier.label("zh"), tier.label("en"), tier.kinds) == ("街道", "subdistrict", ("subdistrict", "town"))


def test_an_empty_profile_is_the_default(tmp_path: Path) -> None:
    assert told(tmp_path, "# nothing\n") == default_profile()


def test_a_profile_saved_by_an_editor_of_windows(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    path.write_text("eligible_members = 5\n", encoding="utf-8-sig")
    assert read_profile(path).eligible_members == 5


def test_a_profile_extends_the_defaults(tmp_path: Path) -> None:
    profile = told(tmp_path, OWN)
    assert (profile.eligible_members, profile.expiring_days, profile.backstop_tier) == (5, 30, "community")
    assert profile.tiers == default_profile().tiers
    assert profile.headers == {"unit.employees": ("在岗人数",), "extra.instructor": ("联系党员干部",)}
    sector = profile.vocabularies["sector"]
    assert sector.terms[-1] == Term("farm", "农业", "farming", ("种植", "养殖"))
    assert sector.codes[:-1] == default_profile().vocabularies["sector"].codes
    assert (sector.label("law", "zh"), sector.code_of("养殖"), sector.code_of("物流")) == (
        "法律服务",
        "farm",
        "logistics",
    )
    assert sector.open
    assert profile.vocabularies["mode"] == default_profile().vocabularies["mode"]


def test_the_defaults_stay_as_they_are_when_a_profile_extends_them(tmp_path: Path) -> None:
    before = json.dumps(default_profile().to_json())
    told(tmp_path, OWN)
    assert json.dumps(default_profile().to_json()) == before


def test_tiers_of_a_profile_take_the_place_of_the_defaults(tmp_path: Path) -> None:
    profile = told(tmp_path, PARISH)
    county = Tier("county", "县", "county", ("district",))
    assert profile.tiers == (county, Tier("village", "村", "village", ("community", "quarter"), ("所在村", "村名")))
    assert profile.backstop_tier == "village"
    assert profile.tier_of("grid") is None


@pytest.mark.parametrize("text", ["", OWN, PARISH])
def test_a_profile_reads_back_from_json(tmp_path: Path, text: str) -> None:
    profile = told(tmp_path, text)
    again = profile_from_json(json.loads(json.dumps(profile.to_json())), "orggraph.json")
    assert again == profile
    assert again.to_json() == profile.to_json()


def test_a_register_keeps_its_profile(tmp_path: Path) -> None:
    profile = told(tmp_path, OWN)
    register = og.Register.from_records([og.Unit(name="甲公司", sectors=("farm",))], profile)
    og.save(register, tmp_path / "saved")
    assert og.read(tmp_path / "saved").register.profile == register.profile
    assert register.profile == replace(profile, vocabularies=register.profile.vocabularies)


def test_a_header_word_and_a_tier_of_a_profile_are_read(tmp_path: Path) -> None:
    folder = tmp_path / "ledgers"
    folder.mkdir()
    (folder / "profile.toml").write_text(PARISH + '[headers]\n"unit.employees" = ["在岗人数"]\n', encoding="utf-8")
    (folder / "a.csv").write_text("单位名称,所在村,在岗人数,组建方式\n甲公司,禾丰村,12,单独组建\n", encoding="utf-8")
    register = og.read(folder).register
    assert register.frame("unit").collect().select("name", "employees").rows() == [("甲公司", 12)]
    areas = register.frame("area").collect().select("name", "type").rows()
    assert areas == [("禾丰村", "community")]
