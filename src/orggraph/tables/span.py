"""A figure that open questions leave between two bounds, as tables show it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """The bounds of a figure in a table.

    Attributes:
        low: The least that it may be.
        high: The most.
        open: How many open questions touch it; said of rates.
        rate: Whether it is a rate, shown in percent.
        lang: The language.

    >>> print(Span(0.5, 5 / 6, 2, rate=True), Span(3, 5, 2))
    50.0–83.3 %（2 处未定） 3–5
    """

    low: float
    high: float
    open: int
    rate: bool = False
    lang: str = "zh"

    def __str__(self) -> str:
        if not self.rate:
            return f"{self.low}–{self.high}"
        low, high = f"{100 * self.low:.1f}", f"{100 * self.high:.1f}"
        bounds = f"{low} %" if low == high else f"{low}–{high} %"
        return bounds + (f"（{self.open} 处未定）" if self.lang == "zh" else f" ({self.open} open)")
