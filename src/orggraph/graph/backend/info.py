"""What networkx learns about the backend at every `import networkx`; this module imports nothing."""

from __future__ import annotations

_ALWAYS = "Runs on the compiled index."
_UNWEIGHTED = "Runs on the compiled index where no `weight` is given; of paths equally short it may take another one."
_BY_NODES = "Runs on the compiled index; what is found comes in the order of the nodes."

FUNCTIONS = {
    "articulation_points": _BY_NODES,
    "betweenness_centrality": "Runs on rustworkx where neither `k`, `weight` nor `endpoints` is given.",
    "bidirectional_shortest_path": "Runs on the compiled index; of paths equally short it may take another one.",
    "bridges": "Runs on the compiled index where no `root` is given.",
    "connected_components": _ALWAYS,
    "edge_betweenness_centrality": "Runs on rustworkx where neither `k` nor `weight` is given; no multigraphs.",
    "has_bridges": "Runs on the compiled index where no `root` is given.",
    "has_path": _ALWAYS,
    "is_connected": _ALWAYS,
    "node_connected_component": _ALWAYS,
    "number_connected_components": _ALWAYS,
    "shortest_path": f"{_UNWEIGHTED} A `source` must be given.",
    "shortest_path_length": "Runs on the compiled index where a `source` and no `weight` is given.",
    "single_source_shortest_path": "Runs on the compiled index; of paths equally short it may take another one.",
    "single_source_shortest_path_length": _ALWAYS,
}
"""The functions that the backend has, and what is to be said of each."""


def get_info() -> dict[str, object]:
    """Describes the backend to networkx."""
    return {
        "backend_name": "orggraph",
        "project": "orggraph",
        "package": "orggraph",
        "short_summary": "Shortest paths, components, cuts and betweenness on a compiled index.",
        "functions": {name: {"additional_docs": said} for name, said in FUNCTIONS.items()},
    }
