"""A cell that names several superiors: the first stands, the others are told."""

from __future__ import annotations

from pathlib import Path

import pytest

import orggraph as og

ABOVE = ("中共沅川区委员会", "中共沅川区白渡街道工作委员会", "中共沅川区水务工作委员会")


def read(folder: Path, superior: str) -> og.Reading:
    rows = [f"{name},{ABOVE[0] if number else ''}" for number, name in enumerate(ABOVE)]
    text = "\n".join(("组织名称,上级党组织", *rows, f'中共白渡水厂支部委员会,"{superior}"'))
    (folder / "党组织台账.csv").write_text(text, encoding="utf-8")
    return og.read(folder)


def superior_of(reading: og.Reading) -> str | None:
    net = og.network(reading.register.on("2025-12-31"))
    place = net.nodes.find("中共白渡水厂支部委员会")
    above = net.hierarchy().ancestors(place)
    return net.nodes.describe(above[:1])[0].label if above else None


@pytest.mark.parametrize("between", ["、", "；", "\n", "/"])
def test_first_stands_and_the_second_is_told(tmp_path: Path, between: str) -> None:
    reading = read(tmp_path, between.join(ABOVE[1:]))
    (told,) = (one for one in reading.findings if one.code == "several-superiors")
    assert (told.severity, told.source.row, told.expected) == ("warning", 5, ABOVE[1])
    assert ABOVE[2] in told.message("zh")
    assert superior_of(reading) == ABOVE[1]


def test_an_unknown_part_leaves_the_cell_unknown(tmp_path: Path) -> None:
    reading = read(tmp_path, f"{ABOVE[1]}、中共沅川区茶业工作委员会")
    codes = [one.code for one in reading.findings]
    assert "unknown-reference" in codes
    assert "several-superiors" not in codes


def test_the_same_twice_is_one(tmp_path: Path) -> None:
    reading = read(tmp_path, f"{ABOVE[2]}、{ABOVE[2]}")
    assert not {one.code for one in reading.findings} & {"several-superiors", "unknown-reference"}
    assert superior_of(reading) == ABOVE[2]


def listed_twice(folder: Path, name: str, code: str = "") -> list[og.Finding]:
    rows = [f"{one},{ABOVE[0] if number else ''}," for number, one in enumerate(ABOVE)]
    twice = (f"{name},{ABOVE[1]},{code}", f"{name},{ABOVE[2]},{code and code[:-1] + '9'}")
    text = "\n".join(("组织名称,上级党组织,组织编码", *rows, *twice))
    (folder / "党组织台账.csv").write_text(text, encoding="utf-8")
    return [one for one in og.read(folder).findings if one.code == "namesakes-below-two"]


def test_full_name_below_two_superiors_is_told(tmp_path: Path) -> None:
    (told,) = listed_twice(tmp_path, "中共白渡水厂支部委员会")
    assert (told.severity, told.source.row, told.expected) == ("warning", 6, ABOVE[1])
    assert told.other is not None
    assert told.other.row == 5


def test_short_names_and_codes_are_not(tmp_path: Path) -> None:
    assert listed_twice(tmp_path, "第一党支部") == []
    assert listed_twice(tmp_path, "中共白渡水厂支部委员会", "99120034001") == []
