"""Places that units stand in: a building, a business circle, a park, a market. A place lies in an area of a tier."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any, NamedTuple

import polars as pl

from orggraph.model.vocabulary import Vocabulary
from orggraph.register.areas import PATH, area_path, split_path
from orggraph.register.bench import Bench

PLACE = "place"
"""The dimension, and the field of a unit."""
_WORDS = {
    "building": ("楼", "大厦", "大楼", "中心", "广场", "座", "幢", "栋"),
    "business_circle": ("商圈", "街区", "步行街", "商业街"),
    "market": ("市场", "集市", "商城"),
    "park": ("园区", "产业园", "工业园", "科技园", "园", "孵化器", "基地", "工业点"),
}


class NamedPlace(NamedTuple):
    """A place as the row of a unit names it: its name, its kind, the path of the area, and where the row stands."""

    name: str
    kind: str
    above: str | None
    source: int
    row: int


def place_kind(name: str, header: str, vocabulary: Vocabulary, tiers: Collection[str]) -> str:
    """Returns the kind of a place by the ending of its name, else by the header it stands under."""
    for text in (name, header):
        for kind, words in _WORDS.items():
            known = next((term for term in vocabulary.terms if term.code == kind), None)
            if kind not in tiers and known and any(text.endswith(word) for word in (*words, known.zh)):
                return kind
    found = [kind for kind in _WORDS if vocabulary.label(kind, "zh") in header]
    return found[0] if len(found) == 1 else "building"


def named_places(places: Iterable[NamedPlace], listed: Collection[str]) -> list[dict[str, Any]]:
    """Returns the rows of places that units alone name; one of several areas lies in what holds these."""
    by_name: dict[str, list[NamedPlace]] = defaultdict(list)
    for place in places:
        if place.name not in listed:
            by_name[place.name].append(place)
    return [
        {"name": name, "type": each[0].kind, "parent": _shared(each), "source": each[0].source, "row": each[0].row}
        for name, each in by_name.items()
    ]


def _shared(places: Iterable[NamedPlace]) -> str | None:
    """The path of the area that holds all of these."""
    paths = [split_path(place.above) if place.above else [] for place in places]
    shared = []
    for names in zip(*paths, strict=False):
        if len(set(names)) > 1:
            break
        shared.append(names[0])
    return area_path(*shared)


def resolve_places(bench: Bench) -> pl.Series:
    """Returns the keys of the places of units: the one of that name, in the unit's own area where there are several."""
    frame = bench.draft.frames["unit"]
    if frame[PLACE].null_count() == frame.height:
        return frame[PLACE].cast(pl.Int32)
    kinds = bench.draft.frames["area"]["type"].to_list()
    rows = frame.select(PLACE, "context", "source", "row").iter_rows(named=True)
    keys = [_place(bench, row, kinds) if row[PLACE] is not None else None for row in rows]
    return pl.Series(PLACE, keys, pl.Int32)


def _place(bench: Bench, row: Mapping[str, Any], kinds: list[str]) -> int | None:
    name = row[PLACE]
    inside = bench.areas.find(PATH.join(filter(None, (row["context"], name)))) if row["context"] else ()
    for found in (inside, bench.areas.find(name)):
        places = [key for key in found if bench.profile.tier_of(kinds[key]) is None] or list(found)
        if len(places) == 1:
            return places[0]
        if places:
            named = map(bench.areas.full_name, places)
            bench.report("ambiguous-reference", "unit", row, PLACE, name, expected=named)
            return None
    bench.report("unknown-area", "unit", row, PLACE, name, near=bench.areas.known_names())
    return None
