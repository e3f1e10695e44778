"""Instructors that stand beside the office that sent them: they are persons, whatever the office."""

from __future__ import annotations

from pathlib import Path

import pytest

import orggraph as og

HEADERS = ("社区", "单位名称", "从业人数", "组建方式", "党建指导员")
OFFICES = ("水务局", "区供销社", "镇农技站", "河务处", "市二院", "街道经发办", "团区委")
LINKS = ("", " ", "\u3000", "派出", "下派干部", "副科长", "驻点人员 ")


def statuses(folder: Path, said: list[str]) -> list[str]:
    rows = [",".join(("云岫社区", f"云岫{n}号茶行", "4", "", cell)) for n, cell in enumerate(said)]
    (folder / "units.csv").write_text("\n".join((",".join(HEADERS), *rows)), encoding="utf-8")
    reading = og.read(folder)
    assert not reading.questions
    return [unit.status for unit in og.coverage(reading.register.on("2024-12-31")).rows_behind()]


@pytest.mark.parametrize("link", LINKS)
def test_a_person_behind_an_office_is_the_instructor(tmp_path: Path, link: str) -> None:
    said = [f"{office}{link}宋知秋" for office in OFFICES]
    assert statuses(tmp_path, said) == ["instructor"] * len(said)


def test_a_person_before_an_office_is_the_instructor(tmp_path: Path) -> None:
    assert statuses(tmp_path, ["宋知秋 水务局", "水务局 吕青", "水务局吕青", "水务局 小吕"]) == ["instructor"] * 4


@pytest.mark.parametrize("said", ["街道党工委", "拟由水务局宋知秋", "水务局通报"])
def test_an_office_with_a_word_is_nobody_for_sure(tmp_path: Path, said: str) -> None:
    row = ",".join(("云岫社区", "云岫茶行", "4", "", said))
    (tmp_path / "units.csv").write_text("\n".join((",".join(HEADERS), row)), encoding="utf-8")
    reading = og.read(tmp_path)
    (unit,) = og.coverage(reading.register.on("2024-12-31")).rows_behind()
    assert unit.status == "none"
    assert [finding.code for finding in reading.findings if finding.severity == "warning"] == ["no-instructor-name"]


def test_a_column_of_persons_of_offices_is_that_of_instructors(tmp_path: Path) -> None:
    said = ("水务局 宋知秋", "市二院：吕青", "河务处宋知秋 13800000000", "宋知秋（水务局）", "")
    rows = [",".join(("云岫社区", f"云岫{n}号茶行", "未建", cell)) for n, cell in enumerate(said)]
    (tmp_path / "units.csv").write_text("\n".join(("社区,单位名称,组建方式,挂点联系人", *rows)), encoding="utf-8")
    reading = og.read(tmp_path)
    units = og.coverage(reading.register.on("2024-12-31")).rows_behind()
    assert [unit.status for unit in units] == ["instructor"] * 4 + ["none"]
