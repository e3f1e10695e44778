"""From the rows of all ledgers to the draft of a register: the areas that they name, the district above them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

import polars as pl

from orggraph.ledgers.drafts import Rows
from orggraph.ledgers.mentions import top_area
from orggraph.ledgers.settled_areas import SettledAreas
from orggraph.ledgers.term_cells import Words
from orggraph.model.columns import KindSchema
from orggraph.model.vocabulary import Term
from orggraph.profile import Profile
from orggraph.register.area_tree import MENTION
from orggraph.register.frames import draft_frame
from orggraph.register.listed_twice import ELSEWHERE
from orggraph.register.persons import HOLDER_NAME
from orggraph.register.unit_places import PLACE, NamedPlace, named_places

PLACE_KIND = "place_kind"
"""A column that rows of units may have: the kind of the place that they stand in."""


def frames_of(
    schemas: Mapping[str, KindSchema],
    all_rows: Iterable[tuple[int, Rows]],
    instructors: Sequence[str],
    settled: SettledAreas,
) -> dict[str, pl.DataFrame]:
    """Returns the draft table of each kind.

    Args:
        schemas: The plain schema of each kind.
        all_rows: The rows, each with the number of its source.
        instructors: The keys of the instructors.
        settled: The areas that exist because ledgers name them, and what each place means.
    """
    frames = {kind: [draft_frame(schema, {}, [], [])] for kind, schema in schemas.items()}
    places: list[NamedPlace] = []
    for number, rows in all_rows:
        sources = [number] * len(rows.numbers)
        path = settled.above if rows.kind == "area" else settled.path
        references = schemas[rows.kind].references.items()
        areas = [name for name, target in references if target == "area" and name != PLACE]
        columns = {**rows.columns, **{name: rows.columns[name].map(path) for name in areas if name in rows.columns}}
        frame = draft_frame(schemas[rows.kind], columns, sources, rows.numbers, rows.contexts.map(path))
        if HOLDER_NAME in rows.columns:
            frame = frame.with_columns(rows.columns[HOLDER_NAME].series(HOLDER_NAME, pl.String))
        if ELSEWHERE in rows.columns:
            frame = frame.with_columns(rows.columns[ELSEWHERE].series(ELSEWHERE, pl.Boolean))
        if PLACE_KIND in rows.columns:
            places.extend(_places_of(rows, frame["context"].to_list(), number))
        frames[rows.kind].append(frame)
    frames["person"].append(
        draft_frame(schemas["person"], {"id": instructors}, [None] * len(instructors), [None] * len(instructors))
    )
    listed = {name for frame in frames["area"] for name in frame["name"]}
    named_areas = [*settled.rows(), *named_places(places, listed)]
    named = {name: [row[name] for row in named_areas] for name in ("name", "type", "parent")}
    sources, numbers = [row["source"] for row in named_areas], [row["row"] for row in named_areas]
    mentions = draft_frame(schemas["area"], named, sources, numbers)
    frames["area"].insert(0, mentions.with_columns(pl.lit(True).alias(MENTION)))
    return {kind: pl.concat(parts, how="diagonal") for kind, parts in frames.items()}


def _places_of(rows: Rows, above: Sequence[str | None], source: int) -> Iterator[NamedPlace]:
    """The places that rows of units name."""
    said = zip(rows.columns[PLACE], rows.columns[PLACE_KIND], above, rows.numbers, strict=True)
    yield from (NamedPlace(name, kind, path, source, row) for name, kind, path, row in said if name is not None)


def add_top_area(frames: dict[str, pl.DataFrame], schemas: Mapping[str, KindSchema], profile: Profile) -> None:
    """Adds the district where no column names it: the area of the organization without a superior."""
    areas, organizations = frames["area"], frames["organization"]
    if any(kind in profile.tiers[0].kinds for kind in areas["type"]):
        return
    below = areas.filter(pl.col("type").is_in(profile.tiers[1].kinds))["name"].unique(maintain_order=True)
    if (top := top_area(list(organizations.select("name", "superior").iter_rows()), below)) is not None:
        index, name = top
        kind = profile.tiers[0].kinds[0]
        row = draft_frame(
            schemas["area"],
            {"name": [name], "type": [kind]},
            [organizations["source"][index]],
            [organizations["row"][index]],
        )
        frames["area"] = pl.concat([row, areas], how="diagonal")


def worded(profile: Profile, words: Words) -> Profile:
    """Returns the profile whose sectors are called as the ledgers call them most (domain §2.11)."""
    vocabularies = dict(profile.vocabularies)
    for (name, code), said in words.used.items():
        if name != "sector":
            continue
        vocabulary = vocabularies[name]
        known = next((term for term in vocabulary.terms if term.code == code), Term(code, code, code))
        word = said.most_common(1)[0][0]
        vocabularies[name] = vocabulary.extended([Term(code, word, known.en)])
    return replace(profile, vocabularies=vocabularies)
