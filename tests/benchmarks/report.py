"""Prints the medians of a benchmark run with peak memory and import time."""

from __future__ import annotations

import json
import sys
from pathlib import Path

data = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
for one in data["benchmarks"]:
    stats, extra = one["stats"], one["extra_info"]
    beside = ", ".join(f"{name} {value}" for name, value in extra.items())
    print(
        f"{one['name']:60} median {stats['median']:.2f} s  (min {stats['min']:.2f}, max {stats['max']:.2f}; {beside})"
    )
