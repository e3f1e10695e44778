"""The rows of a table of nodes: each a node, or a finding."""

from __future__ import annotations

from typing import Literal

from orggraph.ledgers.cells import Problem
from orggraph.ledgers.columns import SheetColumns
from orggraph.model.finding import Finding
from orggraph.sources.affiliation_rows import tell_missing
from orggraph.sources.edge_nodes import Vertex, Vertices
from orggraph.sources.edge_table import texts
from orggraph.sources.edge_words import KIND_WORDS, kind_of
from orggraph.text.nearest import nearest
from orggraph.text.privacy import HIDDEN


def gather_nodes(columns: SheetColumns, vertices: Vertices, source: int) -> None:
    """Adds the node of every row, then the areas and superiors that rows name."""
    vertices.identified |= columns.has("extra.id")
    above: list[tuple[int, Vertex, str | None, str | None]] = []
    placed: dict[str, tuple[str | None, str | None]] = {}
    for number, *row in zip(columns.body.numbers, *texts(columns, *_COLUMNS), strict=True):
        identifier, name, said, area, superior = row
        if (key := identifier or name) is None:
            tell_missing(columns, number, "extra.id" if columns.has("extra.id") else "extra.name")
            continue
        if (kind := _kind(columns, number, said, name or key)) is None:
            continue
        if (known := vertices.by_key.get(key)) is not None:
            again = all(
                said in (None, before)
                for said, before in zip((area, superior), placed.get(key, (None, None)), strict=True)
            )
            same = again and (known.kind, known.term, known.name) == (*kind, name or key)
            code, place = "same-record" if same else "differing-record", columns.sheet.source(number)
            given = HIDDEN if kind[0] == "person" and not vertices.names else vertices.called(known)
            columns.findings.append(Finding(code, place, given, other=columns.sheet.source(known.row)))
            above.append((number, known, area, superior))
            continue
        placed[key] = (area, superior)
        above.append((number, vertices.add(key, kind, name or key, source, number, listed=True), area, superior))
    for number, vertex, area, superior in above:
        _lay(columns, vertices, number, vertex, "area", area)
        _lay(columns, vertices, number, vertex, "superior", superior)


Above = Literal["area", "superior"]
_COLUMNS = ("id", "name", "kind", "area", "superior")


def _kind(columns: SheetColumns, number: int, said: str | None, name: str) -> tuple[str, str | None] | None:
    """The kind of a node and its type, an organization where nothing is said; what is none is reported."""
    vocabularies = columns.profile.vocabularies
    found = ("organization", None) if said is None else kind_of(said, vocabularies)
    if found is None:
        columns.report(Problem("unknown-kind", ", ".join(KIND_WORDS)), number, "extra.kind", said)
    elif found == ("area", None):
        if (term := area_type(name, columns)) is None:
            kinds = ", ".join(vocabularies["area_kind"].codes)
            columns.report(Problem("unknown-kind", kinds), number, "extra.kind", said)
            return None
        return "area", term
    return found


def area_type(name: str, columns: SheetColumns) -> str | None:
    """Returns the kind of an area by the end of its name, as in 松树街道."""
    return next((term.code for term in columns.profile.vocabularies["area_kind"].terms if name.endswith(term.zh)), None)


def _lay(
    columns: SheetColumns, vertices: Vertices, number: int, vertex: Vertex, column: Above, said: str | None
) -> None:
    """Puts a node in the area, or below the superior, that its row names."""
    if said is None:
        return
    above = vertices.find(said)
    place = columns.sheet.source(
        number, columns.header.text_of(f"extra.{column}"), columns.header.letter_of(f"extra.{column}")
    )
    if above is None:
        near = nearest_nodes(vertices, said)
        columns.findings.append(Finding("unknown-node", place, vertices.shown(said), nearest=near))
    elif getattr(vertex, column) is not above and (problem := lay_below(vertex, above, column)) is not None:
        columns.findings.append(Finding(problem.code, place, problem.part or vertices.called(vertex), problem.expected))


def nearest_nodes(vertices: Vertices, said: str) -> tuple[str, ...]:
    """Returns the nodes that are called most like it, persons never."""
    return nearest(said, vertices.known()) if vertices.shown(said) == said else ()


def lay_below(vertex: Vertex, above: Vertex, column: Above) -> Problem | None:
    """Puts a node in an area or below a superior, or returns why it cannot be."""
    if above.kind != ("area" if column == "area" else "organization") or vertex.kind == "person":
        return Problem("no-such-link", f"{vertex.kind} – {above.kind}")
    if (known := getattr(vertex, column)) is not None:
        return Problem("second-above", known.name)
    trail = list(above.upwards(column))
    if trail[-1] is vertex:
        return Problem("cycle", part=" → ".join(one.name for one in (vertex, *trail)))
    setattr(vertex, column, above)
    return None
