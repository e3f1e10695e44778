"""Concurrent seats: an oracle in plain Python, the three counts, bounds, a second engine."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import orggraph as og
from orggraph.profile import default_profile
from tests.engines import on_duckdb
from tests.properties import examples
from tests.queries.records import DAY

STREET, FIRST, SECOND = "岚区/松街道", "岚区/松街道/甲社区", "岚区/松街道/乙社区"
BODIES = {"中共松街道工作委员会": STREET, "中共甲社区委员会": FIRST, "中共乙社区委员会": SECOND}
HOMES = {"第一医院": "institution", "甲公司": "non_public", "乙公司": None}
NETWORK: list[Any] = [
    og.Area(name="岚区", type="district"),
    og.Area(name="松街道", type="subdistrict", parent="岚区"),
    og.Area(name="甲社区", type="community", parent=STREET),
    og.Area(name="乙社区", type="community", parent=STREET),
    og.Organization(name="中共岚区委员会", type="committee"),
    og.Organization(name="中共松街道工作委员会", type="working_committee", superior="中共岚区委员会", area=STREET),
    og.Organization(name="中共甲社区委员会", type="committee", superior="中共松街道工作委员会", area=FIRST),
    og.Organization(name="中共乙社区委员会", type="committee", superior="中共松街道工作委员会", area=SECOND),
    *(og.Unit(name=name, category=category) for name, category in HOMES.items()),
]
_seat = st.builds(
    og.Seat,
    organization=st.sampled_from(list(BODIES)),
    home_unit=st.sampled_from(list(HOMES)),
    concurrent=st.booleans(),
    start=st.sampled_from([None, "2020-01-01", "2024-06-30", "2024-07-01"]),
    end=st.sampled_from([None, "2024-06-29", "2024-06-30", "2030-01-01"]),
)


def seats(number: int, body: str = "中共甲社区委员会", home: str = "甲公司") -> list[og.Seat]:
    return [og.Seat(organization=body, home_unit=home, start=f"2020-01-{day:02}") for day in range(1, number + 1)]


def asked(records: list[Any], **checks: Any) -> og.ConcurrentSeats:
    profile = replace(default_profile(), checks=checks)
    return og.concurrent_seats(og.Register.from_records([*NETWORK, *records], profile).on(DAY))


@given(records=st.lists(_seat, max_size=12, unique_by=lambda it: (it.organization, it.home_unit, it.start)))
@examples(25)
def test_an_oracle_in_plain_python_agrees(records: list[og.Seat]) -> None:
    answer = asked(records)
    live = [
        one
        for one in records
        if one.concurrent and (not one.start or one.start.first <= DAY) and (not one.end or one.end.last >= DAY)
    ]
    by_hand = len(live), len({one.home_unit for one in live}), len({one.organization for one in live})
    assert tuple(answer.total) == by_hand
    assert answer.recorded == sum(one.concurrent for one in records)
    assert {row.category: counts.seats for row, counts in _categories(answer)} == {
        category or "unspecified": number
        for category in HOMES.values()
        if (number := sum(HOMES[one.home_unit or ""] == category for one in live))
    }
    assert {one.body.label: one.counts.seats for one in answer.by_body} == {
        body: number for body in BODIES if (number := sum(one.organization == body for one in live))
    }
    several = {home for home in HOMES if len({one.organization for one in live if one.home_unit == home}) > 1}
    assert {one.home for one in answer.several} == several
    seated = {BODIES[one.organization or ""] for one in live}
    assert [(one.seated, one.areas) for one in answer.tiers] == [(STREET in seated, 1), (len(seated - {STREET}), 2)]


def _categories(answer: og.ConcurrentSeats) -> list[tuple[Any, Any]]:
    return [(next(row for row in answer if row.category == code), counts) for code, counts in answer.by_category]


def test_a_unit_in_two_committees_is_two_seats_and_one_holder() -> None:
    answer = asked([*seats(1), *seats(1, "中共乙社区委员会")])
    assert answer.total == (2, 1, 2)
    assert [(one.home, one.seats, len(one.bodies)) for one in answer.several] == [("甲公司", 2, 2)]


@pytest.mark.parametrize(
    ("body", "number", "fits"),
    [
        ("中共松街道工作委员会", 2, "few"),
        ("中共松街道工作委员会", 3, "well"),
        ("中共松街道工作委员会", 6, "many"),
        ("中共甲社区委员会", 1, "well"),
        ("中共甲社区委员会", 6, "many"),
    ],
)
def test_enlarged_committees_and_the_rule_agree(body: str, number: int, fits: str) -> None:
    answer = asked(seats(number, body))
    assert [one.fits for one in answer.by_body] == [fits]
    assert len(answer.too_few) + len(answer.too_many) == (fits != "well")
    day = answer.day
    assert len(og.check(day, select=["ORG117"])) == (fits != "well")


@pytest.mark.parametrize("name", ["ORG117", "seats-per-committee"])
def test_a_profile_sets_the_bounds_for_the_rule_and_for_the_question(name: str) -> None:
    answer = asked(seats(2), **{name: {"community_least": 3, "severity": "warning"}})
    assert [(one.bounds, one.fits) for one in answer.by_body] == [((3, 5), "few")]
    assert len(og.check(answer.day, select=["ORG117"])) == 1


def test_a_bound_that_is_no_count_is_refused() -> None:
    with pytest.raises(og.ProfileError, match=r"checks\.ORG117\.community_least is '三'") as caught:
        asked([], ORG117={"community_least": "三"})
    assert "应为" in caught.value.message("zh")


def test_a_committee_that_leads_no_area_has_no_bounds() -> None:
    hospital = og.Organization(name="第一医院党委", type="committee", superior="中共岚区委员会")
    answer = asked([hospital, *seats(9, hospital.name)])
    assert [(one.bounds, one.fits) for one in answer.by_body] == [(None, None)]
    assert [one.seated for one in answer.tiers] == [0, 0]


def test_no_name_of_a_holder_is_in_the_answer() -> None:
    holder = og.Person(name="林远", home_unit="甲公司")
    answer = asked([holder, *seats(1)])
    shown = str(answer.to_json()) + str(answer) + answer._repr_html_()
    assert "林远" not in shown
    assert answer.rows[0].holder


def test_polars_and_duckdb_give_equal_answers(sample: og.Reading) -> None:
    polars = og.concurrent_seats(sample.register.on("2025-12-31"))
    duck = og.concurrent_seats(on_duckdb(sample.register).on("2025-12-31"))
    assert polars.to_json("en") == duck.to_json("en")
    assert [table.to_text() for table in polars.tables()] == [table.to_text() for table in duck.tables()]


def test_every_seat_carries_its_row_and_the_figures_agree_with_the_summary(sample: og.Reading) -> None:
    day = sample.register.on("2025-12-31")
    answer, figures = og.concurrent_seats(day), og.summary(day)
    assert all(row.source.file and row.source.row for row in answer)
    assert (answer.recorded, len(answer)) == (figures.concurrent_seats, figures.concurrent_seats_in_force)
    assert answer.total.holders == figures.holders_in_force
    assert sum(body.counts.seats for body in answer.by_body) == len(answer)


def test_seats_that_are_not_concurrent_are_told_where_there_are_no_others() -> None:
    board = og.Seat(organization="中共甲社区委员会", home_unit="甲公司", role="Chair", concurrent=False)
    answer = asked([board])
    assert (answer.total.seats, answer.others, answer.to_json()["others"]) == (0, 1, 1)
    assert answer.table("zh").notes == ("在任 1 个席位，没有一个是兼职；职务写明兼职委员、兼职副书记的，才是兼职席位",)
    assert answer.table("en").notes[0].startswith("seats held: 1, none of them concurrent")
    assert "none of them" not in asked([board, *seats(1)]).table("en").notes[0]


def test_an_empty_register_has_no_seats() -> None:
    answer = og.concurrent_seats(og.Register.from_records([]).on(DAY))
    assert (answer.total, answer.recorded, answer.rows) == ((0, 0, 0), 0, ())
    assert all(table.to_text() for lang in ("zh", "en") for table in answer.tables(lang, rows=True))
