"""Every question to random districts, answered the same by plain networkx and by counting."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

import orggraph as og
from tests.engines import on_duckdb
from tests.properties import examples
from tests.queries.linkage import laid_beside
from tests.queries.linkage.asked import Asked
from tests.queries.linkage.districts import DAY, districts
from tests.queries.linkage.truth import RELATIONS, Truth

DAYS = st.sampled_from([DAY, DAY, DAY - dt.timedelta(1), DAY + dt.timedelta(1), DAY + dt.timedelta(90)])
SOME = st.integers(0, 4).map(lambda first: slice(first, None, 5))
"""Of the questions about single nodes and records every fifth: the others are asked of other districts."""
CHOICES: list[Collection[str]] = [
    ("seat", "home"),
    ("agreement",),
    ("establishment", "seat", "home", "agreement"),
    ("instructor", "seat", "home"),
    RELATIONS[:6],
]


@examples(20)
@given(districts(), DAYS, SOME)
def test_all_relations(records: list[Any], day: dt.date, some: slice) -> None:
    register = og.Register.from_records(records)
    laid_beside.everything(Asked.of(register, day), Truth(records, day), None, some)


@examples(10)
@given(districts(), DAYS, SOME, st.sampled_from(CHOICES))
def test_some_relations(records: list[Any], day: dt.date, some: slice, relations: Collection[str]) -> None:
    register = og.Register.from_records(records)
    laid_beside.everything(Asked.of(register, day, relations), Truth(records, day), relations, some)


@examples(2)
@given(districts(4), SOME)
def test_on_another_engine(records: list[Any], some: slice) -> None:
    register = on_duckdb(og.Register.from_records(records))
    laid_beside.everything(Asked.of(register, DAY), Truth(records, DAY), None, some)


def test_chosen_relations_are_those_of_the_whole(sample: og.Reading) -> None:
    whole = og.network(sample.register.on("2025-12-31"))
    one, other = whole.only("agreements,双报到"), og.network(whole.day, relations=["agreement", "registrations"])
    assert one.relations == other.relations == ("agreement", "registration")
    assert one.components().to_json() == other.components().to_json()
