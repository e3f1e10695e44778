"""From the tables of a day to nodes and edges."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import narwhals as nw
import numpy as np
import polars as pl

from orggraph.graph.edges import Block, Edges
from orggraph.graph.labels import labels_of
from orggraph.graph.nodes import KINDS, Nodes
from orggraph.graph.relation import RELATIONS, Column
from orggraph.register.engines import collected

if TYPE_CHECKING:
    from orggraph.graph.adjacency import Positions
    from orggraph.register.snapshot import Snapshot

_PERSONS_OF = ("seat", "instructor")
"""Relations that make a person part of the network: who holds nothing on a day is not there."""
_OF_NODES = {"area": ("parent",), "organization": ("superior", "area"), "unit": ("area",)}
"""Table of nodes → its columns that edges are drawn from."""


class Compiled:
    """The nodes, the edges and the tables of a day.

    Attributes:
        nodes: What is live on the day.
        edges: All relations between them.
        tables: The rows that edges are drawn from, in the order in which `Edge.record` counts them. Of nodes only the
            columns that edges need.
    """

    def __init__(self, day: Snapshot, *, names: bool = False) -> None:
        self.tables: dict[str, pl.DataFrame] = {kind: _nodes(day, kind, columns) for kind, columns in _OF_NODES.items()}
        tables = dict.fromkeys(column.table for relation in RELATIONS for column in relation.columns)
        for table in tables:
            if table not in self.tables:
                frame = day.leads() if table == "lead" else day.frame(table)
                self.tables[table] = collected(frame)
        persons = pl.concat([self.tables[kind]["person"].drop_nulls() for kind in _PERSONS_OF]).unique().sort()
        keys = {kind: self.tables[kind]["key"] if kind in self.tables else persons for kind in KINDS}
        every = pl.concat([keys[kind].rename("key") for kind in KINDS])
        kinds = np.repeat(np.arange(len(KINDS), dtype=np.int8), [len(keys[kind]) for kind in KINDS])
        self.nodes = Nodes(every.to_numpy(), kinds, lambda: labels_of(day.register, every, names=names))
        self.edges = Edges(
            tuple(self._block(relation.name, column) for relation in RELATIONS for column in relation.columns)
        )

    def _block(self, relation: str, column: Column) -> Block:
        table = self.tables[column.table]
        sources, targets = self._positions(table[column.source]), self._positions(table[column.target])
        return Block.of(relation, column.table, sources, targets, np.arange(table.height, dtype=np.int32))

    def _positions(self, keys: pl.Series) -> Positions:
        return self.nodes.positions(keys.fill_null(-1).to_numpy())


def _nodes(day: Snapshot, kind: str, columns: tuple[str, ...]) -> pl.DataFrame:
    frame: nw.LazyFrame[Any] = day.frame(kind).select("key", *columns)
    table: pl.DataFrame = collected(frame)
    return table.sort("key")
