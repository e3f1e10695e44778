"""Terms: how long they are, when they end, and who has none (N7 to N9 and N15)."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import orggraph as og
from orggraph.checks.months import YEAR, number_of
from orggraph.text.dates import PartialDate, end_of_term
from tests.checks.asked import COMMUNITY, DISTRICT, NETWORK, asked, branch, community_organization

DAYS = st.dates(dt.date(2018, 7, 12), dt.date(2040, 12, 31))


@given(DAYS, st.integers(1, 7), DAYS)
def test_numbers_tell_when_a_term_has_ended(elected: dt.date, years: int, day: dt.date) -> None:
    end = end_of_term(PartialDate(elected.year, elected.month, elected.day), 12 * years)
    assert (number_of(elected) + years * YEAR - 1 < number_of(day)) is (end < day)
    assert (number_of(elected) < number_of(day)) is (elected < day)


@pytest.mark.parametrize(
    ("elected", "term_end", "broken"),
    [
        ("2019-03-15", "2022-03-14", False),
        ("2019-03-15", "2022-03-15", False),
        ("2019-03-15", "2022-04-15", False),
        ("2019-03-15", "2022-04-16", True),
        ("2019-03-15", "2022-02-14", False),
        ("2019-03-15", "2022-02-13", True),
        ("2019-03-01", "2022-02-28", False),
        ("2019-03-15", "2021-03-14", True),
        ("2019-03-15", "2024-03-14", True),
        ("2020-02-29", "2023-02-28", False),
        ("2020-02-29", "2023-03-01", False),
        ("2019-03", "2022-03", False),
        ("2019-03", "2022-02", False),
        ("2019-03", "2021-03", True),
        ("2019-03-15", "2022-03", False),
        ("2019-03-15", "2021", True),
        ("2019-03-15", "2022", False),
        ("2019", "2022", False),
        ("2019", "2021", False),
        ("2019", "2024", True),
        ("2018-07-12", "2020-07-11", True),
        ("2018-07-11", "2020-07-10", False),
        ("2018-07", "2020-07", False),
        (None, "2021-03-14", False),
        ("2019-03-15", None, False),
    ],
)
def test_the_term_of_a_branch_is_three_years(elected: str | None, term_end: str | None, broken: bool) -> None:
    assert bool(asked("ORG110", [DISTRICT, branch(elected=elected, term_end=term_end)])) is broken


def test_the_tolerance_is_a_parameter() -> None:
    for term_end, broken in (("2022-03-13", True), ("2022-03-14", False), ("2022-03-15", False), ("2022-03-16", True)):
        records = [DISTRICT, branch(elected="2019-03-15", term_end=term_end)]
        assert bool(asked("ORG110", records, settings={"months": 0})) is broken


def test_the_rule_on_terms_is_not_asked_of_days_before_it() -> None:
    records = [DISTRICT, branch(elected="2018-07-12", term_end="2020-07-11")]
    assert not asked("ORG110", records, "2018-07-11")
    assert asked("ORG110", records, "2018-07-12")


def covered(organization: og.Organization, mode: str = "own") -> list[Any]:
    """A unit in the community 云溪 that an organization covers."""
    unit = og.Unit(name="云溪书店", area=COMMUNITY)
    return [organization, unit, og.Establishment(unit=unit.name, organization=organization.name, mode=mode)]


ORGANIZATIONS = {
    "committee": ([branch("甲党委", "committee")], {5}),
    "general branch": ([branch("甲党总支", "general_branch")], {3}),
    "joint branch": ([branch("甲联合党支部", "joint_branch")], {3}),
    "committee of a community": ([community_organization("committee")], {5}),
    "general branch of a community": ([community_organization("general_branch")], {5}),
    "branch of a community": ([community_organization("branch")], {5}),
    "branch in a community": ([branch("云溪第一网格党支部", area=COMMUNITY)], {3, 4, 5}),
    "branch of a unit in a community": (covered(branch("云溪书店党支部", area=COMMUNITY)), {3}),
    "branch in a community with an attached unit": (
        covered(branch("云溪第二网格党支部", area=COMMUNITY), "attached"),
        {3, 4, 5},
    ),
}


@pytest.mark.parametrize("name", ORGANIZATIONS)
def test_how_long_terms_are(name: str) -> None:
    records, years = ORGANIZATIONS[name]
    for length in range(2, 8):
        first = records[0].model_copy(
            update={"elected": PartialDate(2019, 3, 15), "term_end": PartialDate(2019 + length, 3, 14)}
        )
        assert bool(asked("ORG110", [*NETWORK, first, *records[1:]])) is (length not in years)


@pytest.mark.parametrize("name", ORGANIZATIONS)
def test_a_derived_end_is_the_latest_that_is_allowed(name: str) -> None:
    records, years = ORGANIZATIONS[name]
    first = records[0].model_copy(update={"elected": PartialDate(2019, 3, 15)})
    last = 2019 + max(years)
    assert not asked("ORG111", [*NETWORK, first, *records[1:]], f"{last}-03-14")
    (found,) = asked("ORG111", [*NETWORK, first, *records[1:]], f"{last}-03-15")
    assert f"{last}-03-14" in found.said("zh")


def overdue(day: str, **fields: Any) -> str | None:
    """Which of the two rules on overdue elections a branch breaks on a day."""
    records = [DISTRICT, branch(**fields)]
    broken = [rule for rule in ("ORG111", "ORG112") if asked(rule, records, day)]
    assert len(broken) < 2
    return broken[0] if broken else None


@pytest.mark.parametrize(
    ("fields", "first", "last"),
    [
        ({"term_end": "2020-06-30"}, "2020-07-01", "2021-06-30"),
        ({"term_end": "2020-06"}, "2020-07-01", "2021-06-30"),
        ({"term_end": "2020"}, "2021-01-01", "2021-12-31"),
        ({"term_end": "2020-02-29"}, "2020-03-01", "2021-02-28"),
        ({"elected": "2015-03-01", "term_end": "2020-06-30"}, "2020-07-01", "2021-06-30"),
        ({"elected": "2019-03-15"}, "2022-03-15", "2023-03-14"),
        ({"elected": "2020-02-29"}, "2023-03-01", "2024-02-28"),
        ({"elected": "2019-03"}, "2022-03-31", "2023-03-30"),
        ({"elected": "2019"}, "2022-12-31", "2023-12-30"),
        ({"elected": "2019-03-15", "term_end": "2018-12-31"}, "2022-03-15", "2023-03-14"),
    ],
)
def test_a_year_late_is_a_warning_and_later_an_error(fields: dict[str, str], first: str, last: str) -> None:
    one = dt.timedelta(1)
    begins, turns = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    assert overdue(str(begins - one), **fields) is None
    assert overdue(first, **fields) == "ORG111"
    assert overdue(last, **fields) == "ORG111"
    assert overdue(str(turns + one), **fields) == "ORG112"
    assert asked("ORG112", [DISTRICT, branch(**fields)], str(turns + one))[0].severity == "error"


def test_elections_under_older_rules_say_no_end() -> None:
    assert overdue("2024-12-31", elected="2018-07-11") is None
    assert overdue("2024-12-31", elected="2018") is None
    assert overdue("2024-12-31", elected="2018-07-12") == "ORG112"


@pytest.mark.parametrize(
    "form", ["working_committee", "temporary_branch", "temporary_committee", "group", "leading_group", None]
)
def test_who_is_not_elected_is_never_overdue(form: str | None) -> None:
    dated = {"elected": "2019-03-15", "term_end": "2020-03-14"}
    records = [DISTRICT, og.Organization(name="甲组织", type=form, superior=DISTRICT.name, **dated)]
    assert not any(asked(rule, records, "2026-01-01") for rule in ("ORG110", "ORG111", "ORG112"))


def test_a_closed_organization_has_no_election_to_hold() -> None:
    assert overdue("2020-12-31", term_end="2020-06-30", end="2020-12-30") is None
    assert overdue("2020-12-31", term_end="2020-06-30", end="2020-12-31") == "ORG111"


@pytest.mark.parametrize(
    ("fields", "broken"),
    [({"elected": "2019-03"}, True), ({"term_end": "2022-03"}, True), ({}, False)],
)
def test_a_working_committee_has_no_term(fields: dict[str, str], broken: bool) -> None:
    assert bool(asked("ORG113", [DISTRICT, branch("听潮街道党工委", "working_committee", **fields)])) is broken
    assert not asked("ORG113", [DISTRICT, branch(**fields)])


@pytest.mark.parametrize(
    ("elected", "term_end", "broken"),
    [
        ("2019-03-15", "2019-03-14", True),
        ("2019-03-15", "2019-03-15", True),
        ("2019-03-15", "2019-03-16", False),
        ("2019-03", "2019-03", False),
        ("2019-03", "2019-02", True),
        ("2015-03-15", "2020-03-15", False),
        ("2015-03-15", "2020-03-16", True),
        ("2015-03", "2020-03", False),
        ("2015", "2020", False),
        ("2015", "2021", True),
        ("2019-03-15", "2029-03-14", False),  # ORG110 tells it
        ("2015-03-15", None, False),
        (None, "2020-03-15", False),
    ],
)
def test_a_term_ends_after_it_begins(elected: str | None, term_end: str | None, broken: bool) -> None:
    assert bool(asked("ORG122", [DISTRICT, branch(elected=elected, term_end=term_end)])) is broken


@pytest.mark.parametrize(
    ("start", "end", "broken"),
    [
        ("2018-03-15", "2023-03-14", False),
        ("2018-03-15", "2023-03-15", False),
        ("2018-03-15", "2023-03-16", True),
        ("2018-03", "2023-03", False),
        ("2018-03", "2023-04", True),
        ("2018", "2023", False),
        ("2018-03-15", None, False),
        (None, "2023-03-15", False),
    ],
)
def test_a_seat_is_held_for_a_term(start: str | None, end: str | None, broken: bool) -> None:
    records = [DISTRICT, og.Unit(name="实验小学", surveyed=False)]
    seat = og.Seat(organization=DISTRICT.name, home_unit="实验小学", start=start, end=end)
    found = asked("ORG122", [*records, seat])
    assert [violation.label for violation in found] == (["实验小学"] if broken else [])
    assert not asked("ORG122", [*records, seat], settings={"years": 6})
