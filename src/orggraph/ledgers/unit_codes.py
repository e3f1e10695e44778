"""Units that a sheet calls by the codes which the ledger of units gives them: 工号 KC0007 in the place of a name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from orggraph.ledgers.ledger_part import LedgerPart
from orggraph.ledgers.sheet import Sheet
from orggraph.text.cleaning import clean, compact

_CODE = re.compile(r"(?=.*\d)[A-Za-z0-9-]{4,16}")
_APART = re.compile(r"[、,;/\s]+")
_FEWEST = 2


def names_by_code(parts: Iterable[LedgerPart]) -> dict[str, str]:
    """Returns the names of units by the codes in a column of their ledger, in which no two rows share one."""
    found: dict[str, str] = {}
    for part in parts:
        header = part.block.header
        for column in header.texts.keys() - header.claims.keys() if part.kind == "unit" else ():
            codes = part.texts_in(column)
            filled = list(filter(None, codes))
            if filled and len(set(filled)) == len(filled) and all(map(_CODE.fullmatch, filled)):
                found.update(zip(codes, part.names, strict=True))
    return found


def with_units_by_code(sheet: Sheet, names: Mapping[str, str]) -> Sheet:
    """Returns a sheet with names in the place of such codes; several may stand in a cell."""
    named = dict(_named(sheet, names)) if names else {}
    if len(named) < _FEWEST:
        return sheet
    cells = [
        [named.get((number, column), cell) for column, cell in enumerate(row)] for number, row in enumerate(sheet.cells)
    ]
    return replace(sheet, cells=cells)


def _named(sheet: Sheet, names: Mapping[str, str]) -> Iterator[tuple[tuple[int, int], Any]]:
    """The cells that hold nothing but known codes, with the names of their units."""
    for number, row in enumerate(sheet.cells):
        for column, cell in enumerate(row):
            codes = [compact(code) for code in _APART.split(clean(cell)) if code] if isinstance(cell, str) else []
            if codes and all(names.get(code) for code in codes):
                yield (number, column), "、".join(names[code] for code in codes)
