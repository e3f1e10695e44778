"""How many concurrent seats an enlarged committee has (norm N12): as shipped, or as a district sets it."""

from __future__ import annotations

from collections.abc import Mapping

from orggraph.profile.counts import is_count, refuse
from orggraph.profile.profile import Profile

RULE_CODE, RULE_NAME = "ORG117", "seats-per-committee"
"""The table of a profile's `checks` that sets the bounds, for the rule and for every other question."""
KINDS = ("subdistrict", "community")
"""Kinds of area whose tiers have enlarged committees."""
SHIPPED: Mapping[str, int] = {"subdistrict_least": 3, "subdistrict_most": 5, "community_least": 1, "community_most": 5}

Bounds = dict[str, tuple[int, int]]
"""Kind of area → the least and the most seats of the committee that leads one."""


def bounds_of(given: Mapping[str, int]) -> Bounds:
    """Returns the bounds that the parameters of the rule say."""
    return {kind: (given[f"{kind}_least"], given[f"{kind}_most"]) for kind in KINDS}


def seat_bounds(profile: Profile) -> Bounds:
    """Returns the bounds of a district.

    Raises:
        ProfileError: The profile sets one to what is no count.
    """
    set_: dict[str, int] = {}
    for name, table in profile.checks.items():
        if name == RULE_NAME or name.upper() == RULE_CODE:
            set_ |= {key: value for key, value in table.items() if key in SHIPPED}
    for key, value in set_.items():
        if not is_count(value):
            raise refuse(f"checks.{RULE_CODE}.{key}", value)
    return bounds_of({**SHIPPED, **set_})
