"""Two scenes as one: what the later day has added, ended and changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from orggraph.maps.palette import STYLES
from orggraph.maps.scene import Detail, Edge, Node, Scene, Territory, Text, Words, followed

Thing = TypeVar("Thing", Node, Territory)
_WORDS = {(style.group, style.key): style.label for style in STYLES}
_NOTHING, _GAP, _COVERED = Words("无", "none"), Words("未覆盖", "not covered"), Words("已覆盖", "covered")


def compare(before: Scene, after: Scene) -> Scene:
    """Returns the later scene, with what was there before only as `ended`, and marks on what is new or has changed.

    Territories and nodes are the same where their ids are, relations where ends, kind and first day are. A territory
    or node has changed where its name, kind, area, status or coverage has; a relation where it says something else.

    >>> earlier = Scene("图", "2019-12-31", "全部", nodes=(Node("1", "unit", "一"), Node("2", "unit", "二")))
    >>> later = Scene("图", "2020-12-31", "全部", nodes=(Node("1", "unit", "壹"), Node("3", "unit", "三")))
    >>> [(node.id, node.change) for node in compare(earlier, later).nodes]
    [('1', 'changed'), ('3', 'added'), ('2', 'ended')]
    """
    names = {territory.id: territory.label for territory in (*before.territories, *after.territories)}
    territories = _together(before.territories, after.territories, names)
    known = {territory.id for territory in territories}
    return replace(
        after,
        title=followed(after.title, f" · {before.as_of} → {after.as_of}"),
        territories=territories,
        nodes=tuple(
            node if node.area in known else node._replace(area=None)
            for node in _together(before.nodes, after.nodes, names)
        ),
        edges=tuple(_edges(before.edges, after.edges)),
        styles=tuple(dict.fromkeys((*after.styles, *before.styles))),
        days=(),
    )


def _together(before: Sequence[Thing], after: Sequence[Thing], areas: Mapping[str, Text]) -> tuple[Thing, ...]:
    old = {thing.id: thing for thing in before}
    new = {thing.id for thing in after}
    together = [_marked(old.get(thing.id), thing, areas) for thing in after]
    together += [_ended(thing) for thing in before if thing.id not in new]
    return tuple(together)


def _ended(thing: Thing) -> Thing:
    """What has ended is neither covered nor a gap of the later day: no figure of that day counts it."""
    ended = thing._replace(change="ended", gap=False, turns=())
    return ended._replace(status=None) if isinstance(ended, Node) else ended


def _marked(old: Thing | None, thing: Thing, areas: Mapping[str, Text]) -> Thing:
    """The thing of the later day, with what it was on the earlier one where that differs."""
    if old is None:
        return thing._replace(change="added", turns=())
    before = _said(old, areas)
    lines: tuple[Detail, ...] = tuple(
        Detail(label, followed(followed(before[label][1], " → "), text))
        for label, (value, text) in _said(thing, areas).items()
        if before[label][0] != value
    )
    return thing._replace(change="changed" if lines else None, details=(*lines, *thing.details), turns=())


def _said(thing: Node | Territory, areas: Mapping[str, Text]) -> dict[Words, tuple[object, Text]]:
    """What may change, each with its words."""
    if isinstance(thing, Node):
        around, status = thing.area, thing.status
        kind = _WORDS.get(("node", thing.kind), thing.kind) if thing.type is None else thing.type
    else:
        around, status = thing.parent, None
        kind = _WORDS.get(("territory", thing.kind), thing.kind)
    covered = _WORDS.get(("status", status or "")) or (_GAP if thing.gap else _COVERED)
    return {
        Words("名称变化", "Name changed"): (thing.label, thing.label),
        Words("辖区变化", "Area changed"): (around, areas.get(around or "", _NOTHING)),
        Words("覆盖变化", "Coverage changed"): ((status, thing.gap), covered),
        Words("类别变化", "Kind changed"): ((thing.kind, kind), kind),
    }


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
