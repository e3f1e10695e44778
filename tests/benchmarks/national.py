"""A register of any size, made with numpy: a million organizations and four million units in seconds."""

from __future__ import annotations

import sys

import numpy as np
import polars as pl

import orggraph as og
from orggraph.model.kinds import schemas
from orggraph.profile import default_profile
from orggraph.register.frames import PRECISION, draft_frame
from orggraph.register.register import Register

ORGANIZATIONS, UNITS = 1_000_000, 4_000_000
SUBDISTRICTS_PER_DISTRICT, COMMUNITIES_PER_SUBDISTRICT, GRIDS_PER_COMMUNITY = 8, 13, 8
ORGANIZATIONS_PER_SUBDISTRICT = 575
"""National proportions: 5.25 million organizations, 9,125 subdistricts, 13.1 communities each (domain §7)."""
AS_OF = "2025-12-31"


def national_register(organizations: int, units: int, seed: int = 1) -> Register:
    """Builds the tables directly: text to keys is another benchmark."""
    random = np.random.default_rng(seed)
    areas = _areas(max(1, organizations // (ORGANIZATIONS_PER_SUBDISTRICT * SUBDISTRICTS_PER_DISTRICT)))
    first = areas.height
    leaders = areas.filter(pl.col("type") != "grid")["key"].to_numpy()
    tables = {
        "area": areas,
        "organization": _organizations(random, organizations, first, areas),
        "unit": _units(random, units, first + organizations, areas),
        "establishment": _establishments(random, organizations, units, first),
        **_links(random, organizations, units, first, leaders.size),
        "lead": pl.DataFrame(
            {"area": leaders, "organization": np.arange(first, first + leaders.size)},
            schema={"area": pl.Int32, "organization": pl.Int32},
        ),
        "source": pl.DataFrame(
            {"source": [0], "file": ["national"], "sheet": [None], "ledger": [None], "as_of": [None]},
            schema={"source": pl.Int32, "file": pl.String, "sheet": pl.String, "ledger": pl.String, "as_of": pl.Date},
        ),
    }
    for kind, schema in schemas().items():
        if kind not in tables:
            keys = [pl.col(name).cast(pl.Int32) for name in schema.references]
            tables[kind] = draft_frame(schema, {}, [], []).drop("context").with_columns(keys)
    return Register(tables, schemas(), default_profile())


def _with_blanks(kind: str, columns: dict[str, object], height: int) -> pl.DataFrame:
    """Fills the columns that the benchmark does not need with blanks."""
    empty = draft_frame(schemas()[kind], {}, [], []).drop("context")
    made = pl.DataFrame(columns)
    keys = schemas()[kind].references
    rest = [
        pl.lit(None, dtype=pl.Int32 if name in keys else dtype).alias(name)
        for name, dtype in empty.schema.items()
        if name not in (*made.columns, "source", "row")
    ]
    filled = made.with_columns(rest)
    return filled.with_columns(source=pl.lit(0, pl.Int32), row=pl.int_range(1, height + 1, dtype=pl.Int32))


def _areas(districts: int) -> pl.DataFrame:
    kinds, parents, at = [], [], {"district": [], "subdistrict": [], "community": [], "grid": []}

    def add(kind: str, parent: int | None, chain: dict[str, int]) -> int:
        key = len(kinds)
        kinds.append(kind)
        parents.append(parent)
        for tier, column in at.items():
            column.append(key if tier == kind else chain.get(tier))
        return key

    for _ in range(districts):
        district = add("district", None, {})
        for _ in range(SUBDISTRICTS_PER_DISTRICT):
            subdistrict = add("subdistrict", district, {"district": district})
            for _ in range(COMMUNITIES_PER_SUBDISTRICT):
                chain = {"district": district, "subdistrict": subdistrict}
                community = add("community", subdistrict, chain)
                for _ in range(GRIDS_PER_COMMUNITY):
                    add("grid", community, {**chain, "community": community})
    n = len(kinds)
    columns = {
        "key": pl.Series(range(n), dtype=pl.Int32),
        "id": [f"a{i}" for i in range(n)],
        "name": [f"{kind}{i}" for i, kind in enumerate(kinds)],
        "type": pl.Series(kinds, dtype=pl.Enum([*default_profile().vocabularies["area_kind"].codes, "unspecified"])),
        "parent": pl.Series(parents, dtype=pl.Int32),
        **{f"at_{tier}": pl.Series(keys, dtype=pl.Int32) for tier, keys in at.items()},
    }
    return _with_blanks("area", columns, n)


def _codes(random: np.random.Generator, vocabulary: str, size: int) -> pl.Series:
    codes = default_profile().vocabularies[vocabulary].codes
    numbers = pl.Series(random.integers(0, len(codes), size).astype(np.uint32))
    words = pl.Series([*codes, "unspecified"], dtype=pl.Enum([*codes, "unspecified"]))
    return words.gather(numbers)


def _dates(random: np.random.Generator, size: int, known: float) -> pl.Series:
    days = pl.Series((random.integers(12_000, 20_400, size)).astype(np.int32)).cast(pl.Date)
    return pl.select(pl.when(pl.Series(random.random(size) < known)).then(days).otherwise(None)).to_series()


def _organizations(random: np.random.Generator, n: int, first: int, areas: pl.DataFrame) -> pl.DataFrame:
    columns = {
        "key": np.arange(first, first + n, dtype=np.int32),
        "id": pl.select(pl.format("o{}", pl.int_range(n))).to_series(),
        "name": pl.select(pl.format("中共第{}支部委员会", pl.int_range(n))).to_series(),
        "type": _codes(random, "organization_type", n),
        "area": random.integers(0, areas.height, n).astype(np.int32),
        "superior": np.maximum(first, first + np.arange(n, dtype=np.int32) // 8),
        "start": _dates(random, n, 0.9),
        "end": _dates(random, n, 0.03),
        "start_precision": pl.Series(["day"] * n, dtype=PRECISION),
    }
    return _with_blanks("organization", columns, n)


def _units(random: np.random.Generator, n: int, first: int, areas: pl.DataFrame) -> pl.DataFrame:
    grids = areas.filter(pl.col("type") == "grid")["key"].to_numpy()
    codes = [*default_profile().vocabularies["sector"].codes, "unspecified"]
    sets = pl.Series([[code] for code in codes] + [[codes[1], codes[2]]], dtype=pl.List(pl.Enum(codes)))
    columns = {
        "key": np.arange(first, first + n, dtype=np.int32),
        "id": pl.select(pl.format("u{}", pl.int_range(n))).to_series(),
        "name": pl.select(pl.format("第{}有限公司", pl.int_range(n))).to_series(),
        "category": _codes(random, "unit_category", n),
        "sectors": sets.gather(pl.Series(random.integers(0, len(sets), n).astype(np.uint32))),
        "area": grids[random.integers(0, grids.size, n)].astype(np.int32),
        "members": np.minimum(random.geometric(0.45, n) - 1, 400).astype(np.int64),
        "surveyed": np.ones(n, dtype=bool),
    }
    return _with_blanks("unit", columns, n)


def _establishments(random: np.random.Generator, organizations: int, units: int, first: int) -> pl.DataFrame:
    n = units // 2
    modes = default_profile().vocabularies["mode"].codes
    words = pl.Series([*modes, "unspecified"], dtype=pl.Enum([*modes, "unspecified"]))
    columns = {
        "organization": random.integers(first, first + organizations, n).astype(np.int32),
        "unit": random.integers(first + organizations, first + organizations + units, n).astype(np.int32),
        "mode": words.gather(pl.Series(random.integers(0, 3, n).astype(np.uint32))),
        "start": _dates(random, n, 0.9),
    }
    return _with_blanks("establishment", columns, n)


def _links(
    random: np.random.Generator, organizations: int, units: int, first: int, leaders: int
) -> dict[str, pl.DataFrame]:
    """Instructors of an eighth of the units; per body that leads an area eight seats and three agreements."""
    unit, person = first + organizations, first + organizations + units
    instructed, seats, agreements = units // 8, 8 * leaders, 3 * leaders
    holders, instructors = seats // 2, instructed // 3
    homes = random.integers(unit, person, holders).astype(np.int32)
    blank = np.full(instructors, -1, np.int32)
    holder = random.integers(0, holders, seats)
    persons = {
        "key": np.arange(person, person + holders + instructors, dtype=np.int32),
        "id": pl.select(pl.format("p{}", pl.int_range(holders + instructors))).to_series(),
        "home_unit": pl.Series(np.concatenate((homes, blank))).replace(-1, None),
    }
    instructor = {
        "unit": random.integers(unit, person, instructed).astype(np.int32),
        "person": random.integers(person + holders, person + holders + instructors, instructed).astype(np.int32),
    }
    seat = {
        "person": (person + holder).astype(np.int32),
        "organization": random.integers(first, first + leaders, seats).astype(np.int32),
        "home_unit": homes[holder],
        "concurrent": np.ones(seats, bool),
        "start": _dates(random, seats, 0.9),
        "end": _dates(random, seats, 0.1),
    }
    agreement = {
        "organization": random.integers(first, first + leaders, agreements).astype(np.int32),
        "unit": random.integers(unit, person, agreements).astype(np.int32),
        "start": _dates(random, agreements, 0.9),
        "end": _dates(random, agreements, 0.1),
    }
    made = {"person": persons, "instructor": instructor, "seat": seat, "agreement": agreement}
    return {kind: _with_blanks(kind, columns, len(next(iter(columns.values())))) for kind, columns in made.items()}


if __name__ == "__main__":
    organizations, units = map(int, sys.argv[2:] or (ORGANIZATIONS, UNITS))
    og.save(national_register(organizations, units), sys.argv[1])
