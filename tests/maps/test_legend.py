from __future__ import annotations

from orggraph.maps.layout import place
from orggraph.maps.legend import legend_of
from orggraph.maps.palette import GAP
from orggraph.maps.scene import Edge, Node, Style, Territory, Words
from tests.maps.builders import bare, district_scene

TERRITORIES = (
    Territory("p", "parish", "甲"),
    Territory("c", "community", "乙", gap=True),
    Territory("q", "parish", "丙", gap=True),
)
NODES = (
    Node("a", "unit", "甲", "p", status="none", gap=True),
    Node("b", "unit", "乙", "c", status="own"),
    Node("z", "club", "丙", "c", status="odd"),
)
EDGES = (Edge("a", "b", "seat"), Edge("b", "a", "feud"))


def counts(*styles: Style) -> dict[tuple[str, str], int]:
    placed = place(bare(*NODES, territories=TERRITORIES, edges=EDGES, styles=styles))
    return {(entry.style.group, entry.style.key): entry.count for entry in legend_of(placed)}


def test_every_kind_in_use_is_counted() -> None:
    assert counts() == {
        ("territory", "community"): 1,
        ("territory", "parish"): 2,
        ("node", "unit"): 2,
        ("node", "club"): 1,
        ("status", "own"): 1,
        ("status", "none"): 1,
        ("status", "odd"): 1,
        ("edge", "seat"): 1,
        ("edge", "feud"): 1,
        ("cross", "cross"): 2,
        ("gap", "unit"): 1,
        ("gap", "community"): 1,
        ("gap", "parish"): 1,
    }


def test_what_no_table_knows_goes_by_its_own_name() -> None:
    legend = legend_of(place(bare(*NODES, territories=TERRITORIES, edges=EDGES)))
    labels = {(entry.style.group, entry.style.key): entry.style.label for entry in legend}
    assert labels["edge", "feud"] == Words("feud", "feud")
    assert labels["gap", "community"] == Words("未覆盖社区", "Uncovered community")
    assert labels["gap", "parish"] == Words("未覆盖parish", "Uncovered parish")


def test_a_scene_brings_styles_of_its_own() -> None:
    parish = Style("territory", "parish", Words("片区", "Parish"), "#112233")
    placed = place(bare(*NODES, territories=TERRITORIES, edges=EDGES, styles=(parish,)))
    entries = {(entry.style.group, entry.style.key): entry.style for entry in legend_of(placed)}
    assert entries["territory", "parish"] is parish
    assert entries["gap", "parish"].label == Words("未覆盖片区", "Uncovered parish")
    assert (entries["gap", "parish"].color, entries["gap", "parish"].shape) == (GAP, "area")


def test_the_legend_of_a_district_adds_up() -> None:
    scene = district_scene()
    total = dict.fromkeys(("node", "territory", "edge"), 0)
    for entry in legend_of(place(scene)):
        if entry.style.group in total:
            total[entry.style.group] += entry.count
    assert total == {"node": len(scene.nodes), "territory": len(scene.territories), "edge": len(scene.edges)}
