"""Two nodes that no path joins: the component of each, and what would join them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from orggraph.graph.nodes import KINDS, Node

if TYPE_CHECKING:
    from orggraph.queries.linkage.asked_body import AskedBody
    from orggraph.queries.linkage.linked import Linked

_ABLE = ("organization", "unit")
"""Who can join two components, the best first: a unit can sign with an organization, not with another unit."""
_SIGNED = {"seat": ("一个兼职席位", "a seat"), "agreement": ("一份共建协议", "an agreement")}
"""What joins an organization with another or with a unit."""


@dataclass(frozen=True, slots=True)
class Apart:
    """The component of one of two nodes that no path joins.

    Attributes:
        size: How many nodes it has.
        hub: Its organization with most links, where it has none its unit, else any node.
        unled: The node, where it is an area that no organization leads.
    """

    size: int
    hub: Node
    unled: Node | None

    def to_json(self, lang: str) -> dict[str, Any]:
        """Returns the component as JSON answers carry it."""
        return {
            "size": self.size,
            "hub": self.hub.id,
            "hub_label": self.hub.named(lang),
            "unled": self.unled and self.unled.id,
        }


def apart_at(network: Linked, asked: AskedBody) -> Apart:
    """Returns the component of a node; who can sign or send somebody is asked before persons and areas."""
    index, kinds = network.index, network.nodes.kinds
    members = np.flatnonzero((index.pieces == index.pieces[asked.node.position]) & index.standing)
    able = (members[kinds[members] == KINDS.index(kind)] for kind in _ABLE)
    candidates = next((few for few in able if len(few)), members)
    hub = int(candidates[index.adjacency.degrees[candidates].argmax()])
    return Apart(len(members), network.nodes.describe([hub])[0], asked.node if asked.unled else None)


def notes(apart: tuple[Apart, Apart], relations: Collection[str], zh: bool) -> Iterator[str]:
    """Yields why no path joins two nodes, which areas nobody leads, and what would join the components."""
    one, other = apart
    yield (
        f"两者没有联系：一个在 {one.size} 个节点的部分，一个在 {other.size} 个节点的部分"
        if zh
        else f"no path: they lie in components of {one.size} and of {other.size} nodes"
    )
    for each in apart:
        if each.unled:
            yield unled(each.unled, zh)
    hubs = sorted((one.hub, other.hub), key=lambda hub: hub.kind == "area")
    names = [f"“{hub.label}”" if zh else hub.label_en for hub in hubs]
    if said := _joining([hub.kind for hub in hubs], names, relations, zh):
        yield f"{said}，两部分即可相连" if zh else f"{said} would join them"


def unled(area: Node, zh: bool) -> str:
    """Returns that an area has no links but those of its own, as nobody leads it."""
    return f"“{area.label}”没有领导党组织" if zh else f"no organization leads {area.label_en}"


def _joining(kinds: list[str], names: list[str], relations: Collection[str], zh: bool) -> str | None:
    """What of the chosen relations would join two hubs, the area last; None where an area cannot be joined."""
    one, other = names
    if kinds[1] == "area":
        return _registering(kinds[0], one, other, zh) if "registration" in relations else None
    able = [name for name in _SIGNED if name in relations]
    if able and "organization" in kinds and set(kinds) <= set(_ABLE):
        words = ("或" if zh else " or ").join(_SIGNED[name][0 if zh else 1] for name in able)
        return f"{one}与{other}之间有{words}" if zh else f"{words} between {one} and {other}"
    if set(kinds) == {"unit"} and "agreement" in able:
        return (
            f"{one}与{other}同与一个党组织签订共建协议"
            if zh
            else f"agreements of {one} and of {other} with the same organization"
        )
    return f"{one}与{other}相连" if zh else f"a link between {one} and {other}"


def _registering(kind: str, one: str, area: str, zh: bool) -> str:
    """The registration that joins a hub of some kind to an area."""
    if kind == "unit":
        return f"{one}到{area}报到" if zh else f"registration of {one} at {area}"
    if kind == "area":
        return f"同一个单位到{one}和{area}报到" if zh else f"registration of one unit at {one} and at {area}"
    return f"与{one}有联系的单位到{area}报到" if zh else f"registration at {area} of a unit linked to {one}"
