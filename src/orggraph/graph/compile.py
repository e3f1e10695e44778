"""From the tables of a day to nodes and edges."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
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
    from orggraph.register.snapshot import Snapshot

_PERSONS_OF = ("seat", "instructor")
"""Relations that make a person part of the network: who holds nothing on a day is not there."""
_OF_NODES = {"area": ("parent",), "organization": ("superior", "area"), "unit": ("area",)}
"""Table of nodes → its columns that edges are drawn from."""


@dataclass(frozen=True, eq=False)
class Compiled:
    """A network before questions: nodes, edges, and the records behind them.

    Attributes:
        nodes: What is live.
        edges: All relations between them.
        tables: The rows that edges are drawn from, in the order in which `Edge.record` counts them. Of nodes only the
            columns that edges need.
    """

    nodes: Nodes
    edges: Edges
    tables: Mapping[str, pl.DataFrame]


def compile_day(day: Snapshot, *, names: bool = False) -> Compiled:
    """Compiles what is live on a day; `names` says whether persons are called by their names."""
    tables = dict(_tables(day))
    persons = pl.concat([tables[kind]["person"].drop_nulls() for kind in _PERSONS_OF]).unique().sort()
    keys = {kind: tables[kind]["key"] if kind in tables else persons for kind in KINDS}
    every = pl.concat([keys[kind].rename("key") for kind in KINDS])
    kinds = np.repeat(np.arange(len(KINDS), dtype=np.int8), [len(keys[kind]) for kind in KINDS])
    nodes = Nodes(every.to_numpy(), kinds, lambda: labels_of(day.register, every, names=names), names)
    blocks = (_block(nodes, tables, relation.name, column) for relation in RELATIONS for column in relation.columns)
    return Compiled(nodes, Edges(tuple(blocks)), tables)


def _tables(day: Snapshot) -> Iterator[tuple[str, pl.DataFrame]]:
    for kind, columns in _OF_NODES.items():
        yield kind, collected(day.frame(kind).select("key", *columns)).sort("key")
    for table in dict.fromkeys(column.table for relation in RELATIONS for column in relation.columns):
        if table not in _OF_NODES:
            yield table, collected(_leads(day) if table == "lead" else day.frame(table))


def _leads(day: Snapshot) -> nw.LazyFrame[Any]:
    """Who leads which area, and where that stands: in the row of the area that names it, else in the organization's."""
    areas = day.register.frame("area").select("led_by", area="key", area_source="source", area_row="row")
    leaders = day.register.frame("organization").select("source", "row", organization="key")
    leads = day.leads().join(areas, on="area", how="left").join(leaders, on="organization", how="left")
    named = nw.col("led_by") == nw.col("organization")
    places = {name: nw.when(named).then(nw.col(f"area_{name}")).otherwise(nw.col(name)) for name in ("source", "row")}
    return leads.select("area", "organization", **places)


def _block(nodes: Nodes, tables: Mapping[str, pl.DataFrame], relation: str, column: Column) -> Block:
    table = tables[column.table]
    sources, targets = (
        nodes.positions(table[name].fill_null(-1).to_numpy()) for name in (column.source, column.target)
    )
    return Block.of(relation, column.table, sources, targets, np.arange(table.height, dtype=np.int32))
