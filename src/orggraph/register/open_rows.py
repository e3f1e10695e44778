"""Which units hang on open questions: the rows that questions touch, joined to the units of a register."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any

import polars as pl

from orggraph.model.question import ATTRIBUTES, Attribute, Question, Touched
from orggraph.register.register import Register
from orggraph.text.cleaning import text_of
from orggraph.text.names import normal_unit_name

Line = tuple[str | None, str | None, int]
"""A row of a ledger: file, sheet and row number."""
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
    units = _Units(register, drafted, cells)
    lines: dict[Line, int] = {}
    rows: list[tuple[Any, ...]] = []
    for number, question in enumerate(questions):
        for touched in question.touched:
            source = (touched.source or question.source).without_personal_numbers()
            attributes = touched.attributes if touched.attributes is not None else _attributes(question)
            for row in touched.rows:
                line = (source.file, source.sheet, row)
                place = lines.setdefault(line, len(lines))
                for unit, outcomes, changing in units.of(line, touched, attributes):
                    rows.append((number, place, unit, ",".join(sorted(outcomes)), ",".join(sorted(changing))))
    return pl.DataFrame(rows, schema=OPEN, orient="row")


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


class _Units:
    """The units of a register by the rows they stand in, by name and by code."""

    def __init__(self, register: Register, drafted: Collection[Line], cells: Callable[[Line], Sequence[Any]]) -> None:
        self._drafted, self._cells = drafted, cells
        sources = {key: (file, sheet) for key, file, sheet in _rows(register, "source", "source", "file", "sheet")}
        self._by_line: dict[Line, list[int]] = defaultdict(list)
        self._by_name: dict[str, list[int]] = defaultdict(list)
        self._namesakes: dict[int, frozenset[int]] = {}
        columns = ("key", "name", "credit_code", "source", "row", "surveyed")
        for key, name, code, source, row, surveyed in _rows(register, "unit", *columns):
            if surveyed and source is not None and row is not None:
                self._by_line[(*sources[source], row)].append(key)
            for text in filter(None, (normal_unit_name(name), code)):
                self._by_name[text].append(key)
        for keys in self._by_name.values():
            if len(keys) > 1:
                self._namesakes |= {key: frozenset(keys) - {key} for key in keys}

    def of(
        self, line: Line, touched: Touched, attributes: frozenset[Attribute]
    ) -> Iterator[tuple[int | None, frozenset[str], frozenset[Attribute]]]:
        """Yields the units that a row may be, None for one that the register lacks, and what may become of each."""
        outcomes: frozenset[str] = frozenset(touched.outcomes)
        moved = "area" in attributes
        if keys := self._by_line.get(line):
            for key in keys:
                namesakes = self._namesakes.get(key, ()) if moved else ()
                yield key, outcomes | ({"absent"} if namesakes else frozenset()), attributes
                for namesake in namesakes:  # of which it may turn out to be a second row
                    yield namesake, _ANYTHING, _EVERY
            return
        texts = [text for text in map(text_of, self._cells(line)) if text]
        named = {key for text in texts for key in self._by_name.get(normal_unit_name(text), ())}
        named |= {key for text in texts for key in self._by_name.get(text.replace(" ", "").upper(), ())}
        if moved:
            outcomes |= _ANYTHING
        for key in sorted(named):
            yield key, outcomes | {"uncovered"}, _EVERY
        if not named or moved or line not in self._drafted:
            yield None, outcomes | {"absent"}, _EVERY


def _rows(register: Register, table: str, *columns: str) -> Iterator[tuple[Any, ...]]:
    yield from register.frame(table).select(*columns).collect("polars").to_native().iter_rows()
