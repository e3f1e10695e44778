"""Rows of the ledgers of places: buildings, business circles, parks and markets within an area."""

from __future__ import annotations

from orggraph.ledgers.columns import SheetColumns
from orggraph.ledgers.drafts import Rows, fields_of, kept, paths_of
from orggraph.register.unit_places import place_kind
from orggraph.register.values import Values


def places(sheet: SheetColumns) -> list[Rows]:
    """Returns places; one whose kind no column tells is of the kind that its name or the header says."""
    names = sheet.texts("extra.place")
    paths = paths_of(sheet)
    header = sheet.header.text_of("extra.place") or ""
    stated = sheet.values("extra.place_kind", sheet.header.ledger.extra("place_kind"))
    vocabulary, tiers = sheet.profile.vocabularies["area_kind"], {k for tier in sheet.profile.tiers for k in tier.kinds}
    kinds = [kind if kind not in tiers else None for kind in stated]
    shown = [kind or place_kind(name or "", header, vocabulary, tiers) for kind, name in zip(kinds, names, strict=True)]
    columns = {**fields_of(sheet, "area"), "name": names, "type": Values.of(shown), "parent": paths}
    return [kept(sheet, Rows("area", columns, sheet.body.numbers, paths), ("name",), "extra.place")]
