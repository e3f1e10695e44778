"""Which units hang on open questions: the rows that questions touch, joined to the units of a register."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import polars as pl

from orggraph.model.question import ATTRIBUTES, Attribute, Question
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
    drafted: Callable[[], Collection[Line]],
    cells: Callable[[Line], Sequence[Any]],
) -> pl.DataFrame:
    """Returns the table `open`: what each row that a question touches may come to.

    Args:
        questions: The open questions.
        register: The register as it is read meanwhile.
        drafted: Returns the rows that were read as units, be it that another row says the same.
        cells: Returns the cells of a row, by which a row that is no unit may be recognized as one.
    """
    asked = [each for number, question in enumerate(questions) for each in _asked(number, question)]
    units = RowUnits(register, (each.line for each in asked), drafted, cells)
    moving = frozenset(key for each in asked if each.moves for key in units.at(each.line))
    lines: dict[Line, int] = {}
    rows: list[tuple[Any, ...]] = []
    for each in asked:
        place = lines.setdefault(each.line, len(lines))
        for unit, outcomes, attributes in _may_be(units, each, moving):
            rows.append((each.question, place, unit, ",".join(sorted(outcomes)), ",".join(sorted(attributes))))
    return pl.DataFrame(rows, schema=OPEN, orient="row")


class _Asked(NamedTuple):
    """A row that a question touches."""

    question: int
    line: Line
    outcomes: frozenset[str]
    attributes: frozenset[Attribute]
    moves: bool


def _asked(number: int, question: Question) -> Iterator[_Asked]:
    for touched in question.touched:
        source = (touched.source or question.source).without_personal_numbers()
        attributes = touched.attributes if touched.attributes is not None else _attributes(question)
        moves = "area" in attributes and question.kind != "year"  # of two years each says where its rows lie
        for row in touched.rows:
            line = (source.file, source.sheet, row)
            yield _Asked(number, line, frozenset(touched.outcomes), attributes, moves)


def _may_be(
    units: RowUnits, asked: _Asked, moving: frozenset[int]
) -> Iterator[tuple[int | None, frozenset[str], frozenset[Attribute]]]:
    """Yields the units that a row may be, None for one that the register lacks, and what may become of each.

    A row whose place is asked about may meet others that bear its name there, or leave them; these are `moving`.
    """
    if keys := units.at(asked.line):
        for key in keys:
            namesakes = units.namesakes(key) if asked.moves else frozenset()
            yield key, asked.outcomes | ({"absent"} if namesakes else frozenset()), asked.attributes
            for namesake in namesakes:
                yield namesake, _ANYTHING, _EVERY
            if asked.moves and units.has_repeats(key):
                yield None, _ANYTHING, _EVERY
        return
    named = units.named_in(asked.line)
    for key in sorted(named):
        yield key, asked.outcomes | {"uncovered"}, _EVERY
    if asked.moves or not any(units.is_same(asked.line, key) for key in named - moving):
        yield None, _ANYTHING if asked.moves else asked.outcomes | {"absent"}, _EVERY


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
