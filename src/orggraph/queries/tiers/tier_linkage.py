"""Which grids and units are linked to the root, and where the chains of the others break."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import narwhals as nw
import polars as pl

from orggraph.queries.status import mode_rank
from orggraph.queries.tiers.ways_up import REASONS, Break, WaysUp
from orggraph.register.engines import collected

if TYPE_CHECKING:
    from orggraph.register.snapshot import Snapshot

LINKED = len(REASONS)
"""The score of a chain that leads up to the root."""


@dataclass(frozen=True)
class Linkage:
    """Grids or units, and where their chains break.

    Attributes:
        frame: One row per grid or unit: `key`, `id`, `name`, `area`, `source`, `row`; `score`, an index into `REASONS`,
            `LINKED` for those whose chain leads up to the root; `way`, what `breaks` tells more about.
        breaks: Of broken chains that have an organization, the place of the break.
    """

    frame: pl.DataFrame
    breaks: Mapping[int, Break]

    @property
    def total(self) -> int:
        """All grids or units."""
        return self.frame.height

    @property
    def organized(self) -> int:
        """Those that have an organization from which a chain can lead up."""
        return self.total - self.reasons["no_organization"]

    @property
    def linked(self) -> int:
        """Those whose chain leads up to the root."""
        return int(self.frame["score"].eq(LINKED).sum())

    @property
    def reasons(self) -> dict[str, int]:
        """Reason → how many chains break so."""
        return {reason: int(self.frame["score"].eq(score).sum()) for score, reason in enumerate(REASONS)}


def grid_linkage(day: Snapshot, ways: WaysUp) -> Linkage:
    """Returns the areas of the last tier; where several organizations lead one, the best of their ways counts."""
    kinds = day.profile.tiers[-1].kinds
    areas = day.register.frame("area").filter(nw.col("type").cast(nw.String()).is_in(kinds))
    frame = collected(areas.select("key", "id", "name", "source", "row")).sort("key")
    named = collected(day.register.frame("lead").select("area", "organization")).sort("area", "organization")
    last: dict[int, int] = dict(named.iter_rows())
    breaks: dict[int, Break] = {}
    scores: list[int] = []
    for area in frame["key"]:
        found = best([ways.of_area(one, area) for one in ways.chain.leaders(area)], last.get(area))
        scores.append(score_of(found))
        if found is not None:
            breaks[area] = found
    scored = frame.with_columns(
        pl.col("key").alias("area"), pl.col("key").alias("way"), score=pl.Series(scores, dtype=pl.Int8)
    )
    return Linkage(scored, breaks)


def best(found: Sequence[Break | None], closed: int | None) -> Break | None:
    """Returns the break that is furthest up, None where any way reaches the root; `closed` led when nobody does."""
    return max(found, key=score_of, default=Break("no_organization", missing=closed))


def score_of(found: Break | None) -> int:
    """Returns the place of a break in `REASONS`, `LINKED` where there is none."""
    return LINKED if found is None else REASONS.index(found.reason)


def unit_linkage(day: Snapshot, ways: WaysUp) -> Linkage:
    """Returns the units of the coverage ledgers, each by its best live establishment (domain §2.2).

    Of several with the same mode the one whose way is best counts. An establishment that names no organization leads
    nowhere.
    """
    named = day.frame("establishment").filter(~nw.col("organization").is_null())
    pairs = collected(named.select("unit", "organization", rank=mode_rank()))
    organizations = pairs["organization"].unique().sort()
    found = {one: ways.of_unit(one) for one in organizations}
    scores = pl.Series([score_of(one) for one in found.values()], dtype=pl.Int8)
    pairs = pairs.join(pl.DataFrame({"organization": organizations, "score": scores}), on="organization")
    first = pairs.sort("unit", "rank", "score", "organization", descending=[False, False, True, False])
    first = first.unique("unit", keep="first", maintain_order=True)
    units = day.frame("unit").filter(nw.col("surveyed")).select("key", "id", "name", "area", "source", "row")
    frame = collected(units).join(
        first.select("unit", "score", way="organization"), left_on="key", right_on="unit", how="left"
    )
    breaks = {one: broken for one, broken in found.items() if broken is not None}
    return Linkage(frame.with_columns(pl.col("score").fill_null(0)).sort("key"), breaks)


def by_line(linkage: Linkage, ways: WaysUp) -> int:
    """Returns how many units are linked by a line of their own, which meets no area below the top tier."""
    ways_of = linkage.frame.filter(pl.col("score") == LINKED)["way"].value_counts()
    return sum(units for organization, units in ways_of.iter_rows() if ways.by_line(organization))


def unnamed(day: Snapshot, linkage: Linkage) -> int:
    """Returns how many of the units without a named organization are said to have one."""
    said = collected(day.frame("establishment").filter(nw.col("organization").is_null()).select("unit"))
    return int(linkage.frame.filter(pl.col("way").is_null())["key"].is_in(said["unit"].to_list()).sum())


def by_tier(day: Snapshot, tier: str, linkage: Linkage) -> dict[int | None, tuple[int, int, int]]:
    """Returns per area of a tier, None where it is not known: all, those with an organization, the linked."""
    areas = collected(day.register.frame("area").select(area="key", at=f"at_{tier}"))
    figures = (
        pl.len(),
        (pl.col("score") > 0).sum().alias("organized"),
        (pl.col("score") == LINKED).sum().alias("linked"),
    )
    counted = linkage.frame.join(areas, on="area", how="left").group_by("at").agg(*figures)
    return {at: (every, organized, linked) for at, every, organized, linked in counted.iter_rows()}
