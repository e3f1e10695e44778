"""The names that proposals are made for: open references, and units that are known only by mention."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from orggraph.model.source import Source
from orggraph.register.known_names import KnownNames, rows_of
from orggraph.register.reading import Reading
from orggraph.register.register import Register


@dataclass(frozen=True, slots=True)
class OpenName:
    """A name to be proposed for: open in an area, or borne by a node that may be another one."""

    name: str
    area: int | None
    places: tuple[Source, ...]
    candidates: tuple[int, ...] = ()
    own: int | None = None


def open_names(reading: Reading, kind: str) -> dict[str, list[OpenName]]:
    """Returns the open references to a kind of node: name → one for each area in which it is used."""
    places: dict[tuple[str, int | None, tuple[int, ...]], list[Source]] = defaultdict(list)
    for one in reading.unresolved:
        if one.kind == kind:
            places[one.name, one.area, one.candidates].append(one.place)
    names: dict[str, list[OpenName]] = defaultdict(list)
    for (name, area, candidates), at in places.items():
        names[name].append(OpenName(name, area, tuple(at), candidates))
    return names


def mentions(register: Register, known: KnownNames) -> Iterator[OpenName]:
    """Yields the units that no ledger lists, with the places where they are named."""
    places: dict[int, list[Source]] = defaultdict(list)
    mentioned = {node.key for node in known.nodes if not node.listed}
    sources = {row["source"]: row for row in rows_of(register, "source", "source", "file", "sheet")}
    relations = [schema for schema in register.schemas.values() if not schema.node] if mentioned else []
    named = [(one.kind, column) for one in relations for column, target in one.references.items() if target == "unit"]
    for table, column in named:
        for row in rows_of(register, table, "source", "row", column):
            if row[column] in mentioned and row["source"] is not None:
                origin = sources[row["source"]]
                places[row[column]].append(Source(origin["file"], origin["sheet"], row["row"]))
    for node in known.nodes:
        if not node.listed:
            yield OpenName(node.name, None, tuple(places[node.key]) or (node.place,), own=node.key)
