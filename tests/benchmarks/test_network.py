"""Questions to a network beside networkx, igraph and rustworkx, each in a process of its own, from one file of links.

Every process prints the seconds of its steps as JSON; what a step includes stands in `network_peers`.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

PEERS = ("orggraph", "igraph", "rustworkx", "networkx")
SIZES = {"medium": (200_000, 800_000), "national": (1_000_000, 4_000_000)}


@pytest.fixture(scope="session")
def registers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The registers, made in processes of their own: peak memory of a child counts what its parent held."""
    folders = {}
    for name, (organizations, units) in SIZES.items():
        folders[name] = tmp_path_factory.mktemp("network") / name
        made = [sys.executable, "-m", "tests.benchmarks.national", folders[name], str(organizations), str(units)]
        subprocess.run(made, check=True)
    return folders


def _steps(benchmark: BenchmarkFixture, peer: str, register: Path, rounds: int) -> None:
    found: list[dict[str, float]] = []

    def once() -> None:
        command = [sys.executable, "-m", "tests.benchmarks.network_peers", peer, str(register)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        found.append(json.loads(done.stdout))

    benchmark.pedantic(once, rounds=rounds)
    for step in found[0]:
        benchmark.extra_info[step] = round(sorted(one[step] for one in found)[len(found) // 2], 3)


@pytest.mark.parametrize("peer", PEERS)
def test_questions(benchmark: BenchmarkFixture, registers: dict[str, Path], peer: str) -> None:
    _steps(benchmark, peer, registers["medium"], 3 if peer != "networkx" else 1)


def test_national(benchmark: BenchmarkFixture, registers: dict[str, Path]) -> None:
    _steps(benchmark, "orggraph", registers["national"], 3)
