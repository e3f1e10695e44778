"""Parquet: a file of nodes and a file of edges, with real dates, numbers and lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orggraph.graph.attributes import EDGE_ATTRIBUTES, NODE_ATTRIBUTES

if TYPE_CHECKING:
    from pathlib import Path

    from orggraph.graph.network_tables import NetworkTables


def write_parquet(tables: NetworkTables, folder: Path) -> None:
    """Writes nodes.parquet and edges.parquet into a folder."""
    parts = (("nodes", tables.nodes, NODE_ATTRIBUTES), ("edges", tables.edges, EDGE_ATTRIBUTES))
    for name, frame, attributes in parts:
        wanted = frame.select(one.name for one in attributes)
        wanted.write_parquet(folder / f"{name}.parquet", compression="zstd", statistics=True)
