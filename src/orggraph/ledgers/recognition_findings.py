"""What is said about columns and sheets: read by evidence, lost to another, contradicted by the cells, not read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rapidfuzz import fuzz

from orggraph.ledgers.accounts import unread
from orggraph.ledgers.declared import LEDGERS, REMARKS
from orggraph.ledgers.header import Header, nearly_recognized, other_sheet_of
from orggraph.ledgers.header_words import Claims
from orggraph.ledgers.recognition.decision import Decision
from orggraph.ledgers.recognition.reading import Assigned
from orggraph.ledgers.sheet import Sheet
from orggraph.model.columns import KindSchema
from orggraph.model.finding import Finding
from orggraph.model.source import column_letters
from orggraph.profile import Profile
from orggraph.text.cleaning import text_of

_NO_FIELDS = ("序号", "编号", "备注")
"""Columns that are unread without a word about it."""
_ASIDE = (*_NO_FIELDS, *REMARKS)
_FEW = 3
"""Where no more than one column in so many is unread, it is not looked which of them hold something."""
_ASIDE = (*_NO_FIELDS, *REMARKS)
_ALIKE = 50
"""Of 100: from here on a header may be another one, misspelled."""
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
    """Yields what there is to say about a header and each of its columns."""
    yield from _doubts(sheet, header)
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


def _doubts(sheet: Sheet, header: Header) -> Iterator[Finding]:
    """Yields the warnings about a sheet that may be another ledger: two readings are near, or most of it is unread."""
    others = "、".join(dict.fromkeys(one.ledger.zh for one in header.near))
    if others:
        yield Finding("near-ledgers", sheet.source(), header.ledger.zh, others)
    told = [column for column, text in header.texts.items() if not any(word in text for word in _ASIDE)]
    unread = set(told).difference(header.claims)
    if len(unread) * _FEW <= len(told):
        return
    filled = {column for column in told if sheet.strips[column].says_below(header.row)}
    if len(unread & filled) * 2 > len(filled):
        second = f"；其次像{header.second.zh}" if header.second is not None and not others else ""
        share = f"{len(unread & filled)}/{len(filled)}{second}"
        yield Finding("mostly-unread", sheet.source(), header.ledger.zh, share)


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
        rows = max(0, sum(sum(map(bool, map(text_of, row))) > 1 for row in sheet.cells) - 1)
        written = _misspelled(near, likely, claims)
        missing += f"（是不是“{written}”？）" if written else ""
        return Finding("lost-sheet", sheet.source(), f"{near.ledger.zh}，{rows}", missing)
    known = "、".join(ledger.zh for ledger in LEDGERS)
    return Finding(code, sheet.source(), "、".join([*likely.values()][:8]), known)


def _misspelled(near: Assigned, likely: Mapping[int, str], claims: Claims) -> str | None:
    """The header that may be the missing one, written otherwise."""
    known = claims.reader.words.known[near.ledger.name]
    words = [word for word, fields in known.items() if set(fields) & set(near.missing)]
    free = [text for column, text in likely.items() if column not in near.columns.values() and unread(text) == "unread"]
    scores = {text: max((fuzz.ratio(text, word) for word in words), default=0.0) for text in free}
    best = max(scores, key=scores.__getitem__, default=None)
    return best if best is not None and scores[best] >= _ALIKE else None
