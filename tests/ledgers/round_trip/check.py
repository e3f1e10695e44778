"""Holds a reading against what is true and what was dirtied."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Any

import polars as pl

import orggraph as og
from orggraph.ledgers.declared import LEDGERS
from orggraph.ledgers.header import plain
from tests.ledgers.round_trip.dirt_rows import PERSON
from tests.ledgers.round_trip.expected import SCHEMAS, findings_of, own_words, records_of, stored
from tests.ledgers.round_trip.invent import Truth
from tests.ledgers.round_trip.page import Page

Where = tuple[str, str | None]
"""File and sheet."""
Found = tuple[str, str | None, str | None, int | None, str | None]


def assert_same(reading: og.Reading, truth: Truth, written: Mapping[Where, Page], more: Counter[Found]) -> None:
    """The reading has the true records, the findings that the dirt must give and no others; nobody is in it."""
    read = [sheet for sheet in reading.sheets if sheet.ledger]
    sources = {(sheet.file, sheet.sheet): number for number, sheet in enumerate(read)}
    assert sources.keys() == written.keys()
    expected, words = more.copy(), set()
    want: dict[str, list[Any]] = defaultdict(list)
    for where, page in written.items():
        _account(read[sources[where]], page)
        expected.update((code, *where, row, head) for code, row, head in page.places())
        for line in page.data:
            words |= set(own_words(page.ledger, line.row))
            place = (sources[where], page.number(line))
            made = [] if line.lost else list(records_of(page.ledger, line.row, truth))
            want_of = [(kind, (*place, *_shown(kind, record))) for kind, record in made]
            for kind, row in want_of:
                want[kind].append(row)
            heads = {col.claim: plain(col.head) for col in page.claimed}
            found = findings_of(page.ledger, line.row, made)
            expected.update((code, *where, place[1], heads[claim] if claim else None) for code, claim in found)
    assert _findings(reading) == expected
    told = Counter(finding.given for finding in reading.findings if finding.code == "own-word")
    assert told == Counter(word for _, word in words)
    _assert_records(reading, want, {page.ledger: sources[where] for where, page in written.items()})
    _assert_nobody(reading, [secret for page in written.values() for secret in page.secrets])


def _account(sheet: Any, page: Page) -> None:
    assert sheet.ledger == page.ledger
    assert sheet.columns == {plain(col.head): col.claim for col in page.claimed}
    assert list(sheet.unread) == [plain(col.head) for col in page.cols if col.claim is None]
    lost = sum(line.lost for line in page.data)
    assert (sheet.rows, sheet.kept, sheet.reported) == (len(page.data), len(page.data) - lost, lost)


def _findings(reading: og.Reading) -> Counter[Found]:
    return Counter(
        (finding.code, finding.source.file, finding.source.sheet, finding.source.row, finding.source.column)
        for finding in reading.findings
        if finding.code != "own-word"
    )


def _compared(kind: str, names: Any) -> list[Any]:
    """The columns of a kind that a true record gives."""
    return [column for column in SCHEMAS[kind].columns if column.name in names]


def _shown(kind: str, record: Mapping[str, Any]) -> tuple[Any, ...]:
    columns = _compared(kind, record)
    return tuple((column.name, stored(column, record[column.name])) for column in columns)


def _assert_records(reading: og.Reading, want: Mapping[str, list[Any]], sources: Mapping[str, int]) -> None:
    tables = {name: reading.register.frame(name).collect("polars").to_native() for name in reading.register.tables}
    names = {key: name for kind in ("organization", "unit") for key, name in tables[kind].select("key", "name").rows()}
    names |= _paths(tables["area"])
    by_mention = {
        "area": pl.col("type").eq("grid") & pl.col("source").eq(sources.get("grids", -1)),
        "unit": pl.col("surveyed"),
    }
    for kind in (kind for ledger in LEDGERS for kind in ledger.kinds if kind != "person"):
        rows = sorted(want[kind], key=lambda row: row[:2])
        fields = [name for name, _ in rows[0][2:]] if rows else []
        table = tables[kind].filter(by_mention.get(kind, pl.lit(True))).sort("source", "row")
        assert [_row(kind, row, fields, names) for row in table.to_dicts()] == rows


def _paths(areas: Any) -> dict[int, tuple[str, ...] | None]:
    """The names of each area from below the district down; None for the district, which no column here names."""
    rows = {row["key"]: row for row in areas.to_dicts()}

    def path(key: int | None) -> tuple[str, ...]:
        row = rows.get(key) if key is not None else None
        return () if row is None or row["type"] == "district" else (*path(row["parent"]), row["name"])

    return {key: path(key) or None for key in rows}


def _row(kind: str, row: Mapping[str, Any], fields: list[str], names: Mapping[int, Any]) -> tuple[Any, ...]:
    shown = []
    for name in fields:
        column = SCHEMAS[kind].column(name)
        if column.refers_to is not None:
            shown.append((name, names.get(row[name])))
        elif column.type == "date":
            shown.append((name, (row[name], row[f"{name}_precision"])))
        else:
            shown.append((name, row[name]))
    return (row["source"], row["row"], *shown)


def _assert_nobody(reading: og.Reading, secrets: list[str]) -> None:
    """No byte of a reading holds what is about a person."""
    tables = [table.rows() for table in reading.register.tables.values()]
    findings = [finding.to_json() for finding in reading.findings]
    text = json.dumps([tables, findings, [repr(sheet) for sheet in reading.sheets]], ensure_ascii=False, default=str)
    for secret in (*secrets, PERSON, "绝密", "指导员甲", "指导员乙", "13911110000", "990101199001019999"):
        assert secret not in text
