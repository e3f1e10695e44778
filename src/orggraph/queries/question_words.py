"""The words of questions about units: of the base of rates, of what is uncovered; light, for the command line."""

from __future__ import annotations

from orggraph.text.option_words import OptionWords

BASE_WORDS = OptionWords(
    "base",
    {"all": ("全部", "all units"), "eligible": ("应建", "eligible units"), "with-members": ("有党员", "with members")},
    {"all": ("全部单位", "所有"), "eligible": ("应建单位",), "with-members": ("有党员的", "有党员的单位")},
)
"""What `base` may say."""
GAP_WORDS = OptionWords(
    "kind of gap",
    {
        "units": ("单位", "unit"),
        "sectors": ("行业", "sector"),
        "grids": ("网格", "grid"),
        "communities": ("社区", "community"),
    },
)
"""What `what` may say."""
