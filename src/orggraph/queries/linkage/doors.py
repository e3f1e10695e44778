"""The doors of a network to networkx and to the files of other tools."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from orggraph.graph.index import Index
from orggraph.graph.not_a_graph import NotAGraph
from orggraph.queries.export import export
from orggraph.queries.linkage.linked import Linked

if TYPE_CHECKING:
    import datetime as dt


class Doors(Linked, NotAGraph):
    """A network that can be handed to other tools, and made of a graph of theirs."""

    def export(self, path: str | os.PathLike[str], to: str | None = None) -> Path:
        """Writes the network in a format of other tools; see `orggraph.export`."""
        return export(self, path, to)

    def to_networkx(self) -> Any:
        """Returns the network as a `networkx.MultiDiGraph`: every relation an edge, with its record.

        Nodes are public identifiers, with `kind`, `label`, `label_en` and, of areas, `also` (the full name). An edge's
        key is its relation with a number; it has `relation`, `kind` (of the record), `record` (the same for all edges
        of one record) and, where they are known, `detail`, `detail_en`, `start`, `end`, `file`, `sheet`, `row`. The
        graph has `as_of` and `relations`. Persons have no names unless the network was made with `names=True`.

        Example:
            >>> import orggraph as og
            >>> register, _ = og.read(og.sample_ledgers())
            >>> net = og.network(register.on("2025-12-31"), relations="seats")
            >>> graph = net.to_networkx()
            >>> len(graph) == len(net.nodes), graph.graph["relations"]
            (True, 'seat,home')
        """
        from orggraph.graph.to_networkx import to_networkx

        return to_networkx(self.index, self.records_of(tuple(self.index.edges)), self._said)

    @classmethod
    def from_networkx(cls, graph: Any, day: dt.date | str | None = None) -> Self:
        """Returns any graph of networkx as a network, with the attributes that `to_networkx` writes where it has them.

        What lacks: a node is an `organization` called by its `str`; an edge is a `link` without a record's words. An
        undirected edge points as networkx lists it. There is no register behind: what only a register knows, such as
        the tiers of areas and the sectors of units, is not known.

        Args:
            graph: A Graph, DiGraph, MultiGraph or MultiDiGraph with any hashable nodes.
            day: The as-of date; the graph's attribute `as_of` where none is given, else today.

        Raises:
            QuestionError: An edge starts or ends at no date.

        Example:
            >>> import networkx as nx
            >>> import orggraph as og
            >>> net = og.Network.from_networkx(nx.path_graph(4), "2025-12-31")
            >>> print(net.path(source="0", target="2").words("en"))
            0 —[link]→ 1 —[link]→ 2
        """
        from orggraph.graph.from_networkx import from_networkx

        snapshot, compiled = from_networkx(graph, day)
        return cls(snapshot, compiled, Index(compiled.nodes, compiled.edges))

    def as_graph(self) -> Any:
        """Returns the network as an undirected `networkx.Graph` whose algorithms run on the index where it has them.

        It is frozen and simple: `weight` is how many relations an edge stands for; links of a node to itself are left
        out. Nodes are public identifiers. Any other algorithm of networkx runs on it too, as networkx's own.

        Example:
            >>> import networkx as nx
            >>> import orggraph as og
            >>> register, _ = og.read(og.sample_ledgers())
            >>> graph = og.network(register.on("2025-12-31")).as_graph()
            >>> nx.number_connected_components(graph), max(nx.core_number(graph).values())
            (1, 3)
        """
        from orggraph.graph.backend.graph import as_graph

        return as_graph(self.index, self._said)

    def as_digraph(self) -> Any:
        """Returns the network as a directed `networkx.DiGraph`, otherwise as `as_graph` does."""
        from orggraph.graph.backend.graph import as_graph

        return as_graph(self.index, self._said, directed=True)

    @property
    def _said(self) -> dict[str, str]:
        return {"as_of": self.as_of, "relations": ",".join(self.relations)}
