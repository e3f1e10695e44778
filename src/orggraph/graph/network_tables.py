"""A network as two plain tables, ready to be written in any format."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from orggraph.graph.edge_table import edge_table
from orggraph.graph.node_table import node_table

if TYPE_CHECKING:
    import polars as pl

    from orggraph.graph.compile import Compiled
    from orggraph.graph.index import Index
    from orggraph.register.snapshot import Snapshot


@dataclass(frozen=True, eq=False)
class NetworkTables:
    """Nodes and edges of a day as columns.

    Attributes:
        nodes: The columns of `NODE_ATTRIBUTES`.
        edges: The columns of `EDGE_ATTRIBUTES`, and `record`.
        as_of: The as-of date in ISO.
        relations: The relations that were chosen.
    """

    nodes: pl.DataFrame
    edges: pl.DataFrame
    as_of: str
    relations: tuple[str, ...]

    @classmethod
    def of(cls, day: Snapshot, compiled: Compiled, index: Index) -> NetworkTables:
        """Builds the tables of a compiled network and of the relations that its index has."""
        nodes = node_table(day, index.nodes)
        edges = edge_table(day, compiled, index.edges, nodes)
        return cls(nodes, edges, day.day.isoformat(), index.edges.relations)

    @property
    def about(self) -> dict[str, str]:
        """What every format says of the whole: as-of date and relations."""
        return {"as_of": self.as_of, "relations": ",".join(self.relations)}
