"""Who lives where: the nodes of a scene by territory, checked once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from orggraph.errors import RecordError
from orggraph.maps.scene import Node, Scene, Territory, Words
from orggraph.maps.tree import Tree

NO_AREA = Territory("(no area)", "none", Words("未定辖区", "No area"))
"""The territory of nodes of which no area is known."""


def area_of(node: Node) -> str:
    """Returns the id of the territory in which a node is drawn."""
    return NO_AREA.id if node.area is None else node.area


def tree_of(scene: Scene) -> Tree:
    """Returns the territories of a scene, with "no area" if a node needs it."""
    homeless = any(node.area is None for node in scene.nodes)
    return Tree((*scene.territories, NO_AREA) if homeless else scene.territories)


def residents_of(nodes: Sequence[Node], tree: Tree) -> dict[str, list[int]]:
    """Returns the positions of each territory's own nodes: leading ones first, then by kind and id.

    Raises:
        RecordError: If an id is repeated or an area is not in the scene.
    """
    if len({node.id for node in nodes}) < len(nodes):
        repeated = [id_ for id_, count in Counter(node.id for node in nodes).items() if count > 1]
        raise RecordError(
            f"two nodes of the scene have the id {repeated[0]!r}", f"图中有两个节点的编号都是“{repeated[0]}”"
        )
    residents: dict[str, list[int]] = defaultdict(list)
    by_id = sorted(range(len(nodes)), key=[node.id for node in nodes].__getitem__)
    for i in sorted(by_id, key=[(not node.leads, node.kind) for node in nodes].__getitem__):
        area = nodes[i].area or NO_AREA.id
        if area not in tree.by_id:
            raise RecordError(
                f"node {nodes[i].id!r} lies in the area {area!r}, which is not in the scene",
                f"节点“{nodes[i].id}”的辖区“{area}”不在图中",
            )
        residents[area].append(i)
    return dict(residents)
