"""Affiliations that are known from the literature, as persons with seats."""

from __future__ import annotations

import networkx as nx
import pytest

import orggraph as og


@pytest.fixture(scope="module")
def women() -> og.Network:
    """Davis, Gardner and Gardner: 18 women of a southern town, and the 14 events that they attended in 1936."""
    graph = nx.davis_southern_women_graph()
    people, events = graph.graph["top"], graph.graph["bottom"]
    records = [og.Organization(id=event, name=event) for event in events]
    seats = [og.Seat(person=one, organization=event) for one, event in graph.edges(people)]
    persons = [og.Person(id=one) for one in people]
    return og.network(og.Register.from_records([*records, *persons, *seats]).on("2020-12-31"), relations="seats")


@pytest.fixture(scope="module")
def marriages() -> og.Network:
    """Padgett: 15 families of Florence; each of 20 marriages is a person with a seat in two families."""
    graph = nx.florentine_families_graph()
    records: list[og.Organization | og.Person | og.Seat] = [og.Organization(id=one, name=one) for one in graph]
    for number, families in enumerate(graph.edges):
        person = og.Person(id=f"marriage {number}")
        records += [person, *(og.Seat(person=person.id, organization=one) for one in families)]
    return og.network(og.Register.from_records(records).on("2020-12-31"), relations="seats")


def test_women_attend_as_is_known(women: og.Network) -> None:
    rows = {row.id: row for row in women.connectors().by_kind["person"]}
    assert len(rows) == 18
    most = {
        "Evelyn Jefferson": 8,
        "Theresa Anderson": 8,
        "Nora Fayette": 8,
        "Laura Mandeville": 7,
        "Sylvia Avondale": 7,
    }
    assert {name: rows[name].organizations for name in most} == most
    assert rows["Flora Price"].organizations == rows["Olivia Carleton"].organizations == 2
    assert sum(row.organizations for row in rows.values()) == 89
    between = nx.betweenness_centrality(nx.davis_southern_women_graph())
    assert {one: row.betweenness for one, row in rows.items()} == pytest.approx({one: between[one] for one in rows})
    assert not any(row.articulation for row in rows.values())


def test_events_are_joined_by_women(women: og.Network) -> None:
    graph = nx.davis_southern_women_graph()
    projection = nx.bipartite.projected_graph(graph, graph.graph["bottom"])
    rows = {row.id: row for row in women.connectors().by_kind["organization"]}
    assert {name: row.organizations for name, row in rows.items()} == dict(projection.degree)
    between = nx.betweenness_centrality(graph)
    assert {one: row.betweenness for one, row in rows.items()} == pytest.approx({one: between[one] for one in rows})


def test_events_share_women(women: og.Network) -> None:
    graph = nx.davis_southern_women_graph()
    projection = nx.bipartite.weighted_projected_graph(graph, graph.graph["bottom"])
    rows = women.interlocks().rows
    assert {frozenset((row.one.id, row.other.id)): row.weight for row in rows} == {
        frozenset(pair): weight for *pair, weight in projection.edges(data="weight")
    }
    assert ({rows[0].one.id, rows[0].other.id}, rows[0].weight) == ({"E8", "E9"}, 9)


def test_women_and_events_hang_together(women: og.Network) -> None:
    (component,) = women.components()
    assert (component.size, component.hub.id) == (32, "E8")
    assert component.by_kind == {"area": 0, "organization": 14, "unit": 0, "person": 18}
    assert {node.id for _, node in women.reach("E8", hops=1).rows} == {*nx.davis_southern_women_graph()["E8"]}


def test_families_marry_as_is_known(marriages: og.Network) -> None:
    graph = nx.florentine_families_graph()
    rows = marriages.interlocks().rows
    assert {frozenset((row.one.id, row.other.id)) for row in rows} == set(map(frozenset, graph.edges))
    assert {row.weight for row in rows} == {1}
    degree = {one: sum(one in (row.one.id, row.other.id) for row in rows) for one in graph}
    assert {name: degree[name] for name in ("Medici", "Guadagni", "Strozzi", "Pazzi")} == {
        "Medici": 6,
        "Guadagni": 4,
        "Strozzi": 4,
        "Pazzi": 1,
    }
    assert marriages.path(source="Pazzi", target="Ginori").length == 2 * 4


def test_without_the_medici(marriages: og.Network) -> None:
    """The Medici hold the Acciaiuoli, and by the Salviati the Pazzi, to the others."""
    graph = nx.florentine_families_graph()
    cut = {node.id for node in marriages.nodes.describe(marriages.index.cuts.nodes)}
    assert cut & set(graph) == set(nx.articulation_points(graph)) == {"Medici", "Salviati", "Guadagni", "Albizzi"}
    answer = marriages.impact_of("Medici")
    lost = {frozenset(node.id for node in part if node.kind == "organization") for part in answer.cut_off}
    assert lost - {frozenset()} == {frozenset({"Acciaiuoli"}), frozenset({"Salviati", "Pazzi"})}
    assert answer.ended == {"seat": 6}
    bridges = sum(row.articulation for row in marriages.connectors().by_kind["person"])
    assert bridges == len([*nx.bridges(graph)])
