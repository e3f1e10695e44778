from __future__ import annotations

import re
from collections import Counter
from itertools import combinations

import pytest

from orggraph.graph.relation import chosen
from orggraph.maps.modules import resource
from orggraph.maps.palette import STYLES, unknown
from orggraph.maps.scene import Style
from orggraph.model.vocabulary import vocabularies

GROUPS = {"territory", "node", "status", "edge", "cross", "gap", "change"}


@pytest.mark.parametrize("style", STYLES, ids=lambda style: f"{style.group}-{style.key}")
def test_every_style_is_complete(style) -> None:  # type: ignore[no-untyped-def]
    assert style.group in GROUPS
    assert re.fullmatch(r"#[0-9a-f]{6}", style.color)
    assert style.label.zh
    assert style.label.en
    assert (style.forward is None) == (style.backward is None) == (style.group != "edge")


def test_every_key_stands_once() -> None:
    assert max(Counter((style.group, style.key) for style in STYLES).values()) == 1


@pytest.mark.parametrize("style", [style for style in STYLES if style.group == "edge"], ids=lambda style: style.key)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_the_legend_calls_a_relation_can_be_asked_for(style: Style, lang: str) -> None:
    words = vocabularies()["relation"]
    assert chosen(getattr(style.label, lang), words, words.codes)[0] == style.key


def luminance(color: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


GROUNDS = re.findall(r"#[0-9a-f]{6}", "".join(re.findall(r"(?:paper|fills): .*", resource("drawing/themes.js"))))
LINES = [style for style in STYLES if style.group in ("edge", "change")] + [unknown("edge", "new", {})]


@pytest.mark.parametrize("style", LINES, ids=lambda style: f"{style.group}-{style.key}")
def test_lines_are_seen_in_both_themes(style: Style) -> None:
    assert len(GROUNDS) == 10
    assert min(contrast(style.color, ground) for ground in GROUNDS) >= 3


def test_statuses_are_told_apart_by_lightness_alone() -> None:
    order = ("own", "joint", "attached", "instructor", "backstop", "none")
    colors = {style.key: luminance(style.color) for style in STYLES if style.group == "status"}
    for one, other in combinations(order, 2):
        if {one, other} != {"attached", "instructor"}:  # green and orange: told apart by hue
            assert (colors[other] + 0.05) / (colors[one] + 0.05) > 1.15


def test_relations_are_told_apart_without_colour() -> None:
    dashes = Counter(style.dashes for style in STYLES if style.group == "edge")
    assert dashes.pop(()) == 2  # subordination and establishment: grey and green
    assert set(dashes.values()) == {1}
