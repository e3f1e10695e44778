"""GraphML, which yEd, Cytoscape, igraph and most others read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, BinaryIO

import polars as pl

from orggraph.graph.attributes import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, Attribute
from orggraph.graph.formats.rows import as_text, write_rows
from orggraph.graph.formats.xml import escaped, escaped_text, name_tokens

if TYPE_CHECKING:
    from orggraph.graph.network_tables import NetworkTables

_TYPES = {"text": "string", "count": "long", "date": "string", "list": "string"}
_EDGE = "edge."
"""In front of the keys of edges: a document has each key once, and nodes have a label too."""
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"\
 xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""


def write_graphml(tables: NetworkTables, out: BinaryIO) -> None:
    """Writes a network as GraphML; identifiers of nodes and edges are written as name tokens."""
    nodes = [one for one in NODE_ATTRIBUTES if one.name != "id"]
    edges = [one for one in EDGE_ATTRIBUTES if one.name not in ("source", "target")]
    about = tables.about
    keys = [_key(name, name, "graph", "string") for name in about]
    keys += [_key(one.name, one.name, "node", _TYPES[one.type]) for one in nodes]
    keys += [_key(f"{_EDGE}{one.name}", one.name, "edge", _TYPES[one.type]) for one in edges]
    said = (f'<data key="{name}">{escaped_text(text)}</data>\n' for name, text in about.items())
    out.write(f'{_HEAD}{"".join(keys)}<graph id="network" edgedefault="directed">\n{"".join(said)}'.encode())
    rows = tables.nodes.with_columns(_token=name_tokens(tables.nodes["id"]))
    write_rows(out, rows, _element("node", {"id": "_token"}, nodes, ""))
    out.write(b"\n")
    names = {"id": "edge_id", "source": "source", "target": "target"}
    rows = tables.edges.with_columns(name_tokens(tables.edges[name]).alias(f"_{key}") for key, name in names.items())
    write_rows(out, rows, _element("edge", {key: f"_{key}" for key in names}, edges, _EDGE))
    out.write(b"\n</graph>\n</graphml>\n")


def _key(identifier: str, name: str, of: str, type_: str) -> str:
    return f'<key id="{identifier}" for="{of}" attr.name="{name}" attr.type="{type_}"/>\n'


def _element(name: str, tag: dict[str, str], attributes: Iterable[Attribute], prefix: str) -> pl.Expr:
    return pl.concat_str(
        pl.lit(f"<{name}"),
        *(pl.lit(f' {key}="') + pl.col(column) + pl.lit('"') for key, column in tag.items()),
        pl.lit(">"),
        *(pl.lit(f'<data key="{prefix}{one.name}">') + escaped(as_text(one)) + pl.lit("</data>") for one in attributes),
        pl.lit(f"</{name}>"),
        ignore_nulls=True,
    )
