"""A part of a scene: of an area, around a node, of some relations, only gaps, or what lies between two nodes.

Every selection is a function from a scene to a scene; the territories around what is left stay, so that it is found
where it lies on the whole map.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace

from orggraph.maps.scene import Node, Scene, Territory
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
    return _left(scene, _distances(scene, starts, hops))


def between(scene: Scene, source: str, target: str) -> Scene:
    """Returns the nodes of all shortest paths between two nodes; these two alone where nothing joins them."""
    near, far = _distances(scene, [source]), _distances(scene, [target])
    if target not in near:
        return _left(scene, [source, target])
    return _left(scene, [node for node in near if node in far and near[node] + far[node] == near[target]])


def of_relations(scene: Scene, kinds: Collection[str]) -> Scene:
    """Returns the scene with the relations of some kinds only; all nodes stay."""
    return replace(scene, edges=tuple(edge for edge in scene.edges if edge.kind in kinds))


def only_gaps(scene: Scene) -> Scene:
    """Returns what is not covered, on the as-of date or on another of the scene's days."""
    nodes = [node.id for node in scene.nodes if _is_ever_gap(node)]
    return _left(scene, nodes, _is_ever_gap)


def _is_ever_gap(thing: Node | Territory) -> bool:
    return thing.gap or any(turn.gap for turn in thing.turns)


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
