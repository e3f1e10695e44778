"""Units that a sheet calls by the codes which the ledger of units gives them: 工号 KC0007 in the place of a name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from orggraph.ledgers.ledger_part import LedgerPart
from orggraph.ledgers.sheet import Sheet
from orggraph.ledgers.strips import strips_of
from orggraph.text.cleaning import clean, compact

_CODE = re.compile(r"(?=.*\d)(?:[A-Za-z][A-Za-z0-9-]{2,15}|[A-Za-z0-9-]{4,16})")
_APART = re.compile(r"[、,;/\s]+")
_RANGE = re.compile(r"([A-Za-z]*)(\d{2,8})(?:[-~至到]|--?)\1(\d{2,8})")
_FEWEST, _LONGEST_RANGE = 2, 50
_NAMING_UNITS = ("extra.covered", "extra.attached", "instructor.unit")


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


def with_units_named(parts: Sequence[LedgerPart]) -> list[LedgerPart]:
    """Returns the blocks, where ledgers of organizations and instructors call units by codes with their names."""
    names = names_by_code(parts)
    return [_decoded(part, names) if names and part.kind != "unit" else part for part in parts]


def _decoded(part: LedgerPart, names: Mapping[str, str]) -> LedgerPart:
    columns = list(part.body.columns)
    for column in {part.block.header.columns[claim] for claim in _NAMING_UNITS if claim in part.block.header.columns}:
        cells = part.body.columns[column].distinct.cells
        said = [_names_in(cell, names) or cell for cell in cells]
        rows = part.body.columns[column].rows.tolist()
        columns[column] = strips_of([[said[row]] for row in rows])[0] if said != list(cells) else columns[column]
    return replace(part, body=replace(part.body, columns=columns))


def _named(sheet: Sheet, names: Mapping[str, str]) -> Iterator[tuple[tuple[int, int], Any]]:
    """The cells that hold nothing but known codes, with the names of their units."""
    for number, row in enumerate(sheet.cells):
        for column, cell in enumerate(row):
            if (said := _names_in(cell, names)) is not None:
                yield (number, column), said


def _names_in(cell: Any, names: Mapping[str, str]) -> str | None:
    """The names of units in the place of a cell that holds nothing but known codes, or a range of them: G12—G15."""
    parts = [compact(part) for part in _APART.split(clean(cell)) if part] if isinstance(cell, str) else []
    codes = [code for part in parts for code in _codes(part, names)]
    return "、".join(names[code] for code in codes) if codes and all(names.get(code) for code in codes) else None


def _codes(part: str, names: Mapping[str, str]) -> list[str]:
    """A code, or those from the first to the last of a range that are known."""
    match = _RANGE.fullmatch(part.replace("—", "-").replace("–", "-")) if part not in names else None
    if match is None:
        return [part]
    prefix, first, last = match[1], int(match[2]), int(match[3])
    if not 0 <= last - first <= _LONGEST_RANGE:
        return [part]
    every = (f"{prefix}{number:0{len(match[2])}d}" for number in range(first, last + 1))
    return [code for code in every if code in names]
