"""Branches: how large they are, what they cover, and when they are only temporary (N1 to N6 and N10)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import orggraph as og
from tests.checks.asked import COMMUNITY, DISTRICT, NETWORK, asked, branch, community_organization, labels


@pytest.mark.parametrize(
    ("rule", "fields", "broken"),
    [
        ("ORG102", {"members": 49}, False),
        ("ORG102", {"members": 50}, False),
        ("ORG102", {"members": 51}, True),
        ("ORG102", {"full_members": 51}, True),
        ("ORG102", {"full_members": 49, "members": 51}, True),
        ("ORG102", {}, False),
        ("ORG102", {"members": 51, "type": "joint_branch"}, True),
        ("ORG102", {"members": 51, "type": "general_branch"}, False),
        ("ORG102", {"members": 51, "type": "group"}, False),
        ("ORG103", {"full_members": 2}, True),
        ("ORG103", {"full_members": 3}, False),
        ("ORG103", {"full_members": 0}, True),
        ("ORG103", {"full_members": 2, "members": 3}, True),
        ("ORG103", {"members": 2}, True),
        ("ORG103", {"members": 3}, False),
        ("ORG103", {}, False),
        ("ORG103", {"full_members": 2, "type": "joint_branch"}, False),
        ("ORG103", {"full_members": 0, "type": "temporary_branch"}, False),
        ("ORG103", {"full_members": 2, "type": "group"}, False),
        ("ORG107", {"members": 0, "type": "temporary_branch"}, False),
        ("ORG107", {"members": 1, "type": "temporary_branch"}, True),
        ("ORG107", {"full_members": 1, "type": "temporary_branch"}, True),
        ("ORG107", {"type": "temporary_branch"}, False),
        ("ORG107", {"members": 1}, False),
        ("ORG109", {"full_members": 6, "committee_members": 2}, False),
        ("ORG109", {"full_members": 6, "committee_members": 3}, True),
        ("ORG109", {"members": 6, "committee_members": 3}, True),
        ("ORG109", {"full_members": 7, "committee_members": 2}, True),
        ("ORG109", {"full_members": 7, "committee_members": 0}, True),
        ("ORG109", {"members": 7, "committee_members": 0}, False),
        ("ORG109", {"full_members": 7, "committee_members": 3}, False),
        ("ORG109", {"full_members": 50, "committee_members": 7}, False),
        ("ORG109", {"full_members": 50, "committee_members": 8}, True),
        ("ORG109", {"full_members": 6}, False),
        ("ORG109", {"committee_members": 5}, False),
        ("ORG109", {"full_members": 6, "committee_members": 9, "type": "committee"}, False),
        ("ORG114", {"members": 50}, False),
        ("ORG114", {"members": 51}, True),
        ("ORG114", {"members": 200, "type": "joint_branch"}, False),
        ("ORG114", {"members": 99, "type": "general_branch"}, False),
        ("ORG114", {"members": 100, "type": "general_branch"}, True),
        ("ORG114", {"members": 100, "type": "committee"}, False),
    ],
)
def test_sizes(rule: str, fields: dict[str, Any], broken: bool) -> None:
    assert bool(asked(rule, [DISTRICT, branch(**fields)])) is broken


@pytest.mark.parametrize("rule", ["ORG102", "ORG109", "ORG114"])
def test_a_closed_organization_breaks_nothing(rule: str) -> None:
    fields = {"full_members": 60, "members": 60, "committee_members": 9}
    assert asked(rule, [DISTRICT, branch(**fields, end="2020-12-31")])
    assert not asked(rule, [DISTRICT, branch(**fields, end="2020-12-30")])
    assert not asked(rule, [DISTRICT, branch(**fields, start="2021-01-01")])


def test_a_profile_sets_the_parameters(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    path.write_text("[checks.ORG102]\nmembers = 60\nseverity = 'error'\n", encoding="utf-8")
    profile = og.read_profile(path)
    for members, broken in ((60, False), (61, True)):
        register = og.Register.from_records([DISTRICT, branch(members=members)], profile)
        found = og.check(register.on("2020-12-31"), select=["ORG102"])
        assert found.count("error") == broken


def test_a_branch_whose_members_may_be_counted_with_its_groups_is_not_too_small() -> None:
    small = branch(full_members=1)
    group = og.Organization(name="甲党支部第一党小组", type="group", superior=small.name, full_members=9)
    assert asked("ORG103", [DISTRICT, small])
    assert not asked("ORG103", [DISTRICT, small, group])


def units(count: int, organization: str, mode: str = "joint", **fields: Any) -> list[Any]:
    """Units in the community 云溪 that an organization covers."""
    records: list[Any] = []
    for number in range(count):
        unit = og.Unit(name=f"云溪第{number}书店", area=COMMUNITY, **fields)
        records += [unit, og.Establishment(unit=unit.name, organization=organization, mode=mode)]
    return records


@pytest.mark.parametrize(("count", "broken"), [(1, True), (2, False), (5, False), (6, True)])
def test_a_joint_branch_covers_two_to_five_units(count: int, broken: bool) -> None:
    joint = branch("湖滨商户联合党支部", "joint_branch")
    assert bool(asked("ORG104", [*NETWORK, joint, *units(count, joint.name)])) is broken
    assert not asked("ORG104", [*NETWORK, joint, *units(count, joint.name)], settings={"least": 1, "most": 6})


def test_a_unit_that_has_ended_is_not_covered() -> None:
    joint = branch("湖滨商户联合党支部", "joint_branch")
    records = [*NETWORK, joint, *units(2, joint.name)]
    records[-2] = og.Unit(name="云溪第1书店", area=COMMUNITY, end="2020-06-30")
    assert [violation.said("en") for violation in asked("ORG104", records)] == [
        "1 units are listed under the joint branch “湖滨商户联合党支部”; 2–5 are expected"
    ]


def test_no_unit_at_all_is_known_only_where_units_were_surveyed() -> None:
    joint = branch("湖滨商户联合党支部", "joint_branch", area=COMMUNITY)
    elsewhere = branch("机关联合党支部", "joint_branch", area="岚栖区/听潮街道/松月社区")
    surveyed = units(1, "云溪书店党支部", "own")
    records = [*NETWORK, joint, elsewhere, branch("云溪书店党支部"), *surveyed]
    assert labels(asked("ORG104", records)) == [joint.name]
    assert not asked("ORG104", [*NETWORK, joint, elsewhere])


def test_a_joint_branch_of_a_grid_needs_no_unit() -> None:
    joint = branch("云溪第一网格联合党支部", "joint_branch", area=COMMUNITY)
    grid = og.Area(name="第一网格", type="grid", parent=COMMUNITY, led_by=joint.name)
    records = [*NETWORK, joint, branch("云溪书店党支部"), *units(1, "云溪书店党支部", "own")]
    assert asked("ORG104", records)
    assert not asked("ORG104", [*records, grid])


@pytest.mark.parametrize(
    ("fields", "broken"),
    [
        ({"start": "2020-07-01", "members": 3}, True),
        ({"start": "2020-07-02", "members": 3}, False),
        ({"start": "2020-07-01", "members": 2}, False),
        ({"start": "2020-07-01"}, False),
        ({"members": 3}, False),
        ({"start": "2020-12-01", "end": "2021-05-31", "members": 3}, True),
        ({"start": "2020-12-01", "end": "2021-05-30", "members": 3}, False),
        ({"start": "2020-07", "members": 3}, False),
        ({"start": "2020", "members": 3}, False),
        ({"start": "2019", "members": 3}, True),
    ],
)
def test_a_unit_that_lasts_half_a_year_has_more_than_a_temporary_branch(fields: dict[str, Any], broken: bool) -> None:
    temporary = branch("项目部临时党支部", "temporary_branch")
    covered = og.Establishment(unit="项目部", organization=temporary.name, mode="own")
    records = [DISTRICT, temporary, og.Unit(name="项目部", **fields), covered]
    assert bool(asked("ORG105", records)) is broken
    regular = branch("项目部党支部")
    both = [*records, regular, og.Establishment(unit="项目部", organization=regular.name, mode="own")]
    assert not asked("ORG105", both)


@pytest.mark.parametrize(("review", "state"), [("2020-12-31", "excused"), ("2020-12-30", "overdue")])
@pytest.mark.parametrize("rule", ["ORG101", "ORG105"])
def test_a_declared_exception_excuses_until_its_review(rule: str, review: str, state: str) -> None:
    temporary = branch("项目部临时党支部", "temporary_branch")
    records: list[Any] = [DISTRICT, temporary, og.Unit(name="项目部", start="2019-01-01", members=5)]
    if rule == "ORG105":
        records.append(og.Establishment(unit="项目部", organization=temporary.name, mode="own"))
    (plain,) = asked(rule, records)
    assert plain.state == "open"
    (found,) = asked(rule, [*records, og.Exemption(unit="项目部", reason="即将搬迁", review=review)])
    assert found.state == state
    assert found.severity == ("info" if state == "excused" else plain.severity)


@pytest.mark.parametrize(
    ("ends", "broken"),
    [
        (["2020-12-30"], True),
        (["2020-12-31"], False),
        ([None], False),
        (["2020-06-30", None], False),
        (["2020-06-30", "2020-09"], True),
        ([], False),
    ],
)
def test_a_temporary_branch_ends_with_the_last_of_its_units(ends: list[str | None], broken: bool) -> None:
    temporary = branch("工程临时党支部", "temporary_branch")
    records: list[Any] = [DISTRICT, temporary]
    for number, end in enumerate(ends):
        records.append(og.Unit(name=f"第{number}工程项目部", end=end))
        records.append(og.Establishment(unit=f"第{number}工程项目部", organization=temporary.name, mode="joint"))
    found = asked("ORG108", records)
    assert bool(found) is broken
    if broken:
        assert str(ends[-1]) in found[0].said("en")
    assert not asked(
        "ORG108",
        [record for record in records if record is not temporary]
        + [branch("工程临时党支部", "temporary_branch", end="2020-12-30")],
    )


@pytest.mark.parametrize(
    ("form", "fields", "broken"),
    [
        ("general_branch", {"members": 49}, True),
        ("general_branch", {"members": 50}, False),
        ("committee", {"members": 99}, True),
        ("committee", {"members": 100}, False),
        ("committee", {"full_members": 20}, False),
        ("committee", {"members": 0}, False),
        ("committee", {}, False),
    ],
)
def test_a_unit_is_too_small_for_its_organization(form: str, fields: dict[str, Any], broken: bool) -> None:
    own = branch("云锦纺织有限公司党组织", form, **fields)
    records = [DISTRICT, own, og.Unit(name="云锦纺织有限公司")]
    covered = og.Establishment(unit="云锦纺织有限公司", organization=own.name, mode="own")
    assert bool(asked("ORG114", [*records, covered])) is broken
    assert not asked("ORG114", records), "of no unit: another reason than size"
    below = og.Organization(name="云锦纺织有限公司第一党支部", type="branch", superior=own.name)
    assert not asked("ORG114", [*records, covered, below]), "members may be counted below"


def test_what_leads_a_community_has_its_type_by_that() -> None:
    for form in ("committee", "general_branch"):
        leading = community_organization(form, members=4)
        covered = [
            og.Unit(name="云溪居委会"),
            og.Establishment(unit="云溪居委会", organization=leading.name, mode="own"),
        ]
        assert not asked("ORG114", [*NETWORK, leading, *covered])
