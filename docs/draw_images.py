"""Draws the pictures in the documentation anew, maps in Chromium: `python -m docs.draw_images`, with `.[test]`."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import orggraph as og
from docs.draw_district import district
from orggraph.maps.page import write
from orggraph.maps.scene_of_day import scene_of
from tests.maps.builders import district_scene
from tests.maps.conftest import ARGS

IMAGES = Path(__file__).parent / "images"
SCENES = {
    "map.png": lambda: scene_of(og.read(og.sample_ledgers()).register.on("2025-12-31")),
    "map-1000.png": lambda: district_scene(nodes=1_000),
    "map-10000.png": lambda: district_scene(communities=14, nodes=10_000),
}


def draw() -> None:
    """Draws the district of the tests; then opens each map and takes a picture of what a reader sees first."""
    (IMAGES / "drawn-by-hand.svg").write_text(district(), encoding="utf-8", newline="\n")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGS)
        for name, scene in SCENES.items():
            page = browser.new_page(viewport={"width": 1366, "height": 768}, reduced_motion="reduce")
            page.goto(write(scene(), Path(folder) / f"{name}.html").as_uri())
            page.wait_for_selector("#map[data-drawn]")
            page.wait_for_timeout(500)
            page.screenshot(path=IMAGES / name)
        browser.close()


if __name__ == "__main__":
    draw()
