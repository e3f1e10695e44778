"""Node-link JSON: the shape that networkx writes itself."""

from __future__ import annotations

import json
from pathlib import Path

import networkx as nx
from hypothesis import given

from orggraph.graph.attributes import EDGE_ATTRIBUTES, NODE_ATTRIBUTES
from orggraph.graph.network_tables import NetworkTables
from tests.graph.formats.builders import any_tables, said, written
from tests.properties import examples


def assert_networkx_reads(tables: NetworkTables, path: Path) -> None:
    data = json.loads(path.read_text(encoding="utf-8"))
    graph = nx.node_link_graph(data, edges="edges")
    assert nx.node_link_data(graph, edges="edges").keys() == data.keys()
    assert isinstance(graph, nx.MultiDiGraph)
    nodes = said(NODE_ATTRIBUTES, tables.nodes, lists=True)
    assert dict(graph.nodes(data=True)) == {row.pop("id"): row for row in nodes}
    edges = {row["edge_id"]: row for row in said(EDGE_ATTRIBUTES, tables.edges, lists=True)}
    read = {key: row | {"source": a, "target": b} for a, b, key, row in graph.edges(keys=True, data=True)}
    assert read == edges


def test_networkx_reads_what_was_written(tables: NetworkTables, tmp_path: Path) -> None:
    path = written(tables, "node-link", tmp_path)
    assert_networkx_reads(tables, path)
    about = json.loads(path.read_text(encoding="utf-8"))["graph"]
    assert about == {"as_of": tables.as_of, "relations": list(tables.relations)}


@given(any_tables())
@examples(60)
def test_any_text_is_read_back(tmp_path: Path, tables: NetworkTables) -> None:
    assert_networkx_reads(tables, written(tables, "node-link", tmp_path))


def test_a_line_per_node_and_edge_whatever_stands_in_them(tables: NetworkTables, tmp_path: Path) -> None:
    text = written(tables, "node-link", tmp_path).read_text(encoding="utf-8")
    assert text.count("\n") == tables.nodes.height + tables.edges.height + 3
