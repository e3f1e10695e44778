"""References: by identifier, else by name within the context; ambiguous is a finding, never a guess."""

from __future__ import annotations

import pytest

import orggraph as og
from orggraph.register.engines import collected

TREE = [
    og.Area(name="岚区", type="district"),
    og.Area(name="松街道", type="subdistrict", parent="岚区"),
    og.Area(name="柳街道", type="subdistrict", parent="岚区"),
    og.Area(name="和平社区", type="community", parent="松街道"),
    og.Area(name="和平社区", type="community", parent="柳街道"),
    og.Area(name="第一网格", type="grid", parent="松街道/和平社区", code="99010100100101"),
]
ROOT = og.Organization(name="中共岚区委员会", type="committee")


def area_of(register: og.Register, name: str) -> str | None:
    """The full name of the area of a unit."""
    areas = {row["key"]: row for row in collected(register.frame("area")).iter_rows(named=True)}
    units = {row["name"]: row["area"] for row in collected(register.frame("unit")).iter_rows(named=True)}
    names, key = [], units[name]
    while key is not None:
        names.append(areas[key]["name"])
        key = areas[key]["parent"]
    return "".join(reversed(names)) or None


@pytest.mark.parametrize(
    ("said", "full"),
    [
        ("松街道/和平社区", "岚区松街道和平社区"),
        ("柳街道/和平社区", "岚区柳街道和平社区"),
        ("岚区/柳街道/和平社区", "岚区柳街道和平社区"),
        ("柳街道和平社区", "岚区柳街道和平社区"),
        ("松街道/和平社区/第一网格", "岚区松街道和平社区第一网格"),
        ("松街道/和平社区/和平社区第一网格", "岚区松街道和平社区第一网格"),
        ("松街道/和平社区/99010100100101", "岚区松街道和平社区第一网格"),
        ("99010100100101", "岚区松街道和平社区第一网格"),
    ],
)
def test_an_area_by_its_path_code_or_longer_name(said: str, full: str) -> None:
    assert area_of(og.Register.from_records([*TREE, og.Unit(name="甲公司", area=said)]), "甲公司") == full


def test_a_name_in_two_subdistricts_is_ambiguous_without_its_subdistrict() -> None:
    with pytest.raises(og.RecordError, match="松街道和平社区、柳街道和平社区"):
        og.Register.from_records([*TREE, og.Unit(name="甲公司", area="和平社区")])


def test_an_unknown_area_names_the_nearest() -> None:
    with pytest.raises(og.RecordError, match=r"和平杜区.*和平社区"):
        og.Register.from_records([*TREE, og.Unit(name="甲公司", area="松街道/和平杜区")])


@pytest.mark.parametrize(
    "said",
    [
        "中共岚区松街道工作委员会",
        "岚区松街道党工委",
        "松街道工委",
        "中共松街道工作委员会",
        "O-7",
        "中共岚区松街道党工委",
    ],
)
def test_an_organization_by_code_or_equal_name(said: str) -> None:
    street = og.Organization(name="中共岚区松街道工作委员会", superior="中共岚区委员会", area="松街道", code="O-7")
    branch = og.Organization(name="中共和平社区支部委员会", superior=said, area="松街道/和平社区")
    frame = collected(og.Register.from_records([*TREE, ROOT, street, branch]).frame("organization"))
    keys = dict(frame.select("name", "key").iter_rows())
    assert dict(frame.select("name", "superior").iter_rows())[branch.name] == keys[street.name]


def test_namesakes_are_told_apart_by_the_area_of_the_row() -> None:
    twins = [
        og.Organization(name="第一党支部", area=f"{street}/和平社区", superior=ROOT.name)
        for street in ("松街道", "柳街道")
    ]
    group = og.Organization(name="党小组", superior="第一党支部", area="柳街道/和平社区")
    frame = collected(og.Register.from_records([*TREE, ROOT, *twins, group]).frame("organization"))
    superior = frame.filter(frame["name"] == "党小组")["superior"][0]
    areas = dict(frame.select("key", "area").iter_rows())
    assert areas[superior] == areas[frame.filter(frame["name"] == "党小组")["key"][0]]


def test_namesakes_that_cannot_be_told_apart_are_no_guess() -> None:
    twins = [
        og.Organization(name="第一党支部", area=f"{street}/和平社区", superior=ROOT.name)
        for street in ("松街道", "柳街道")
    ]
    with pytest.raises(og.RecordError, match="第一党支部"):
        og.Register.from_records([*TREE, ROOT, *twins, og.Organization(name="党小组", superior="第一党支部")])


def test_a_cycle_of_superiors_is_cut_and_told() -> None:
    one = og.Organization(name="甲支部", superior="乙支部")
    other = og.Organization(name="乙支部", superior="甲支部")
    with pytest.raises(og.RecordError, match="甲支部 → 乙支部 → 甲支部"):
        og.Register.from_records([one, other])


def test_a_unit_that_is_only_named_is_known_by_mention() -> None:
    seat = og.Seat(
        organization=ROOT.name, home_unit="岚区图书馆", role="concurrent_member", home_category="institution"
    )
    units = collected(og.Register.from_records([*TREE, ROOT, seat]).frame("unit"))
    assert units.select("name", "category", "surveyed").rows() == [("岚区图书馆", "institution", False)]


def test_one_holder_per_home_unit() -> None:
    records = [
        *TREE,
        ROOT,
        og.Organization(name="中共松街道工作委员会", superior=ROOT.name, area="松街道"),
        og.Seat(organization=ROOT.name, home_unit="岚区图书馆"),
        og.Seat(area="松街道", home_unit="岚区图书馆"),
    ]
    figures = og.summary(og.Register.from_records(records).on("2024-01-01"))
    assert (figures.concurrent_seats_in_force, figures.holders_in_force) == (2, 1)


def test_keys_are_unique_over_all_kinds(sample: og.Reading) -> None:
    register = sample.register
    keys = [
        key for kind in ("area", "organization", "unit", "person") for key in collected(register.frame(kind))["key"]
    ]
    assert sorted(keys) == list(range(len(keys)))


def test_public_identifiers_are_unique_and_stable(sample: og.Reading) -> None:
    again = og.read(og.sample_ledgers()).register
    for kind in ("area", "organization", "unit", "person"):
        ids = collected(sample.register.frame(kind))["id"].to_list()
        assert len(set(ids)) == len(ids)
        assert ids == collected(again.frame(kind))["id"].to_list()


def test_every_reference_points_to_a_node(sample: og.Reading) -> None:
    register = sample.register
    keys = {
        kind: set(collected(register.frame(kind))["key"]) for kind, schema in register.schemas.items() if schema.node
    }
    for kind, schema in register.schemas.items():
        frame = collected(register.frame(kind))
        for column, target in schema.references.items():
            assert set(frame[column].drop_nulls()) <= keys[target]


def test_an_identifier_given_twice_is_refused() -> None:
    with pytest.raises(og.RecordError, match="u1"):
        og.Register.from_records([og.Unit(id="u1", name="甲公司"), og.Unit(id="u1", name="乙公司")])


def test_two_different_records_of_one_unit_are_refused() -> None:
    with pytest.raises(og.RecordError, match="甲公司"):
        og.Register.from_records([og.Unit(name="甲公司", members=1), og.Unit(name="甲公司", members=2)])
