"""The map of a scene as one SVG that stands still, on a sheet of A3 or A4 laid across."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from orggraph.maps.layout import place
from orggraph.maps.legend import LegendEntry, legend_of
from orggraph.maps.placed import PlacedScene
from orggraph.maps.scene import Scene, Words
from orggraph.maps.svg.elements import QUIET_INK, document, text
from orggraph.maps.svg.labels import labels
from orggraph.maps.svg.legend import legend as legend_within
from orggraph.maps.svg.lettering import Box, say, shortened
from orggraph.maps.svg.shapes import changes, nodes, relations, rings, styles_of, territories
from orggraph.maps.svg.view import View

WIDTH, HEIGHT = 1587.4, 1122.5
"""A3 laid across, in 96ths of an inch."""
_PAPER = "420mm", "297mm"
_MAP = Box(36, 100, 1300, 1086)
_LEGEND = Box(1340, 104, 1551, 1086)
_TITLE, _STAMP, _NOTE = 26.0, 14.0, 12.0
_AS_OF, _BASE = Words("数据截至", "As of"), Words("口径", "Base")
_EMPTY = Words("这里没有可以显示的组织或单位。", "There are no organizations or units to show here.")


def map_of_scene(scene: Scene) -> str:
    """Returns the map of a scene as SVG, in the language of the scene.

    Raises:
        RecordError: If the scene contradicts itself.
    """
    placed = place(scene, (_MAP.right - _MAP.left) / (_MAP.bottom - _MAP.top))
    return map_svg(placed, legend_of(placed))


def map_svg(placed: PlacedScene, legend: Sequence[LegendEntry]) -> str:
    """Returns the map of a placed scene as SVG: no script, nothing from elsewhere, the same bytes on every run.

    Args:
        placed: What to draw.
        legend: Its legend: the style of every kind and status in it.
    """
    scene, view, styles = placed.scene, View.of(placed, _MAP), styles_of(legend)
    parts = [
        *_heading(scene),
        territories(placed, view),
        relations(placed, styles, view),
        nodes(placed, styles, view),
        rings(placed, view),
        changes(placed, styles, view),
        *labels(placed, view),
        legend_within(legend, _LEGEND, scene.lang),
    ]
    if not (placed.territories or placed.nodes):
        middle = (_MAP.left + _MAP.right) / 2, (_MAP.top + _MAP.bottom) / 2
        parts.append(text(say(_EMPTY, scene.lang), *middle, _STAMP, text_anchor="middle", fill=QUIET_INK))
    return document(WIDTH, HEIGHT, say(scene.title, scene.lang), scene.lang, parts, _PAPER)


def _heading(scene: Scene) -> list[Element]:
    lang, colon = scene.lang, "：" if scene.lang == "zh" else ": "
    stamp = f"{say(_AS_OF, lang)} {say(scene.as_of, lang)}　{say(_BASE, lang)}{colon}{say(scene.base, lang)}"
    room = WIDTH - 2 * _MAP.left
    note = [] if scene.note is None else [say(scene.note, lang)]
    return [
        text(shortened(say(scene.title, lang), _TITLE, room), _MAP.left, 46, _TITLE, font_weight="600"),
        text(shortened(stamp, _STAMP, room), _MAP.left, 76, _STAMP, fill=QUIET_INK),
        *(text(shortened(line, _NOTE, room), _MAP.left, 95, _NOTE, font_weight="600") for line in note),
    ]
