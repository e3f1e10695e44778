"""Coverage: an oracle in plain Python, sums, a second engine, the rows behind."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from hypothesis import given

import orggraph as og
from orggraph.queries.coverage import BASES
from orggraph.queries.status import STATUSES
from tests.engines import on_duckdb
from tests.properties import examples
from tests.queries.records import DAY, counted_by_hand, districts


@given(records=districts())
@examples(25)
def test_an_oracle_in_plain_python_agrees(records: list[Any]) -> None:
    day = og.Register.from_records(records).on(DAY)
    for base in BASES:
        total = og.coverage(day, base=base).total
        by_hand = counted_by_hand(records, base)
        assert {status: getattr(total, status) for status in STATUSES[:-1]} == {s: by_hand[s] for s in STATUSES[:-1]}
        assert total.units == sum(by_hand.values())


@given(records=districts())
@examples(15)
def test_rows_of_single_valued_dimensions_add_up_to_the_units(records: list[Any]) -> None:
    day = og.Register.from_records(records).on(DAY)
    for by in ("category", "mode", "subdistrict", "community", ("community", "mode")):
        answer = og.coverage(day, by=by)
        for name in ("units", *STATUSES[:-1]):
            assert sum(getattr(row.counts, name) for row in answer) == getattr(answer.total, name)
    listed = [record for record in records if isinstance(record, og.Unit) and record.surveyed]
    by_sector = og.coverage(day, by="sector")
    assert sum(row.counts.units for row in by_sector) == sum(max(1, len(unit.sectors)) for unit in listed)
    assert by_sector.total.units == len(listed)


@given(records=districts())
@examples(10)
def test_no_unit_is_counted_twice_and_every_figure_opens_its_rows(records: list[Any]) -> None:
    day = og.Register.from_records(records).on(DAY)
    answer = og.coverage(day, by=("sector", "community"))
    ids = [row.id for row in answer.rows_behind()]
    assert len(ids) == len(set(ids)) == answer.total.units
    for row in answer:
        where = {
            name: answer.dimensions.value(name, raw) or "unspecified"
            for name, raw in zip(answer.by, row.key, strict=True)
        }
        for status in STATUSES[:-1]:
            assert len(answer.rows_behind(status, **where)) == getattr(row.counts, status)


def test_polars_and_duckdb_give_equal_answers(sample: og.Reading) -> None:
    polars = sample.register.on("2025-12-31")
    duck = on_duckdb(sample.register).on("2025-12-31")
    dimensions = [(), "sector", "category", "mode", "district", "community", "grid", ("subdistrict", "sector")]
    for by, base in product(dimensions, BASES):
        one, other = og.coverage(polars, by, base), og.coverage(duck, by, base)
        assert one.to_json() == other.to_json()
    for what in ("units", "sectors", "grids", "communities"):
        assert og.uncovered(polars, what).to_json() == og.uncovered(duck, what).to_json()
    assert og.summary(polars).to_json() == og.summary(duck).to_json()
    behind = {"status": "uncovered", "sector": "物流"}
    assert og.coverage(polars).rows_behind(**behind).to_json() == og.coverage(duck).rows_behind(**behind).to_json()


def test_a_rate_is_null_where_its_base_is_empty() -> None:
    register = og.Register.from_records([og.Unit(name="甲公司", members=0)])
    total = og.coverage(register.on("2024-01-01"), base="eligible").to_json()["total"]
    assert total["units"] == 0
    assert total["organization_coverage"] is None
    assert total["work_coverage"] is None


def test_every_table_prints_its_day_and_its_base(sample: og.Reading) -> None:
    table = og.coverage(sample.register.on("2025-12-31"), by="sector", base="eligible").table("zh")
    assert table.stamp == (("截至", "2025-12-31"), ("基数", "应建单位（正式党员 3 名及以上）"))
    assert "按正式党员计" in table.notes[0]
    assert table.rows[-1][0] == "合计"


def test_units_known_by_mention_are_apart(sample: og.Reading) -> None:
    answer = og.coverage(sample.register.on("2025-12-31"))
    assert answer.unknown > 0
    assert all(row.status != "unknown" for row in answer.rows_behind())
    assert sum(og.coverage(sample.register.on("2025-12-31"), by="mode").to_json()["total"][s] for s in STATUSES[:-1])


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ({"by": "planet"}, "planet"),
        ({"by": ("sector", "sector")}, "sector"),
        ({"base": "some"}, "some"),
    ],
)
def test_misuse_names_what_is_known(sample: og.Reading, arguments: dict[str, Any], expected: str) -> None:
    with pytest.raises(og.QuestionError, match=expected) as caught:
        og.coverage(sample.register.on("2025-12-31"), **arguments)
    assert caught.value.known
    assert expected in caught.value.message("zh")


@pytest.mark.parametrize(
    "where", [{"sector": "天文"}, {"subdistrict": "没有的街道"}, {"planet": "x"}, {"status": "maybe"}]
)
def test_rows_behind_something_unknown_is_misuse(sample: og.Reading, where: dict[str, str]) -> None:
    with pytest.raises(og.QuestionError):
        og.coverage(sample.register.on("2025-12-31")).rows_behind(**where)
