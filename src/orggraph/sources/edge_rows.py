"""The rows of a table of edges: each a record, a superior or an area of a node, or a finding."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from orggraph.ledgers.cells import Problem
from orggraph.ledgers.columns import SheetColumns
from orggraph.model.finding import Finding
from orggraph.sources.affiliation_rows import goes_backwards, tell_missing
from orggraph.sources.edge_nodes import Vertex, Vertices
from orggraph.sources.edge_table import texts
from orggraph.sources.edge_words import ENDS, GENERIC, first_kinds, relation_of
from orggraph.sources.node_rows import area_type, lay_below, nearest_nodes
from orggraph.sources.outside_cells import parse_outside_day
from orggraph.sources.simple_table import word
from orggraph.text.dates import PartialDate

_NO_RELATION = ("directed", "undirected")
"""What some programs write in a column Type of edges."""


@dataclass
class Links:
    """What edges say, by kind of record, and the rows whose edge is a field of a node.

    Attributes:
        vertices: The nodes.
        closed: Whether a table lists the nodes: an edge may then name no others.
        records: Kind of record → its rows; each has `source` and `row`.
        laid: Source and row of edges that became a superior or an area.
    """

    vertices: Vertices
    closed: bool
    records: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))
    laid: set[tuple[int, int]] = field(default_factory=set)

    def gather(self, columns: SheetColumns, source: int) -> None:
        """Adds what every row says."""
        said = texts(columns, "source", "target", "relation")
        dates = [columns.understood(f"extra.{name}", parse_outside_day) for name in ("start", "end")]
        said[2] = [None if word(text or "") in _NO_RELATION else text for text in said[2]]
        if not self.closed:
            self._mention(columns, source, said)
        for number, *row in zip(columns.body.numbers, *said, *dates, strict=True):
            self._add(columns, (source, number), *row)
        free = {said for said in said[2] if said is not None and relation_of(said) is None}
        if free:
            columns.report(Problem("free-words"), columns.header.row + 1, "extra.relation", str(len(free)))

    def _mention(self, columns: SheetColumns, source: int, said: list[list[str | None]]) -> None:
        """Adds the nodes that edges name: known relations say their kinds, other links join organizations."""
        rows = list(zip(columns.body.numbers, *said, strict=True))
        for number, *ends, relation in sorted(rows, key=lambda row: relation_of(row[3]) is None):
            for key, kind in zip(ends, first_kinds(relation_of(relation)), strict=True):
                if key is None or self.vertices.find(key) is not None:
                    continue
                term = area_type(key, columns) if kind == "area" else None
                if kind != "area" or term is not None:
                    self.vertices.add(key, (kind, term), key, source, number, listed=False)

    def _add(
        self,
        columns: SheetColumns,
        place: tuple[int, int],
        source: str | None,
        target: str | None,
        said: str | None,
        start: PartialDate | None,
        end: PartialDate | None,
    ) -> None:
        number = place[1]
        ends = [self._end(columns, number, "source", source), self._end(columns, number, "target", target)]
        one, other = ends
        if one is None or other is None:
            return
        if one is other:
            given = self.vertices.called(one)
            columns.findings.append(Finding("self-loop", columns.sheet.source(number), given))
        elif goes_backwards(start, end):
            columns.report(Problem("backward-dates", str(start)), number, "extra.end", str(end))
        elif (meant := _meant(relation_of(said), one, other)) is None:
            kinds = f"{one.kind} – {other.kind}"
            columns.report(Problem("no-such-link", kinds), number, "extra.relation", relation_of(said) or "link")
        else:
            relation, one, other = meant
            self._keep(columns, place, relation, (one, other), said, (start, end))

    def _end(self, columns: SheetColumns, number: int, column: str, key: str | None) -> Vertex | None:
        claim = f"extra.{column}"
        if key is None:
            tell_missing(columns, number, claim)
            return None
        vertex = self.vertices.find(key)
        if vertex is None and not self.closed:
            columns.report(
                Problem("unknown-kind", ", ".join(columns.profile.vocabularies["area_kind"].codes)), number, claim
            )
        elif vertex is None:
            place = columns.sheet.source(number, columns.header.text_of(claim), columns.header.letter_of(claim))
            near = nearest_nodes(self.vertices, key)
            columns.findings.append(Finding("unknown-node", place, self.vertices.shown(key), nearest=near))
        return vertex

    def _keep(
        self,
        columns: SheetColumns,
        place: tuple[int, int],
        relation: str,
        ends: tuple[Vertex, Vertex],
        said: str | None,
        dates: tuple[PartialDate | None, PartialDate | None],
    ) -> None:
        first, second = ENDS[relation, ends[0].kind, ends[1].kind]
        if second:
            free = None if relation_of(said) else said
            references = {first: self.vertices.reference(ends[0]), second: self.vertices.reference(ends[1])}
            row = {**references, "start": dates[0], "end": dates[1], "source": place[0], "row": place[1], "said": free}
            self.records[relation].append(row)
            return
        where = columns.sheet.source(place[1])
        if (problem := lay_below(*ends, "superior" if first == "superior" else "area")) is not None:
            columns.findings.append(
                Finding(problem.code, where, problem.part or self.vertices.called(ends[0]), problem.expected)
            )
            return
        self.laid.add(place)
        for day in filter(None, dates):
            columns.findings.append(Finding("undated-link", where, str(day), relation))


def _meant(relation: str | None, one: Vertex, other: Vertex) -> tuple[str, Vertex, Vertex] | None:
    """The relation between two nodes and its ends in order; None where there is no such relation."""
    for source, target in ((one, other), (other, one)):
        found = relation or GENERIC.get((source.kind, target.kind))
        if found is not None and (found, source.kind, target.kind) in ENDS:
            return found, source, target
    return None
