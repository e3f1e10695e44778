"""The legend of a map that stands still: what each mark means, and how often it is there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from orggraph.maps.legend import LegendEntry
from orggraph.maps.placed import Circle
from orggraph.maps.scene import Words
from orggraph.maps.svg.elements import GAP_INK, QUIET_INK, element, text
from orggraph.maps.svg.lettering import Box, say, shortened, width_of
from orggraph.maps.svg.shapes import GAP_FILL, OUTLINE, dashes_of, mark

_BLOCKS = (
    (Words("辖区", "Areas"), ("territory",)),
    (Words("组织与单位", "Organizations and units"), ("node",)),
    (Words("覆盖情况", "Coverage"), ("status",)),
    (Words("关系", "Relations"), ("edge", "cross")),
    (Words("未覆盖", "Not covered"), ("gap",)),
    (Words("变化", "Changes"), ("change",)),
)
_NOT_DRAWN = Words("（未画）", "(hidden)")
_COUNTED = Words("名称后的红色数字：辖区内未覆盖数", "Red figure: not covered inside")
_ROW, _SIZE, _SWATCH = 22.0, 13.0, 26.0


def legend(entries: Sequence[LegendEntry], box: Box, lang: str) -> Element:
    """Returns the legend in a box; where it has many entries its lines stand closer."""
    blocks = [(title, [e for e in entries if e.style.group in groups]) for title, groups in _BLOCKS]
    blocks = [(title, own) for title, own in blocks if own]
    lines = sum(len(own) + 2 for _, own in blocks) + 1
    row = min(_ROW, (box.bottom - box.top) / lines)
    size = min(_SIZE, 0.7 * row)
    return element("g", _lines(blocks, box, row, size, lang), id="legend")


def _lines(
    blocks: Sequence[tuple[Words, Sequence[LegendEntry]]], box: Box, row: float, size: float, lang: str
) -> Iterator[Element]:
    y = box.top + row / 2
    for title, entries in blocks:
        yield text(say(title, lang), box.left, y, size, font_weight="600")
        for entry in entries:
            y += row
            yield swatch(entry, box.left + _SWATCH / 2 - 3, y, size)
            yield from _entry(entry, box, y, size, lang)
        if any(entry.style.group == "gap" for entry in entries):
            y += row
            room = box.right - box.left
            yield text(shortened(say(_COUNTED, lang), 0.9 * size, room), box.left, y, 0.9 * size, fill=GAP_INK)
        y += 1.6 * row


def _entry(entry: LegendEntry, box: Box, y: float, size: float, lang: str) -> Iterator[Element]:
    count = f"{entry.count:,}"
    room = box.right - box.left - _SWATCH - width_of(count, size) - size / 2
    name = say(entry.style.label, lang)
    if entry.style.group == "cross" and not entry.style.shown:
        name = f"{name}{'' if lang == 'zh' else ' '}{say(_NOT_DRAWN, lang)}"
    yield text(shortened(name, size, room), box.left + _SWATCH, y, size)
    yield text(count, box.right, y, size, fill=QUIET_INK, text_anchor="end")


def swatch(entry: LegendEntry, x: float, y: float, size: float) -> Element:
    """Returns a small picture of a kind around a point, as the map draws it."""
    style, r = entry.style, 0.36 * size
    if style.group in ("edge", "cross"):
        ends = {"x1": x - 10, "x2": x + 10, "y1": y, "y2": y}
        return element("line", stroke=style.color, stroke_width=1.8, stroke_dasharray=dashes_of(style), **ends)
    if style.group == "territory":
        return mark("dot", Circle(x, y, 1.2 * r), fill="#f3f6f9", stroke=style.color)
    if style.group == "change":
        return mark("dot", Circle(x, y, 1.3 * r), fill="none", stroke=style.color, stroke_width=1.6)
    if style.group == "gap":
        inner = [] if style.shape == "area" else [mark(style.shape, Circle(x, y, 0.6 * r), stroke=OUTLINE)]
        fill = GAP_FILL if style.shape == "area" else "#ffffff"
        ring = mark("dot", Circle(x, y, 1.3 * r), fill=fill, stroke=style.color, stroke_width=1.6)
        return element("g", [ring, *inner], fill="none", stroke_width=0.8)
    return mark(style.shape, Circle(x, y, r), fill=style.color, stroke=OUTLINE, stroke_width=0.8)
