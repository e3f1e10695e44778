"""A plugin for networkx's own tests: counts what became of them, and the calls that reached each of our functions."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import pytest

OUTCOMES: Counter[str] = Counter()
CALLS: Counter[str] = Counter()


def _counted(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(function)
    def run(*args: Any, **kwargs: Any) -> Any:
        CALLS[name] += 1
        return function(*args, **kwargs)

    return run


def pytest_collection_finish() -> None:
    from orggraph.graph.backend.dispatch import backend

    for name, function in backend.own.items():
        backend.own[name] = _counted(name, function)


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    if report.when == "call" or report.outcome != "passed":
        OUTCOMES["xfailed" if hasattr(report, "wasxfail") else report.outcome] += 1


def pytest_sessionfinish() -> None:
    Path(os.environ["ORGGRAPH_COUNTS"]).write_text(json.dumps({"outcomes": OUTCOMES, "calls": CALLS}))
