"""Co-building agreements: an oracle in plain Python, the window, what is idle, a second engine."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import orggraph as og
from orggraph.register.engines import collected
from orggraph.text.dates import PartialDate
from tests.engines import on_duckdb
from tests.properties import examples
from tests.queries.records import DAY
from tests.queries.seats.test_concurrent_seats import BODIES, FIRST, HOMES, NETWORK, SECOND, STREET

CONTENTS, RESOURCES = ("organization", "activities", "resources"), ("venues", "people", "other")
_days = st.sampled_from([None, *(DAY + dt.timedelta(days) for days in (-1000, -1, 0, 1, 30, 90, 91))])
_agreement = st.builds(
    lambda start, end, **given: og.Agreement(start=_partial(start), end=_partial(end), **given),
    organization=st.sampled_from(list(BODIES)),
    unit=st.sampled_from(list(HOMES)),
    contents=st.lists(st.sampled_from(CONTENTS), max_size=2, unique=True).map(tuple),
    resources=st.lists(st.sampled_from(RESOURCES), max_size=2, unique=True).map(tuple),
    progress=st.sampled_from([None, "done", "ongoing", "not_started"]),
    start=_days,
    end=_days,
)


def _partial(day: dt.date | None) -> PartialDate | None:
    return None if day is None else PartialDate(day.year, day.month, day.day)


def agreement(**given: Any) -> og.Agreement:
    return og.Agreement(**{"organization": "中共甲社区委员会", "unit": "甲公司", "start": "2020-01-01", **given})


def asked(records: list[Any], within: int | None = None) -> og.Agreements:
    return og.agreements(og.Register.from_records([*NETWORK, *records]).on(DAY), within)


@given(
    records=st.lists(_agreement, max_size=10, unique_by=lambda it: (it.organization, it.unit, it.start)),
    within=st.sampled_from([None, 0, 30, 91]),
)
@examples(25)
def test_an_oracle_in_plain_python_agrees(records: list[og.Agreement], within: int | None) -> None:
    answer = asked(records, within)
    live = [
        one for one in records if (not one.start or one.start.first <= DAY) and (not one.end or one.end.last >= DAY)
    ]
    limit = DAY + dt.timedelta(90 if within is None else within)
    assert (answer.recorded, len(answer)) == (len(records), len(live))
    assert len(answer.expiring) == sum(one.end is not None and one.end.last <= limit for one in live)
    assert len(answer.idle) == sum(one.progress == "not_started" for one in live)
    assert len(answer.open_ended) == sum(one.end is None for one in live)
    served = {BODIES[one.organization or ""] for one in live}
    assert [area.label for area in answer.communities_without] == [
        path.rpartition("/")[2] for path in (FIRST, SECOND) if path not in served
    ]
    for counts, of in (
        (answer.by_content, lambda it: it.contents or ("unspecified",)),
        (answer.by_resource, lambda it: it.resources or ("unspecified",)),
        (answer.by_progress, lambda it: (it.progress or "unspecified",)),
    ):
        for one in counts:
            units = [each.unit for each in live if one.code in of(each)]
            assert (one.agreements, one.units) == (len(units), len(set(units)))
        assert {one.code for one in counts if one.agreements} == {code for each in live for code in of(each)}
    ended = [one for one in records if one.end and one.end.last < DAY]
    assert sum(one.ended or 0 for one in answer.by_progress) == len(ended)
    stated = [one.progress for one in live if one.progress]
    assert answer.delivered == (len(stated), stated.count("done"))


@pytest.mark.parametrize(("days", "found"), [(0, 1), (29, 1), (30, 2), (90, 3), (91, 4), (100_000, 4)])
def test_both_days_are_in_the_window(days: int, found: int) -> None:
    records = [
        agreement(unit=unit, start=f"2020-01-0{number}", end=DAY + dt.timedelta(left))
        for number, (unit, left) in enumerate(
            (("甲公司", 0), ("乙公司", 30), ("甲公司", 90), ("乙公司", 91), ("甲公司", -1)), 1
        )
    ]
    assert len(asked(records, days).expiring) == found


@pytest.mark.parametrize("within", [-1, True, "viele", 10**9])
def test_a_window_that_is_no_number_of_days_is_one_clear_sentence(within: Any) -> None:
    with pytest.raises(og.QuestionError, match="is no number of days") as caught:
        asked([], within)
    assert "不是天数" in caught.value.message("zh")


def test_the_agreement_of_a_subdistrict_or_a_grid() -> None:
    grid = og.Area(name="第一网格", type="grid", parent=FIRST)
    records = [grid, agreement(area=f"{FIRST}/第一网格"), agreement(organization="中共松街道工作委员会", area=STREET)]
    assert [area.label for area in asked(records).communities_without] == ["乙社区"]


def test_it_lapses_with_the_unit_and_with_the_organization() -> None:
    gone = og.Unit(name="旧公司", end="2024-06-29")
    assert len(asked([gone, agreement(unit="旧公司")])) == 0


def test_free_words_in_a_list_of_resources_are_sorted_without_findings(tmp_path: Path) -> None:
    rows = "会议室2间、法律专家；一台钢琴", "慰问经费", ""
    text = "共建单位,社区,签订时间,资源清单\n" + "".join(
        f"{n}校,一社区,2020-01-01,{row}\n" for n, row in enumerate(rows)
    )
    (tmp_path / "共建.csv").write_text(text, encoding="utf-8")
    (tmp_path / "党组织.csv").write_text("党组织名称,党组织类别,社区\n一社区党委,党委,一社区\n", encoding="utf-8")
    register, findings = og.read(tmp_path)
    found = collected(register.frame("agreement").select("resources"))["resources"].to_list()
    assert found == [["venues", "people", "other"], ["funds"], ["unspecified"]]
    assert "own-word" not in {one.code for one in findings}


def test_wishes_of_registrations_that_state_both() -> None:
    registered = [
        og.Registration(unit="甲公司", area=FIRST, wishes_claimed=4, wishes_done=3),
        og.Registration(unit="乙公司", area=FIRST, wishes_claimed=9),
        og.Registration(unit="乙公司", area=SECOND, wishes_claimed=6, wishes_done=0),
        og.Registration(unit="第一医院", area=SECOND, wishes_claimed=6, wishes_done=1, end="2024-01-01"),
    ]
    assert asked(registered).wishes == (10, 3)


def test_polars_and_duckdb_give_equal_answers(sample: og.Reading) -> None:
    polars = og.agreements(sample.register.on("2025-12-31"))
    duck = og.agreements(on_duckdb(sample.register).on("2025-12-31"))
    assert polars.to_json("en", rows=True) == duck.to_json("en", rows=True)
    assert [table.to_text() for table in polars.tables()] == [table.to_text() for table in duck.tables()]


def test_every_row_carries_its_source_and_the_figures_agree_with_the_summary(sample: og.Reading) -> None:
    day = sample.register.on("2025-12-31")
    answer, figures = og.agreements(day), og.summary(day)
    assert all(row.source.file and row.source.row for row in (*answer, *answer.communities_without))
    assert (answer.recorded, len(answer)) == (figures.agreements, figures.agreements_in_force)
    assert [row.last for row in answer.expiring] == sorted(row.last for row in answer.expiring if row.last)


def test_an_empty_register_has_no_agreements() -> None:
    answer = og.agreements(og.Register.from_records([]).on(DAY))
    assert (len(answer), answer.communities, answer.delivered.rate, answer.wishes.rate) == (0, 0, None, None)
    assert all(table.to_text() for lang in ("zh", "en") for table in answer.tables(lang, rows=True))
