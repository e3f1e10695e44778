"""networkx's own tests of the functions that the backend has, run on it.

With the fallback: without it nearly every test is expected to fail because its generators of graphs are networkx's.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from orggraph.graph.backend.info import FUNCTIONS
from tests.docs.pages import ROOT

MODULES = (
    "networkx.algorithms.shortest_paths.tests.test_generic",
    "networkx.algorithms.shortest_paths.tests.test_unweighted",
    "networkx.algorithms.components.tests.test_connected",
    "networkx.algorithms.components.tests.test_biconnected",
    "networkx.algorithms.tests.test_bridges",
    "networkx.algorithms.centrality.tests.test_betweenness_centrality",
)


def test_they_pass_and_reach_every_function(tmp_path: Path) -> None:
    counts = tmp_path / "counts.json"
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "NETWORKX_"))}
    options = ("-q", "-p", "no:cacheprovider", "-p", "tests.graph.backend.counting")
    run = subprocess.run(
        [sys.executable, "-m", "pytest", *options, "--pyargs", *MODULES],
        cwd=tmp_path,
        env=plain
        | {"NETWORKX_TEST_BACKEND": "orggraph", "NETWORKX_FALLBACK_TO_NX": "1"}
        | {"ORGGRAPH_COUNTS": str(counts), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout[-5000:] + run.stderr[-2000:]
    found = json.loads(counts.read_text())
    assert set(found["outcomes"]) == {"passed"}, found  # nothing is skipped or expected to fail
    assert found["outcomes"]["passed"] > 150, found
    assert set(found["calls"]) == set(FUNCTIONS), found
