"""How many examples a property test draws."""

from __future__ import annotations

import os
from typing import Any

from hypothesis import HealthCheck, settings

EXPLORING = os.environ.get("ORGGRAPH_EXPLORE") == "1"
"""Whether new examples are sought (`make explore`); `make test` draws the same in every run."""


def examples(count: int, **more: Any) -> settings:
    """So many examples, ten times as many where new ones are sought; each may take as long as it takes."""
    count *= 10 if EXPLORING else 1
    return settings(max_examples=count, deadline=None, suppress_health_check=list(HealthCheck), **more)
