"""A part of a scene: of an area, around a node, of some relations, only gaps, or what lies between two nodes.

Every selection is a function from a scene to a scene; the territories around what is left stay, so that it is found
where it lies on the whole map.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace

from orggraph.maps.scene import Node, Scene, Territory, Turn, is_ever_gap
from orggraph.maps.tree import Tree


def of_area(scene: Scene, area: str) -> Scene:
    """Returns what lies in a territory, given by its id; relations that leave it are left out.

    >>> from orggraph.maps.scene import Edge
    >>> whole = Scene("图", "2020-12-31", "全部", (Territory("a", "grid", "甲"), Territory("b", "grid", "乙")),
    ...               (Node("1", "unit", "一", "a"), Node("2", "unit", "二", "b")), (Edge("1", "2", "agreement"),))
    >>> part = of_area(whole, "a")
    >>> [node.id for node in part.nodes], [one.id for one in part.territories], part.edges
    (['1'], ['a'], ())
    """
    tree = Tree(scene.territories)
    inside = {id_ for id_ in tree.by_id if area in tree.upwards(id_)}
    nodes = [node.id for node in scene.nodes if node.area in inside]
    return _left(scene, nodes, lambda one: one.id in inside)


def around(scene: Scene, starts: Collection[str], hops: int) -> Scene:
    """Returns some nodes, given by their ids, and all that at most so many relations join with them."""
    return replace(_left(scene, _distances(scene, starts, hops)), rates=False)


def between(scene: Scene, source: str, target: str) -> Scene:
    """Returns the nodes of all shortest paths between two nodes; these two alone where nothing joins them."""
    near, far = _distances(scene, [source]), _distances(scene, [target])
    length = near.get(target)
    joined = [node for node in near if node in far and near[node] + far[node] == length]
    return replace(_left(scene, joined or [source, target]), rates=False)


def of_relations(scene: Scene, kinds: Collection[str]) -> Scene:
    """Returns the scene with the relations of some kinds only; all nodes stay."""
    return replace(scene, edges=tuple(edge for edge in scene.edges if edge.kind in kinds))


def only_gaps(scene: Scene) -> Scene:
    """Returns what is not covered, on the as-of date or on another of the scene's days; each on those days only."""
    nodes = [node.id for node in scene.nodes if is_ever_gap(node)]
    left = _left(scene, nodes, is_ever_gap)
    return replace(left, nodes=tuple(map(_as_gap, left.nodes)), rates=False)


def _as_gap(node: Node) -> Node:
    """A node that is there only while it is a gap."""
    turns = [turn._replace(live=turn.live and turn.gap) for turn in node.turns]
    kept = [turn for i, turn in enumerate(turns) if i == 0 or turn.live or turns[i - 1].live]
    status = node.status if node.gap else None
    return node._replace(status=status, turns=tuple(turn if turn.live else Turn(turn.stop, False) for turn in kept))


def _left(scene: Scene, nodes: Iterable[str], also: Callable[[Territory], bool] = lambda _: False) -> Scene:
    """The scene with some nodes, the relations between them, and the territories around them and around others."""
    chosen = set(nodes)
    tree = Tree(scene.territories)
    kept = tuple(node for node in scene.nodes if node.id in chosen)
    inner = {node.area for node in kept} | {one.id for one in scene.territories if also(one)}
    around_them = {id_ for area in inner for id_ in tree.upwards(area)}
    return replace(
        scene,
        nodes=kept,
        territories=tuple(one for one in scene.territories if one.id in around_them),
        edges=tuple(edge for edge in scene.edges if edge.source in chosen and edge.target in chosen),
    )


def _distances(scene: Scene, starts: Collection[str], within: int | None = None) -> dict[str, int]:
    """How many relations lead from the nearest start to each node, whichever way they point."""
    beside: dict[str, list[str]] = defaultdict(list)
    for edge in scene.edges:
        beside[edge.source].append(edge.target)
        beside[edge.target].append(edge.source)
    found = dict.fromkeys(starts, 0)
    level = list(starts)
    while level and (within is None or found[level[0]] < within):
        fresh = dict.fromkeys(other for node in level for other in beside[node] if other not in found)
        found |= dict.fromkeys(fresh, found[level[0]] + 1)
        level = list(fresh)
    return found
