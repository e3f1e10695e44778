"""The records that true rows are, and what there is to be found about them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from orggraph.model.columns import Column
from orggraph.model.kinds import schemas
from orggraph.model.vocabulary import UNSPECIFIED
from orggraph.text.dates import PartialDate
from tests.ledgers.round_trip.facts import PROFILE
from tests.ledgers.round_trip.invent import LEDGER, Place, Row, Truth

Record = dict[str, Any]
SCHEMAS = schemas()
_SUFFIXES = {
    "工作委员会": "working_committee",
    "总支部委员会": "general_branch",
    "联合党支部": "joint_branch",
    "支部委员会": "branch",
    "党支部": "branch",
    "党小组": "group",
    "委员会": "committee",
}


def place_of(row: Row) -> Place | None:
    """Where a row is, from its columns."""
    names = (row.get(f"tier.{tier.name}") for tier in PROFILE.tiers)
    return tuple(name for name in names if name is not None) or None


def records_of(ledger: str, row: Row, truth: Truth) -> Iterator[tuple[str, Record]]:
    """The records of a row by kind, the main one first."""
    fields: dict[str, Record] = {kind: {} for kind in (*LEDGER[ledger].kinds, "extra", "tier")}
    for claim, value in row.items():
        kind, _, name = claim.partition(".")
        fields[kind][name] = value
    kind = LEDGER[ledger].kinds[0]
    main, place = fields[kind], place_of(row)
    if ledger == "grids":
        yield kind, main | {"type": "grid", "parent": place}
        return
    main["area"] = place
    if ledger == "organizations":
        suffix = next(type_ for suffix, type_ in _SUFFIXES.items() if main["name"].endswith(suffix))
        main["type"] = main["type"] or suffix
    elif ledger == "seats":
        main["role"] = main["role"] or "concurrent_member"
        _hold(main, fields["extra"]["term"], main["start"])
    elif ledger == "agreements":
        _hold(main, fields["extra"]["span"], main["start"] or main["signed"])
    if ledger in ("seats", "agreements"):
        assert place is not None
        main["organization"] = truth.leads[place]
    yield kind, main
    if fields.get("establishment", {}).get("organization") is not None:
        yield "establishment", fields["establishment"] | {"unit": main["name"]}
    if fields["extra"].get("instructor") is not None:
        yield "instructor", fields["instructor"] | {"unit": main["name"]}


def _hold(record: Record, term: Any, start: PartialDate | None) -> None:
    """Works a term into start and end; a span wins over a start, an end given apart over one that follows."""
    end = None
    if term is not None:
        start, end = term.period(start)
    record["start"], record["end"] = start, record["end"] or end


def findings_of(ledger: str, row: Row, records: list[tuple[str, Record]]) -> Iterator[tuple[str, str | None]]:
    """What is to be found about a row, however it is written: code, and the claim of the column."""
    term_claim, start = {
        "seats": ("extra.term", row.get("seat.start")),
        "agreements": ("extra.span", row.get("agreement.start") or row.get("agreement.signed")),
    }.get(ledger, (None, None))
    if term_claim and row[term_claim] is not None and row[term_claim].needs_start and start is None:
        yield "term-without-start", term_claim
    for _, record in records:
        begin, end = record.get("start"), record.get("end")
        if begin is not None and end is not None and end.last < begin.first:
            yield "ends-before-start", None


def own_words(ledger: str, row: Row) -> Iterator[tuple[str, str]]:
    """The words of a row that no vocabulary knows, each with its vocabulary."""
    for claim, value in row.items():
        kind, _, name = claim.partition(".")
        vocabulary = SCHEMAS[kind].column(name).vocabulary if kind in SCHEMAS else None
        if vocabulary is not None and value is not None:
            for word in (value,) if isinstance(value, str) else value:
                if word not in PROFILE.vocabularies[vocabulary].codes:
                    yield vocabulary, word


def stored(column: Column, value: Any) -> Any:
    """A true value as a table of the register has it; a date with its precision."""
    if column.type == "date":
        if value is None:
            return None, None
        last = column.name == "end" or column.name.endswith("_end")
        return value.last if last else value.first, value.precision
    if column.type == "terms":
        return list(value or (UNSPECIFIED,))
    return value
