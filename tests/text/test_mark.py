from __future__ import annotations

import zipfile
from importlib.resources import files
from pathlib import Path

import pytest

from orggraph.text.mark import IN_HTML, IN_SVG, bears_mark


@pytest.mark.parametrize("name", ["a.xlsx", "a.html", "a.svg", "a.csv", "nothing.xlsx", "nothing.svg"])
def test_other_files_bear_none(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    if not name.startswith("nothing"):
        path.write_bytes(b"PK\x03\x04 orggraph")
    assert not bears_mark(path)


def test_a_mark_far_down_is_none(tmp_path: Path) -> None:
    for name, mark in (("a.svg", IN_SVG), ("a.html", IN_HTML)):
        (tmp_path / name).write_text(f"{' ' * 5000}{mark}")
        assert not bears_mark(tmp_path / name)


def test_a_workbook_without_the_property_bears_none(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as book:
        book.writestr("docProps/custom.xml", '<property name="other"/>')
    assert not bears_mark(tmp_path / "a.xlsx")


def test_the_page_bears_the_mark() -> None:
    assert IN_HTML in (files("orggraph.maps") / "page" / "map.html").read_text(encoding="utf-8")
