"""The elements of an SVG and the document around them: numbers short, text escaped, bytes the same on every run."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias
from xml.etree.ElementTree import Element, tostring

from orggraph.text.mark import IN_SVG

Value: TypeAlias = str | float | None

FONTS = "'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', sans-serif"
INK, QUIET_INK, GAP_INK = "#1d2733", "#46525f", "#b71c1c"
"""Inks that can be read on all grounds that we draw."""


def number(value: float) -> str:
    """Returns a number with two decimals at most.

    >>> number(3.0), number(-0.004), number(12.304), number(0.25)
    ('3', '0', '12.3', '0.25')
    """
    return f"{round(value, 2) + 0.0:.2f}".rstrip("0").removesuffix(".")


def element(tag: str, content: str | Iterable[Element] = "", /, **attributes: Value) -> Element:
    """Returns an element; `stroke_width` is the attribute `stroke-width`.

    Args:
        tag: Its name.
        content: Its text, already `drawable`, or its children.
        **attributes: Its attributes: numbers are rounded, None is left out.
    """
    made = Element(
        tag,
        {
            name.rstrip("_").replace("_", "-"): value if isinstance(value, str) else number(value)
            for name, value in attributes.items()
            if value is not None
        },
    )
    if isinstance(content, str):
        made.text = content
    else:
        made.extend(content)
    made.tail = "" if tag == "tspan" else "\n"
    return made


def text(content: str, x: float, y: float, size: float, *, fill: str = INK, **attributes: Value) -> Element:
    """Returns a line of text whose middle stands at the height `y`."""
    return element("text", content, x=x, y=y + 0.36 * size, font_size=size, fill=fill, **attributes)


def document(
    width: float,
    height: float,
    title: str,
    lang: str,
    parts: Iterable[Element],
    paper: tuple[str, str] | None = None,
) -> str:
    """Returns an SVG on a white ground.

    Args:
        width: Of the drawing, in units of its own.
        height: Of the drawing.
        title: What programs call it and readers of the screen say.
        lang: `zh` or `en`.
        parts: What is drawn.
        paper: Width and height on paper, such as `420mm`; where none is given a unit is a pixel.
    """
    ground = element("rect", width=width, height=height, fill="#ffffff")
    root = element(
        "svg",
        [element("title", title, id="title"), ground, *parts],
        xmlns="http://www.w3.org/2000/svg",
        width=paper[0] if paper else width,
        height=paper[1] if paper else height,
        viewBox=f"0 0 {number(width)} {number(height)}",
        role="img",
        aria_labelledby="title",
        lang="zh-CN" if lang == "zh" else "en",
        font_family=FONTS,
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{IN_SVG}\n{tostring(root, encoding="unicode")}'
