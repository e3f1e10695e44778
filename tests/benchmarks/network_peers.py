"""One peer on one register: seconds per step and peak memory, as JSON. The links are handed over as two arrays."""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable
from typing import Any

import numpy as np

import orggraph as og
from tests.benchmarks.national import AS_OF

PATHS, NEIGHBOURHOODS = 1_000, 1_000
Steps = dict[str, float]


def timed(steps: Steps, name: str, what: Callable[[], Any]) -> Any:
    begin = time.perf_counter()
    result = what()
    steps[name] = time.perf_counter() - begin
    return result


def pairs(nodes: int, count: int) -> list[list[int]]:
    return np.random.default_rng(5).integers(0, nodes, (count, 2)).tolist()


def orggraph(folder: str) -> Steps:
    """`index` is from the saved register to the adjacency; `cuts` includes it, as peers' does their graph."""
    from orggraph.graph.cuts import cuts
    from orggraph.graph.search import hops, shortest_paths
    from orggraph.graph.strip import layers

    steps: Steps = {}

    def index() -> Any:
        net = og.network(og.read(folder).register.on(AS_OF))
        net.index.adjacency  # noqa: B018
        return net

    net = timed(steps, "index", index)
    steps["peak MB after index"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    adjacency, count = net.index.adjacency, len(net.nodes)
    asked = pairs(count, PATHS)
    timed(steps, "1000 paths", lambda: [shortest_paths(adjacency, *pair).first() for pair in asked])
    starts = [np.array([pair[0]], np.int32) for pair in pairs(count, NEIGHBOURHOODS)]
    timed(steps, "1000 two-hop", lambda: [list(hops(adjacency, start, 2)) for start in starts])
    timed(steps, "components", lambda: net.index.pieces)
    if count > 2_000_000:  # the core of a nation is more than memory wants twice
        return steps
    edges = net.index.edges

    def cut() -> Any:
        fresh = type(adjacency).of(count, edges.links)
        return cuts(fresh, layers(fresh))

    timed(steps, "cuts with index", cut)
    return steps


def _links(folder: str) -> tuple[int, np.ndarray, np.ndarray]:
    net = og.network(og.read(folder).register.on(AS_OF))
    return len(net.nodes), net.index.edges.sources, net.index.edges.targets


def igraph(folder: str) -> Steps:
    import igraph as ig

    count, sources, targets = _links(folder)
    steps: Steps = {}
    graph = timed(steps, "graph", lambda: ig.Graph(count, edges=np.stack((sources, targets), axis=1)))
    timed(steps, "1000 paths", lambda: [graph.get_shortest_path(*pair) for pair in pairs(count, 20)])
    steps["1000 paths"] *= PATHS / 20
    starts = [pair[0] for pair in pairs(count, NEIGHBOURHOODS)]
    timed(steps, "1000 two-hop", lambda: [graph.neighborhood(start, 2) for start in starts])
    timed(steps, "components", lambda: graph.connected_components().membership)
    timed(steps, "cuts", lambda: (graph.articulation_points(), graph.bridges()))
    steps["cuts with graph"] = steps["graph"] + steps.pop("cuts")
    return steps


def rustworkx(folder: str) -> Steps:
    import rustworkx as rx

    count, sources, targets = _links(folder)
    steps: Steps = {}

    def build() -> rx.PyGraph[int, None]:
        graph: rx.PyGraph[int, None] = rx.PyGraph()
        graph.add_nodes_from(range(count))
        graph.extend_from_edge_list(list(zip(sources.tolist(), targets.tolist(), strict=True)))
        return graph

    graph = timed(steps, "graph", build)
    timed(steps, "components", lambda: rx.connected_components(graph))
    timed(steps, "cuts", lambda: (rx.articulation_points(graph), rx.bridges(graph)))
    steps["cuts with graph"] = steps["graph"] + steps.pop("cuts")
    return steps


def networkx(folder: str) -> Steps:
    import networkx as nx

    count, sources, targets = _links(folder)
    steps: Steps = {}

    def build() -> Any:
        graph = nx.Graph()
        graph.add_nodes_from(range(count))
        graph.add_edges_from(zip(sources.tolist(), targets.tolist(), strict=True))
        return graph

    graph = timed(steps, "graph", build)
    asked = pairs(count, 100)
    timed(steps, "1000 paths", lambda: [nx.bidirectional_shortest_path(graph, *pair) for pair in asked])
    steps["1000 paths"] *= PATHS / 100
    timed(steps, "components", lambda: list(nx.connected_components(graph)))
    return steps


if __name__ == "__main__":
    print(json.dumps(globals()[sys.argv[1]](sys.argv[2])))
