"""Maps while questions are open: ranges in the coverage table, a note at the top, in the page and in pictures."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import orggraph as og
from orggraph.ledgers.reader import read_sheets_of
from orggraph.maps.scene_of_day import scene_of
from orggraph.profile import default_profile
from tests.ledgers.asked import MODE, SHEET, ask_while_reading
from tests.queries.test_ranges import DAY, sheets_of

DOUBTFUL = {"单位名称": "丁商贸行", "行业类别": "物流", "所属街道": "松树街道", "所属社区": "枫桥社区"}


@pytest.fixture
def day(monkeypatch: pytest.MonkeyPatch) -> og.Snapshot:
    """A day of a district with a doubtful mode and a doubtful sheet."""
    ask_while_reading(monkeypatch)
    units, others = [{**DOUBTFUL, "组建方式": MODE}], [{**DOUBTFUL, "单位名称": "癸书店"}]
    return read_sheets_of(sheets_of(units, others, "Sheet1"), default_profile()).register.on(DAY)


def test_a_scene_says_what_each_unit_may_come_to(day: og.Snapshot) -> None:
    scene = scene_of(day)
    (unit,) = [node for node in scene.nodes if node.unsettled]
    assert unit.label == "丁商贸行"
    assert unit.unsettled is not None
    assert unit.unsettled.statuses == ("own", "joint", "attached", "backstop")
    (rows,) = scene.unsettled
    assert (rows.rows, rows.absent, rows.area, rows.sector) == (1, True, True, True)
    assert scene.note is not None
    assert scene.note.zh.startswith("有 2 个问题未定")


def test_the_page_carries_what_is_open(day: og.Snapshot, tmp_path: Path) -> None:
    page = og.write_map(day, tmp_path / "map.html").read_text(encoding="utf-8")
    (block,) = re.findall(r'<script[^>]*id="scene"[^>]*>(.*?)</script>', page, re.DOTALL)
    data = json.loads(block)
    assert data["note"]["en"].startswith("2 questions are open")
    assert len(data["nodes"]["unsettled"]) == 1
    (rows,) = data["unsettled"]
    assert rows[1:5] == [1, 1, 1, 1]


def test_pictures_show_ranges_and_say_so(day: og.Snapshot, tmp_path: Path) -> None:
    answer = og.coverage(day, by="sector")
    table = og.write_heat_table(answer, tmp_path / "table.svg").read_text(encoding="utf-8")
    bounds = answer.to_json()["total"]["organization_coverage_range"]
    assert f"{100 * bounds['low']:.1f}–{100 * bounds['high']:.1f}%" in table
    assert "2 处未定" in table
    assert "有 2 个问题未定" in og.write_map(day, tmp_path / "map.svg").read_text(encoding="utf-8")


def test_nothing_is_said_where_nothing_is_open() -> None:
    scene = scene_of(read_sheets_of(sheets_of([], [], SHEET * 2), default_profile()).register.on(DAY))
    assert (scene.note, scene.unsettled) == (None, ())
    assert not any(node.unsettled for node in scene.nodes)
