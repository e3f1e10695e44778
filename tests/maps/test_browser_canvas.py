"""Scenes that a page might break on, in both drawers, and large ones on the canvas."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from orggraph.maps.page import Drawer
from orggraph.maps.scene import Detail, Edge, Node, Scene, Style, Territory
from tests.maps.builders import HOSTILE, bare, district_scene, hostile_scene, words
from tests.maps.conftest import Opened, Opener

pytestmark = pytest.mark.browser

INKS = """() => {
  const canvas = document.querySelector("#map canvas");
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  return new Set(new Uint32Array(data.buffer)).size;
}"""
"""How many colours are on the map."""


def crowded_hostile_scene() -> Scene:
    """More nodes than vis-network draws: names, kinds, areas, sectors, statuses, titles and sources are hostile."""
    named = [f"{name}·{i}" for i in range(300) for name in HOSTILE]
    territories = tuple(Territory(f"t{name}", name or "kind", name, origin=name) for name in HOSTILE)
    nodes = tuple(
        Node(
            name,
            HOSTILE[i % len(HOSTILE)] or "kind",
            HOSTILE[i % len(HOSTILE)],
            territories[i % len(territories)].id,
            type=name,
            status=HOSTILE[i % len(HOSTILE)] or "status",
            sectors=(HOSTILE[i % len(HOSTILE)] or "sector",),
            gap=i % 3 == 0,
            details=(Detail(words(name), name),),
            origin=f"{HOSTILE[i % len(HOSTILE)]}.xlsx",
        )
        for i, name in enumerate(named)
    )
    edges = tuple(
        Edge(one.id, other.id, one.kind, label=one.label, origin=one.origin) for one, other in pairwise(nodes[:500])
    )
    styles = tuple(Style("sector", name or "sector", words(name), "#6b7785", "square") for name in HOSTILE)
    return Scene(HOSTILE[0], HOSTILE[1], HOSTILE[2], territories, nodes, edges, styles)


def walk_through(opened: Opened, *ids: str) -> None:
    """Uses all parts of a page: each of them must bear any scene."""
    page = opened.page
    for id_ in ids:
        opened.select(id_)
        assert opened.details.strip()
    for tab in ("heat", "listing", "details"):
        page.click(f"#tab-{tab}")
    page.click("#language")
    page.click("#theme")
    page.fill("#query", "s")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.click("#whole")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    for kind in ("png", "svg"):
        page.click("#save summary")
        with page.expect_download():
            page.click(f"#save-{kind}")
    page.keyboard.press("Escape")
    assert opened.chosen is None


def test_hostile_names_are_inert_on_the_canvas(opening: Opener) -> None:
    scene = crowded_hostile_scene()
    with opening(scene) as opened:
        page = opened.page
        assert "vis" not in page.evaluate("Object.keys(window)")
        assert opened.drawn[0] == len(scene.nodes) > 5000
        for name in HOSTILE:
            opened.select(f"{name}·0")
            assert page.text_content("#view-details .name") == (name.strip() or f"{name}·0")
        for tab in ("heat", "listing", "details"):
            page.click(f"#tab-{tab}")
            assert page.locator("aside :is(img, script, a, iframe)").count() == 0
        walk_through(opened, "t" + HOSTILE[0])


def test_hostile_names_are_inert_everywhere_in_both_drawers(opening: Opener, drawer: Drawer) -> None:
    scene = hostile_scene()
    scene = replace(
        scene, base=HOSTILE[1], as_of=HOSTILE[0], styles=(Style("node", "unit", words(HOSTILE[1]), "#7a6a58"),)
    )
    with opening(scene, drawer=drawer) as opened:
        walk_through(opened, *HOSTILE)


LONG = "临江区第一" * 40

SCENES = {
    "no areas": (bare(Node("a", "unit", "甲"), Node("b", "unit", "乙"), edges=(Edge("a", "b", "seat"),)), "a"),
    "one node": (bare(Node("a", "unit", "甲", "c"), territories=(Territory("c", "community", "枫桥"),)), "a"),
    "one node in no area": (bare(Node("a", "unit", "甲")), "a"),
    "a loop": (bare(Node("a", "unit", "甲"), edges=(Edge("a", "a", "seat"),)), "a"),
    "areas alone": (bare(territories=(Territory("c", "community", "枫桥"),)), "c"),
    "long names": (
        bare(
            *(Node(f"{i}", "unit", LONG + str(i), "c", leads=i == 0, gap=True) for i in range(9)),
            territories=(Territory("c", "community", LONG, details=(Detail(words(LONG), LONG),)),),
        ),
        "3",
    ),
    "odd names": (bare(*(Node(name, "unit", name, gap=True) for name in HOSTILE[-6:])), HOSTILE[-5]),
}


@pytest.mark.parametrize("which", SCENES)
def test_any_scene_is_shown(opening: Opener, drawer: Drawer, which: str) -> None:
    scene, id_ = SCENES[which]
    with opening(scene, drawer=drawer) as opened:
        assert opened.drawn == [len(scene.nodes), len(scene.edges)]
        assert opened.page.evaluate(INKS) > 1
        opened.select(id_)
        assert opened.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        walk_through(opened, id_)


def test_thirty_thousand_units_of_one_community_are_shown(opening: Opener) -> None:
    nodes = tuple(Node(f"u{i}", "unit", f"单位{i}", "c", status="none", gap=True) for i in range(30_000))
    scene = bare(*nodes, territories=(Territory("c", "community", "枫桥社区"),))
    with opening(scene) as opened:
        page = opened.page
        assert opened.drawn == [30_000, 0]
        opened.select("c")
        assert "30,000" in opened.details
        assert page.locator("#view-details .list li").count() < 100, "long lists open on request"
        page.click("#tab-listing")
        assert page.locator(".listing tbody tr").count() == 200
        page.click("#view-listing .more")
        assert page.locator(".listing tbody tr").count() == 400
        opened.select("u29999")
        opened.click_on("u29999")
        assert opened.chosen == "u29999"


def test_a_crowded_map_opens_as_it_comes_closer(opening: Opener) -> None:
    """A territory that is too small to look into is one disc, and a click on it takes the disc, not what it hides."""
    scene = district_scene(12, 12, 8, 6000)
    with opening(scene) as opened:
        page = opened.page
        hidden = opened.positions()["o990101001001"]
        page.mouse.click(hidden["x"], hidden["y"])
        assert opened.chosen == "990101001001"
        page.click("#whole")
        opened.select("o990101001001")
        page.keyboard.press("Escape")
        opened.click_on("o990101001001")
        assert opened.chosen == "o990101001001"


def test_the_canvas_is_dragged_and_zoomed_by_the_mouse(opening: Opener) -> None:
    with opening(district_scene(nodes=300), drawer="canvas") as opened:
        page = opened.page
        before = opened.positions()["o990101001"]
        page.mouse.move(before["x"], before["y"])
        page.mouse.down()
        page.mouse.move(before["x"] + 40, before["y"] + 30, steps=4)
        page.mouse.up()
        after = opened.positions()["o990101001"]
        assert (after["x"], after["y"]) == pytest.approx((before["x"] + 40, before["y"] + 30), abs=3)
        assert opened.chosen is None, "a drag is no click"
        page.mouse.move(after["x"], after["y"])
        page.mouse.wheel(0, -400)
        page.wait_for_function(
            "r => window.orggraph.positions()[0].r > r", arg=opened.positions()["o990101"]["r"] - 1e-9
        )
        zoomed = opened.positions()["o990101001"]
        assert zoomed["r"] > 1.5 * after["r"]
        assert (zoomed["x"], zoomed["y"]) == pytest.approx((after["x"], after["y"]), abs=3)


def test_a_gliding_map_gives_way_to_the_next_move(opening: Opener) -> None:
    with opening(district_scene(nodes=300), drawer="canvas", reduced_motion="no-preference") as opened:
        page = opened.page
        opened.stop_clock()
        before = opened.positions()["o990101"]
        page.evaluate(
            """() => {
              window.orggraph.select("o990101002");
              const key = new KeyboardEvent("keydown", { key: "ArrowRight" });
              document.querySelector("#map").dispatchEvent(key);
            }"""
        )
        page.clock.run_for(1000)
        after = opened.positions()["o990101"]
        assert (after["x"], after["y"]) == pytest.approx((before["x"] - 80, before["y"]), abs=1)
        opened.select("o990101002")
        page.clock.run_for(1000)
        box = page.locator("#map").bounding_box()
        assert box is not None
        place = opened.positions()["o990101002"]
        assert place["x"] == pytest.approx(box["x"] + box["width"] / 2, abs=1)
