"""A PNG of an SVG: drawn by resvg, which comes with the extra `png`, with the fonts of the machine."""

from __future__ import annotations

from typing import Any

from orggraph.errors import NumberError, OutputError
from orggraph.maps.svg.elements import document, text

WIDTH = 3508
"""Pixels across A3 at 212 or A4 at 300 dots per inch."""
_LEAST, _MOST = 200, 20_000


def to_png(svg: str, width: int = WIDTH) -> bytes:
    """Returns an SVG as PNG.

    Args:
        svg: What to draw.
        width: Its width in pixels; the height follows.

    Raises:
        OutputError: The library is not installed, or no font on this machine has Chinese characters.
        NumberError: The width is less than 200 or more than 20,000.
    """
    if not _LEAST <= width <= _MOST:
        raise NumberError("number of pixels", width, _LEAST, _MOST)
    resvg = _resvg()
    if not _draws_chinese(resvg):
        raise OutputError(
            "no font on this machine has Chinese characters, a PNG would show empty boxes: install one, such as"
            " fonts-noto-cjk (Debian, Ubuntu), google-noto-sans-cjk-fonts (Fedora) or Microsoft YaHei (Windows);"
            " an SVG needs none",
            "本机没有中文字体，PNG 里的汉字会成空框：请先安装，如 fonts-noto-cjk（Debian、Ubuntu）、"
            "google-noto-sans-cjk-fonts（Fedora）或微软雅黑（Windows）；SVG 不需要",
        )
    return bytes(resvg.svg_to_bytes(svg_string=svg, width=width, dpi=96))


def _resvg() -> Any:
    try:
        import resvg_py
    except ImportError as error:
        raise OutputError(
            "a PNG needs one more library: pip install orggraph[png]; an SVG needs none",
            "输出 PNG 需要另装一个库：pip install orggraph[png]；SVG 不需要",
        ) from error
    return resvg_py


def _draws_chinese(resvg: Any) -> bool:
    """Whether two characters look different; without a font both are the same empty box, or nothing."""
    one, other = (resvg.svg_to_bytes(svg_string=_character(character)) for character in "党支")
    return bool(one != other)


def _character(character: str) -> str:
    return document(24, 24, character, "zh", [text(character, 2, 12, 20)])
