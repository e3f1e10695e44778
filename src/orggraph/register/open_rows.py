"""Which units hang on open questions: the rows that questions touch, joined to the units of a register."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any

import polars as pl

from orggraph.model.question import ATTRIBUTES, Attribute, Question, Touched
from orggraph.register.register import Register
from orggraph.register.row_units import Line, RowUnits

OPEN = {"question": pl.Int32, "line": pl.Int32, "unit": pl.Int32, "outcomes": pl.String, "attributes": pl.String}
"""The table `open` of a register: one row per question, row of a ledger and unit that it may be; `unit` is blank where
the row may be a unit that the register does not have."""
_ANYTHING = frozenset({"own", "joint", "attached", "instructor", "uncovered", "absent"})
_EVERY = frozenset(ATTRIBUTES)
_CLAIMS: Mapping[str, Attribute] = {
    "unit.area": "area",
    "unit.sectors": "sector",
    "unit.category": "category",
    "unit.members": "members",
    "unit.full_members": "members",
}


def open_rows(
    questions: Sequence[Question],
    register: Register,
    drafted: Collection[Line],
    cells: Callable[[Line], Sequence[Any]],
) -> pl.DataFrame:
    """Returns the table `open`: what each row that a question touches may come to.

    Args:
        questions: The open questions.
        register: The register as it is read meanwhile.
        drafted: The rows that were read as units, be it that another row says the same.
        cells: Returns the cells of a row, by which a row that is no unit may be recognized as one.
    """
    units = RowUnits(register, drafted, cells)
    lines: dict[Line, int] = {}
    rows: list[tuple[Any, ...]] = []
    for number, question in enumerate(questions):
        for touched in question.touched:
            source = (touched.source or question.source).without_personal_numbers()
            attributes = touched.attributes if touched.attributes is not None else _attributes(question)
            for row in touched.rows:
                line = (source.file, source.sheet, row)
                place = lines.setdefault(line, len(lines))
                for unit, outcomes, changing in _may_be(units, line, question, touched, attributes):
                    rows.append((number, place, unit, ",".join(sorted(outcomes)), ",".join(sorted(changing))))
    return pl.DataFrame(rows, schema=OPEN, orient="row")


def _may_be(
    units: RowUnits, line: Line, question: Question, touched: Touched, attributes: frozenset[Attribute]
) -> Iterator[tuple[int | None, frozenset[str], frozenset[Attribute]]]:
    """Yields the units that a row may be, None for one that the register lacks, and what may become of each.

    A row whose place is asked about may meet others that bear its name there, or leave them.
    """
    outcomes: frozenset[str] = frozenset(touched.outcomes)
    moves = "area" in attributes and question.kind != "year"  # of two years each says where its rows lie
    if keys := units.at(line):
        for key in keys:
            namesakes = units.namesakes(key) if moves else frozenset()
            yield key, outcomes | ({"absent"} if namesakes else frozenset()), attributes
            for namesake in namesakes:
                yield namesake, _ANYTHING, _EVERY
            if moves and units.has_repeats(key):
                yield None, _ANYTHING, _EVERY
        return
    named = units.named_in(line)
    for key in sorted(named):
        yield key, outcomes | {"uncovered"}, _EVERY
    if moves or not any(units.is_same(line, key) for key in named):
        yield None, _ANYTHING if moves else outcomes | {"absent"}, _EVERY


def _attributes(question: Question) -> frozenset[Attribute]:
    """What besides the status may hang on a question, by what it is about."""
    if question.kind == "place":
        return frozenset({"area"})
    if question.kind == "year":
        return frozenset(ATTRIBUTES)
    if question.kind == "column":
        claims = [choice.code for choice in question.choices]
        found = {_CLAIMS[claim] for claim in claims if claim in _CLAIMS}
        return frozenset(found | ({"area"} if any(claim.startswith("tier.") for claim in claims) else set()))
    return frozenset()
