"""CSV for spreadsheets, and for Neo4j with its Cypher file."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import given

from orggraph.graph.attributes import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, Attribute
from orggraph.graph.formats.cypher import load_script
from orggraph.graph.network_tables import NetworkTables
from orggraph.graph.nodes import KINDS
from orggraph.graph.relation import NAMES
from tests.graph.formats.builders import any_tables, said, written
from tests.properties import examples


def rows_of(path: Path, encoding: str = "utf-8") -> list[dict[str, str]]:
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.DictReader(file, strict=True))


def as_text(attributes: tuple[Attribute, ...], frame: pl.DataFrame) -> list[dict[str, str]]:
    blank = {one.name: "" for one in attributes}
    return [blank | {name: str(value) for name, value in row.items()} for row in said(attributes, frame)]


def inert(text: str) -> str:
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def assert_read(tables: NetworkTables, folder: Path) -> None:
    for name, frame, attributes in (
        ("nodes", tables.nodes, NODE_ATTRIBUTES),
        ("edges", tables.edges, EDGE_ATTRIBUTES),
    ):
        wanted = [{name: inert(text) for name, text in row.items()} for row in as_text(attributes, frame)]
        assert rows_of(folder / f"{name}.csv", "utf-8-sig") == wanted


def test_csv_is_read_back_and_holds_no_formula(tables: NetworkTables, tmp_path: Path) -> None:
    folder = written(tables, "csv", tmp_path)
    assert_read(tables, folder)
    assert (folder / "nodes.csv").read_bytes().startswith(b"\xef\xbb\xbfid,")


@given(any_tables())
@examples(60)
def test_any_text_is_read_back(tmp_path: Path, tables: NetworkTables) -> None:
    assert_read(tables, written(tables, "csv", tmp_path))


def test_neo4j_files_hold_every_node_and_relationship_as_it_is(tables: NetworkTables, tmp_path: Path) -> None:
    folder = written(tables, "neo4j", tmp_path)
    nodes = [row for kind in KINDS for row in rows_of(folder / f"nodes-{kind}.csv")]
    assert [row.pop(":LABEL") for row in nodes] == [f"Node;{row['kind'].capitalize()}" for row in nodes]
    assert [_plain(row) for row in nodes] == as_text(NODE_ATTRIBUTES, tables.nodes)
    edges = [row for relation in tables.relations for row in rows_of(folder / f"relationships-{relation}.csv")]
    assert [row.pop(":TYPE") for row in edges] == [row["relation"].upper() for row in edges]
    assert [_plain(row) for row in edges] == as_text(EDGE_ATTRIBUTES, tables.edges)


def _plain(row: dict[str, str]) -> dict[str, str]:
    names = {"id:ID(node)": "id", ":START_ID(node)": "source", ":END_ID(node)": "target"}
    return {names.get(header, header.partition(":")[0]): text for header, text in row.items()}


@pytest.mark.parametrize(
    ("file", "headers"),
    [
        ("nodes-unit", {"id:ID(node)", ":LABEL", "members:long", "sectors:string[]", "start_day:date", "label"}),
        ("relationships-seat", {"edge_id", ":START_ID(node)", ":END_ID(node)", ":TYPE", "end_day:date", "row:long"}),
    ],
)
def test_neo4j_headers_are_typed(file: str, headers: set[str], tables: NetworkTables, tmp_path: Path) -> None:
    first = (written(tables, "neo4j", tmp_path) / f"{file}.csv").read_text(encoding="utf-8").partition("\n")[0]
    assert headers < set(first.split(","))


def test_the_script_names_the_files_and_columns_that_are_there(tables: NetworkTables, tmp_path: Path) -> None:
    folder = written(tables, "neo4j", tmp_path)
    script = (folder / "load.cypher").read_text(encoding="utf-8")
    assert set(re.findall(r"'file:///(.+?)'", script)) == {path.name for path in folder.glob("*.csv")}
    for file, part in re.findall(r"'file:///(.+?)'(.+?)TRANSACTIONS", script, re.DOTALL):
        header: Any = (folder / file).read_text(encoding="utf-8").partition("\n")[0].split(",")
        used = {quoted or plain for quoted, plain in re.findall(r"row\.(?:`(.+?)`|(\w+))", part)}
        assert used == set(header) - {":LABEL", ":TYPE"}


def test_the_script_can_be_run_again_and_finds_nodes_by_their_constraint() -> None:
    script = load_script(NAMES)
    assert "CREATE CONSTRAINT node_id IF NOT EXISTS FOR (n:Node) REQUIRE n.id IS UNIQUE;" in script
    assert script.count("MERGE (a)-[r:") == len(NAMES)
    assert script.count("MERGE (n:Node {id:") == len(KINDS)
    assert not re.search(r"\bCREATE \(", script)
