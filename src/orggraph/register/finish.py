"""The last step of a build: public identifiers, enums, and the tables of the register."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import polars as pl

from orggraph.model.columns import Column
from orggraph.model.vocabulary import UNSPECIFIED, Term
from orggraph.profile import Profile
from orggraph.register.bench import Bench
from orggraph.register.frames import KEY
from orggraph.register.identifiers import all_hashed, unique

CODES = {"area": "code", "organization": "code", "unit": "credit_code"}
"""Kind of node → the column that holds its code."""


def finished_tables(bench: Bench) -> dict[str, Any]:
    """Returns the tables by name; the profile of the bench gets the words that the ledgers added."""
    bench.profile = _with_used_words(bench)
    tables: dict[str, Any] = {}
    for kind, schema in bench.schemas.items():
        frame = bench.draft.frames[kind]
        if kind == "area":
            frame = frame.with_columns(pl.Series("key", range(frame.height), KEY))
        if schema.node:
            frame = frame.with_columns(_identifiers(bench, kind, frame).alias("id"))
        frame = frame.with_columns(
            _enum(column, bench.profile) for column in schema.columns if column.type in ("term", "terms")
        )
        first = ["key"] if schema.node else []
        tables[kind] = frame.select(*first, *(name for name in frame.columns if name not in ("key", "context")))
    tables["source"] = _sources(bench)
    tables["header"] = _headers(bench)
    return tables


def _enum(column: Column, profile: Profile) -> pl.Expr:
    assert column.vocabulary is not None
    codes = pl.Enum(list(dict.fromkeys((*profile.vocabularies[column.vocabulary].codes, UNSPECIFIED))))
    if column.type == "term":
        return pl.col(column.name).cast(codes)
    said = pl.col(column.name).fill_null([])
    blank = pl.lit([UNSPECIFIED], dtype=pl.List(pl.String))
    return pl.when(said.list.len() == 0).then(blank).otherwise(said).cast(pl.List(codes)).alias(column.name)


def _with_used_words(bench: Bench) -> Profile:
    """The profile whose vocabularies hold every code in the tables."""
    from dataclasses import replace

    vocabularies = dict(bench.profile.vocabularies)
    for kind, schema in bench.schemas.items():
        for column in schema.columns:
            if column.vocabulary is None:
                continue
            series = bench.draft.frames[kind][column.name]
            used = (series.explode() if column.type == "terms" else series).unique(maintain_order=True)
            vocabulary = vocabularies[column.vocabulary]
            known = {None, UNSPECIFIED, *vocabulary.codes}
            new = [Term(code, code, code) for code in used if code not in known]
            vocabularies[column.vocabulary] = vocabulary.extended(new)
    return replace(bench.profile, vocabularies=vocabularies)


def _identifiers(bench: Bench, kind: str, frame: pl.DataFrame) -> pl.Series:
    """The given identifier, else the code, else a hash of kind and name in context."""
    said = [pl.when(pl.col(name) != "").then(name) for name in ("id", *([CODES[kind]] if kind in CODES else []))]
    own = frame.select(pl.coalesce(said)).to_series()
    without = own.is_null().arg_true()
    hashes = all_hashed(kind, _full_names(bench, kind, frame.with_row_index("_n")[without]))
    own = own.scatter(without, hashes) if hashes else own
    return own if own.n_unique() == own.len() else pl.Series(unique(own), dtype=pl.String)


def _full_names(bench: Bench, kind: str, frame: pl.DataFrame) -> Iterator[tuple[str, str | None]]:
    """The names of some nodes with those of the areas they lie in; the name of a person is that of its unit."""
    if kind == "person":
        homes = frame.select(pl.col("home_unit").alias("key"))
        named = bench.draft.frames["unit"].select("key", "name").join(homes, on="key", how="semi")
        units = dict(named.iter_rows())
        yield from (
            (units.get(home) or str(number), None) for number, home in frame.select("_n", "home_unit").iter_rows()
        )
        return
    place = "parent" if kind == "area" else "area"
    contexts = {area: bench.areas.full_name(area, bench.first_names) for area in frame[place].unique().drop_nulls()}
    for key, name, area in frame.select("key", "name", place).iter_rows():
        yield bench.first_names.get(key, name), contexts.get(area)


def _sources(bench: Bench) -> pl.DataFrame:
    origins = bench.draft.origins
    return pl.DataFrame(
        {
            "source": pl.Series(range(len(origins)), dtype=pl.Int32),
            "file": pl.Series([origin.file for origin in origins], dtype=pl.String),
            "sheet": pl.Series([origin.sheet for origin in origins], dtype=pl.String),
            "ledger": pl.Series([origin.ledger for origin in origins], dtype=pl.String),
            "as_of": pl.Series([origin.as_of.last if origin.as_of else None for origin in origins], dtype=pl.Date),
        }
    )


def _headers(bench: Bench) -> pl.DataFrame:
    """Under which header and in which column of each source a field stands."""
    rows = [
        (source, claim, text, origin.letters.get(claim))
        for source, origin in enumerate(bench.draft.origins)
        for claim, text in origin.headers.items()
    ]
    schema = {"source": pl.Int32, "claim": pl.String, "header": pl.String, "letter": pl.String}
    return pl.DataFrame(rows, schema=schema, orient="row")
