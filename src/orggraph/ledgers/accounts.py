"""What became of every sheet and column: rows read = kept + reported + passed over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Literal

import polars as pl

from orggraph.ledgers.columns import SheetColumns
from orggraph.ledgers.declared import PERSONAL_WORDS
from orggraph.ledgers.header import Header
from orggraph.ledgers.header_words import Claims
from orggraph.ledgers.ledger_part import LedgerPart
from orggraph.ledgers.own_totals import own_totals
from orggraph.ledgers.recognition.why import why
from orggraph.ledgers.workbook import Sheet
from orggraph.model.source import column_letters
from orggraph.register.reading import ColumnAccount, NoLedger, SheetAccount
from orggraph.register.register import Register
from orggraph.text.cleaning import text_of
from orggraph.text.privacy import without_personal_numbers

_FEWEST_HEADERS = 3
"""Words that look like headers, from which a sheet that no ledger knows may be one; lists of codes have fewer."""


def account_of(number: int, sheet: SheetColumns, claims: Claims, register: Register) -> SheetAccount:
    """Returns the account of the block of a sheet that has this number among the sources of a register."""
    frame = _records(number, sheet, register)
    records = frame["row"]
    in_register = int(pl.Series(sheet.body.numbers, dtype=pl.Int32).is_in(records.implode()).sum())
    return SheetAccount(
        file=without_personal_numbers(sheet.sheet.file),
        sheet=sheet.sheet.name and without_personal_numbers(sheet.sheet.name),
        ledger=sheet.header.ledger.name,
        rows=sheet.height + len(sheet.body.refused),
        kept=in_register,
        reported=sheet.height + len(sheet.body.refused) - in_register,
        headers=tuple(_columns(sheet.header, claims)),
        passed_rows=sheet.body.passed_rows(),
        own_totals=own_totals(sheet, records, _standing(frame, sheet)["row"]),
    )


def account_of_passed(part: LedgerPart, claims: Claims) -> SheetAccount:
    """Returns the account of a block that another one replaces: all of its rows are passed over."""
    rows = {**part.body.passed_rows(), "replaced": tuple(part.body.numbers)}
    header, place = part.block.header, part.source
    columns = tuple(_columns(header, claims))
    return SheetAccount(place.file or "", place.sheet, header.ledger.name, 0, 0, 0, columns, rows)


def _records(number: int, sheet: SheetColumns, register: Register) -> pl.DataFrame:
    """Each record of a sheet that is in the register; of areas, those that are rows of a ledger."""
    kind = sheet.header.ledger.kinds[0]
    rows: pl.DataFrame = register.tables[kind].filter(pl.col("source") == number)
    if kind == "area":
        of_last_tier = pl.col("type").is_in(list(sheet.profile.tiers[-1].kinds))
        rows = rows.filter(of_last_tier if sheet.header.ledger.lists_grids else ~of_last_tier)
    return rows


def _standing(records: pl.DataFrame, sheet: SheetColumns) -> pl.DataFrame:
    """The records that have not ended by the day of their sheet."""
    if "end" not in records.columns:
        return records
    day = dt.date.today() if sheet.day is None else sheet.day.last
    return records.filter(pl.col("end").is_null() | (pl.col("end") >= day))


def _columns(header: Header, claims: Claims) -> Iterator[ColumnAccount]:
    claimed = header.claims
    for column, text in header.texts.items():
        claim = claimed.get(column)
        state = unread(text) if claim is None else claims.how_read(claim)
        decision = header.decisions.get(column)
        margin = round(decision.margin, 2) if decision is not None and decision.claim is not None else None
        said = without_personal_numbers(text)
        yield ColumnAccount(column_letters(column), said, state, claim, *why(decision), margin)


def unread(header: str) -> Literal["personal", "unread"]:
    """Returns what becomes of a column that nothing claims."""
    return "personal" if any(word in header for word in PERSONAL_WORDS) else "unread"


def account_of_none(sheet: Sheet, likely: Mapping[int, str], kind: NoLedger | None = None) -> SheetAccount:
    """Returns the account of a sheet that no ledger knows, or that is none: `kind` says what it is."""
    columns = [ColumnAccount(column_letters(i), without_personal_numbers(w), unread(w)) for i, w in likely.items()]
    place = sheet.source().without_personal_numbers()
    filled = sum(sum(map(bool, map(text_of, row))) > 1 for row in sheet.cells)
    lost = max(0, filled - 1) if kind is None and len(likely) >= _FEWEST_HEADERS else 0
    return SheetAccount(place.file or "", place.sheet, None, 0, 0, 0, tuple(columns), no_ledger=kind, lost=lost)
