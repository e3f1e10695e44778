"""The page for everyone: axe-core, contrast, keyboard, phones and small screens."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import orggraph as og
from orggraph.maps.page import Drawer
from orggraph.maps.scene_of_day import scene_of
from tests.maps.builders import dated_scene, district_scene
from tests.maps.conftest import Opened, Opener

pytestmark = pytest.mark.browser

AXE = Path(__file__).parent.parent / "js" / "node_modules" / "axe-core" / "axe.min.js"
PHONE: dict[str, Any] = {"width": 390, "height": 844, "has_touch": True, "is_mobile": True}
VIEWS: dict[str, tuple[str, ...]] = {
    "gaps": ("", "#tab-details"),
    "node": ("&node=law", "#tab-details"),
    "territory": ("&area=c", "#tab-details"),
    "link": ("&from=o&node=cafe", "#tab-details"),
    "filtered": ("&sector=law&within=c", "#tab-heat"),
    "empty": ("&sector=law&within=d", "#tab-heat"),
    "listing": ("", "#tab-listing"),
    "menu": ("", "#save summary"),
    "search": ("", "#query", "s"),
    "nothing found": ("", "#query", "xxxx"),
}
TEXTS = """() => [...document.querySelectorAll("body *")]
  .filter((e) => e.checkVisibility() && [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()))
  .map((e) => {
    let ground = e;
    const clear = "rgba(0, 0, 0, 0)";
    while (ground && getComputedStyle(ground).backgroundColor === clear) ground = ground.parentElement;
    const below = getComputedStyle(ground ?? document.body).backgroundColor;
    return [e.textContent.trim().slice(0, 30), getComputedStyle(e).color, below];
  })"""
"""Every text that is seen, its colour and that of its ground."""


@cache
def axe() -> str:
    if not AXE.exists():
        pytest.skip("axe-core is not installed")
    return AXE.read_text(encoding="utf-8")


def violations(opened: Opened) -> list[str]:
    """What axe-core finds serious or critical."""
    opened.page.evaluate(f"window.axe || (() => {{ {axe()} }})()")
    found = opened.page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    return [
        f"{one['id']}: {[node['html'][:120] for node in one['nodes']][:3]}"
        for one in found["violations"]
        if one["impact"] in ("serious", "critical")
    ]


def each_view(opened: Opened, lang: str = "zh") -> Iterator[str]:
    """Goes through the views of a page, with all groups beside the map open."""
    page = opened.page
    for view, (address, place, *typed) in VIEWS.items():
        page.fill("#query", "")
        page.evaluate("document.getElementById('save').open = false")
        page.evaluate("hash => { location.hash = hash; }", f"view={view}&lang={lang}{address}")
        page.wait_for_function("lang => document.documentElement.lang.startsWith(lang)", arg=lang)
        page.evaluate("document.querySelectorAll('.side details').forEach((group) => { group.open = true; })")
        page.click(place)
        for text in typed:
            page.keyboard.type(text)
            page.wait_for_selector("#results li")
        yield view


@pytest.mark.parametrize(("lang", "scheme"), [("zh", "light"), ("en", "dark")])
def test_axe_finds_nothing(opening: Opener, lang: str, scheme: str) -> None:
    with opening(dated_scene(), color_scheme=scheme, bypass_csp=True) as opened:
        for view in each_view(opened, lang):
            assert violations(opened) == [], view


def test_axe_finds_nothing_on_a_phone(opening: Opener) -> None:
    with opening(dated_scene(), bypass_csp=True, **PHONE) as opened:
        for view in each_view(opened):
            assert violations(opened) == [], view


def luminance(color: str) -> float:
    parts = [float(part) for part in color.partition("(")[2].removesuffix(")").split(",")][:3]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (p / 255 for p in parts))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast of two opaque colours (WCAG 2.2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_has_enough_contrast_in_both_themes(opening: Opener, scheme: str) -> None:
    with opening(dated_scene(), color_scheme=scheme) as opened:
        for view in each_view(opened):
            texts = opened.page.evaluate(TEXTS)
            assert len(texts) > 20
            assert [text for text in texts if contrast(*text[1:]) < 4.5] == [], view


def test_the_theme_follows_the_system_and_the_button(opening: Opener, drawer: Drawer) -> None:
    with opening(dated_scene(), color_scheme="dark", drawer=drawer) as opened:
        page = opened.page

        def paper() -> str:
            found: str = page.evaluate("getComputedStyle(document.body).backgroundColor")
            return found

        assert (paper(), page.inner_text("#theme")) == ("rgb(20, 25, 31)", "浅色")
        page.click("#theme")
        assert (paper(), page.inner_text("#theme")) == ("rgb(247, 248, 250)", "深色")
        page.emulate_media(color_scheme="light")
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        page.emulate_media(color_scheme="dark")
        page.wait_for_function("() => document.documentElement.dataset.theme === 'dark'")
        assert paper() == "rgb(20, 25, 31)"


def test_the_whole_page_is_used_by_keyboard(opening: Opener, drawer: Drawer) -> None:
    with opening(dated_scene(), drawer=drawer) as opened:
        page = opened.page

        def focused(property_: str = "id") -> str:
            found: str = page.evaluate("name => document.activeElement[name]", property_)
            return found

        page.keyboard.press("/")
        page.keyboard.type("mdls")
        page.keyboard.press("Enter")
        assert opened.chosen == "law"
        page.focus("#tab-details")
        page.keyboard.press("ArrowRight")
        assert focused() == "tab-heat"
        page.keyboard.press("ArrowLeft")
        page.keyboard.press("ArrowLeft")
        assert focused() == "tab-listing"
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        assert focused("innerText") == "枫桥社区党委"
        page.keyboard.press("Enter")
        assert (opened.chosen, focused()) == ("o", "view-details")
        page.keyboard.press("Tab")
        assert "返回" in focused("innerText")
        page.keyboard.press("Enter")
        assert (opened.chosen, focused()) == (None, "view-details")
        page.focus("#save summary")
        page.keyboard.press("Enter")
        assert page.locator("#save-png").is_visible()
        page.keyboard.press("Escape")
        assert page.locator("#save-png").is_hidden()
        assert focused("tagName") == "SUMMARY"


def overlaps(opened: Opened) -> list[str]:
    """Controls over the map that lie on another one, or reach out of the window."""
    boxes = {
        id_: box
        for id_ in ("filter", "time", "zoom-in", "zoom-out", "whole", "trail")
        if (box := opened.page.locator(f"#{id_}").bounding_box()) is not None
    }
    width = opened.page.evaluate("innerWidth")
    found = [id_ for id_, box in boxes.items() if box["x"] < 0 or box["x"] + box["width"] > width]
    for one, a in boxes.items():
        for other, b in boxes.items():
            apart = (
                a["x"] + a["width"] <= b["x"]
                or b["x"] + b["width"] <= a["x"]
                or a["y"] + a["height"] <= b["y"]
                or b["y"] + b["height"] <= a["y"]
            )
            if one < other and not apart:
                found.append(f"{one} on {other}")
    return found


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("screen", [{"width": 1366, "height": 768}, {"width": 800, "height": 600}, PHONE], ids=str)
def test_nothing_reaches_out_of_the_window(opening: Opener, screen: dict[str, Any], lang: str) -> None:
    with opening(dated_scene(), f"#lang={lang}&sector=law&within=c&area=c", **screen) as opened:
        page = opened.page
        for tab in ("details", "heat", "listing"):
            page.click(f"#tab-{tab}")
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert overlaps(opened) == []
        page.click("#save summary")
        box = page.locator("#save .choices").bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= screen["width"]


def test_a_district_fits_a_phone(opening: Opener) -> None:
    with opening(district_scene(), "#node=o990101001001", **PHONE) as opened:
        for tab in ("details", "heat", "listing"):
            opened.page.click(f"#tab-{tab}")
            assert opened.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_tap_chooses(opening: Opener, drawer: Drawer) -> None:
    with opening(dated_scene(), drawer=drawer, **PHONE) as opened:
        place = opened.positions()["law"]
        opened.page.touchscreen.tap(place["x"], place["y"])
        opened.page.wait_for_function("() => window.orggraph.chosen === 'law'")
        opened.page.wait_for_function("() => Math.abs(document.getElementById('map').getBoundingClientRect().top) < 1")
        opened.page.tap("#tab-heat")
        opened.page.locator(".cell").first.tap()
        assert opened.drawn == [1, 0]


def test_on_a_phone_what_is_chosen_is_read_below_the_map(opening: Opener, drawer: Drawer) -> None:
    with opening(dated_scene(), drawer=drawer, **PHONE) as opened:
        page = opened.page
        drawn_at = page.evaluate("orggraph.positions()")
        read_below = """() => {
          const boxOf = (id) => document.getElementById(id).getBoundingClientRect();
          const [map, details] = [boxOf("map"), boxOf("view-details")];
          return Math.abs(map.top) < 1 && map.bottom <= details.top && details.top < 0.7 * innerHeight;
        }"""
        place = opened.positions()["law"]
        page.touchscreen.tap(place["x"], place["y"])
        page.wait_for_function(read_below)
        assert opened.chosen == "law"
        page.evaluate("scrollTo(0, 0)")
        assert page.evaluate("orggraph.positions()") == drawn_at, "the tap meets no button that has come under it"
        page.fill("#query", "长亭")
        page.locator("#results .result").tap()
        page.wait_for_function(read_below)
        assert opened.chosen == "cafe"
        page.evaluate("scrollTo(0, 9999)")
        page.locator("#view-details .steps .go").last.tap()
        page.wait_for_function(read_below)
        assert opened.chosen == "d"


def test_axe_finds_nothing_on_the_map_of_the_sample(opening: Opener, sample: og.Reading) -> None:
    scene = scene_of(sample.register.on("2025-12-31"), "zh")
    with opening(scene, bypass_csp=True) as opened:
        opened.page.click("#view-details summary >> nth=0")
        assert violations(opened) == []
