"""Parquet: real types, read by DuckDB and pyarrow."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from orggraph.graph.attributes import EDGE_ATTRIBUTES, NODE_ATTRIBUTES
from orggraph.graph.network_tables import NetworkTables
from tests.graph.formats.builders import written

ARROW = {"text": "string", "count": "int64", "date": "date32[day]", "list": "list"}


def test_pyarrow_reads_what_was_written_with_its_types(tables: NetworkTables, tmp_path: Path) -> None:
    folder = written(tables, "parquet", tmp_path)
    for name, frame, attributes in (
        ("nodes", tables.nodes, NODE_ATTRIBUTES),
        ("edges", tables.edges, EDGE_ATTRIBUTES),
    ):
        table = pq.read_table(folder / f"{name}.parquet")
        assert table.to_pylist() == frame.select(table.column_names).to_dicts()
        for one in attributes:
            found = str(table.schema.field(one.name).type).replace("large_", "")
            assert found.startswith(ARROW[one.type]), one.name
    assert isinstance(table, pa.Table)


def test_duckdb_joins_edges_to_their_nodes(tables: NetworkTables, tmp_path: Path) -> None:
    folder = written(tables, "parquet", tmp_path)
    found = duckdb.sql(
        f"SELECT count(*) FROM '{folder}/edges.parquet' e JOIN '{folder}/nodes.parquet' a ON e.source = a.id "
        f"JOIN '{folder}/nodes.parquet' b ON e.target = b.id"
    ).fetchall()
    assert found == [(tables.edges.height,)]
