"""Columns of a ledger of units that hold the codes of organizations, known by the ledger that lists these."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from orggraph.ledgers.ledger_part import LedgerPart
from orggraph.ledgers.recognition.decision import Decision

_CODE, _ORGANIZATION = "organization.code", "establishment.organization"
_MOSTLY, _FEWEST, _SHORTEST = 0.8, 2, 3
_SCORE = 5.2


def with_organizations_by_code(parts: Sequence[LedgerPart]) -> list[LedgerPart]:
    """Returns the blocks, where one of units names no organizations with the column that holds codes of theirs.

    Numbers of one or two digits may be anything.
    """
    codes = {code for part in parts if part.kind == "organization" for code in part.texts_of(_CODE)}
    codes = {code for code in codes if len(code) >= _SHORTEST}
    return [_with_column(part, codes) if _is_open(part) else part for part in parts] if codes else list(parts)


def _is_open(part: LedgerPart) -> bool:
    return part.kind == "unit" and _ORGANIZATION not in part.block.header.columns


def _with_column(part: LedgerPart, codes: set[str]) -> LedgerPart:
    header = part.block.header
    found = dict(_holding(part, codes))
    if not found:
        return part
    column = max(found, key=lambda each: (found[each], -each))
    decisions = {**header.decisions, column: Decision(_ORGANIZATION, _SCORE, _SCORE, "cells", _SCORE)}
    header = replace(header, columns={**header.columns, _ORGANIZATION: column}, decisions=decisions)
    return replace(part, block=replace(part.block, header=header))


def _holding(part: LedgerPart, codes: set[str]) -> Iterator[tuple[int, int]]:
    """The unread columns that hold hardly anything but codes, and in how many rows."""
    for column in part.block.header.texts.keys() - part.block.header.claims.keys():
        texts = list(filter(None, part.texts_in(column)))
        held = _count(texts, codes)
        if len(codes.intersection(texts)) >= _FEWEST and held >= _MOSTLY * len(texts):
            yield column, held


def _count(texts: Iterable[str], codes: set[str]) -> int:
    return sum(text in codes for text in texts)
