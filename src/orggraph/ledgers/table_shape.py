"""What the columns of a table hold: names of its records, counts, marks, places, other facts, numbers of rows."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

from orggraph.ledgers.declared import Ledger
from orggraph.ledgers.end_marks import is_footer
from orggraph.ledgers.header import Header
from orggraph.ledgers.strips import Strip
from orggraph.ledgers.total_words import number_of_records, total_word
from orggraph.model.columns import ColumnType, KindSchema
from orggraph.text.cleaning import clean, text_of
from orggraph.text.numbers import parse_count

Types = Mapping[str, ColumnType]
"""`kind.field` or `extra.name` → how its column is read."""
_NUMBER = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?%?")
SHORTEST_CODE = 9
"""Digits of a code; fewer are a figure."""


def types_of(ledger: Ledger, schemas: Mapping[str, KindSchema]) -> dict[str, ColumnType]:
    """Returns how the columns of a ledger are read."""
    fields = {claim: column.type for claim, column in ledger.fields(schemas)}
    return fields | {f"extra.{extra.name}": extra.type for extra in ledger.extras}


def text_columns(header: Header, schemas: Mapping[str, KindSchema]) -> set[int]:
    """Returns the columns of names and codes, in which a number means what it shows."""
    found: set[int] = set()
    for claim, column in header.columns.items():
        kind, _, name = claim.partition(".")
        if kind == "tier" or (kind in schemas and schemas[kind].column(name).type == "text"):
            found.add(column)
    return found


def said(cell: Any) -> str:
    """Returns a cell as clean text; nothing where it says nothing."""
    if isinstance(cell, str):
        return _said(cell)
    return "" if cell is None else text_of(cell) or ""


@lru_cache(maxsize=1 << 14)  # a row that may be special is asked for its cells again and again
def _said(cell: str) -> str:
    return text_of(cell) or ""


def is_number(text: str) -> bool:
    """Whether a text is only a figure, and too short for a code."""
    return _NUMBER.fullmatch(text) is not None and sum(map(str.isdigit, text)) < SHORTEST_CODE


@dataclass(frozen=True)
class TableShape:
    """The columns of a table by what they hold.

    Attributes:
        named: Those that name a record, the most telling first.
        counts: Those of counts.
        marks: Those of yes and no.
        places: Those that say where.
        facts: All other that are read: texts, codes, dates, words of vocabularies.
        headed: All that have a header.
        unread: Those of them that are not read, such as the numbers of the rows.
        ordinals: Those of the unread in which rows are numbered.
        figures: Those of counts, read or not.
        numbers_name: Whether records of this table are called by numbers, as grids may be.
    """

    named: tuple[int, ...]
    counts: frozenset[int]
    marks: frozenset[int]
    places: frozenset[int]
    facts: frozenset[int]
    headed: frozenset[int]
    unread: frozenset[int]
    ordinals: frozenset[int] = frozenset()
    figures: frozenset[int] = frozenset()
    numbers_name: bool = False

    @classmethod
    def of(cls, header: Header, types: Types, columns: Sequence[Strip]) -> TableShape:
        """Returns the shape of the table below a header."""
        named = tuple(header.columns[claim] for claim in header.ledger.required[0] if claim in header.columns)
        by_type: dict[ColumnType | None, set[int]] = {}
        for claim, column in header.columns.items():
            if column not in named and not claim.startswith("tier."):
                by_type.setdefault(types.get(claim), set()).add(column)
        counts, marks = by_type.pop("count", set()), by_type.pop("flag", set())
        places = {column for claim, column in header.columns.items() if claim.startswith("tier.")}
        unread = frozenset(header.texts).difference(header.columns.values())
        return cls(
            named,
            frozenset(counts),
            frozenset(marks),
            frozenset(places.difference(named)),
            frozenset().union(*by_type.values()),
            frozenset(header.texts) | set(header.columns.values()),
            unread,
            frozenset(column for column in unread if _are_numbers(columns[column])),
            frozenset(counts).union(column for column in unread if _are_counts(columns[column])),
            any(_are_numbers(columns[column]) for column in named),
        )

    def name_of(self, row: Sequence[Any]) -> str:
        """Returns what a row calls its record; nothing where it does not: a figure or a word of totals is no name."""
        return next(filter(None, (self._name(said(row[column])) for column in self.named)), "")

    def _name(self, text: str) -> str:
        if (is_number(text) and not self.numbers_name) or number_of_records(text) is not None:
            return ""
        return "" if not text or total_word(text) or is_footer(text) else text

    def evidence(self, row: Sequence[Any]) -> tuple[int, int]:
        """Returns how many cells of a row tell something of one record: facts, and places."""
        return _telling(row, self.facts), _telling(row, self.places)


def _telling(row: Sequence[Any], columns: frozenset[int]) -> int:
    return sum(_tells(row[column]) for column in columns)


def _tells(cell: Any) -> bool:
    if isinstance(cell, dt.date):
        return True
    return _is_fact(said(cell))


@lru_cache(maxsize=1 << 14)
def _is_fact(text: str) -> bool:
    return bool(text) and not is_number(text) and number_of_records(text) is None and total_word(text) is None


def median_filled(columns: Sequence[Strip], shape: TableShape) -> float:
    """Returns how many cells below its headers half of the rows of a table fill at least."""
    read = [columns[column] for column in shape.headed if column < len(columns)]
    says = [~np.isin(strip.rows, list(strip.distinct.of((None, "")))) for strip in read]
    return float(np.median(np.sum(says, 0))) if says and len(says[0]) else 0.0


def _are_counts(strip: Strip) -> bool:
    """Whether most distinct cells of a column are counts, with or without a measure."""
    texts = [text for cell in strip.distinct.cells[:_LOOKED_AT] if (text := said(cell))]
    return sum(parse_count(text) is not None for text in texts) * 2 > len(texts)


def _are_numbers(strip: Strip) -> bool:
    """Whether most distinct cells of a column are numbers."""
    numbers = sorted(set(strip.rows[:_LOOKED_AT].tolist()))
    cells = [cell for number in numbers if (cell := strip.distinct.cells[number]) is not None and cell != ""]
    return sum(not isinstance(cell, str) or is_number(clean(cell)) for cell in cells) * 2 > len(cells)


_LOOKED_AT = 200
"""So many distinct cells show what a column holds."""
