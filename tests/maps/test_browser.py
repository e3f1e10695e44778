"""The map in a real browser, without a network: every test also asserts that nothing was asked and nothing failed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

import orggraph as og
from orggraph.maps.scene import Detail, Edge, Node, Scene, Territory, Words
from orggraph.maps.scene_of_day import scene_of
from tests.maps.builders import HOSTILE, bare, district_scene, hostile_scene
from tests.maps.conftest import Opener

pytestmark = pytest.mark.browser
_REDRAWN = 200
"""So often a test looks whether the map is drawn anew, every 50 ms."""

SMALL = Scene(
    title=Words("临江区地图", "Map of Linjiang"),
    as_of="2020-12-31",
    base=Words("全部单位", "all units"),
    territories=(
        Territory("c", "community", "枫桥社区"),
        Territory("d", "community", "竹园社区"),
        Territory("g", "grid", "枫桥第一网格", "c", gap=True, details=(Detail(Words("户数", "Households"), "320"),)),
    ),
    nodes=(
        Node(
            "oc",
            "organization",
            "枫桥社区党委",
            "c",
            type=Words("党委", "Committee"),
            leads=True,
            details=(Detail(Words("党员数", "Members"), "38"),),
            origin=Words("01.xlsx，Sheet1 表，第 7 行", "01.xlsx, sheet Sheet1, row 7"),
        ),
        Node("u1", "unit", "甲公司", "c", status="own"),
        Node("u2", "unit", "乙公司", "d", status="none", gap=True, keywords="yi gongsi"),
    ),
    edges=(
        Edge("oc", "u1", "establishment", start="2018-03-01"),
        Edge("u2", "oc", "seat", label="兼职委员", start="2019", end="2021"),
        Edge("u2", "oc", "agreement", end="2022"),
    ),
)


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1920, 1080)])
def test_a_district_is_drawn_whole(opening: Opener, width: int, height: int) -> None:
    scene = district_scene()
    with opening(scene, width=width, height=height) as opened:
        assert opened.page.evaluate("window.orggraph.drawnNodes") == len(scene.nodes) == 1000
        box = opened.page.locator("#map").bounding_box()
        assert box is not None
        for place in opened.positions().values():
            assert box["x"] < place["x"] < box["x"] + box["width"]
            assert box["y"] < place["y"] < box["y"] + box["height"]
        assert opened.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_hostile_names_are_text(opening: Opener) -> None:
    with opening(hostile_scene()) as opened:
        page = opened.page
        assert page.evaluate("window.orggraph.drawnNodes") == len(HOSTILE)
        for name in HOSTILE:
            assert page.evaluate("name => window.orggraph.select(name)", name)
            shown = page.evaluate("document.querySelector('#view-details .name').textContent")
            assert shown == (name.strip() or "（无名称）")
        assert page.locator("#view-details img, #view-details script").count() == 0


@pytest.mark.parametrize("scene", [bare(), bare(territories=SMALL.territories)], ids=["nothing", "areas only"])
def test_an_empty_map_says_so(opening: Opener, scene: Scene) -> None:
    with opening(scene) as opened:
        assert "没有可以显示" in opened.page.inner_text("#empty")
        opened.page.click("#language")
        assert "no organizations or units" in opened.page.inner_text("#empty")
        opened.page.click("#whole")
        opened.page.mouse.click(300, 400)


def test_the_header_says_day_and_base(opening: Opener) -> None:
    with opening(SMALL) as opened:
        header = opened.page.inner_text("header")
        for words in ("临江区地图", "2020-12-31", "全部单位", "社区 2", "网格 1"):
            assert words in header


def test_a_click_opens_the_details_with_origin_and_relations(opening: Opener) -> None:
    with opening(SMALL) as opened:
        opened.click_on("oc")
        words = opened.details
        assert "枫桥社区党委" in words
        assert "01.xlsx，Sheet1 表，第 7 行" in words
        for line in ("党员数", "38", "覆盖单位", "2018-03-01 起", "兼职委员来自", "2019 – 2021", "至 2022"):
            assert line in words
        opened.page.click("#view-details .go:has-text('乙公司')")
        assert opened.chosen == "u2"
        assert "#node=u2" in opened.page.url
        assert "兼任委员于" in opened.details


def test_a_click_beside_everything_goes_back_to_the_gaps(opening: Opener) -> None:
    with opening(SMALL) as opened:
        opened.click_on("oc")
        opened.page.mouse.click(20, 740)
        assert opened.chosen is None
        assert "未覆盖清单" in opened.details


def test_a_click_on_a_territory_opens_it(opening: Opener) -> None:
    with opening(SMALL) as opened:
        opened.page.evaluate("window.orggraph.select('g')")
        box = opened.page.locator("#map").bounding_box()
        assert box is not None
        opened.page.keyboard.press("Escape")
        opened.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        assert opened.chosen == "g"
        words = opened.details
        assert "枫桥第一网格" in words
        assert "320" in words
        assert "未覆盖" in words


def test_a_territory_lists_what_lies_inside(opening: Opener) -> None:
    with opening(SMALL) as opened:
        opened.page.evaluate("window.orggraph.select('c')")
        words = opened.details
        assert "辖区内" in words
        for name in ("枫桥第一网格", "枫桥社区党委", "甲公司", "未覆盖网格\n1"):
            assert name in words
        for absent in ("乙公司", "null", "undefined", "false"):
            assert absent not in words


def test_the_search_is_used_by_keyboard(opening: Opener) -> None:
    with opening(SMALL) as opened:
        page = opened.page
        page.keyboard.press("/")
        page.keyboard.type("公司")
        options = page.locator("#results .result")
        assert [text.split("\n")[0] for text in options.all_inner_texts()] == ["甲公司", "乙公司"]
        assert page.get_attribute("#query", "aria-expanded") == "true"
        page.keyboard.press("ArrowDown")
        assert page.get_attribute("#query", "aria-activedescendant") == "result-1"
        page.keyboard.press("Enter")
        assert opened.chosen == "u2"
        assert page.locator("#results").is_hidden()
        place, box = opened.positions()["u2"], page.locator("#map").bounding_box()
        assert box is not None
        assert place["x"] == pytest.approx(box["x"] + box["width"] / 2, abs=2)
        assert place["y"] == pytest.approx(box["y"] + box["height"] / 2, abs=2)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("枫桥", ["枫桥社区", "枫桥第一网格", "枫桥社区党委"]),
        ("ＹＩ　gong", ["乙公司"]),
        ("U1", ["甲公司"]),
        ("没有的", []),
    ],
)
def test_the_search_finds(opening: Opener, text: str, names: list[str]) -> None:
    with opening(SMALL) as opened:
        opened.page.fill("#query", text)
        options = opened.page.locator("#results .result").all_inner_texts()
        assert [option.split("\n")[0] for option in options] == names
        assert ("没有找到" in opened.page.inner_text("#results")) == (not names)
        opened.page.keyboard.press("Escape")
        assert opened.page.locator("#results").is_hidden()


def test_the_search_offers_the_nearest_where_there_is_nothing_just_so(opening: Opener) -> None:
    with opening(SMALL) as opened:
        page = opened.page
        page.fill("#query", "枫桥网格")
        lines = page.locator("#results li").all_inner_texts()
        assert [line.split("\n")[0] for line in lines] == ["没有完全相同的，最接近的：", "枫桥第一网格"]
        page.click("#results .none", force=True)
        assert page.locator("#results").is_visible(), "a line that is no result cannot be taken"
        page.keyboard.press("Enter")
        assert opened.chosen == "g"


def test_the_search_says_how_many_more_there_are(opening: Opener) -> None:
    with opening(district_scene()) as opened:
        page = opened.page
        page.fill("#query", "物流")
        assert page.locator("#results .result").count() == 12
        count = sum("物流" in node.label for node in district_scene().nodes) - 12
        assert page.locator("#results li").last.inner_text() == f"还有 {count} 项，请多输入几个字"
        page.keyboard.press("ArrowUp")
        assert page.get_attribute("#query", "aria-activedescendant") == "result-11"


def test_a_result_is_taken_by_mouse(opening: Opener) -> None:
    with opening(SMALL) as opened:
        opened.page.fill("#query", "甲")
        opened.page.click("#results .result")
        assert opened.chosen == "u1"


def test_the_legend_switches_kinds(opening: Opener) -> None:
    with opening(SMALL) as opened:
        page = opened.page

        assert opened.drawn == [3, 1]
        entry = page.locator("[data-entry='node unit']")
        assert entry.inner_text().split() == ["单位", "2"]
        entry.click()
        assert entry.get_attribute("aria-pressed") == "false"
        assert opened.drawn == [1, 0]
        entry.click()
        page.click("[data-entry='status own']")
        assert opened.drawn == [2, 0]
        page.click("[data-entry='status own']")
        page.click("[data-entry='cross cross']")
        assert opened.drawn == [3, 3]
        page.click("[data-entry='edge seat']")
        assert opened.drawn == [3, 2]


def test_gaps_are_listed_by_territory(opening: Opener) -> None:
    with opening(SMALL) as opened:
        page = opened.page
        assert page.locator("#view-details summary").count() == 2
        page.click("summary:has-text('枫桥社区')")
        page.click("#view-details .go:has-text('枫桥第一网格')")
        assert opened.chosen == "g"
        page.click(".back")
        assert opened.chosen is None


def test_the_language_switches_every_word(opening: Opener) -> None:
    with opening(SMALL) as opened:
        page = opened.page
        opened.click_on("oc")
        page.click("#language")
        assert page.evaluate("[document.documentElement.lang, document.title]") == ["en", "Map of Linjiang"]
        words = page.inner_text("body")
        for english in (
            "As of",
            "all units",
            "Own",
            "Committee",
            "Members",
            "row 7",
            "since 2018-03-01",
            "Seat held by",
        ):
            assert english in words
        assert page.get_attribute("#query", "placeholder") == "Find a unit, organization or area"
        for chinese in ("数据截至", "全部单位", "单独组建", "党员数", "来源", "图例"):
            assert chinese not in words
        page.click("#language")
        assert "数据截至" in page.inner_text("body")


def test_the_map_opens_in_the_language_of_the_scene(opening: Opener) -> None:
    english = Scene(SMALL.title, SMALL.as_of, SMALL.base, SMALL.territories, SMALL.nodes, SMALL.edges, lang="en")
    with opening(english) as opened:
        assert opened.page.evaluate("window.orggraph.language") == "en"


def test_the_map_is_moved_by_keyboard(opening: Opener) -> None:
    with opening(SMALL) as opened:
        page = opened.page
        page.focus("#map")
        start = opened.positions()["oc"]
        page.keyboard.press("ArrowRight")
        assert opened.positions()["oc"]["x"] == pytest.approx(start["x"] - 80, abs=1)
        page.keyboard.press("ArrowUp")
        assert opened.positions()["oc"]["y"] == pytest.approx(start["y"] + 80, abs=1)
        page.keyboard.press("+")
        assert opened.positions()["oc"]["r"] == pytest.approx(start["r"] * 1.4)
        page.keyboard.press("0")
        assert opened.positions()["oc"] == pytest.approx(start)


def test_all_controls_are_reached_by_tab_and_show_the_focus(opening: Opener) -> None:
    with opening(SMALL) as opened:
        page, reached = opened.page, []
        for _ in range(24):
            page.keyboard.press("Tab")
            reached.append(page.evaluate("document.activeElement.id || document.activeElement.dataset.entry"))
            outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            assert outline == "solid" or page.evaluate("document.activeElement === document.body")
        assert [id_ for id_ in reached if id_][:6] == ["query", "theme", "language", "map", "zoom-in", "zoom-out"]
        assert "edge seat" in reached


@pytest.mark.parametrize(("fragment", "id_"), [("#node=u2", "u2"), ("#area=g", "g"), ("#node=nobody", None)])
def test_an_address_opens_the_map_at_a_place(opening: Opener, fragment: str, id_: str | None) -> None:
    with opening(SMALL, fragment) as opened:
        assert opened.chosen == id_


def test_the_whole_map_stays_in_view_when_the_window_grows(opening: Opener) -> None:
    with opening(SMALL) as opened:
        page = opened.page
        page.mouse.click(20, 740)
        page.set_viewport_size({"width": 1000, "height": 500})
        while page.evaluate("document.querySelector('#map canvas').clientWidth") > 700:
            page.wait_for_timeout(50)
        for _ in range(_REDRAWN):  # the canvas has its size before the map is fitted into it
            if all(_is_within(page, place) for place in opened.positions().values()):
                break
            page.wait_for_timeout(50)
        assert all(_is_within(page, place) for place in opened.positions().values())


def _is_within(page: Any, place: Mapping[str, float]) -> bool:
    box = page.locator("#map").bounding_box()
    assert box is not None
    return all(box[at] < place[at] < box[at] + box[size] for at, size in (("x", "width"), ("y", "height")))


def test_text_has_enough_contrast(opening: Opener) -> None:
    with opening(SMALL) as opened:
        opened.page.evaluate("window.orggraph.select('u2')")
        colors = opened.page.evaluate(
            """[...document.querySelectorAll('body *')]
              .filter((e) => e.offsetParent && [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()))
              .map((e) => getComputedStyle(e).color)"""
        )
        assert all(contrast_with_white(color) >= 4.5 for color in set(colors))


def contrast_with_white(color: str) -> float:
    """The contrast of an opaque text colour on white (WCAG 2.2); the page's paler grounds are nearly white."""
    parts = [int(part) / 255 for part in color.removeprefix("rgb(").removesuffix(")").split(",")]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


@pytest.mark.parametrize(("width", "height"), [(1366, 900), (1100, 600)])
def test_the_whole_map_stays_whole_when_the_window_changes(
    opening: Opener, sample: og.Reading, width: int, height: int
) -> None:
    """As in a window of that size from the start, but for a pixel."""
    scene = scene_of(sample.register.on("2025-12-31"), "zh")
    with opening(scene, width=width, height=height) as opened:
        opened.page.wait_for_timeout(300)
        want = opened.positions()
    with opening(scene) as opened:
        opened.page.set_viewport_size({"width": width, "height": height})
        opened.page.wait_for_timeout(600)
        for id_, place in opened.positions().items():
            assert abs(place["x"] - want[id_]["x"]) < 2
            assert abs(place["y"] - want[id_]["y"]) < 2
