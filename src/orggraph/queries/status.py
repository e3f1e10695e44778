"""The status of every unit on a day: how it is covered, at best (domain §2.2). Written once, for any engine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import narwhals as nw

if TYPE_CHECKING:
    from orggraph.register.snapshot import Snapshot

MODES = ("own", "joint", "attached")
"""Modes of organization coverage, the best first."""
STATUSES = (*MODES, "instructor", "backstop", "none", "unknown")
"""All statuses, the best first; `unknown` are units that no coverage ledger covers."""
_INSTRUCTOR, _BACKSTOP, _NONE, _UNKNOWN = range(len(MODES), len(STATUSES))


def unit_status(day: Snapshot) -> nw.LazyFrame[Any]:
    """Returns the live units with `status` (index into `STATUSES`), `counted` members and their tiers.

    `counted` are the full members where the ledger gives them, else all members (domain §2.12). For every tier
    there is a column `at_<tier>`: the key of the unit's area at that tier, null where it is not known.
    """
    tiers = [f"at_{name}" for name in day.profile.tier_names]
    backstop = f"at_{day.profile.backstop_tier}"
    areas = day.register.frame("area").select(nw.col("key").alias("area"), *tiers)
    led = day.leads().select(nw.col("area").alias(backstop)).unique().with_columns(led=nw.lit(True))
    units = (
        day.frame("unit")
        .join(_best_modes(day), left_on="key", right_on="unit", how="left")
        .join(_instructed(day), left_on="key", right_on="unit", how="left")
        .join(areas, on="area", how="left")
        .join(led, on=backstop, how="left")
    )
    weaker = (
        nw.when(nw.col("instructed"))
        .then(nw.lit(_INSTRUCTOR))
        .otherwise(nw.when(nw.col("led")).then(nw.lit(_BACKSTOP)).otherwise(nw.lit(_NONE)))
    )
    status = nw.when(nw.col("surveyed")).then(nw.coalesce("mode", weaker)).otherwise(nw.lit(_UNKNOWN))
    return units.with_columns(status=status.cast(nw.Int32), counted=nw.coalesce("full_members", "members"))


def _best_modes(day: Snapshot) -> nw.LazyFrame[Any]:
    rank = nw.lit(len(MODES) - 1)
    for index, mode in enumerate(MODES[:-1]):
        rank = nw.when(nw.col("mode") == mode).then(nw.lit(index)).otherwise(rank)
    ranked = day.frame("establishment").select("unit", mode=rank.cast(nw.Int32))
    return ranked.group_by("unit").agg(nw.col("mode").min())


def _instructed(day: Snapshot) -> nw.LazyFrame[Any]:
    return day.frame("instructor").select("unit").unique().with_columns(instructed=nw.lit(True))
