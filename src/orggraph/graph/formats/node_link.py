"""Node-link JSON, the shape of `networkx.node_link_data(graph, edges="edges")`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, BinaryIO

import polars as pl

from orggraph.graph.attributes import EDGE_ATTRIBUTES, NODE_ATTRIBUTES
from orggraph.graph.formats.json_text import members, object_of, string
from orggraph.graph.formats.rows import write_rows

if TYPE_CHECKING:
    from orggraph.graph.network_tables import NetworkTables


def write_node_link(tables: NetworkTables, out: BinaryIO) -> None:
    """Writes a network as a directed multigraph; the key of an edge is its identifier."""
    about = json.dumps({**tables.about, "relations": list(tables.relations)}, ensure_ascii=False)
    out.write(f'{{"directed": true, "multigraph": true, "graph": {about}, "nodes": [\n'.encode())
    write_rows(out, tables.nodes, object_of(members(NODE_ATTRIBUTES)), between=",\n")
    out.write(b'\n], "edges": [\n')
    edge = members(EDGE_ATTRIBUTES) | {"key": string(pl.col("edge_id"))}
    write_rows(out, tables.edges, object_of(edge), between=",\n")
    out.write(b"\n]}\n")
