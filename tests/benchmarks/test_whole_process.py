"""Whole processes as a user starts them: wall time by pytest-benchmark, peak memory and import time beside it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.benchmarks.national import AS_OF

IMPORTS = "import polars, narwhals, click, orggraph.queries.coverage, orggraph.stores.parquet"


@pytest.fixture(scope="session")
def national(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made in a process of its own: the peak memory of a child counts what its parent held when it was started."""
    folder = tmp_path_factory.mktemp("national") / "register"
    subprocess.run([sys.executable, "-m", "tests.benchmarks.national", folder], check=True)
    return folder


def timed(benchmark: BenchmarkFixture, command: list[str]) -> None:
    peaks: list[float] = []

    def once() -> None:
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode == 0
        peaks.append(usage.ru_maxrss / 1024)

    benchmark.pedantic(once, rounds=5, warmup_rounds=1)
    benchmark.extra_info["peak MB"] = round(max(peaks))
    benchmark.extra_info["imports s"] = round(_import_time(), 2)


def _import_time() -> float:
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-c", IMPORTS], check=True)
    return time.perf_counter() - begin


def orggraph(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "orggraph_cli", *map(str, arguments)]


def test_coverage_of_six_ledgers(benchmark: BenchmarkFixture, ledgers: Path) -> None:
    timed(benchmark, orggraph("coverage", ledgers, "--on", "2020-12-31"))


def test_map_of_six_ledgers(benchmark: BenchmarkFixture, ledgers: Path, tmp_path: Path) -> None:
    timed(benchmark, orggraph("map", ledgers, "--on", "2020-12-31", "-o", tmp_path / "map.html"))


def test_coverage_of_the_nation_by_sector_and_subdistrict(benchmark: BenchmarkFixture, national: Path) -> None:
    question = ("--on", AS_OF, "--by", "sector", "--by", "subdistrict", "--format", "json")
    timed(benchmark, orggraph("coverage", national, *question))


def test_help(benchmark: BenchmarkFixture) -> None:
    timed(benchmark, orggraph("--help"))
