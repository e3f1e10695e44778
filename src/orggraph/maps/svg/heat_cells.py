"""The cells of a heat table: what each says, and the colour of its rate.

The colours are of one hue and differ in lightness alone, so that they are told apart with any colour vision and in
grey; the ink on each has a contrast of 4.5 and more (WCAG 2.2, 1.4.3).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple
from xml.etree.ElementTree import Element

from orggraph.maps.scene import Words
from orggraph.maps.svg.elements import INK, QUIET_INK, element, text
from orggraph.maps.svg.lettering import say
from orggraph.queries.bounds import Bounds, Ranges

if TYPE_CHECKING:
    from orggraph.queries.coverage_counts import Counts

SCALE = (("#f6f3ea", INK), ("#bfdfd2", INK), ("#86c8b1", INK), ("#1d7a60", "#ffffff"), ("#003d2e", "#ffffff"))
"""Ground and ink of the fifths of a rate, the lowest first."""
RIM = "#aab4bf"
HIGH = 44.0
_RATE_SIZE, _OPEN_SIZE, _COUNT_SIZE = 15.0, 12.5, 11.0
_OPEN = Words("{} 处未定", "{} open")
_NONE = Words("— 没有单位", "— no units")


class Figure(NamedTuple):
    """A rate and what it is of; `bounds` where open questions touch it."""

    rate: float
    covered: int
    units: int
    bounds: Bounds | None = None


def figure_of(counts: Counts | None, rate: str, ranges: Ranges | None = None) -> Figure | None:
    """Returns the figure of a cell: of `organization` or `work` coverage; None where there is no unit."""
    bounds = _bounds(counts, rate, ranges) if ranges else None
    if counts is None or not (counts.units or bounds):
        return None
    covered = counts.covered + (counts.instructor if rate == "work" else 0)
    return Figure(covered / counts.units if counts.units else 0.0, covered, counts.units, bounds)


def _bounds(counts: Counts | None, rate: str, ranges: Ranges) -> Bounds | None:
    """The bounds of a rate; of one that is certain though its units are not, itself twice."""
    name = f"{rate}_coverage"
    if name in ranges:
        return ranges[name]
    value = getattr(counts, name, None)
    return Bounds(value, value, ranges["units"].open) if "units" in ranges and value is not None else None


def fifth(rate: float) -> int:
    """Returns the fifth of the scale that a rate is in, as it is shown: with one decimal.

    >>> fifth(0.1994), fifth(0.1996), fifth(1.0)
    (0, 1, 4)
    """
    return min(len(SCALE) - 1, int(round(rate * 1000) // 200))


def cell(figure: Figure | None, x: float, y: float, width: float, lang: str = "zh") -> Iterator[Element]:
    """Yields a cell with its upper left corner at a point: the rate, and below it covered and all units.

    A rate that hangs on open questions is shown with its bounds and their number, without a colour.
    """
    middle = x + width / 2
    if figure is not None and figure.bounds is not None:
        yield from _open_cell(figure.bounds, x, y, width, lang)
        return
    ground, ink = SCALE[fifth(figure.rate)] if figure else ("#ffffff", QUIET_INK)
    yield element("rect", x=x, y=y, width=width, height=HIGH, fill=ground, stroke=RIM)
    if figure is None:
        yield text("—", middle, y + HIGH / 2, _RATE_SIZE, fill=ink, text_anchor="middle")
        return
    yield text(f"{figure.rate:.1%}", middle, y + 16, _RATE_SIZE, fill=ink, font_weight="600", text_anchor="middle")
    counted = f"{figure.covered:,}/{figure.units:,}"
    yield text(counted, middle, y + 33, _COUNT_SIZE, fill=ink, text_anchor="middle")


def _open_cell(bounds: Bounds, x: float, y: float, width: float, lang: str) -> Iterator[Element]:
    middle = x + width / 2
    yield element("rect", x=x, y=y, width=width, height=HIGH, fill="#ffffff", stroke=INK, stroke_dasharray="4 3")
    low, high = (f"{100 * rate:.1f}" for rate in bounds[:2])
    rate = f"{low}%" if low == high else f"{low}–{high}%"
    yield text(rate, middle, y + 16, _OPEN_SIZE, fill=INK, font_weight="600", text_anchor="middle")
    questions = say(_OPEN, lang).format(bounds.open)
    yield text(questions, middle, y + 33, _COUNT_SIZE, fill=INK, text_anchor="middle")


def scale(x: float, y: float, lang: str) -> Iterator[Element]:
    """Yields the legend of the colours in a line."""
    step = 100 // len(SCALE)
    for i, (ground, ink) in enumerate(SCALE):
        last = "100%" if i == len(SCALE) - 1 else f"{(i + 1) * step - 0.1}%"
        yield element("rect", x=x + 84 * i, y=y, width=84, height=22, fill=ground, stroke=RIM)
        said = f"{i * step}–{last}"
        yield text(said, x + 84 * i + 42, y + 11, _COUNT_SIZE, fill=ink, text_anchor="middle")
    yield text(say(_NONE, lang), x + 84 * len(SCALE) + 14, y + 11, _COUNT_SIZE, fill=QUIET_INK)
