"""The door from networkx: any of its graphs as nodes, edges and records."""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable, Mapping
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np
import polars as pl

from orggraph.errors import QuestionError
from orggraph.graph.compile import Compiled, compile_day
from orggraph.graph.edges import Block, Edges
from orggraph.graph.nodes import KINDS, Nodes
from orggraph.graph.relation import NAMES
from orggraph.graph.told import Told
from orggraph.register.identifiers import unique
from orggraph.register.register import Register

if TYPE_CHECKING:
    from orggraph.register.snapshot import Snapshot

Attributes = Mapping[str, Any]
KIND, RELATION = "organization", "link"
"""What nodes and edges are that do not say it."""


def from_networkx(graph: Any, day: dt.date | str | None = None) -> tuple[Snapshot, Compiled]:
    """Compiles a graph of networkx; the snapshot is of a register that knows nothing but files and sheets.

    Args:
        graph: A graph of networkx with any hashable nodes.
        day: The as-of date; the graph's attribute `as_of` where none is given, else today.

    Raises:
        QuestionError: The day is no date, or an edge starts or ends at none.
    """
    if not (hasattr(graph, "edges") and hasattr(graph, "is_directed")):
        raise QuestionError("graph", type(graph).__name__, ("Graph", "DiGraph", "MultiGraph", "MultiDiGraph"))
    told = Told()
    blocks = tuple(
        Block.of(relation, told.table_of(relation), *told.edges(relation, links).T)
        for relation, links in _by_relation(graph).items()
    )
    register, tables = _nothing()
    register = replace(register, tables={**register.tables, "source": told.sources()})
    snapshot = register.on(day or graph.graph.get("as_of") or dt.date.today())
    nodes = _nodes(dict(graph.nodes(data=True)))
    return snapshot, Compiled(nodes, Edges(blocks), {**tables, **told.tables()})


@cache
def _nothing() -> tuple[Register, Mapping[str, pl.DataFrame]]:
    """A register that holds nothing, and the tables of its days."""
    register = Register.from_records(())
    return register, compile_day(register.on(dt.date.today())).tables


def _by_relation(graph: Any) -> dict[str, list[tuple[int, int, Attributes]]]:
    """Edges with positions by relation: first those that the graph lists, then as a register has them, then others."""
    position = {node: place for place, node in enumerate(graph)}
    listed = filter(None, str(graph.graph.get("relations", "")).split(","))
    links: dict[str, list[tuple[int, int, Attributes]]] = {relation: [] for relation in listed}
    known = len(links)
    for source, target, said in graph.edges(data=True):
        links.setdefault(str(said.get("relation", RELATION)), []).append((position[source], position[target], said))
    others = sorted(list(links)[known:], key=lambda name: NAMES.index(name) if name in NAMES else len(NAMES))
    return {relation: links[relation] for relation in (*list(links)[:known], *others)}


def _nodes(given: Mapping[Hashable, Attributes]) -> Nodes:
    ids = list(map(str, given))
    while len(set(ids)) < len(ids):
        ids = unique(ids)
    labels = [str(said.get("label", id_)) for id_, said in zip(ids, given.values(), strict=True)]
    english = [str(said.get("label_en", label)) for label, said in zip(labels, given.values(), strict=True)]
    also = [said.get("also") for said in given.values()]
    columns = {"id": ids, "label": labels, "label_en": english, "also": also}
    frame = pl.DataFrame(columns, dict.fromkeys(columns, pl.String))
    kinds = [said.get("kind") for said in given.values()]
    codes = np.array([KINDS.index(kind if kind in KINDS else KIND) for kind in kinds], np.int8)
    return Nodes(np.arange(len(ids), dtype=np.int32), codes, lambda: frame)
