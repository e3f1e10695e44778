"""Two scenes as one: what the later day has added, ended and changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from orggraph.maps.scene import Edge, Node, Scene, Territory, followed

Thing = TypeVar("Thing", Node, Territory)


def compare(before: Scene, after: Scene) -> Scene:
    """Returns the later scene, with what was there before only as `ended`, and marks on what is new or has changed.

    Territories and nodes are the same where their ids are, relations where ends, kind and first day are. A territory
    or node has changed where its name, kind, area, status or coverage has; a relation where it says something else.

    >>> earlier = Scene("图", "2019-12-31", "全部", nodes=(Node("1", "unit", "一"), Node("2", "unit", "二")))
    >>> later = Scene("图", "2020-12-31", "全部", nodes=(Node("1", "unit", "壹"), Node("3", "unit", "三")))
    >>> [(node.id, node.change) for node in compare(earlier, later).nodes]
    [('1', 'changed'), ('3', 'added'), ('2', 'ended')]
    """
    territories = _together(before.territories, after.territories)
    known = {territory.id for territory in territories}
    return replace(
        after,
        title=followed(after.title, f" · {before.as_of} → {after.as_of}"),
        territories=territories,
        nodes=tuple(
            node if node.area in known else node._replace(area=None) for node in _together(before.nodes, after.nodes)
        ),
        edges=tuple(_edges(before.edges, after.edges)),
        styles=tuple(dict.fromkeys((*after.styles, *before.styles))),
        days=(),
    )


def _together(before: Sequence[Thing], after: Sequence[Thing]) -> tuple[Thing, ...]:
    old = {thing.id: thing for thing in before}
    new = {thing.id for thing in after}
    together = [thing._replace(change=_change(old, thing), turns=()) for thing in after]
    together += [_ended(thing) for thing in before if thing.id not in new]
    return tuple(together)


def _ended(thing: Thing) -> Thing:
    """What has ended is neither covered nor a gap of the later day: no figure of that day counts it."""
    ended = thing._replace(change="ended", gap=False, turns=())
    return ended._replace(status=None) if isinstance(ended, Node) else ended


def _change(old: Mapping[str, Thing], thing: Thing) -> str | None:
    if thing.id not in old:
        return "added"
    return None if _said(old[thing.id]) == _said(thing) else "changed"


def _said(thing: Node | Territory) -> tuple[object, ...]:
    where = (thing.area, thing.status, thing.type) if isinstance(thing, Node) else (thing.parent,)
    return thing.label, thing.kind, thing.gap, *where


def _edges(before: Sequence[Edge], after: Sequence[Edge]) -> Iterator[Edge]:
    """The relations of both; of several with the same ends, kind and day, the first of one day is the first of both."""
    old, new = _numbered(before), _numbered(after)
    for key, edge in new.items():
        same = key in old and (old[key].label, old[key].end) == (edge.label, edge.end)
        change = None if same else "changed" if key in old else "added"
        yield edge._replace(change=change, stops=None)
    for key, edge in old.items():
        if key not in new:
            yield edge._replace(change="ended", stops=None)


def _numbered(edges: Iterable[Edge]) -> dict[Hashable, Edge]:
    before: Counter[Hashable] = Counter()
    found: dict[Hashable, Edge] = {}
    for edge in edges:
        key = edge.source, edge.target, edge.kind, edge.start
        found[key, before[key]] = edge
        before[key] += 1
    return found
