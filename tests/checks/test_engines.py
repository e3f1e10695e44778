"""Every rule finds the same on a second engine."""

from __future__ import annotations

import pytest

import orggraph as og
from orggraph.checks.example import read_example
from orggraph.checks.rule import Rule
from tests.engines import on_duckdb

RULES = og.catalogue()


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_polars_and_duckdb_find_the_same_in_the_bad_example(rule: Rule) -> None:
    reading = read_example(rule.example.bad)
    polars, duck = (
        og.check(register.on(rule.example.day), reading.findings, select=[rule.code]).to_json()
        for register in (reading.register, on_duckdb(reading.register))
    )
    assert polars == duck
    assert polars["violations"]


def test_polars_and_duckdb_find_the_same_in_the_sample(sample: og.Reading) -> None:
    polars, duck = (
        og.check(register.on("2025-12-31"), sample.findings).to_json()
        for register in (sample.register, on_duckdb(sample.register))
    )
    assert polars == duck
