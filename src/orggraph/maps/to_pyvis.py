"""`to_pyvis`: the map of a day as a pyvis network, to go on with in a notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

if TYPE_CHECKING:
    from pyvis.network import Network

    from orggraph.maps.asked_scene import PartWords
    from orggraph.register.snapshot import Snapshot


def to_pyvis(day: Snapshot, *, lang: str = "zh", **part: Unpack[PartWords]) -> Network:
    """Returns the map of a day as a `pyvis.network.Network` with fixed places and without physics.

    Nodes are called `n0`, `n1`, … in the order of the map; `label` is the name, `ref` the public identifier, and
    relations have the code of their kind in `kind`. Nothing has a `title`: pyvis would take it for HTML. The page that
    pyvis itself writes loads libraries from the internet; `write_map` writes one that does not.

    Args:
        day: A snapshot, `register.on(date)`.
        lang: The language of names that orggraph gives, `zh` or `en`.
        **part: Which part of the day, as in `write_map`.

    Raises:
        QuestionError: A name, relation or language is not known, or a number is out of its bounds.

    Example:
        >>> import orggraph as og
        >>> register, _ = og.read(og.sample_ledgers())
        >>> net = og.to_pyvis(register.on("2025-12-31"), area="新雨社区")
        >>> net.add_node("mine", label="我的单位")
        >>> net.add_edge("mine", "n0")
        >>> len(net.get_nodes())
        12
    """
    from orggraph.maps.asked_scene import Part, asked_scene
    from orggraph.maps.layout import place
    from orggraph.maps.legend import legend_of
    from orggraph.maps.pyvis_drawer import draw
    from orggraph.maps.scene import spoken

    placed = place(asked_scene(day, Part.asked_of("to_pyvis", part), lang))
    network = draw(placed, legend_of(placed))
    for drawn, node in zip(network.nodes, placed.scene.nodes, strict=True):
        drawn |= {"label": spoken(node.label, lang), "ref": node.id}
    for drawn, edge in zip(network.edges, placed.scene.edges, strict=True):
        drawn["kind"] = edge.kind
        drawn.pop("hidden", None)  # pyvis has no switch that would show it
    network.node_ids = [node["id"] for node in network.nodes]  # what add_node and add_edge look into
    network.node_map = {node["id"]: node for node in network.nodes}
    return network
