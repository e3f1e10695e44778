"""The two tables say just what the network says of each node and edge."""

from __future__ import annotations

from typing import Any

import polars as pl
import pytest

import orggraph as og
from orggraph.graph.attributes import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, STORED
from orggraph.graph.edge_table import RECORD
from orggraph.graph.network_tables import NetworkTables
from tests.engines import on_duckdb
from tests.graph.formats.builders import HOSTILE, hostile_register, tables_of


def test_columns_are_the_declared_ones(tables: NetworkTables) -> None:
    assert tables.nodes.schema == {one.name: STORED[one.type] for one in NODE_ATTRIBUTES}
    assert tables.edges.schema == {one.name: STORED[one.type] for one in EDGE_ATTRIBUTES} | {RECORD: pl.Int64()}


def test_nodes_are_those_of_the_network(sample_network: og.Network) -> None:
    nodes = tables_of(sample_network).nodes
    described = sample_network.nodes.describe(range(len(nodes)))
    assert nodes.select("id", "kind", "label", "label_en").rows() == [node[:4] for node in described]


def test_edges_are_those_of_the_network_each_with_its_record(sample_network: og.Network) -> None:
    tables = tables_of(sample_network)
    edges = list(sample_network.index.edges)
    ids = tables.nodes["id"]
    for row, edge, record in zip(
        tables.edges.iter_rows(named=True), edges, sample_network.records_of(edges), strict=True
    ):
        assert (row["source"], row["target"]) == (ids[edge.source], ids[edge.target])
        assert (row["relation"], row["kind"]) == (record.relation, record.kind)
        assert (row["detail"] or "", row["detail_en"] or "") == (record.detail, record.detail_en)
        assert (row["start"], row["end"]) == (record.start, record.end)
        assert (row["file"], row["sheet"], row["row"]) == (*record.source.to_json().values(),)


def test_what_a_node_says_is_what_its_record_says(sample: og.Reading, sample_network: og.Network) -> None:
    nodes = {row["id"]: row for row in tables_of(sample_network).nodes.iter_rows(named=True)}
    units: Any = sample.register.frame("unit").collect("polars").to_native()
    names = {
        key: row["name"]
        for row in sample.register.frame("area").collect("polars").to_native().to_dicts()
        for key in [row["key"]]
    }
    for unit in units.to_dicts():
        row = nodes[unit["id"]]
        assert (row["members"], row["employees"]) == (unit["members"], unit["employees"])
        assert row["sectors"] == ([code for code in unit["sectors"] if code != "unspecified"] or None)
        assert (row["area_label"] or "").endswith(names.get(unit["area"], ""))


def test_no_two_nodes_and_no_two_edges_are_alike(tables: NetworkTables) -> None:
    assert tables.nodes["id"].is_unique().all()
    assert tables.edges["edge_id"].is_unique().all()
    assert set(tables.edges["source"]) | set(tables.edges["target"]) <= set(tables.nodes["id"])


def test_an_edge_keeps_its_identifier_whatever_relations_are_chosen(sample_network: og.Network) -> None:
    every = set(tables_of(sample_network).edges["edge_id"])
    assert set(tables_of(sample_network.only("agreement,-seat")).edges["edge_id"]) < every


def test_parallel_edges_are_numbered(hostile_network: og.Network) -> None:
    edges = tables_of(hostile_network).edges.filter(pl.col("relation") == "agreement")
    assert edges.height == 2 * len(HOSTILE)
    assert edges["edge_id"].str.ends_with(":2").sum() == len(HOSTILE)


def test_partial_dates_stay_partial_and_have_their_days(hostile_network: og.Network) -> None:
    edges = tables_of(hostile_network).edges
    dates = ("start", "end", "start_day", "end_day")
    agreement = edges.filter(pl.col("end") == "2030").select(pl.col(dates).cast(pl.String)).row(0)
    assert agreement == ("2020", "2030", "2020-01-01", "2030-12-31")


def test_personal_numbers_are_cut_out_of_labels_identifiers_and_lists() -> None:
    register = og.Register.from_records(
        [
            og.Unit(name="联系13900000001公司", id="13900000001", sectors=("热线13900000002",)),
            og.Unit(name="乙公司", id="13900000003"),
        ]
    )
    nodes = tables_of(og.network(register.on("2020-12-31"))).nodes
    assert "1390000" not in str(nodes.to_dicts())
    assert sorted(nodes["id"]) == ["■", "■-2"]


def test_another_engine_has_the_same_tables() -> None:
    one = hostile_register()
    for left, right in zip(
        *((t.nodes, t.edges) for t in (tables_of(og.network(r.on("2020-12-31"))) for r in (one, on_duckdb(one)))),
        strict=True,
    ):
        assert left.drop(RECORD, strict=False).rows() == right.drop(RECORD, strict=False).rows()


def test_a_network_of_nothing_has_empty_tables() -> None:
    tables = tables_of(og.network(og.Register.from_records([]).on("2020-12-31")))
    assert (tables.nodes.height, tables.edges.height) == (0, 0)


def test_a_lone_surrogate_never_gets_into_a_register() -> None:
    with pytest.raises(UnicodeEncodeError):
        og.Register.from_records([og.Unit(name="甲\ud800公司")])
