from __future__ import annotations

import re
from dataclasses import replace

import pytest

from orggraph.maps.comparison import compare
from orggraph.maps.layout import place
from orggraph.maps.legend import legend_of
from orggraph.maps.palette import GAP, STYLES
from orggraph.maps.scene import Edge, Node, Scene, Territory, Words
from orggraph.maps.svg.map_svg import map_of_scene
from tests.maps.builders import HOSTILE, bare, district_scene, hostile_scene
from tests.maps.svg.reading import ELEMENTS, part, read, texts

COMMUNITIES = (Territory("a", "community", "枫桥社区"), Territory("b", "community", "竹园社区"))


@pytest.mark.parametrize("scene", [district_scene(), hostile_scene(), bare()], ids=["district", "hostile", "empty"])
def test_it_is_well_formed_and_made_of_shapes_and_text_alone(scene: Scene) -> None:
    svg = map_of_scene(scene)
    root = read(svg)
    assert {one.tag for one in root.iter()} <= ELEMENTS
    assert not {name for one in root.iter() for name in one.attrib if name.startswith("on") or "href" in name}
    assert "url(" not in "".join(value for one in root.iter() for value in one.attrib.values())
    assert re.findall(r"[a-z]+://[^\"]+", svg) == ["http://www.w3.org/2000/svg"]


def test_equal_scenes_have_equal_bytes() -> None:
    assert map_of_scene(district_scene()) == map_of_scene(district_scene())


def test_a_hostile_name_is_text_and_nothing_else() -> None:
    said = texts(read(map_of_scene(hostile_scene())))
    assert HOSTILE[0] in said
    assert "two lines" in said
    assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", "".join(said))


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("zh", ("数据截至 2020-12-31　口径：全部单位", "联合组建", "跨辖区关系（未画）")),
        ("en", ("As of 2020-12-31　Base: all units", "Joint", "Across areas (hidden)")),
    ],
)
def test_the_sheet_says_day_and_base_and_has_a_legend_in_its_language(lang: str, words: tuple[str, ...]) -> None:
    scene = replace(district_scene(), lang=lang)
    root = read(map_of_scene(scene))
    assert isinstance(scene.title, Words)
    assert texts(root)[0] == getattr(scene.title, lang)
    assert set(words) <= set(texts(root))
    assert root.get("lang") == {"zh": "zh-CN", "en": "en"}[lang]


def test_the_sheet_is_a3_laid_across() -> None:
    root = read(map_of_scene(bare()))
    assert (root.get("width"), root.get("height")) == ("420mm", "297mm")
    _, _, width, height = map(float, (root.get("viewBox") or "").split())
    assert width / height == pytest.approx(2**0.5, rel=1e-3)


def test_an_empty_scene_says_so() -> None:
    assert "这里没有可以显示的组织或单位。" in texts(read(map_of_scene(bare())))
    assert "这一天没有可以显示的组织或单位。" not in texts(read(map_of_scene(district_scene())))


def test_every_territory_but_the_frame_and_every_node_is_drawn() -> None:
    scene = district_scene()
    root = read(map_of_scene(scene))
    assert len(list(part(root, "territories"))) == len(scene.territories) - 1
    assert len([one for group in part(root, "nodes") for one in group]) == len(scene.nodes)


def test_gaps_and_only_gaps_are_ringed_in_red() -> None:
    scene = district_scene()
    root = read(map_of_scene(scene))
    red = [one for one in part(root, "territories") if one.get("stroke") == GAP]
    assert len(red) == sum(territory.gap for territory in scene.territories)
    assert len(list(part(root, "gaps"))) == sum(node.gap for node in scene.nodes)
    assert part(root, "gaps").get("stroke") == GAP


def test_a_node_has_the_shape_of_its_kind_and_the_colour_of_its_status() -> None:
    nodes = Node("u", "unit", "甲", "a", status="own"), Node("o", "organization", "乙", "a")
    groups = list(part(read(map_of_scene(bare(*nodes, territories=COMMUNITIES))), "nodes"))
    assert {(group.get("fill"), group[0].tag) for group in groups} == {("#00604a", "rect"), ("#1f5fa8", "circle")}


def test_relations_within_a_locality_are_drawn_and_those_across_are_left_out() -> None:
    nodes = Node("1", "unit", "甲", "a"), Node("2", "unit", "乙", "a"), Node("3", "unit", "丙", "b")
    edges = Edge("1", "2", "seat"), Edge("1", "2", "agreement"), Edge("1", "3", "agreement")
    relations = part(read(map_of_scene(bare(*nodes, territories=COMMUNITIES, edges=edges))), "relations")
    paths = [path.get("d") or "" for path in relations]
    assert [path.count("M") for path in paths] == [1, 1]
    assert ["Q" in path for path in paths] == [False, True]  # the second one between the same nodes is bent


def test_all_that_is_drawn_lies_on_the_map() -> None:
    root = read(map_of_scene(district_scene()))
    for one in [*part(root, "territories"), *part(root, "gaps")]:
        x, y, r = (float(one.get(name) or "nan") for name in ("cx", "cy", "r"))
        assert x - r >= 36 - 0.1
        assert x + r <= 1300.1
        assert y - r >= 100 - 0.1
        assert y + r <= 1086.1


def test_the_legend_counts_what_the_scene_holds() -> None:
    scene = district_scene()
    said = texts(part(read(map_of_scene(scene)), "legend"))
    for entry in legend_of(place(scene)):
        where = [i for i, text in enumerate(said) if text.startswith(entry.style.label.zh)]
        assert f"{entry.count:,}" in {said[i + 1] for i in where}, entry


def test_a_legend_of_many_kinds_stays_on_the_sheet() -> None:
    nodes = [Node(f"{i}", f"kind {i:02}", "甲", "a") for i in range(80)]
    legend = part(read(map_of_scene(bare(*nodes, territories=COMMUNITIES))), "legend")
    assert max(float(one.get("y") or 0) for one in legend.iter("text")) < 1100
    assert len(texts(legend)) > 160


def test_relations_across_are_drawn_where_their_style_says_so() -> None:
    nodes = (Node("x", "unit", "甲", "a"), Node("y", "unit", "乙", "b"))
    scene = bare(*nodes, territories=COMMUNITIES, edges=(Edge("x", "y", "agreement"),))
    crossing = next(style for style in STYLES if style.group == "cross")
    shown = replace(scene, styles=(replace(crossing, shown=True),))
    drawn = [len(part(read(map_of_scene(one)), "relations")) for one in (scene, shown)]
    assert drawn == [0, 1]
    assert not any("未画" in said for said in texts(read(map_of_scene(shown))))


def test_a_comparison_marks_what_was_added_ended_and_changed() -> None:
    before = bare(Node("x", "unit", "甲"), Node("y", "unit", "乙"), edges=(Edge("x", "y", "agreement"),))
    root = read(map_of_scene(compare(before, bare(Node("x", "unit", "丙"), Node("z", "unit", "丁")))))
    colors = {style.key: style.color for style in STYLES if style.group == "change"}
    marks = part(root, "changes")
    assert sorted(one.get("stroke") or "" for one in marks.iter("circle")) == sorted(colors.values())
    (line,) = marks.iter("path")
    assert (line.get("stroke"), line.get("stroke-dasharray")) == (colors["ended"], "4 4")
    assert {"新增", "终止", "变化"} <= set(texts(root))
