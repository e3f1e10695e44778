"""GEXF: valid against the schema of its makers, and read by networkx and graphology as it was written."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import networkx as nx
import pytest
import xmlschema
from hypothesis import given

import orggraph as og
from orggraph.graph.attributes import EDGE_ATTRIBUTES, NODE_ATTRIBUTES
from orggraph.graph.network_tables import NetworkTables
from tests.graph.formats.builders import any_tables, in_xml, said, tables_of, written
from tests.properties import examples

SCHEMA = Path(__file__).parent / "schemas" / "gexf-1.3" / "gexf.xsd"
JS = Path(__file__).parents[2] / "js"
NS = "{http://gexf.net/1.3}"


@pytest.fixture(scope="module")
def schema() -> xmlschema.XMLSchema:
    return xmlschema.XMLSchema(str(SCHEMA))


def as_networkx_reads(tables: NetworkTables) -> tuple[dict[str, Any], list[Any]]:
    nodes = {row.pop("id"): row for row in said(NODE_ATTRIBUTES, tables.nodes, xml=True)}
    edges = [
        (row.pop("source"), row.pop("target"), row | {"id": row["edge_id"]} | ({} if "label" in row else {"label": ""}))
        for row in said(EDGE_ATTRIBUTES, tables.edges, xml=True)
    ]
    return nodes, edges


def assert_networkx_reads(tables: NetworkTables, path: Path) -> None:
    graph = nx.read_gexf(path)
    nodes, edges = as_networkx_reads(tables)
    for _, attributes in graph.nodes(data=True):
        attributes.pop("spells", None)
    read = []
    for source, target, attributes in graph.edges(data=True):
        attributes.pop("spells", None)
        read.append((source, target, {"label": "", **attributes}))
    assert dict(graph.nodes(data=True)) == nodes
    assert sorted(read, key=lambda edge: str(edge[2]["id"])) == sorted(edges, key=lambda edge: str(edge[2]["id"]))


def test_is_valid(schema: xmlschema.XMLSchema, sample: og.Reading, hostile_network: og.Network, tmp_path: Path) -> None:
    links = og.network(sample.register.on("2025-12-31"), relations="across,instructor")
    for number, network in enumerate((links, hostile_network)):
        (tmp_path / str(number)).mkdir()
        schema.validate(str(written(tables_of(network), "gexf", tmp_path / str(number))))


def test_networkx_reads_what_was_written(tables: NetworkTables, tmp_path: Path) -> None:
    assert_networkx_reads(tables, written(tables, "gexf", tmp_path))


@given(any_tables())
@examples(60)
def test_any_text_is_read_back(schema: xmlschema.XMLSchema, tmp_path: Path, tables: NetworkTables) -> None:
    path = written(tables, "gexf", tmp_path)
    schema.validate(str(path))
    assert_networkx_reads(tables, path)


def test_identifiers_of_attributes_are_their_titles(tables: NetworkTables, tmp_path: Path) -> None:
    graph = ET.parse(written(tables, "gexf", tmp_path)).getroot().find(f"{NS}graph")
    assert graph is not None
    assert (graph.get("mode"), graph.get("timeformat"), graph.get("defaultedgetype")) == ("dynamic", "date", "directed")
    for attribute in graph.iter(f"{NS}attribute"):
        assert attribute.get("id") == attribute.get("title")


def test_every_edge_has_its_identifier_relation_and_days(tables: NetworkTables, tmp_path: Path) -> None:
    edges = list(ET.parse(written(tables, "gexf", tmp_path)).getroot().iter(f"{NS}edge"))
    rows = said(EDGE_ATTRIBUTES, tables.edges, xml=True)
    for edge, row in zip(edges, rows, strict=True):
        assert (edge.get("id"), edge.get("kind")) == (row["edge_id"], row["relation"])
        spell = edge.find(f"{NS}spells/{NS}spell")
        days = {name: row[f"{name}_day"] for name in ("start", "end") if f"{name}_day" in row}
        assert (spell.attrib if spell is not None else {}) == days


def test_graphology_reads_what_was_written(tables: NetworkTables, tmp_path: Path) -> None:
    data = _read_by_graphology(written(tables, "gexf", tmp_path))
    nodes, edges = as_networkx_reads(tables)
    assert set(data["nodes"]) == set(nodes)
    for name, attributes in nodes.items():
        assert {key: data["nodes"][name].get(key) for key in attributes} == attributes
    assert set(data["edges"]) == {edge[2]["edge_id"] for edge in edges}
    for source, target, attributes in edges:
        found = data["edges"][attributes.pop("id")]
        assert found[:2] == [source, target]
        assert {key: found[2].get(key) for key in attributes} == attributes


def _read_by_graphology(path: Path) -> dict[str, Any]:
    node = shutil.which("node")
    if node is None or not (JS / "node_modules" / "graphology-gexf").is_dir():
        missing = "there is no node on the path, or no packages in tests/js (npm ci)"
        if os.environ.get("ORGGRAPH_REQUIRE_NODE") == "1":
            pytest.fail(f"ORGGRAPH_REQUIRE_NODE=1, but {missing}")
        pytest.skip(missing)
    done = subprocess.run([node, JS / "read_gexf.cjs", path], check=True, capture_output=True, timeout=120)
    data: dict[str, Any] = json.loads(done.stdout)
    return data


def test_in_xml_is_what_the_writer_does() -> None:
    assert in_xml("a\x00b\x1fc\td") == "a\ufffdb\ufffdc\td"
