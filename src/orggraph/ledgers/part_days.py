"""The day of a block where another of its file states it more exactly: 2024年9月20日 within the 2024 of the file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from orggraph.ledgers.ledger_part import LedgerPart


def with_days_of_file(parts: Sequence[LedgerPart]) -> list[LedgerPart]:
    """Returns blocks, those with a month or a year with the latest day in it that other kinds in their file state."""
    exact = [part for part in parts if part.day is not None and part.day.day is not None]
    return [_dated(part, [one for one in exact if one.sheet.file == part.sheet.file]) for part in parts]


def _dated(part: LedgerPart, exact: Sequence[LedgerPart]) -> LedgerPart:
    period = part.day
    if period is None or period.day is not None:
        return part
    days = [one.day for one in exact if one.kind != part.kind and one.day is not None]
    within = [day for day in days if period.first <= day.first <= period.last]
    return replace(part, day=max(within, key=lambda day: day.first)) if within else part
