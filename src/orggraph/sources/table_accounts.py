"""What becomes of a simple table: where its rows come from, and rows = kept + reported."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from orggraph.ledgers.columns import SheetColumns
from orggraph.model.source import column_letters
from orggraph.register.frames import Origin
from orggraph.register.reading import ColumnAccount, SheetAccount
from orggraph.sources.simple_table import unread
from orggraph.text.privacy import without_personal_numbers


def origin_of(columns: SheetColumns) -> Origin:
    """Returns the sheet as rows of the register refer to it."""
    sheet, header = columns.sheet, columns.header
    texts = {claim: without_personal_numbers(header.texts[column]) for claim, column in header.columns.items()}
    letters = {claim: column_letters(column) for claim, column in header.columns.items()}
    return Origin(_clean(sheet.file), sheet.name and _clean(sheet.name), header.ledger.name, None, texts, letters)


def account(
    columns: SheetColumns,
    number: int,
    kept: Collection[tuple[int, int]],
    counted: Collection[str] = (),
    personal: Collection[str] = (),
) -> SheetAccount:
    """Returns what became of a sheet.

    Args:
        columns: Its columns.
        number: Its number among the sources.
        kept: Source and row of what is in the register.
        counted: Columns of which only who is the same is kept.
        personal: Header words of further columns about persons.
    """
    sheet = columns.sheet
    in_register = sum((number, row) in kept for row in columns.body.numbers)
    return SheetAccount(
        file=_clean(sheet.file),
        sheet=sheet.name and _clean(sheet.name),
        ledger=columns.header.ledger.name,
        rows=columns.height,
        kept=in_register,
        reported=columns.height - in_register,
        headers=tuple(_columns(columns, counted, personal)),
        passed_rows=columns.body.passed_rows(),
    )


def _columns(columns: SheetColumns, counted: Collection[str], personal: Collection[str]) -> Iterator[ColumnAccount]:
    header = columns.header
    claims = {column: claim for claim, column in header.columns.items()}
    codes = {column: code for column, _, code in unread(header, personal)}
    for column, text in header.texts.items():
        claim, letter = claims.get(column), column_letters(column)
        if claim is None:
            personal_one = codes[column] == "personal-column"
            yield ColumnAccount(letter, _clean(text), "personal" if personal_one else "unread")
        else:
            yield ColumnAccount(letter, _clean(text), "counted" if claim in counted else "read", claim)


def _clean(text: str) -> str:
    return without_personal_numbers(text)
