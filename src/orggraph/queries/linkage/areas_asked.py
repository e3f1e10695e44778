"""What to ask instead of an area: links across are those of the organization that leads it, and of units there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from orggraph.graph.nodes import KINDS, Node

if TYPE_CHECKING:
    from orggraph.queries.linkage.linked import Linked

_SHOWN = 5


@dataclass(frozen=True, slots=True)
class AskedArea:
    """An area that the chosen relations leave without its leading organization.

    Attributes:
        area: The area.
        leader: The organization that leads it, which has its seats and agreements; None where nobody leads it.
        registered: The units registered there, whatever relations were chosen, in the order of keys.
    """

    area: Node
    leader: Node | None
    registered: tuple[Node, ...]

    def to_json(self, lang: str) -> dict[str, Any]:
        """Returns whom to ask as JSON answers carry it."""
        return {
            "leader": self.leader and self.leader.id,
            "leader_label": self.leader and self.leader.named(lang),
            "registered": [{"id": node.id, "label": node.named(lang)} for node in self.registered],
        }

    def words(self, zh: bool) -> str:
        """Returns whom to ask in a sentence."""
        lang = "zh" if zh else "en"
        area, names = self.area.named(lang), [node.named(lang) for node in self.registered]
        few = ("、" if zh else ", ").join(names[:_SHOWN])
        if self.leader is None:
            led = f"“{area}”没有领导党组织" if zh else f"no organization leads {area}"
        else:
            leader = self.leader.named(lang)
            led = (
                f"任职和共建属于党组织而不属于辖区：请改问领导“{area}”的“{leader}”"
                if zh
                else f"seats and agreements are of organizations, not of areas: ask about {leader}, which leads {area}"
            )
        if not names:
            return f"{led}；没有单位在该辖区报到" if zh else f"{led}; no unit is registered there"
        more = len(names) > _SHOWN
        if zh:
            return f"{led}；在该辖区报到的单位：{few}{f' 等 {len(names)} 个' if more else ''}"
        return f"{led}; registered there: {few}{f' and {len(names) - _SHOWN} more' if more else ''}"


def asked_area(network: Linked, position: int) -> AskedArea | None:
    """Returns whom to ask instead of an area; None of other nodes, and where leaders are linked or not told at all."""
    nodes, edges = network.nodes, network.compiled.edges
    if KINDS[nodes.kinds[position]] != "area" or "lead" not in {*edges.relations} - {*network.relations}:
        return None
    lead, registered = edges.only(("lead",)), edges.only(("registration",))
    (area,) = nodes.describe([position])
    leaders = nodes.describe(lead.sources[lead.targets == position])
    units = sorted(set(registered.sources[registered.targets == position].tolist()))
    return AskedArea(area, leaders[0] if leaders else None, nodes.describe(units))
