"""A drawn district compiled, its nodes called as the records call them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import cached_property
from typing import Any

import orggraph as og
from orggraph.graph.nodes import Node
from orggraph.register.engines import collected


class Asked:
    """A network, and which identifier of the records each of its nodes has."""

    def __init__(self, network: og.Network) -> None:
        self.network = network

    @classmethod
    def of(cls, register: og.Register, day: dt.date, relations: Iterable[str] | None = None) -> Asked:
        """Compiles the network of a day."""
        return cls(og.network(register.on(day), relations=relations))

    @property
    def of_all(self) -> Asked:
        """The same network of all relations, the trees among them."""
        return Asked(self.network.only("all"))

    @cached_property
    def names(self) -> dict[int, str]:
        """Position → identifier of the records; of holders that only their home tells, what `Truth.holder` says."""
        register = self.network.day.register
        nodes = self.network.nodes.describe(range(len(self.network.nodes)))
        persons = collected(register.frame("person").select("key", "id", "home_unit", "home_organization"))
        homes = {}
        for kind in ("unit", "organization"):
            homes |= dict(collected(register.frame(kind).select("key", "id")).iter_rows())
        called = {id_: homes.get(unit if unit is not None else body) for _, id_, unit, body in persons.iter_rows()}
        return {node.position: f"leader of {called[node.id]}" if called.get(node.id) else node.id for node in nodes}

    @cached_property
    def positions(self) -> dict[str, int]:
        """Identifier of the records → position."""
        return {name: position for position, name in self.names.items()}

    def id(self, name: str) -> str:
        """The public identifier of a node of the records."""
        return self.network.nodes.describe([self.positions[name]])[0].id

    def name(self, node: Node) -> str:
        """What the records call a node."""
        return self.names[node.position]

    def set(self, nodes: Iterable[Any]) -> set[str]:
        """What the records call some nodes."""
        return {self.names[int(getattr(node, "position", node))] for node in nodes}
