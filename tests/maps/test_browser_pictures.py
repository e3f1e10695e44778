"""Pictures to save, and the map on paper."""

from __future__ import annotations

import re
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from orggraph.maps.page import Drawer
from tests.maps.builders import HOSTILE, dated_scene, district_scene, hostile_scene
from tests.maps.conftest import Opened, Opener

pytestmark = pytest.mark.browser

SVG = "{http://www.w3.org/2000/svg}"
COLORS = """async (bytes) => {
  const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: "image/png" }));
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext("2d");
  context.drawImage(picture, 0, 0);
  const { data } = context.getImageData(0, 0, picture.width, picture.height);
  const colors = new Set(new Uint32Array(data.buffer));
  return [picture.width, picture.height, colors.size];
}"""
"""Width, height and number of colours of a PNG."""
PRINTED = """() => {
  const canvas = document.querySelector("#printed canvas");
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  return [...data.slice(0, 3), new Set(new Uint32Array(data.buffer)).size];
}"""
"""The colour of the corner of what is printed, and the number of colours."""


def saved(opened: Opened, kind: str, folder: Path) -> tuple[str, bytes]:
    """The name and content of a picture that the menu saves."""
    page = opened.page
    page.click("#save summary")
    with page.expect_download() as download:
        page.click(f"#save-{kind}")
    assert page.locator("#save[open]").count() == 0
    path = folder / kind
    download.value.save_as(path)
    return download.value.suggested_filename, path.read_bytes()


def test_a_png_shows_the_map(opening: Opener, drawer: Drawer, tmp_path: Path) -> None:
    with opening(dated_scene(), "#day=2019-12-31", drawer=drawer) as opened:
        name, content = saved(opened, "png", tmp_path)
        assert name == "临江区地图 2019-12-31.png"
        assert content.startswith(b"\x89PNG\r\n\x1a\n")
        width, height, colors = opened.page.evaluate(COLORS, list(content))
        assert (width, height) == (2 * 1010, 2 * (36 + 709 + 36)), "a line above, the legend below"
        assert colors > 100
        assert name in opened.page.inner_text("#announcement")


def test_an_svg_shows_the_map_with_title_day_and_base(opening: Opener, drawer: Drawer, tmp_path: Path) -> None:
    with opening(dated_scene(), drawer=drawer) as opened:
        name, content = saved(opened, "svg", tmp_path)
    root = ET.fromstring(content)
    words = [text.text for text in root.iter(f"{SVG}text")]
    assert name.endswith(".svg")
    for wanted in ("临江区地图", "2020-12-31", "全部单位"):
        assert any(wanted in (word or "") for word in words)
    for wanted in ("枫桥社区党委", "长亭咖啡", "星湖机械厂"):
        assert wanted in words
    colors = {path.get("fill") for path in root.iter(f"{SVG}path")}
    assert {"#1f5fa8", "#00604a", "#1f9a78", "#ffffff"} <= colors


def test_a_picture_says_what_it_leaves_out_and_what_its_marks_mean(opening: Opener, tmp_path: Path) -> None:
    with opening(dated_scene(), "#sector=food&within=d&switched=status+joint") as opened:
        _, content = saved(opened, "svg", tmp_path)
    words = [text.text for text in ET.fromstring(content).iter(f"{SVG}text")]
    assert {"只看：竹园社区 × 餐饮", "未显示：联合组建", "单位 2", "无覆盖 1", "未覆盖单位 1"} <= set(words)
    assert not [word for word in words if word and word.startswith(("联合组建", "党组织"))]


@pytest.mark.parametrize("name", HOSTILE)
def test_names_are_text_in_a_picture(opening: Opener, tmp_path: Path, name: str) -> None:
    scene = dated_scene()
    named = replace(scene, title=name, nodes=(scene.nodes[0]._replace(label=name), *scene.nodes[1:]))
    with opening(named) as opened:
        _, content = saved(opened, "svg", tmp_path)
    root = ET.fromstring(content)
    assert {element.tag for element in root.iter()} == {f"{SVG}{tag}" for tag in ("svg", "path", "rect", "text")}
    assert not [key for element in root.iter() for key in element.attrib if key.startswith("on") or "href" in key]


def printing(opened: Opened) -> None:
    opened.page.emulate_media(media="print")
    opened.page.evaluate("dispatchEvent(new Event('beforeprint'))")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_shows_picture_legend_day_base_and_filter(opening: Opener, drawer: Drawer, scheme: str) -> None:
    with opening(dated_scene(), "#sector=food", drawer=drawer, color_scheme=scheme) as opened:
        page = opened.page
        printing(opened)
        for there in ("#printed canvas", "#legend", "#as-of", "#base", "#title", "#filter-what"):
            assert page.locator(there).is_visible(), there
        for absent in ("#map", "#query", "#time", "#whole", "#theme", "#view-details", "#filter-off", "#save"):
            assert page.locator(absent).is_hidden(), absent
        *corner, colors = page.evaluate(PRINTED)
        assert corner == [247, 248, 250], "light on paper, whatever the screen shows"
        assert colors > 50
        assert page.evaluate("getComputedStyle(document.querySelector('#title')).color") == "rgb(29, 39, 51)"
        assert page.locator("[data-entry='gap grid'] circle").get_attribute("fill") == "#fdf0ef"
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert page.locator("#printed canvas").count() == 0
        assert page.evaluate("document.documentElement.dataset.theme") == scheme


@pytest.mark.parametrize("format_", ["A3", "A4"])
@pytest.mark.parametrize("chosen", ["", "#sector=law"])
def test_the_map_prints_on_one_sheet(opening: Opener, format_: str, chosen: str) -> None:
    with opening(district_scene(), chosen) as opened:
        content = opened.page.pdf(format=format_, landscape=True)
    assert content.startswith(b"%PDF")
    assert len(re.findall(rb"/Type\s*/Page\b", content)) == 1
    assert pictures_in(content)


def pictures_in(content: bytes) -> bool:
    """Whether a PDF holds the picture of a map: as an image, or as a thousand curves, as the browser likes."""
    streams = re.findall(rb"/FlateDecode.*?stream\r?\n(.*?)\r?\nendstream", content, re.DOTALL)
    curves = sum(inflated(stream).count(b" c\n") for stream in streams)
    return curves > 1000 or b"/Subtype /Image" in content


def inflated(stream: bytes) -> bytes:
    return zlib.decompressobj().decompress(stream)


def test_the_print_button_prints(opening: Opener) -> None:
    with opening(dated_scene()) as opened:
        page = opened.page
        page.evaluate("() => { window.print = () => { window.printed = true; }; }")
        page.click("#save summary")
        page.click("#print")
        printed: Any = page.evaluate("window.printed")
        assert printed is True


def test_hostile_titles_name_files_harmlessly(opening: Opener, tmp_path: Path) -> None:
    with opening(hostile_scene()) as opened:
        name, _ = saved(opened, "png", tmp_path)
    assert not set("<>/\\\n") & set(name)
