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
    stands_in = nw.when(nw.col("led") | nw.col("backstop")).then(nw.lit(_BACKSTOP)).otherwise(nw.lit(_NONE))
    units = (
        day.frame("unit")
        .join(_best_coverage(day), left_on="key", right_on="unit", how="left")
        .join(_areas(day), on="area", how="left")
    )
    status = nw.when(nw.col("surveyed")).then(nw.coalesce("best", stands_in)).otherwise(nw.lit(_UNKNOWN))
    return units.with_columns(
        status=status.cast(nw.Int32), counted=nw.coalesce("full_members", "members"), at_place=nw.col("place")
    )


def _areas(day: Snapshot) -> nw.LazyFrame[Any]:
    """Areas with their tiers, and whether a live organization leads the one that stands in for units."""
    tiers = [f"at_{name}" for name in day.profile.tier_names]
    backstop = f"at_{day.profile.backstop_tier}"
    led = day.leads().select(nw.col("area").alias(backstop)).unique().with_columns(led=nw.lit(True))
    areas = day.register.frame("area").select(nw.col("key").alias("area"), *tiers)
    return areas.join(led, on=backstop, how="left")


def mode_rank() -> nw.Expr:
    """Returns the mode of establishments as an index into `MODES`."""
    rank = nw.lit(len(MODES) - 1)
    for index, mode in enumerate(MODES[:-1]):
        rank = nw.when(nw.col("mode") == mode).then(nw.lit(index)).otherwise(rank)
    return rank.cast(nw.Int32)


def _best_coverage(day: Snapshot) -> nw.LazyFrame[Any]:
    """The best mode of each unit that has an establishment or an instructor, as an index into `STATUSES`."""
    established = day.frame("establishment").select("unit", best=mode_rank())
    instructed = day.frame("instructor").select("unit", best=nw.lit(_INSTRUCTOR).cast(nw.Int32))
    best = nw.concat([established, instructed]).group_by("unit").agg(nw.col("best").min())
    return best.sort("unit")  # tables of nodes are in the order of their keys: an engine that knows it merges
