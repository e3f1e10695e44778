"""Areas: from keys back to text, and which of them a relation holds in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import narwhals as nw

from orggraph.register.area_names import AreaNames
from orggraph.register.chain import Chain
from orggraph.register.engines import collected
from orggraph.register.unit_places import PLACE

if TYPE_CHECKING:
    import polars as pl

    from orggraph.register.register import Register
    from orggraph.register.snapshot import Snapshot


class Places:
    """Identifiers and labels of areas by key; a name that a tier has twice carries the area above in front.

    Args:
        register: Where the areas are.
        tiers: The tiers whose areas are wanted; all where none is named. `place` are the buildings, business circles,
            markets and parks, which are of no tier.
    """

    def __init__(self, register: Register, tiers: Iterable[str] = ()) -> None:
        profile = register.profile
        wanted = tuple(tiers) or profile.tier_names
        kinds = [kind for name in wanted if name != PLACE for kind in profile.tier(name).kinds]
        if PLACE in wanted:
            kinds += [kind for kind in profile.vocabularies["area_kind"].codes if profile.tier_of(kind) is None]
        self._names = AreaNames.of(register.profile)
        self._areas: dict[int, tuple[str, str, str]] = {
            key: (identifier, name, label)
            for key, identifier, name, label, _ in labelled_areas(register, kinds).iter_rows()
        }

    def id(self, key: int | None) -> str | None:
        """Returns the public identifier of an area."""
        return None if key is None else self._areas[key][0]

    def label(self, key: int) -> str:
        """Returns the name of an area, with the one above it in front where the name alone is not unique."""
        return self._areas[key][2]

    def keys(self, word: str) -> list[int]:
        """Returns the areas of an identifier or name, which may be written in any of its equal forms."""
        if found := [key for key, words in self._areas.items() if word in words]:
            return found
        form = self._names.normal(word)
        known = {key: self._names.normal(name) for key, (_, name, _) in self._areas.items()}
        same = [key for key, one in known.items() if one.text == form.text]
        return same or [key for key, one in known.items() if form.bare and one.core == form.core]

    def words(self) -> list[str]:
        """Returns every label, for messages."""
        return sorted(label for _, _, label in self._areas.values())


def labelled_areas(register: Register, kinds: list[str] | None = None) -> pl.DataFrame:
    """Returns the areas of some kinds, of all where none is given: `key`, `id`, `name`, `label`, `full`.

    `label` is the name, with the area above in front where several areas of the kind bear it; `full` always has it.
    """
    areas = register.frame("area").select("key", "id", "name", "parent", "type")
    above = areas.select(nw.col("key").alias("parent"), nw.col("name").alias("above"))
    wanted = areas if kinds is None else areas.filter(nw.col("type").is_in(kinds))
    times = wanted.group_by("type", "name").agg(times=nw.len())
    named = wanted.join(times, on=["type", "name"], how="left").join(above, on="parent", how="left")
    full = nw.when(nw.col("above").is_null()).then(nw.col("name")).otherwise(nw.concat_str("above", "name"))
    label = nw.when(nw.col("times") == 1).then(nw.col("name")).otherwise(full)
    frame: pl.DataFrame = collected(named.select("key", "id", "name", label=label, full=full))
    return frame


def places_of(day: Snapshot, rows: Iterable[dict[str, Any]]) -> list[int | None]:
    """Returns where relations hold: in the area that a ledger names, else where their organization leads or lies."""
    chain = Chain(day)
    own = dict(collected(day.register.frame("organization").select("key", "area")).iter_rows())
    places = []
    for row in rows:
        organization = row["organization"]
        led = chain.highest(organization) if row["area"] is None else row["area"]
        places.append(own.get(organization) if led is None else led)
    return places
