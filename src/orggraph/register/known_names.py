"""The nodes of a register by name, as proposals look at them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from orggraph.model.source import Source
from orggraph.register.alike import Form, form_of
from orggraph.register.area_names import AreaNames
from orggraph.register.areas import AreaIndex, area_path
from orggraph.register.finish import CODES
from orggraph.register.near_names import NameSearch
from orggraph.register.normal_names import NORMAL
from orggraph.register.register import Register


def areas_of(register: Register) -> AreaIndex:
    """Returns the index of a register's areas."""
    areas = AreaIndex(AreaNames.of(register.profile))
    for row in rows_of(register, "area", "key", "name", "parent", "id", "code"):
        areas.add(row["name"], row["parent"], row["id"], row["code"])
    return areas


def rows_of(register: Register, table: str, *columns: str) -> list[dict[str, Any]]:
    """Returns some columns of a table, in the order of its first."""
    frame = register.frame(table).select(*columns).sort(columns[0]).collect("polars")
    rows: list[dict[str, Any]] = frame.to_native().to_dicts()
    return rows


@dataclass(frozen=True, slots=True)
class Known:
    """A node: its key, its identifiers, its name, where it lies, where it stands.

    `listed` says whether a ledger lists it; others are known only by mention.
    """

    key: int
    id: str
    code: str | None
    name: str
    area: int | None
    listed: bool
    place: Source


class KnownNames:
    """The nodes of one kind, to be found by names that are near theirs."""

    def __init__(self, register: Register, kind: str, areas: AreaIndex) -> None:
        self.kind, self.areas = kind, areas
        sources = {row["source"]: row for row in rows_of(register, "source", "source", "file", "sheet")}
        where, code = "parent" if kind == "area" else "area", CODES[kind]
        columns = ("key", "id", code, "name", where, "source", "row", *(["surveyed"] if kind == "unit" else []))
        self.nodes: list[Known] = []
        for row in rows_of(register, kind, *columns):
            origin = sources.get(row["source"], {})
            place = Source(origin.get("file"), origin.get("sheet"), row["row"])
            listed = row.get("surveyed", True)
            self.nodes.append(Known(row["key"], row["id"], row[code], row["name"], row[where], listed, place))
        self.by_key = {node.key: node for node in self.nodes}
        self._bearers = Counter(node.name for node in self.nodes)

    def form(self, name: str, area: int | None) -> Form:
        """Returns the form in which a name is compared that is used in an area."""
        above = [self.areas.names[key] for key in self.areas.ancestors(area)] or self.areas.names[:1]
        return form_of(self.kind, name, reversed(above))

    @cached_property
    def search(self) -> NameSearch:
        """The search over the names of all nodes, in their order."""
        return NameSearch([self.form(node.name, node.area) for node in self.nodes])

    def said(self, node: Known) -> str:
        """Returns the words that mean a node and no other: its name, with its area where there are namesakes."""
        if self._bearers[node.name] == 1:
            return node.name
        if self.kind == "area":
            return node.code or self.full_path(node.key) or node.name
        return node.code or (f"{node.name}（{self.areas.full_name(node.area)}）" if node.area is not None else node.id)

    def meant(self, text: str) -> list[Known]:
        """Returns the nodes that a text means: by code, identifier, name, or name with area."""
        for fits in (self._identified, self._described, self._named):
            if found := [node for node in self.nodes if fits(node, text)]:
                return found
        return []

    def _identified(self, node: Known, text: str) -> bool:
        return text in (node.code, node.id)

    def _described(self, node: Known, text: str) -> bool:
        if self.kind == "area" and self.full_path(node.key) == text:
            return True
        return node.name == text or f"{node.name}（{self.areas.full_name(node.area)}）" == text

    def _named(self, node: Known, text: str) -> bool:
        return NORMAL[self.kind](node.name) == NORMAL[self.kind](text)

    def full_path(self, area: int | None) -> str | None:
        """Returns the path of an area from below the top down, as decisions give it."""
        chain: Iterable[int] = self.areas.ancestors(area)
        names = [self.areas.names[key] for key in chain]
        return area_path(*reversed(names[:-1] or names))
