"""From keys back to text: areas, and where rows come from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import narwhals as nw

from orggraph.model.source import Source

if TYPE_CHECKING:
    from orggraph.register.register import Register


class Places:
    """Identifiers and labels of areas by key; a name that a tier has twice carries the area above in front.

    Args:
        register: Where the areas are.
        tiers: The tiers whose areas are wanted; all where none is named.
    """

    def __init__(self, register: Register, tiers: Iterable[str] = ()) -> None:
        wanted = tuple(tiers) or register.profile.tier_names
        kinds = [kind for name in wanted for kind in register.profile.tier(name).kinds]
        self._areas: dict[int, tuple[str, str, str]] = {
            key: (identifier, name, label) for key, identifier, name, label in _labelled(register, kinds)
        }

    def id(self, key: int | None) -> str | None:
        """Returns the public identifier of an area."""
        return None if key is None else self._areas[key][0]

    def label(self, key: int) -> str:
        """Returns the name of an area, with the one above it in front where the name alone is not unique."""
        return self._areas[key][2]

    def keys(self, word: str) -> list[int]:
        """Returns the areas of an identifier or name."""
        return [key for key, words in self._areas.items() if word in words]

    def words(self) -> list[str]:
        """Returns every label, for messages."""
        return sorted(label for _, _, label in self._areas.values())


def _labelled(register: Register, kinds: list[str]) -> Iterator[tuple[int, str, str, str]]:
    areas = register.frame("area").select("key", "id", "name", "parent", "type")
    above = areas.select(nw.col("key").alias("parent"), nw.col("name").alias("above"))
    wanted = areas.filter(nw.col("type").is_in(kinds))
    times = wanted.group_by("type", "name").agg(times=nw.len())
    alone = (nw.col("times") == 1) | nw.col("above").is_null()
    named = wanted.join(times, on=["type", "name"], how="left").join(above, on="parent", how="left")
    label = nw.when(alone).then(nw.col("name")).otherwise(nw.concat_str("above", "name"))
    frame = collected(named.select("key", "id", "name", label=label))
    return zip(frame["key"], frame["id"], frame["name"], frame["label"], strict=True)


def sources(register: Register) -> dict[int, tuple[str | None, str | None]]:
    """Returns file and sheet by source key."""
    frame = register.frame("source").select("source", "file", "sheet").collect("polars").to_native()
    return {key: (file, sheet) for key, file, sheet in frame.iter_rows()}


def source_of(known: dict[int, tuple[str | None, str | None]], source: int | None, row: int | None) -> Source:
    """Returns the place of a row."""
    file, sheet = known[source] if source is not None else (None, None)
    return Source(file, sheet, row)


def staged(frame: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
    """Computes a stage that several questions share: an engine would otherwise compute it for each of them."""
    return _computed(frame).lazy()


def collected(frame: nw.LazyFrame[Any]) -> Any:
    """Returns the Polars frame of a lazy question: the only door out of an engine."""
    return _computed(frame).to_native()


def _computed(frame: nw.LazyFrame[Any]) -> nw.DataFrame[Any]:
    """Polars groups four million rows three times as fast in its streaming engine; others have no such choice."""
    if frame.implementation.is_polars():
        return frame.collect("polars", engine="streaming")
    return frame.collect("polars")
