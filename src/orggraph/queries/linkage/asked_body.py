"""What a word means to links across: a node, or the organization that leads the area that it names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from orggraph.graph.nodes import Node
from orggraph.queries.linkage.life import find

if TYPE_CHECKING:
    from orggraph.queries.linkage.linked import Linked


class AskedBody(NamedTuple):
    """A node that was asked about.

    Attributes:
        node: It, or the organization that stands for it.
        area: The area that was asked about, where `node` is the organization that leads it.
        unled: Whether it is an area that no organization leads.
    """

    node: Node
    area: Node | None
    unled: bool

    def named(self, lang: str) -> str:
        """Returns its name in `zh` or `en`: 竹喧社区的中共竹喧社区委员会."""
        name = self.node.named(lang)
        if self.area is None:
            return name
        return f"{self.area.named(lang)}的{name}" if lang == "zh" else f"{name} (of {self.area.named(lang)})"

    def to_json(self, key: str, lang: str) -> dict[str, Any]:
        """Returns it as JSON answers carry it, under a key such as `from`."""
        said = {key: self.node.id, f"{key}_label": self.node.named(lang)}
        return said | ({f"{key}_area": self.area.id, f"{key}_area_label": self.area.named(lang)} if self.area else {})


def asked_body(network: Linked, word: str) -> AskedBody:
    """Returns the body that an identifier or a name means.

    Raises:
        NotLiveError: It is known, but not live on the day.
        QuestionError: No node bears it; the nearest names are listed.
        AmbiguousError: Several do.
    """
    position = find(network, word)
    body = network.index.body(position)
    node, said = network.nodes.describe((body, position))
    unled = network.index.bodies is not None and node.kind == "area"
    return AskedBody(node, said if body != position else None, unled)
