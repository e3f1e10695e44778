"""GEXF 1.3, the format of Gephi: attributes by name, each edge with its identifier, its relation and its days."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, BinaryIO

import polars as pl

from orggraph.graph.attributes import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, Attribute
from orggraph.graph.formats.rows import as_text, write_rows
from orggraph.graph.formats.xml import escaped, escaped_text

if TYPE_CHECKING:
    from orggraph.graph.network_tables import NetworkTables

_TYPES = {"text": "string", "count": "long", "date": "string", "list": "string"}
_OF_NODE = ("id", "label")
_OF_EDGE = ("source", "target", "label")
"""What stands in the tag itself."""
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"\
 xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
<meta><creator>orggraph</creator><description>{about}</description></meta>
<graph mode="dynamic" defaultedgetype="directed" idtype="string" timeformat="date" timerepresentation="interval">
"""


def write_gexf(tables: NetworkTables, out: BinaryIO) -> None:
    """Writes a network as GEXF.

    Days stand as a spell besides the plain attributes: a reader that takes an edge's own `start` for its attribute
    of that name would lose how exactly the ledger tells it.
    """
    about = "; ".join(f"{name}: {said}" for name, said in tables.about.items())
    nodes = [one for one in NODE_ATTRIBUTES if one.name not in _OF_NODE]
    edges = [one for one in EDGE_ATTRIBUTES if one.name not in _OF_EDGE]
    out.write(_HEAD.format(about=escaped_text(about)).encode())
    out.write(f"{_declared('node', nodes)}{_declared('edge', edges)}<nodes>\n".encode())
    write_rows(out, tables.nodes, _element("node", {"id": "id", "label": "label"}, nodes))
    out.write(b"\n</nodes>\n<edges>\n")
    tag = {"id": "edge_id", "source": "source", "target": "target", "label": "label", "kind": "relation"}
    write_rows(out, tables.edges, _element("edge", tag, edges))
    out.write(b"\n</edges>\n</graph>\n</gexf>\n")


def _declared(of: str, attributes: Iterable[Attribute]) -> str:
    lines = (f'<attribute id="{one.name}" title="{one.name}" type="{_TYPES[one.type]}"/>\n' for one in attributes)
    return f'<attributes class="{of}" mode="static">\n{"".join(lines)}</attributes>\n'


def _element(name: str, tag: dict[str, str], attributes: Iterable[Attribute]) -> pl.Expr:
    return pl.concat_str(
        pl.lit(f"<{name}"),
        *(_quoted(f" {key}", pl.col(column)) for key, column in tag.items()),
        pl.lit("><attvalues>"),
        *(_quoted(f'<attvalue for="{one.name}" value', as_text(one), "/>") for one in attributes),
        pl.lit("</attvalues>"),
        _spell(),
        pl.lit(f"</{name}>"),
        ignore_nulls=True,
    )


def _quoted(key: str, text: pl.Expr, end: str = "") -> pl.Expr:
    return pl.lit(f'{key}="') + escaped(text) + pl.lit(f'"{end}')


def _spell() -> pl.Expr:
    bounds = (_quoted(f" {name}", pl.col(f"{name}_day").cast(pl.String)) for name in ("start", "end"))
    spell = pl.concat_str(pl.lit("<spells><spell"), *bounds, pl.lit("/></spells>"), ignore_nulls=True)
    return pl.when(pl.any_horizontal(pl.col("start_day", "end_day").is_not_null())).then(spell)
