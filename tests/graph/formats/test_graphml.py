"""GraphML: what its schema asks for, and read by networkx and igraph as it was written."""

from __future__ import annotations

import math
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import igraph
import networkx as nx
import polars as pl
from hypothesis import given

from orggraph.graph.attributes import EDGE_ATTRIBUTES, NODE_ATTRIBUTES
from orggraph.graph.formats.xml import name_tokens
from orggraph.graph.network_tables import NetworkTables
from tests.graph.formats.builders import HOSTILE, any_tables, said, written
from tests.properties import examples

NS = "{http://graphml.graphdrawing.org/xmlns}"
NAME_TOKEN = re.compile(r"[-.:0-9A-Z_a-z\u4e00-\u9fa5]+")
"""Part of what xs:NMTOKEN allows."""


def assert_valid(path: Path) -> None:
    """The essential checks of http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd for the elements that are used."""
    root = ET.parse(path).getroot()
    *keys, graph = root
    assert root.tag == f"{NS}graphml"
    assert [child.tag for child in root] == [f"{NS}key"] * len(keys) + [f"{NS}graph"]
    declared = {key.get("id"): key for key in keys}
    assert len(declared) == len(keys)
    for key in keys:
        assert key.get("for") in ("graph", "node", "edge")
        assert key.get("attr.type") in ("boolean", "int", "long", "float", "double", "string")
        assert all(NAME_TOKEN.fullmatch(key.get(name, "")) for name in ("id", "attr.name"))
    assert graph.get("edgedefault") == "directed"
    for element in graph:
        if element.tag == f"{NS}data":
            assert declared[element.get("key")].get("for") == "graph"
            continue
        of = element.tag.removeprefix(NS)
        assert of in ("node", "edge")
        assert set(element.keys()) == ({"id"} if of == "node" else {"id", "source", "target"})
        assert all(NAME_TOKEN.fullmatch(value) for value in element.attrib.values())
        for data in element:
            assert (data.tag, list(data), list(data.attrib)) == (f"{NS}data", [], ["key"])
            assert declared[data.get("key")].get("for") == of
    nodes = [node.get("id") for node in graph.iter(f"{NS}node")]
    assert len(set(nodes)) == len(nodes)
    for edge in graph.iter(f"{NS}edge"):
        assert {edge.get("source"), edge.get("target")} <= set(nodes)


def expected(tables: NetworkTables) -> tuple[dict[str, Any], list[Any]]:
    """Nodes by name token, and edges."""
    rows = said(NODE_ATTRIBUTES, tables.nodes, xml=True)
    nodes = dict(zip(name_tokens(tables.nodes["id"]), rows, strict=True))
    for row in rows:
        del row["id"]
    edges = said(EDGE_ATTRIBUTES, tables.edges, xml=True)
    ends = zip(*(name_tokens(tables.edges[name]) for name in ("source", "target")), strict=True)
    return nodes, [(*pair, row) for pair, row in zip(ends, edges, strict=True)]


def assert_networkx_reads(tables: NetworkTables, path: Path) -> None:
    """An empty text is no text to networkx, and the identifier of an edge is its key where there are parallel ones."""
    graph = nx.read_graphml(path)
    nodes, edges = expected(tables)
    assert {name: _some(row) for name, row in graph.nodes(data=True)} == {
        name: _some(row) for name, row in nodes.items()
    }
    for *_, row in graph.edges(data=True):
        row.pop("id", None)
    read = sorted(((a, b, _some(row)) for a, b, row in graph.edges(data=True)), key=lambda edge: edge[2]["edge_id"])
    wanted = ((a, b, _some({k: v for k, v in row.items() if k not in ("source", "target")})) for a, b, row in edges)
    assert read == sorted(wanted, key=lambda edge: edge[2]["edge_id"])


def _some(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if value not in ("", None)}


def test_is_valid_and_networkx_reads_what_was_written(tables: NetworkTables, tmp_path: Path) -> None:
    path = written(tables, "graphml", tmp_path)
    assert_valid(path)
    assert_networkx_reads(tables, path)
    assert nx.read_graphml(path).graph["as_of"] == tables.as_of


@given(any_tables())
@examples(60)
def test_any_text_is_read_back(tmp_path: Path, tables: NetworkTables) -> None:
    path = written(tables, "graphml", tmp_path)
    assert_valid(path)
    assert_networkx_reads(tables, path)


def test_igraph_reads_what_was_written(tables: NetworkTables, tmp_path: Path) -> None:
    graph = igraph.Graph.Read_GraphML(str(written(tables, "graphml", tmp_path)))
    nodes, edges = expected(tables)
    assert graph.is_directed()
    assert graph["as_of"] == tables.as_of
    assert {node["id"]: _filled(node.attributes()) for node in graph.vs} == {
        name: _some(row) | {"id": name} for name, row in nodes.items()
    }
    for edge, (source, target, row) in zip(graph.es, edges, strict=True):
        assert (graph.vs[edge.source]["id"], graph.vs[edge.target]["id"]) == (source, target)
        found = _filled(edge.attributes())
        found.pop("id", None)
        assert found == {name: value for name, value in _some(row).items() if name not in ("source", "target")}


def _filled(row: dict[str, Any]) -> dict[str, Any]:
    """What igraph has for a node; a blank is an empty text or no number there."""
    return {name: value for name, value in _some(row).items() if not (isinstance(value, float) and math.isnan(value))}


def test_name_tokens_are_unlike_and_tell_the_identifier() -> None:
    ids = pl.Series(["o44ci7", "甲 1", "_x0020_", " ", "a/b", "a_x002F_b", *HOSTILE])
    tokens = name_tokens(ids)
    assert tokens[0] == "o44ci7"
    assert tokens.is_unique().all()
    assert all(NAME_TOKEN.fullmatch(token) for token in tokens)
    back = [re.sub("_x([0-9A-F]{4,6})_", lambda match: chr(int(match[1], 16)), token) for token in tokens]
    assert back == ids.to_list()
