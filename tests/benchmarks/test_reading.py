"""Reading a ledger of 100,000 rows beside what calamine alone needs to read its cells, in the same run."""

from __future__ import annotations

from pathlib import Path

import pytest
import python_calamine as calamine
from pytest_benchmark.fixture import BenchmarkFixture

import orggraph as og
from tests.benchmarks.large import organizations, units, write

ROWS = 100_000


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("large") / "04.xlsx", units(ROWS))


@pytest.fixture(scope="module")
def with_organizations(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("large") / "both.xlsx", organizations(ROWS // 4), units(ROWS))


def cells_of(path: Path) -> int:
    book = calamine.CalamineWorkbook.from_path(path)
    return sum(len(book.get_sheet_by_name(name).to_python()) for name in book.sheet_names)


def test_calamine_alone(benchmark: BenchmarkFixture, ledger: Path) -> None:
    assert benchmark.pedantic(cells_of, (ledger,), rounds=5) == ROWS + 1


def test_orggraph(benchmark: BenchmarkFixture, ledger: Path) -> None:
    reading = benchmark.pedantic(og.read, (ledger,), rounds=5)
    assert reading.sheets[0].rows == ROWS
    benchmark.extra_info["findings"] = len(reading.findings)


def test_calamine_alone_with_organizations(benchmark: BenchmarkFixture, with_organizations: Path) -> None:
    assert benchmark.pedantic(cells_of, (with_organizations,), rounds=3) > ROWS


def test_orggraph_with_organizations(benchmark: BenchmarkFixture, with_organizations: Path) -> None:
    reading = benchmark.pedantic(og.read, (with_organizations,), rounds=3)
    assert [account.ledger for account in reading.sheets] == ["organizations", "emerging_units"]
