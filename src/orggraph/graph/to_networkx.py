"""The door to networkx: a network as a MultiDiGraph, every relation an edge with its record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Protocol

import networkx as nx

if TYPE_CHECKING:
    from orggraph.graph.edges import Edge
    from orggraph.graph.index import Index
    from orggraph.graph.nodes import Nodes
    from orggraph.model.source import Source


class Told(Protocol):
    """What is told of an edge: its record in words."""

    @property
    def kind(self) -> str: ...  # noqa: D102
    @property
    def detail(self) -> str: ...  # noqa: D102
    @property
    def detail_en(self) -> str: ...  # noqa: D102
    @property
    def start(self) -> str | None: ...  # noqa: D102
    @property
    def end(self) -> str | None: ...  # noqa: D102
    @property
    def source(self) -> Source: ...  # noqa: D102


def to_networkx(index: Index, records: Iterable[Told], attributes: Mapping[str, object]) -> Any:
    """Returns nodes and edges as a MultiDiGraph; what is not known is no attribute.

    Args:
        index: Nodes and edges.
        records: The record behind each edge, in the order of the edges.
        attributes: Attributes of the graph.
    """
    graph = nx.MultiDiGraph(**attributes)
    graph.add_nodes_from(_nodes(index.nodes))
    names = list(graph)
    seen: Counter[str] = Counter()
    for edge, record in zip(index.edges, records, strict=True):
        seen[edge.relation] += 1
        key = f"{edge.relation}-{seen[edge.relation]}"
        graph.add_edge(names[edge.source], names[edge.target], key, **dict(_said(edge, record)))
    return graph


def _nodes(nodes: Nodes) -> Iterator[tuple[str, dict[str, str]]]:
    described = zip(nodes.describe(range(len(nodes))), nodes.labels["also"], strict=True)
    for node, also in described:
        said = {"kind": node.kind, "label": node.label, "label_en": node.label_en}
        yield node.id, said if also is None else {**said, "also": also}


def _said(edge: Edge, record: Told) -> Iterator[tuple[str, str | int]]:
    yield "relation", edge.relation
    yield "kind", record.kind
    yield "record", f"{edge.table}-{edge.record + 1}"
    source = record.source
    for name, value in (
        ("detail", record.detail),
        ("detail_en", record.detail_en),
        ("start", record.start),
        ("end", record.end),
        ("file", source.file),
        ("sheet", source.sheet),
        ("row", source.row),
    ):
        if value is not None and value != "":
            yield name, value
