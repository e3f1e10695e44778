"""Cells that name several superiors: the first is the superior, the others are told."""

from __future__ import annotations

import re

import polars as pl

from orggraph.register.bench import Bench
from orggraph.register.names import NameIndex
from orggraph.text.cleaning import items_of

_FULL_NAME = re.compile(r"(?<=.)(?=中共)")
"""Where a second full name begins; line breaks between names are gone once a cell is cleaned."""


def take_first_superiors(bench: Bench, index: NameIndex) -> None:
    """Leaves the first superior in cells that name several organizations, each of them known, and reports the others.

    Superiors form a tree, so that a second one cannot stand in it. A cell of which a part is not known is left as it
    is: it is reported with all unknown names.
    """
    area = bench.context_areas("organization").alias("area")
    frame = bench.draft.frames["organization"].select("superior", "source", "row", area)
    superiors = frame["superior"].to_list()
    for number, row in enumerate(frame.iter_rows(named=True)):
        text = row["superior"]
        if text is None or (names := _names_in(text)) == (text,) or index.match(text, row["area"]).keys:
            continue
        found = [index.match(name, row["area"]).keys for name in names]
        if not names or any(len(keys) != 1 for keys in found):
            continue
        superiors[number] = names[0]
        if len({*found}) > 1:
            first = index.name(found[0][0])
            bench.report("several-superiors", "organization", row, "superior", text, expected=[first])
    bench.replace("organization", pl.Series("superior", superiors, pl.String))


def _names_in(text: str) -> tuple[str, ...]:
    """The names of a cell, between separators or each with its own beginning."""
    items = tuple(items_of(text))
    return items if items != (text,) else tuple(filter(None, _FULL_NAME.split(text)))
