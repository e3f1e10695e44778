from __future__ import annotations

import functools
import io
import struct
import sys

import numpy as np
import pytest
import resvg_py
from numpy.typing import NDArray
from PIL import Image

import orggraph as og
from orggraph.maps.scene import Node
from orggraph.maps.svg.elements import document, text
from orggraph.maps.svg.map_svg import map_of_scene
from orggraph.maps.svg.png import to_png
from tests.maps.builders import bare, district_scene


def pixels(png: bytes) -> NDArray[np.uint8]:
    """The brightness of each pixel of a PNG."""
    return np.asarray(Image.open(io.BytesIO(png)).convert("L"))


def sheet(*words: str) -> str:
    return document(200, 40 * len(words), "甲", "zh", [text(w, 10, 20 + 40 * i, 20) for i, w in enumerate(words)])


def size_of(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


@pytest.fixture
def without_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without any font."""
    without = functools.partial(resvg_py.svg_to_bytes, skip_system_fonts=True)
    monkeypatch.setattr(resvg_py, "svg_to_bytes", without)


@pytest.mark.parametrize("width", [200, 640, 3508])
def test_it_is_as_wide_as_asked_and_keeps_its_shape(width: int) -> None:
    assert size_of(to_png(sheet("甲", "乙"), width)) == (width, pytest.approx(0.4 * width, abs=1))


def test_the_sheet_of_a_map_keeps_the_shape_of_the_paper() -> None:
    width, height = size_of(to_png(map_of_scene(bare(Node("u", "unit", "甲"))), 700))
    assert width / height == pytest.approx(2**0.5, rel=5e-3)


def test_chinese_text_leaves_ink_and_each_word_its_own() -> None:
    image = pixels(to_png(sheet("党组织", "网格员", ""), 400))
    one, other, none = image[:80], image[80:160], image[160:240]
    assert (none == 255).all()
    for line in (one, other):
        assert 0.02 < (line < 128).mean() < 0.4
    assert (np.abs(one.astype(int) - other) > 128).mean() > 0.02


def test_the_title_of_a_map_is_legible_on_white() -> None:
    image = pixels(to_png(map_of_scene(district_scene()), 1587))
    assert image[:20].min() == 255
    assert image[30:60, 36:500].min() < 60


@pytest.mark.usefixtures("without_fonts")
def test_without_a_chinese_font_it_is_said_which_one_to_install() -> None:
    with pytest.raises(og.OutputError, match="fonts-noto-cjk") as said:
        to_png(sheet("甲"), 400)
    assert "微软雅黑" in said.value.zh


def test_without_the_library_it_is_said_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(og.OutputError, match=r"pip install orggraph\[png\]") as said:
        to_png(sheet("甲"), 400)
    assert "pip install orggraph[png]" in said.value.zh


@pytest.mark.parametrize("width", [199, 0, -5, 20_001])
def test_a_width_that_no_picture_has_is_refused(width: int) -> None:
    with pytest.raises(og.QuestionError, match="number of pixels") as said:
        to_png(sheet("甲"), width)
    assert "像素数" in said.value.zh
