"""To networkx and back: the same nodes, edges, records and answers."""

from __future__ import annotations

import datetime as dt
from typing import Any

import networkx as nx
import pytest
from hypothesis import given

import orggraph as og
from orggraph.errors import QuestionError
from tests.graph.graphs import graphs
from tests.properties import examples

RELATIONS = (None, "across", "part_of", "seats,agreements")


def nodes_of(net: og.Network) -> Any:
    return net.nodes.describe(range(len(net.nodes)))


def edges_of(net: og.Network) -> list[Any]:
    edges = tuple(net.index.edges)
    return sorted((edge[:3], record) for edge, record in zip(edges, map(repr, net.records_of(edges)), strict=True))


@pytest.mark.parametrize("relations", RELATIONS)
@pytest.mark.parametrize("which", ["sample", "district"])
def test_round_trip_of_a_day(which: str, relations: str | None, request: pytest.FixtureRequest) -> None:
    reading = request.getfixturevalue(which)
    net = og.network(reading.register.on("2025-12-31"), relations=relations)
    back = og.Network.from_networkx(net.to_networkx())
    assert nodes_of(back) == nodes_of(net)
    assert (back.relations, back.as_of) == (net.relations, net.as_of)
    assert edges_of(back) == edges_of(net)
    assert back.interlocks().to_json() == net.interlocks().to_json()
    if "lead" not in net.relations:
        return  # the graph does not tell which organization and which area are one body
    assert back.components().to_json() == net.components().to_json()
    nodes = nodes_of(net)
    for one, other in zip(nodes[::17], nodes[::-23], strict=False):
        paths = [each.path(source=one.id, target=other.id).to_json() for each in (back, net)]
        assert paths[0] == paths[1]
        assert back.reach(one.id).to_json() == net.reach(one.id).to_json()


def test_answers_to_all_relations_survive(sample: og.Reading) -> None:
    net = og.network(sample.register.on("2025-12-31"))
    back = og.Network.from_networkx(net.to_networkx())
    assert back.connectors().to_json() == net.connectors().to_json()
    assert back.impact_of("03-共建协议台账.xlsx:5").to_json() == net.impact_of("03-共建协议台账.xlsx:5").to_json()
    assert {row.label for row in back.nodes.describe(range(9))} == {row.label for row in net.nodes.describe(range(9))}
    for question in ("isolated", "missing_links", "bridges_across", "expiring_impact"):
        assert getattr(back, question)().to_json()["as_of"] == "2025-12-31"


def test_attributes_are_plain_and_documented(sample: og.Reading) -> None:
    graph = og.network(sample.register.on("2025-12-31")).to_networkx()
    for attributes in (graph.graph, *dict(graph.nodes).values(), *dict(graph.edges).values()):
        assert all(isinstance(value, str | int) for value in attributes.values())
    documented = {"relation", "kind", "record", "detail", "detail_en", "start", "end", "file", "sheet", "row"}
    assert {name for _, _, said in graph.edges(data=True) for name in said} == documented
    assert {name for _, said in graph.nodes(data=True) for name in said} == {"kind", "label", "label_en", "also"}
    assert len({key for *_, key in graph.edges(keys=True)}) == graph.number_of_edges()
    records = {said["record"] for *_, said in graph.edges(data=True) if said["relation"] == "home"}
    assert records <= {said["record"] for *_, said in graph.edges(data=True) if said["relation"] == "seat"}


def test_names_of_persons_only_where_asked_for() -> None:
    register, _ = og.read(og.sample_ledgers(), names=True)
    without, with_ = (og.network(register.on("2025-12-31"), names=names).to_networkx() for names in (False, True))
    persons = [node for node, kind in without.nodes(data="kind") if kind == "person"]
    names = {with_.nodes[node]["label"] for node in persons} - {without.nodes[node]["label"] for node in persons}
    assert names
    assert not any(name in str(list(without.nodes(data=True))) + str(list(without.edges(data=True))) for name in names)


@examples(100)
@given(graphs())
def test_any_graph_is_a_network(graph: Any) -> None:
    net = og.Network.from_networkx(graph, "2025-12-31")
    position = {node: place for place, node in enumerate(graph)}
    assert len({node.id for node in nodes_of(net)}) == len(graph)
    assert {node.kind for node in nodes_of(net)} <= {"organization"}
    assert [edge[:2] for edge in sorted(net.index.edges)] == sorted(
        (position[u], position[v]) for u, v in graph.edges()
    )
    assert set(net.relations) <= {"link"}
    assert len(net.components()) + sum(net.components().isolated.values()) == nx.number_connected_components(
        nx.Graph(graph)
    )
    back = og.Network.from_networkx(net.to_networkx())
    assert nodes_of(back) == nodes_of(net)
    assert edges_of(back) == edges_of(net)
    assert back.as_of == "2025-12-31"
    assert nx.utils.graphs_equal(back.to_networkx(), net.to_networkx())


def test_attributes_of_a_foreign_graph_are_used() -> None:
    graph = nx.MultiDiGraph(as_of="2024-06-30")
    graph.add_node("s", kind="organization", label="枫桥社区党委", label_en="Fengqiao committee")
    graph.add_node(7, kind="router")
    graph.add_edge("s", 7, relation="agreement", kind="agreement", detail="信息", start="2023-05", file="a.xlsx", row=4)
    graph.add_edge("s", 7, relation="friend", end=dt.date(2025, 1, 2))
    net = og.Network.from_networkx(graph)
    assert (net.as_of, net.relations) == ("2024-06-30", ("agreement", "friend"))
    assert [(node.id, node.kind, node.label_en) for node in nodes_of(net)] == [
        ("s", "organization", "Fengqiao committee"),
        ("7", "organization", "7"),
    ]
    agreement, friend = net.path(source="枫桥社区党委", target="7").steps[0].records
    assert (agreement.detail_en, agreement.start, agreement.source.file, agreement.source.row) == (
        "信息",
        "2023-05",
        "a.xlsx",
        4,
    )
    assert (friend.relation, friend.kind, friend.start, friend.end) == ("friend", "friend", None, "2025-01-02")
    assert net.only("agreement").relations == ("agreement",)


def test_a_graph_without_a_day_is_of_today() -> None:
    assert og.Network.from_networkx(nx.Graph()).as_of == dt.date.today().isoformat()


@pytest.mark.parametrize("given", [[(1, 2)], {1: [2]}, None])
def test_what_is_no_graph_is_refused(given: Any) -> None:
    with pytest.raises(QuestionError, match="MultiDiGraph"):
        og.Network.from_networkx(given)


def test_an_edge_that_starts_at_no_date_is_refused() -> None:
    with pytest.raises(QuestionError, match="soon"):
        og.Network.from_networkx(nx.Graph([(1, 2, {"start": "soon"})]))
