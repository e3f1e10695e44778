"""The nodes of an imported network: from a table of nodes, or as edges name them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import polars as pl

from orggraph.model.columns import KindSchema
from orggraph.register.areas import area_path
from orggraph.register.frames import draft_frame
from orggraph.text.privacy import HIDDEN


@dataclass
class Vertex:
    """A node.

    Attributes:
        key: How the tables call it.
        kind: Its kind.
        term: Its type or category.
        name: Its name.
        source: The number of the sheet that names it first.
        row: The row there.
        listed: Whether a table of nodes lists it.
        area: The node of the area it lies in.
        superior: The node of its superior.
        number: Its number among the nodes.
    """

    key: str
    kind: str
    term: str | None
    name: str
    source: int
    row: int
    listed: bool
    number: int
    area: Vertex | None = None
    superior: Vertex | None = None

    @property
    def path(self) -> str | None:
        """The path of an area, from the top down."""
        return area_path(*reversed([area.name for area in self.upwards("area")]))

    def upwards(self, column: Literal["area", "superior"]) -> Iterator[Vertex]:
        """Yields it and what is above it, by areas or by superiors."""
        at: Vertex | None = self
        while at is not None:
            yield at
            at = at.area if column == "area" else at.superior


@dataclass
class Vertices:
    """The nodes by their keys.

    Attributes:
        names: Whether the names of persons are kept.
        identified: Whether the keys are identifiers of a table of nodes, not names.
    """

    names: bool
    identified: bool = False
    by_key: dict[str, Vertex] = field(default_factory=dict)
    _by_name: dict[str, list[Vertex]] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Vertex]:
        return iter(self.by_key.values())

    def add(self, key: str, kind: tuple[str, str | None], name: str, source: int, row: int, listed: bool) -> Vertex:
        """Adds a node that is new."""
        vertex = Vertex(key, *kind, name, source, row, listed, len(self.by_key) + 1)
        self.by_key[key] = vertex
        self._by_name.setdefault(name, []).append(vertex)
        return vertex

    def find(self, said: str) -> Vertex | None:
        """Returns the node of a key, else the only one of a name."""
        if (known := self.by_key.get(said)) is not None:
            return known
        named = self._by_name.get(said, ())
        return named[0] if len(named) == 1 else None

    def shown(self, said: str) -> str:
        """Returns what a finding may show of a node: nothing where some are persons whose names stay out."""
        return said if self.names or all(vertex.kind != "person" for vertex in self) else HIDDEN

    def called(self, vertex: Vertex) -> str:
        """Returns the name of a node as a finding may show it."""
        return vertex.name if self.names or vertex.kind != "person" else HIDDEN

    def known(self) -> list[str]:
        """Returns the names and keys that a finding may show."""
        return list(dict.fromkeys(text for one in self if one.kind != "person" for text in (one.name, one.key)))

    def reference(self, vertex: Vertex) -> str | None:
        """Returns the text by which records refer to a node."""
        if vertex.kind == "area":
            return vertex.path
        if vertex.kind == "person":
            return f"holder-{vertex.number}"
        return vertex.key if self.identified else vertex.name

    def frames(self, schemas: Mapping[str, KindSchema]) -> dict[str, pl.DataFrame]:
        """Returns the nodes of each kind as drafts."""
        return {kind: self._frame(schemas[kind]) for kind in ("area", "organization", "unit", "person")}

    def _frame(self, schema: KindSchema) -> pl.DataFrame:
        own = [vertex for vertex in self if vertex.kind == schema.kind]
        columns = {column.name for column in schema.columns}
        said: dict[str, Iterable[Any]] = {
            "name": [vertex.name if vertex.kind != "person" or self.names else None for vertex in own],
            "type": [vertex.term for vertex in own],
            "category": [vertex.term for vertex in own],
            "surveyed": [vertex.listed for vertex in own],
            "superior": [vertex.superior and self.reference(vertex.superior) for vertex in own],
            "parent" if schema.kind == "area" else "area": [vertex.area and vertex.area.path for vertex in own],
        }
        if self.identified or schema.kind == "person":
            said["id"] = [self.reference(vertex) if schema.kind == "person" else vertex.key for vertex in own]
        kept = {name: list(values) for name, values in said.items() if name in columns}
        return draft_frame(schema, kept, [vertex.source for vertex in own], [vertex.row for vertex in own])
