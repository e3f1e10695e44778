"""How two nodes are linked: the shortest paths, step by step, with the records behind each."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from orggraph.graph.nodes import Node
from orggraph.graph.search import shortest_paths
from orggraph.queries.linkage.apart import Apart, apart_at, notes
from orggraph.queries.linkage.life import find
from orggraph.queries.linkage.records import Record
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
        source: Where it starts.
        target: Where it ends.
        length: How many links; None where no path joins the two.
        steps: The links of the first shortest path.
        paths: All shortest paths as nodes, as many as were asked for, the first among them.
        more: Whether there are more than that.
        apart: Where no path joins the two, the component of each.
        network: The network that was asked.
    """

    source: Node
    target: Node
    length: int | None
    steps: tuple[Step, ...]
    paths: tuple[tuple[Node, ...], ...]
    more: bool
    apart: tuple[Apart, Apart] | tuple[()]
    network: Linked

    def to_json(self, lang: str = "zh") -> dict[str, Any]:
        """Returns the answer in the shape of `orggraph path --format json`."""
        return {
            "as_of": self.network.as_of,
            "from": self.source.id,
            "from_label": self.source.named(lang),
            "to": self.target.id,
            "to_label": self.target.named(lang),
            "length": self.length,
            "steps": [self._step_json(step, lang) for step in self.steps],
            "paths": [[node.id for node in path] for path in self.paths],
            "more": self.more,
            "apart": [one.to_json(lang) for one in self.apart],
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
        parts = [self.source.named(lang)]
        for step in self.steps:
            said = step.records[0].words(self.network.relations_vocabulary, lang)
            parts.append(f"—[{said}]→" if step.forward else f"←[{said}]—")
            parts.append(step.to.named(lang))
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
        title = f"{self.source.named(lang)} {'与' if zh else '–'} {self.target.named(lang)}"
        return (Table(title, self.network.stamp(lang), fields, rows, tuple(self._notes(zh))),)

    def _notes(self, zh: bool) -> Iterator[str]:
        if self.length is not None:
            yield f"最短路径 {self.length} 步" if zh else f"length of the shortest path: {self.length}"
            if len(self.paths) > 1:
                counted = f"{'多于 ' if zh else 'more than '}{len(self.paths)}" if self.more else f"{len(self.paths)}"
                yield f"同样长的路径：{counted} 条" if zh else f"paths as short: {counted}"
        elif self.apart:
            yield from notes(self.apart, self.network.relations, zh)


def path(network: Linked, source: str, target: str, *, limit: int = 10) -> NetworkPath:
    """Answers `Network.path`."""
    nodes, index = network.nodes, network.index
    start, goal = find(network, source), find(network, target)
    pieces = index.pieces
    trails: tuple[tuple[int, ...], ...] = ()
    most = min(limit, _MOST)
    if pieces[start] == pieces[goal]:
        trails = shortest_paths(index.adjacency, start, goal).some(most + 1)
    first, last = nodes.describe((start, goal))
    described = tuple(nodes.describe(trail) for trail in trails[:most])
    steps = _steps(network, described[0]) if described else ()
    apart = () if described else (apart_at(network, start), apart_at(network, goal))
    return NetworkPath(
        first, last, len(steps) if described else None, steps, described, len(trails) > most, apart, network
    )


def _steps(network: Linked, trail: tuple[Node, ...]) -> tuple[Step, ...]:
    pairs = list(pairwise(trail))
    edges = [network.index.edges.between(one.position, other.position) for one, other in pairs]
    records = iter(network.records_of([edge for joined in edges for edge in joined]))
    return tuple(
        Step(one, other, joined[0].source == one.position, tuple(next(records) for _ in joined))
        for (one, other), joined in zip(pairs, edges, strict=True)
    )
