"""Pictures in a real browser: they are valid, do nothing, and their names are no wider than was thought."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route

from orggraph.maps.scene import Scene
from orggraph.maps.svg.lettering import width_of
from orggraph.maps.svg.map_svg import map_of_scene
from tests.maps.builders import district_scene, hostile_scene

pytestmark = pytest.mark.browser

WIDTHS = """() => [...document.querySelectorAll('text')].map((text) =>
    [text.textContent, Number(text.getAttribute('font-size')), text.getComputedTextLength()])"""


@pytest.mark.parametrize("scene", [district_scene(), hostile_scene()], ids=["district", "hostile"])
def test_a_picture_is_drawn_and_asks_nothing_of_any_network(chromium: Browser, tmp_path: Path, scene: Scene) -> None:
    path = tmp_path / "map.svg"
    path.write_text(map_of_scene(scene), encoding="utf-8")
    asked: list[str] = []

    def watch(route: Route) -> None:
        asked.append(route.request.url)
        route.continue_()

    page = chromium.new_page(offline=True)
    page.route("**/*", watch)
    page.on("console", lambda message: asked.append(message.text))
    page.on("dialog", lambda dialog: asked.append(dialog.message))
    page.goto(path.as_uri())
    measured = page.evaluate(WIDTHS)
    assert page.evaluate("document.documentElement.namespaceURI") == "http://www.w3.org/2000/svg"
    assert page.evaluate("window.hacked") is None
    assert asked == [path.as_uri()]
    page.close()
    assert len(measured) > 40
    too_wide = [text for text, size, width in measured if width > 1.06 * width_of(text, size) + 2]
    assert too_wide == []
