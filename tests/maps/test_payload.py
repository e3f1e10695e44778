from __future__ import annotations

import json
import math
from dataclasses import replace
from typing import Any

import pytest

from orggraph.maps.layout import place
from orggraph.maps.legend import legend_of
from orggraph.maps.payload import payload
from orggraph.maps.placed import Circle
from orggraph.maps.pyvis_drawer import draw
from orggraph.maps.scene import Detail, Edge, Node, Origin, Scene, Territory, Text, Turn, Words
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


TEXTS = {"kind", "type", "status", "start", "end"}
MARKS = {"gap", "leads", "frame", "crosses"}
FEW = {"turns", "stops", "rank"}


def read(scene: Scene) -> dict[str, Any]:
    """The payload with rows instead of columns, and texts instead of their indices; what is absent is left out."""
    placed = place(scene)
    legend = legend_of(placed)
    data: dict[str, Any] = json.loads(json.dumps(payload(placed, legend, draw(placed, legend))))
    texts = [words(text) for text in data["texts"]]
    tables = {"texts": texts} | {name: data[name] for name in ("details", "turns", "sectors")}
    for name in ("territories", "nodes"):
        told = iter(data[name]["details"])
        data[name]["details"] = [[next(told) for _ in range(lines)] for lines in data[name].pop("lines")]
        data[name]["label"] = [words(label) for label in data[name]["label"]]
    data["edges"]["label"] = [texts[label] for label in data["edges"]["label"]]
    return data | {name: rows_of(data[name], tables) for name in ("territories", "nodes", "edges")}


def words(text: Any) -> Any:
    return {"zh": text[0], "en": text[1]} if isinstance(text, list) else text


def rows_of(columns: dict[str, Any], tables: dict[str, Any]) -> list[dict[str, Any]]:
    rows = [row_at(columns, tables, i) for i in range(len(columns["kind"]))]
    return [{key: value for key, value in row.items() if value or (value == 0 and value is not False)} for row in rows]


def row_at(columns: dict[str, Any], tables: dict[str, Any], i: int) -> dict[str, Any]:
    row: dict[str, Any] = {}
    texts = tables["texts"]
    for name, column in columns.items():
        if name in MARKS:
            row[name] = i in column
        elif name in FEW or isinstance(column, dict):
            found = column.get(str(i))
            row[name] = texts[found] if name in TEXTS and found else found
        else:
            row[name] = texts[column[i]] if name in TEXTS else column[i]
    row["origin"] = origin(texts[row["origin"]], row.pop("row"))
    if "details" in row:
        row["details"] = [texts[at] for line in row["details"] for at in tables["details"][line]]
    if "sectors" in row:
        row["sectors"] = [texts[at] for at in tables["sectors"][row["sectors"]]]
    if row.get("turns") is not None:
        row["turns"] = tables["turns"][row["turns"]]
    return row


def origin(text: Any, row: int) -> Any:
    if not row:
        return text
    filled = {key: str(row).join(words.rsplit("{row}", 1)) for key, words in said(text).items()}
    return filled if isinstance(text, dict) else filled["zh"]


def said(text: Any) -> dict[str, str]:
    return text if isinstance(text, dict) else {"zh": text}


def test_references_are_positions() -> None:
    data = read(bare(*NODES, territories=TERRITORIES, edges=EDGES))
    ids = [territory["id"] for territory in data["territories"]]
    assert ids == ["(no area)", "c", "g"]
    assert [territory["parent"] for territory in data["territories"]] == [-1, -1, 1]
    assert [node["area"] for node in data["nodes"]] == [2, 1, -1]
    assert [(edge["source"], edge["target"]) for edge in data["edges"]] == [(0, 1)]


def test_a_node_says_all_it_knows_and_nothing_else() -> None:
    unit, committee, _ = read(bare(*NODES, territories=TERRITORIES))["nodes"]
    for key in ("x", "y", "r"):
        assert isinstance(unit.pop(key), float)
        committee.pop(key, None)
    assert unit == {
        "id": "a",
        "kind": "unit",
        "label": "甲公司",
        "gap": True,
        "details": [{"zh": "党员数", "en": "Members"}, "0"],
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


def test_a_place_that_is_no_number_is_refused() -> None:
    placed = place(bare(*NODES, territories=TERRITORIES))
    lost = replace(placed, nodes=(Circle(math.nan, 0.0, 4.0), *placed.nodes[1:]))
    with pytest.raises(ValueError, match="JSON"):
        payload(lost, legend_of(lost))


@pytest.mark.parametrize(
    "said",
    [
        "",
        "01.xlsx",
        "{row} 7",
        Words("{row}.xlsx，第 3 行", "{row}.xlsx, row 3"),
        Origin("{row}.csv {row}", 7),
        Origin(Words("01.xlsx，第 {row} 行", "01.xlsx, row {row}"), 12),
    ],
)
def test_an_origin_comes_back_as_it_was_told(said: Text | Origin) -> None:
    (node,) = read(bare(Node("a", "unit", "甲", origin=said)))["nodes"]
    whole = said.words() if isinstance(said, Origin) else said
    assert node.get("origin", "") == ({"zh": whole.zh, "en": whole.en} if isinstance(whole, Words) else whole)


def test_a_text_is_told_once() -> None:
    data = read(bare(*(Node(str(i), "unit", "甲", details=(Detail(Words("党员", "M"), "7"),)) for i in range(9))))
    told = [json.dumps(text) for text in data["texts"]]
    assert len(told) == len(set(told))


def test_what_a_thing_is_on_other_days() -> None:
    turns = (Turn(0, live=False), Turn(1, status="own"))
    edge = Edge("a", "b", "seat", stops=(1, 1), change="added")
    nodes = (Node("a", "unit", "甲", turns=turns, sectors=("X",), change="added"), Node("b", "unit", "乙"))
    scene = Scene("图", "2020-12-31", "all", nodes=nodes, edges=(edge,), days=("2019-12-31", "2020-12-31"))
    data = read(scene)
    own = data["texts"].index("own")
    assert data["days"] == ["2019-12-31", "2020-12-31"]
    assert data["nodes"][0]["turns"] == [[0, 0, 0, 0], [1, 1, own, 0]]
    assert data["nodes"][0]["sectors"] == ["X"]
    assert data["edges"][0]["stops"] == [1, 1]
    assert data["texts"][data["edges"][0]["change"]] == "added"


def test_day_base_and_title_are_there_in_both_languages() -> None:
    data = read(district_scene())
    assert data["asOf"] == "2020-12-31"
    assert data["base"] == {"zh": "全部单位", "en": "all units"}
    assert set(data["title"]) == {"zh", "en"}
    assert all({"zh", "en"} == set(entry["label"]) for entry in data["legend"])
