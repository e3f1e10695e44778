"""Every question to random districts, answered the same by plain networkx and by counting."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import orggraph as og
from tests.engines import on_duckdb
from tests.queries.linkage import laid_beside
from tests.queries.linkage.asked import Asked
from tests.queries.linkage.districts import DAY, districts
from tests.queries.linkage.truth import RELATIONS, Truth

DAYS = st.sampled_from([DAY, DAY, DAY - dt.timedelta(1), DAY + dt.timedelta(1), DAY + dt.timedelta(90)])
CHOICES: list[Collection[str]] = [
    ("seat", "home"),
    ("agreement",),
    ("establishment", "seat", "home", "agreement"),
    ("instructor", "seat", "home"),
    RELATIONS[:6],
]


def thorough(examples: int) -> Any:
    """Settings for districts, which take long to draw and to build."""
    checks = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]
    return settings(max_examples=examples, deadline=None, suppress_health_check=checks)


@thorough(150)
@given(districts(), DAYS)
def test_all_relations(records: list[Any], day: dt.date) -> None:
    register = og.Register.from_records(records)
    laid_beside.everything(Asked(register, day), Truth(records, day))


@thorough(50)
@given(districts(), DAYS, st.sampled_from(CHOICES))
def test_some_relations(records: list[Any], day: dt.date, relations: Collection[str]) -> None:
    register = og.Register.from_records(records)
    laid_beside.everything(Asked(register, day, relations), Truth(records, day), relations)


@thorough(4)
@given(districts())
def test_on_another_engine(records: list[Any]) -> None:
    register = on_duckdb(og.Register.from_records(records))
    laid_beside.everything(Asked(register, DAY), Truth(records, DAY))


def test_chosen_relations_are_those_of_the_whole(sample: og.Reading) -> None:
    whole = og.network(sample.register.on("2025-12-31"))
    one, other = whole.only("agreements,双报到"), og.network(whole.day, relations=["agreement", "registrations"])
    assert one.relations == other.relations == ("agreement", "registration")
    assert one.components().to_json() == other.components().to_json()
