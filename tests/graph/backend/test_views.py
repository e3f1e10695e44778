"""`as_graph` and `as_digraph`: graphs of networkx with nothing set up."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import networkx as nx
import pytest

import orggraph as og
from orggraph.errors import OrggraphError
from orggraph.graph.backend.dispatch import backend


@pytest.fixture(scope="module")
def net(sample: og.Reading) -> og.Network:
    return og.network(sample.register.on("2025-12-31"))


@pytest.fixture(scope="module", params=["as_graph", "as_digraph"])
def view(request: pytest.FixtureRequest, net: og.Network) -> Any:
    return getattr(net, request.param)()


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of our functions that ran."""
    names: list[str] = []

    def counted(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def run(graph: Any, *args: Any, **kwargs: Any) -> Any:
            names.append(name)
            return function(graph, *args, **kwargs)

        run.__wrapped__ = function
        return run

    monkeypatch.setattr(backend, "own", {name: counted(name, function) for name, function in backend.own.items()})
    return names


def plain(view: Any) -> Any:
    """The same graph, built edge by edge."""
    graph = nx.DiGraph(**view.graph) if view.is_directed() else nx.Graph(**view.graph)
    graph.add_nodes_from(view.nodes(data=True))
    graph.add_edges_from(view.edges(data=True))
    return graph


def test_they_are_graphs_with_the_relations_as_weight(net: og.Network) -> None:
    graph, digraph, multi = net.as_graph(), net.as_digraph(), net.to_networkx()
    assert type(graph).__mro__[1] is nx.Graph
    assert type(digraph).__mro__[1] is nx.DiGraph
    assert list(graph) == list(digraph) == list(multi)
    assert dict(digraph.edges) == {(u, v): {"weight": multi.number_of_edges(u, v)} for u, v in digraph.edges}
    assert set(digraph.edges) == {(u, v) for u, v, _ in multi.edges if u != v}
    both = nx.MultiGraph(multi)
    assert all(data["weight"] == both.number_of_edges(u, v) for u, v, data in graph.edges(data=True))
    assert graph.graph == {"as_of": "2025-12-31", "relations": ",".join(net.relations)}
    assert graph.nodes[next(iter(graph))].keys() == {"kind", "label", "label_en"}


def test_a_shortest_path_runs_on_the_index_and_builds_nothing(net: og.Network, ran: list[str]) -> None:
    graph = net.as_graph()
    nodes = net.nodes.labels["id"].to_list()
    path = nx.shortest_path(graph, nodes[0], nodes[-1])
    assert ran == ["shortest_path"]
    assert not {"_adj", "_node"} & graph.__dict__.keys()
    assert len(path) == nx.shortest_path_length(plain(graph), nodes[0], nodes[-1]) + 1


@pytest.mark.parametrize(
    "algorithm",
    [
        nx.core_number,
        nx.clustering,
        nx.degree_centrality,
        nx.transitivity,
        nx.pagerank,
        lambda graph: nx.community.louvain_communities(graph, seed=1),
        lambda graph: nx.shortest_path(graph, *list(graph)[:2], weight="weight"),
        lambda graph: nx.shortest_path(graph, target=list(graph)[5]),
        lambda graph: list(nx.bridges(graph, root=list(graph)[5])),
        lambda graph: list(nx.biconnected_component_edges(graph)),
        lambda graph: dict(nx.all_pairs_shortest_path_length(graph)),
        lambda graph: nx.betweenness_centrality(graph, k=5, seed=1),
        nx.average_shortest_path_length,
        lambda graph: nx.complement(graph).edges,
        lambda graph: nx.compose(graph, graph).adj,
        lambda graph: graph.subgraph(list(graph)[:40]).copy().adj,
        lambda graph: list(nx.connected_components(graph.subgraph(list(graph)[1:]))),
        lambda graph: nx.is_connected(nx.restricted_view(graph, list(graph)[:3], [])),
        nx.to_dict_of_dicts,
        lambda graph: nx.adjacency_matrix(graph).sum(),
    ],
)
def test_what_the_index_does_not_have_runs_all_the_same(net: og.Network, algorithm: Callable[[Any], Any]) -> None:
    graph = net.as_graph()
    assert algorithm(graph) == algorithm(plain(graph))


def test_directed_algorithms_run_too(net: og.Network) -> None:
    graph = net.as_digraph()
    for algorithm in (
        nx.pagerank,
        nx.in_degree_centrality,
        nx.number_strongly_connected_components,
        nx.is_directed_acyclic_graph,
    ):
        assert algorithm(graph) == algorithm(plain(graph))
    assert graph.pred == plain(graph).pred
    assert graph.reverse().adj == plain(graph).reverse().adj
    assert graph.to_undirected(as_view=True).number_of_edges() == net.as_graph().number_of_edges()


def test_order_is_that_of_networkx_where_it_is_settled(view: Any) -> None:
    built, start = plain(view), list(view)[3]
    for name in ("single_source_shortest_path", "single_source_shortest_path_length"):
        ours, theirs = (list(getattr(nx, name)(graph, start).items()) for graph in (view, built))
        assert ours == theirs
    if not view.is_directed():
        assert list(nx.bridges(view)) == list(nx.bridges(built))
        assert list(nx.connected_components(view)) == list(nx.connected_components(built))


def test_they_are_frozen(view: Any) -> None:
    assert nx.is_frozen(view)
    with pytest.raises(nx.NetworkXError, match="Frozen"):
        view.add_edge(1, 2)
    nx.set_node_attributes(view, 1, "seen")
    assert all(data["seen"] == 1 for _, data in view.nodes(data=True))


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda graph: pickle.loads(pickle.dumps(graph))])
def test_a_copy_is_an_ordinary_graph(view: Any, again: Callable[[Any], Any]) -> None:
    same = again(view)
    assert type(same) in (nx.Graph, nx.DiGraph)
    assert nx.utils.graphs_equal(same, plain(view))
    assert type(view)().add_node(1) is None


def test_networkx_alone_can_be_asked_for(view: Any, ran: list[str]) -> None:
    one, other, *_ = view
    assert nx.has_path(view, one, other, backend="networkx") == nx.has_path(plain(view), one, other)
    assert not ran


@pytest.mark.parametrize(
    "question", [nx.is_connected, nx.pagerank, nx.strongly_connected_components, nx.is_biconnected]
)
def test_a_network_itself_is_no_graph(net: og.Network, question: Callable[[Any], Any]) -> None:
    with pytest.raises(OrggraphError, match="as_graph") as caught:
        question(net)
    assert "as_graph" in caught.value.message("zh")


FRESH = """
import networkx as nx
assert not [name for name in sys.modules if name.startswith("orggraph") and name not in ALLOWED], sorted(sys.modules)
import orggraph as og
register, _ = og.read(og.sample_ledgers())
graph = og.network(register.on("2025-12-31")).as_graph()
one, *_, other = graph.indexed.names
assert nx.has_path(graph, one, other) and "_adj" not in graph.__dict__
assert nx.config.backend_priority.algos == [] and not nx.config.fallback_to_nx
print(nx.number_connected_components(graph), max(nx.core_number(graph).values()))
"""
ALLOWED = {"orggraph", "orggraph.graph", "orggraph.graph.backend", "orggraph.graph.backend.info"}


def test_in_a_fresh_process_nothing_is_set_up_and_networkx_loads_only_the_description() -> None:
    script = f"import sys\nALLOWED = {ALLOWED!r}\n{FRESH}"
    run = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    assert run.stdout.split() == ["1", "3"]
