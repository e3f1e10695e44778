"""Organizations with several superiors, in one cell or in rows of one name: they are told."""

from __future__ import annotations

import re

import polars as pl

from orggraph.register.bench import Bench
from orggraph.register.names import NameIndex
from orggraph.text.cleaning import items_of

_FULL = "中共"
"""With what full names begin."""
_FULL_NAME = re.compile(rf"(?<=.)(?={_FULL})")
"""Where a second full name begins; line breaks between names are gone once a cell is cleaned."""


def take_first_superiors(bench: Bench, index: NameIndex) -> None:
    """Leaves the first superior in cells that name several organizations, each of them known, and reports the others.

    Superiors form a tree, so that a second one cannot stand in it. A cell of which a part is not known is left as it
    is: it is reported with all unknown names.
    """
    area = bench.context_areas("organization").alias("area")
    frame = bench.draft.frames["organization"].select("superior", "source", "row", area)
    several = {text: names for text in frame["superior"].drop_nulls().unique() if (names := _names_in(text)) != (text,)}
    superiors = frame["superior"].to_list()
    asked = frame.with_row_index("number").filter(pl.col("superior").is_in(list(several)))
    for row in asked.iter_rows(named=True):
        number, text = row["number"], row["superior"]
        names = several[text]
        found = [index.match(name, row["area"]).keys for name in names]
        if not names or index.match(text, row["area"]).keys or any(len(keys) != 1 for keys in found):
            continue
        superiors[number] = names[0]
        if len({*found}) > 1:
            first = index.name(found[0][0])
            bench.report("several-superiors", "organization", row, "superior", text, expected=[first])
    bench.replace("organization", pl.Series("superior", superiors, pl.String))


def report_namesakes(bench: Bench) -> None:
    """Reports full names that stand below several superiors: nothing tells whether they are one organization.

    Only a name that begins as full ones do is looked at: 第一党支部 is below many superiors.
    """
    frame = bench.draft.frames["organization"]
    full = pl.col("name").str.starts_with(_FULL) & pl.col("area").is_null() & pl.col("superior").is_not_null()
    alone = frame.filter(full, pl.col("code").is_null(), pl.col("id").is_null())
    several = alone.filter(pl.col("superior").n_unique().over("name") > 1)
    for rows in several.partition_by("name", maintain_order=True):
        first, *others = rows.select("name", "superior", "source", "row").iter_rows(named=True)
        for row in others:
            bench.report(
                "namesakes-below-two",
                "organization",
                row,
                "superior",
                row["name"],
                expected=[first["superior"]],
                other=first,
            )


def _names_in(text: str) -> tuple[str, ...]:
    """The names of a cell, between separators or each with its own beginning."""
    items = tuple(items_of(text))
    return items if items != (text,) else tuple(filter(None, _FULL_NAME.split(text)))
