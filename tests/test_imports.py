"""What is imported when: `--help` is instant, a question to a saved register loads no heavy library."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import orggraph as og

HEAVY = (
    "polars",
    "narwhals",
    "networkx",
    "rustworkx",
    "pyvis",
    "pydantic",
    "numpy",
    "python_calamine",
    "xlsxwriter",
    "openpyxl",
)

HELP = """
import sys
sys.argv = ["orggraph", *sys.argv[1:]]
from orggraph_cli import main
try:
    main()
except SystemExit:
    pass
sys.stderr.write("\\n".join(sys.modules))
"""

COVERAGE = """
import sys
import orggraph as og
register, _ = og.read(sys.argv[1])
og.coverage(register.on("2025-12-31"), by=("sector", "subdistrict"))
sys.stderr.write("\\n".join(sys.modules))
"""


def modules(script: str, *arguments: str) -> set[str]:
    run = subprocess.run([sys.executable, "-c", script, *arguments], check=True, capture_output=True, text=True)
    return {name.split(".")[0] for name in run.stderr.splitlines()}


@pytest.mark.parametrize("command", [(), ("coverage",), ("map",)], ids=str)
def test_help_imports_no_heavy_library(command: tuple[str, ...]) -> None:
    loaded = modules(HELP, *command, "--help")
    assert "click" in loaded
    assert not loaded & {*HEAVY, "rich"}


def test_importing_the_root_imports_nothing_heavy() -> None:
    assert not modules("import sys, orggraph\nsys.stderr.write('\\n'.join(sys.modules))") & set(HEAVY)


def test_coverage_of_a_saved_register_needs_neither_pydantic_nor_networkx(sample: og.Reading, tmp_path: Path) -> None:
    loaded = modules(COVERAGE, str(og.save(sample.register, tmp_path / "saved")))
    assert "polars" in loaded
    assert not loaded & {"pydantic", "networkx", "rustworkx", "pyvis", "python_calamine", "rapidfuzz"}
