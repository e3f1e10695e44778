"""What is said about columns and sheets: read by evidence, lost to another, contradicted by the cells, not read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from orggraph.ledgers.accounts import unread
from orggraph.ledgers.declared import LEDGERS
from orggraph.ledgers.header import Header, nearly_recognized, other_sheet_of
from orggraph.ledgers.header_words import Claims
from orggraph.ledgers.recognition.reading import Decision
from orggraph.ledgers.sheet import Sheet
from orggraph.model.columns import KindSchema
from orggraph.model.finding import Finding
from orggraph.model.source import column_letters
from orggraph.profile import Profile

_NO_FIELDS = ("序号", "编号", "备注")
"""Columns that are unread without a word about it."""
_INFERRED = {"parts": "column-inferred", "alike": "column-inferred", "cells": "column-by-cells"}

Labels = Mapping[str, tuple[str, str]]


def labels_of(schemas: Mapping[str, KindSchema], profile: Profile) -> dict[str, tuple[str, str]]:
    """Returns the labels of every field, in 中文 and English."""
    fields = {f"{kind}.{c.name}": (c.zh, c.en) for kind, schema in schemas.items() for c in schema.columns}
    extras = {f"extra.{extra.name}": (extra.zh, extra.en) for ledger in LEDGERS for extra in ledger.extras}
    return {**fields, **extras, **{f"tier.{tier.name}": (tier.zh, tier.en) for tier in profile.tiers}}


def column_findings(
    sheet: Sheet, header: Header, claims: Claims, profile: Profile, schemas: Mapping[str, KindSchema]
) -> Iterator[Finding]:
    """Yields what there is to say about each column of a header."""
    labels = labels_of(schemas, profile)
    taken = header.claims
    for column, text in header.texts.items():
        decision = header.decisions.get(column, Decision(None))
        if column in taken:
            code = "role-column" if claims.how_read(taken[column]) == "filled" else None
            code = code or _INFERRED.get(decision.manner or "")
            expected = labels.get(taken[column], ("", ""))[0]
        else:
            code, expected = _unread(text, decision, header, labels)
        if code is not None:
            place = sheet.source(header.row + 1, text, column_letters(column))
            yield Finding(code, place, text, expected)


def _unread(text: str, decision: Decision, header: Header, labels: Labels) -> tuple[str | None, str]:
    """The code about a column that is not read, and what it lost to or would have been."""
    if unread(text) == "personal":
        return "personal-column", ""
    if decision.best is not None and decision.lost_to is not None and decision.score >= decision.taken_from:
        return "column-lost", f"{column_letters(decision.lost_to)} {header.texts[decision.lost_to]}"
    if decision.best is not None and decision.cells <= decision.contradicted:
        return "column-contradicted", labels.get(decision.best, ("", ""))[0]
    return (None if text in _NO_FIELDS else "unread-column"), ""


def finding_of_none(
    sheet: Sheet,
    likely: Mapping[int, str],
    code: str,
    claims: Claims,
    schemas: Mapping[str, KindSchema],
    profile: Profile,
) -> Finding:
    """Returns the finding about a sheet that no ledger is: named for what it is, nearly a ledger, or unknown."""
    other = other_sheet_of(sheet)
    if other is not None:
        return Finding("other-sheet", sheet.source(), other.zh)
    near = nearly_recognized(sheet, claims)
    if near is not None:
        labels = labels_of(schemas, profile)
        missing = "、".join(dict.fromkeys(labels[claim][0] for claim in near.missing if claim in labels))
        return Finding("lost-sheet", sheet.source(), near.ledger.zh, missing)
    known = "、".join(ledger.zh for ledger in LEDGERS)
    return Finding(code, sheet.source(), "、".join([*likely.values()][:8]), known)
