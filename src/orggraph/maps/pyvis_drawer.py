"""Draws a placed scene with pyvis: the nodes, edges and options that vis-network gets, and vis-network itself.

pyvis holds the network; its page is not used. `add_node` and `add_edge` search all nodes each time, and its template
takes names as HTML, so the data is assigned directly and `orggraph.maps.page` writes the page. Ids are generated:
`n0`, `n1`, … and `e0`, `e1`, … in the order of the scene, so that no name from a ledger can be taken for anything else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib.resources import files
from typing import Any

from pyvis.network import Network

from orggraph.maps.legend import LegendEntry
from orggraph.maps.placed import Circle, PlacedEdge, PlacedScene
from orggraph.maps.scene import Node, Style

_BUSY = 3000
"""With more edges than this, they are left out while the map moves."""
_BEND = 0.15
"""How much further each of several edges between the same two nodes is bent."""
_OUTLINE = "#5f6b78"


def draw(placed: PlacedScene, legend: Sequence[LegendEntry]) -> Network:
    """Returns a directed network with fixed places and without physics.

    Args:
        placed: What to draw.
        legend: Its legend: the style of every kind and status in it.
    """
    styles = {(entry.style.group, entry.style.key): entry.style for entry in legend}
    looks = {look: f"g{i}" for i, look in enumerate(sorted({_look(node) for node in placed.scene.nodes}))}
    network = Network(directed=True)
    network.nodes = [
        _node(i, circle, looks[_look(node)])
        for i, (node, circle) in enumerate(zip(placed.scene.nodes, placed.nodes, strict=True))
    ]
    network.edges = [_edge(i, edge, styles) for i, edge in enumerate(placed.edges)]
    network.options = _options({name: _group(look, styles) for look, name in looks.items()}, len(placed.edges))
    return network


def library() -> str:
    """Returns the text of vis-network as pyvis ships it, with its licence header and without its source map."""
    path = files("pyvis").joinpath("lib", "vis-9.1.2", "vis-network.min.js")
    text = path.read_text(encoding="utf-8")
    return text.partition("//# sourceMappingURL=")[0].rstrip()


def _look(node: Node) -> tuple[str, str]:
    return node.kind, node.status or ""


def _group(look: tuple[str, str], styles: Mapping[tuple[str, str], Style]) -> dict[str, Any]:
    kind, status = look
    fill = styles["status", status] if status else styles["node", kind]
    return {"shape": styles["node", kind].shape, "color": {"background": fill.color, "border": _OUTLINE}}


def _node(i: int, circle: Circle, group: str) -> dict[str, Any]:
    return {"id": f"n{i}", "x": round(circle.x, 2), "y": round(circle.y, 2), "size": circle.r, "group": group}


def _edge(i: int, placed: PlacedEdge, styles: Mapping[tuple[str, str], Style]) -> dict[str, Any]:
    style = styles["edge", placed.edge.kind]
    drawn: dict[str, Any] = {
        "id": f"e{i}",
        "from": f"n{placed.source}",
        "to": f"n{placed.target}",
        "color": style.color,
    }
    if style.dashes:
        drawn["dashes"] = list(style.dashes)
    if placed.rank:
        drawn["smooth"] = {"enabled": True, "type": "curvedCW", "roundness": _BEND * placed.rank}
    if placed.crosses:
        drawn["hidden"] = True
    return drawn


def _options(groups: Mapping[str, Mapping[str, Any]], edges: int) -> dict[str, Any]:
    return {
        "autoResize": True,
        "groups": dict(groups),
        "nodes": {"borderWidth": 0.6, "chosen": False, "fixed": True, "physics": False},
        "edges": {
            "arrows": {"to": {"enabled": True, "scaleFactor": 0.22}},
            "chosen": False,
            "color": {"inherit": False},
            "physics": False,
            "smooth": False,
            "width": 0.65,
        },
        "interaction": {
            "dragNodes": False,
            "hideEdgesOnDrag": edges > _BUSY,
            "hideEdgesOnZoom": edges > _BUSY,
            "selectable": False,
        },
        "layout": {"improvedLayout": False},
        "physics": {"enabled": False},
    }
