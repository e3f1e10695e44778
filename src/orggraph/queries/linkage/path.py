"""How two nodes are linked: the shortest paths, step by step, with the records behind each."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from orggraph.graph.nodes import Node
from orggraph.graph.search import shortest_paths
from orggraph.queries.linkage.apart import Apart, apart_at, notes
from orggraph.queries.linkage.asked_body import AskedBody, asked_body
from orggraph.queries.linkage.best_path import BestPath, Trail
from orggraph.queries.linkage.records import Record
from orggraph.queries.linkage.way_by_tree import WayByTree, way_by_tree
from orggraph.tables.table import Field, Shown, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orggraph.queries.linkage.linked import Linked

_MOST = 2**31
"""More paths than this are not listed, whatever limit is asked for."""


@dataclass(frozen=True, slots=True)
class Step:
    """One link of a path.

    Attributes:
        from_: Where it leads from.
        to: Where it leads to.
        forward: Whether the first relation points that way.
        records: The relations that join the two, each with its record; the first is the one that is told.
    """

    from_: Node
    to: Node
    forward: bool
    records: tuple[Record, ...]


@dataclass(frozen=True)
class NetworkPath(Shown):
    """The answer to `path`.

    Attributes:
        asked: Where it starts and where it ends, with the areas that were asked about.
        length: How many links; None where no path joins the two.
        steps: The links of the first path.
        paths: The shortest paths as nodes, as many as were asked for: that with most records first, of these the one
            with the latest.
        more: Whether there are more than that.
        apart: Where no path joins the two, the component of each.
        by_tree: Where links across do not join the two, but all relations do: the shortest way.
        network: The network that was asked.
    """

    asked: tuple[AskedBody, AskedBody]
    length: int | None
    steps: tuple[Step, ...]
    paths: tuple[tuple[Node, ...], ...]
    more: bool
    apart: tuple[Apart, Apart] | tuple[()]
    by_tree: WayByTree | None
    network: Linked

    @property
    def source(self) -> Node:
        """Where it starts: of an area that is led, the organization that leads it."""
        return self.asked[0].node

    @property
    def target(self) -> Node:
        """Where it ends."""
        return self.asked[1].node

    def to_json(self, lang: str = "zh") -> dict[str, Any]:
        """Returns the answer in the shape of `orggraph path --format json`."""
        return {
            "as_of": self.network.as_of,
            **self.asked[0].to_json("from", lang),
            **self.asked[1].to_json("to", lang),
            "relations": list(self.network.relations),
            "length": self.length,
            "steps": [self._step_json(step, lang) for step in self.steps],
            "paths": [[node.id for node in path] for path in self.paths],
            "more": self.more,
            "apart": [one.to_json(lang) for one in self.apart],
            "by_tree": self.by_tree and self.by_tree.length,
        }

    def _step_json(self, step: Step, lang: str) -> dict[str, Any]:
        first = step.records[0]
        return {
            "from": step.from_.id,
            "from_label": step.from_.named(lang),
            "relation": first.relation,
            "relation_label": self.network.relation_label(first.relation, lang),
            "forward": step.forward,
            "to": step.to.id,
            "to_label": step.to.named(lang),
            "record": first.to_json(),
            "source": first.source.to_json(),
            "others": [
                {"relation": one.relation, **one.to_json(), "source": one.source.to_json()} for one in step.records[1:]
            ],
        }

    def words(self, lang: str = "zh") -> str:
        """Returns the path in a line: A —[任职：书记，2019 起]→ B; the arrow points as the relation does."""
        source, target = self.asked
        parts = [source.named(lang)]
        for step in self.steps:
            said = step.records[0].words(self.network.relations_vocabulary, lang)
            parts.append(f"—[{said}]→" if step.forward else f"←[{said}]—")
            parts.append((target if step is self.steps[-1] else step.to).named(lang))
        return " ".join(parts)

    def tables(self, lang: str = "zh") -> tuple[Table, ...]:
        """Returns the steps as a table."""
        zh = lang == "zh"
        fields = (
            Field("from", "从" if zh else "from"),
            Field("relation", "关系" if zh else "relation"),
            Field("to", "到" if zh else "to"),
            Field("source", "来源" if zh else "source"),
        )
        rows = tuple(
            (
                step.from_.named(lang),
                ("{} →" if step.forward else "← {}").format(
                    step.records[0].words(self.network.relations_vocabulary, lang)
                ),
                step.to.named(lang),
                step.records[0].source.words(lang),
            )
            for step in self.steps
        )
        title = ("与" if zh else "–").join(f" {one.named(lang)} " for one in self.asked).strip()
        return (Table(title, self.network.stamp(lang), fields, rows, tuple(self._notes(zh))),)

    def _notes(self, zh: bool) -> Iterator[str]:
        if self.length is not None:
            yield f"最短路径 {self.length} 步" if zh else f"length of the shortest path: {self.length}"
            if len(self.paths) > 1:
                counted = f"{'多于 ' if zh else 'more than '}{len(self.paths)}" if self.more else f"{len(self.paths)}"
                yield f"同样长的路径：{counted} 条" if zh else f"paths as short: {counted}"
                lang = "zh" if zh else "en"
                yield from (" – ".join(node.named(lang) for node in path) for path in self.paths[1:])
        elif self.apart:
            yield from notes(self.apart, self.network.relations, zh)
        if self.by_tree is not None:
            yield self.by_tree.words(zh, self.network)


def path(network: Linked, source: str, target: str, *, limit: int | None = 10) -> NetworkPath:
    """Answers `Network.path`."""
    across = network.between_bodies
    start, goal = asked_body(across, source), asked_body(across, target)
    trails, more = _trails(across, start.node.position, goal.node.position, limit)
    paths = tuple(across.nodes.describe(trail) for trail in trails)
    if paths:
        return NetworkPath((start, goal), len(paths[0]) - 1, _steps(across, paths[0]), paths, more, (), None, across)
    apart = (apart_at(across, start), apart_at(across, goal))
    return NetworkPath((start, goal), None, (), (), False, apart, way_by_tree(network, source, target), across)


def _trails(network: Linked, start: int, goal: int, limit: int | None) -> tuple[list[Trail], bool]:
    """Some of the shortest paths, the best first, and whether there are more."""
    index = network.index
    if index.pieces[start] != index.pieces[goal]:
        return [], False
    found, best = shortest_paths(index.adjacency, start, goal), BestPath(network)
    most = _MOST if limit is None else min(limit, _MOST)
    trails = list(found.some(most + 1))
    if len(trails) <= most:
        return best.ordered(trails), False
    first = best.of(found)
    return [first, *(trail for trail in trails if trail != first)][:most], True


def _steps(network: Linked, trail: tuple[Node, ...]) -> tuple[Step, ...]:
    pairs = list(pairwise(trail))
    edges = [network.index.edges.between(one.position, other.position) for one, other in pairs]
    records = iter(network.records_of([edge for joined in edges for edge in joined]))
    return tuple(
        Step(one, other, joined[0].source == one.position, tuple(next(records) for _ in joined))
        for (one, other), joined in zip(pairs, edges, strict=True)
    )
