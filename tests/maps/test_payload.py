from __future__ import annotations

import json
from typing import Any

from orggraph.maps.layout import place
from orggraph.maps.legend import legend_of
from orggraph.maps.payload import payload
from orggraph.maps.pyvis_drawer import draw
from orggraph.maps.scene import Detail, Edge, Node, Scene, Territory, Words
from tests.maps.builders import bare, district_scene

NODES = (
    Node(
        "a",
        "unit",
        "甲公司",
        "g",
        type=Words("非公企业", "non-public enterprise"),
        status="none",
        gap=True,
        details=(Detail(Words("党员数", "Members"), "0"),),
        origin="04.xlsx · 3",
        keywords="jia",
    ),
    Node("b", "organization", "枫桥社区党委", "c", leads=True),
    Node("z", "unit", "丙"),
)
TERRITORIES = (Territory("g", "grid", "一网格", "c", gap=True), Territory("c", "community", "枫桥社区"))
EDGES = (Edge("a", "b", "seat", label="委员", start="2019", end="2020-12", origin="02.xlsx · 9"),)


def read(scene: Scene) -> dict[str, Any]:
    placed = place(scene)
    legend = legend_of(placed)
    data: dict[str, Any] = json.loads(json.dumps(payload(placed, legend, draw(placed, legend))))
    return data


def test_references_are_positions() -> None:
    data = read(bare(*NODES, territories=TERRITORIES, edges=EDGES))
    ids = [territory["id"] for territory in data["territories"]]
    assert ids == ["(no area)", "c", "g"]
    assert [territory["parent"] for territory in data["territories"]] == [None, None, 1]
    assert [node["area"] for node in data["nodes"]] == [2, 1, None]
    assert [(edge["source"], edge["target"]) for edge in data["edges"]] == [(0, 1)]


def test_a_node_says_all_it_knows_and_nothing_else() -> None:
    unit, committee, _ = read(bare(*NODES, territories=TERRITORIES))["nodes"]
    assert unit == {
        "id": "a",
        "kind": "unit",
        "label": "甲公司",
        "gap": True,
        "details": [[{"zh": "党员数", "en": "Members"}, "0"]],
        "origin": "04.xlsx · 3",
        "keywords": "jia",
        "type": {"zh": "非公企业", "en": "non-public enterprise"},
        "status": "none",
        "area": 2,
    }
    assert committee == {"id": "b", "kind": "organization", "label": "枫桥社区党委", "leads": True, "area": 1}


def test_a_relation_has_its_days_and_origin() -> None:
    (edge,) = read(bare(*NODES, territories=TERRITORIES, edges=EDGES))["edges"]
    assert edge == {
        "source": 0,
        "target": 1,
        "kind": "seat",
        "label": "委员",
        "start": "2019",
        "end": "2020-12",
        "origin": "02.xlsx · 9",
    }


def test_day_base_and_title_are_there_in_both_languages() -> None:
    data = read(district_scene())
    assert data["asOf"] == "2020-12-31"
    assert data["base"] == {"zh": "全部单位", "en": "all units"}
    assert set(data["title"]) == {"zh", "en"}
    assert all({"zh", "en"} == set(entry["label"]) for entry in data["legend"])
