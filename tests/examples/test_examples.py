from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"


def run(name: str, folder: Path, *arguments: str) -> str:
    """What an example prints; a warning in it is an error."""
    command = [sys.executable, "-W", "error", "-X", "utf8", str(EXAMPLES / name), *arguments]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True, encoding="utf-8").stdout


def test_coverage_of_a_district(tmp_path: Path) -> None:
    printed = run("01_coverage_of_a_district.py", tmp_path)
    assert "base all: 86 of 141 units have an organization, 61.0%" in printed
    assert "base eligible: 35 of 46 units have an organization, 76.1%" in printed
    assert "物流: 13 of 24 uncovered, 4 of them eligible" in printed
    assert (
        "岚栖榆舟物流有限公司: instructor, 4 members, 04-非公企业和社会组织党建台账.xlsx, sheet Sheet1, row 62"
        in printed
    )
    assert not list(tmp_path.iterdir())


def test_draw_a_map(tmp_path: Path) -> None:
    printed = run("02_draw_a_map.py", tmp_path, "--to", "out")
    assert "not covered on 2025-12-31: 55 units, 3 grids, 0 communities" in printed
    assert "石上社区第五网格" in (tmp_path / "out" / "district.html").read_text(encoding="utf-8")
    assert (tmp_path / "out" / "register" / "orggraph.json").is_file()


def test_draw_a_map_somewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    page = run("02_draw_a_map.py", tmp_path).splitlines()[-1].removeprefix("open ").removesuffix(" in a browser")
    assert Path(page).is_relative_to(tmp_path)


def test_who_links_whom(tmp_path: Path) -> None:
    printed = run("03_who_links_whom.py", tmp_path)
    assert "岚栖区图书馆 joins 4 organizations, 岚栖区供电公司 4" in printed
    assert "without 岚栖区图书馆: {'agreement': 1, 'registration': 3}" in printed
    assert "4 records expire within 90 days, 2 of them are bridges" in printed
    assert "298 components, the deepest core is 2" in printed


def test_every_example_is_tested() -> None:
    names = ["01_coverage_of_a_district.py", "02_draw_a_map.py", "03_who_links_whom.py"]
    assert sorted(path.name for path in EXAMPLES.glob("*.py")) == names
