"""What somebody means who names an area or a node of a map."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from orggraph.errors import NotLiveError, OutsideError, QuestionError
from orggraph.graph.nodes import Node as NetworkNode
from orggraph.maps.scene import Scene
from orggraph.queries.linkage.life import find
from orggraph.queries.network import network

if TYPE_CHECKING:
    from orggraph.register.snapshot import Snapshot


class Named:
    """What names mean in a scene: of an area its territory, or the organizations that lead it."""

    def __init__(self, days: Sequence[Snapshot], scene: Scene) -> None:
        self._networks = [network(day) for day in days]
        self._scene = scene
        self._area: tuple[str, set[str]] | None = None

    def area(self, word: str) -> str:
        """Returns the id of a territory."""
        nodes = self._networks[0].nodes
        return nodes.describe([nodes.find(word, ("area",))])[0].id

    def keep_to(self, area: str, part: Scene) -> None:
        """From now on only what lies in an area is meant, given by its name and its part of the scene."""
        self._area = area, {node.id for node in part.nodes}

    def nodes(self, word: str) -> list[str]:
        """Returns the ids of the nodes that a name means.

        Raises:
            QuestionError: None bears it that is drawn.
            AmbiguousError: Several do.
            OutsideError: It lies in another area than the one that is kept to.
        """
        node = self._node(word)
        there = [one.id for one in self._scene.nodes if one.id == node.id or (one.leads and one.area == node.id)]
        if not there:
            raise QuestionError("node", word, ())
        if self._area is None:
            return there
        area, inside = self._area
        if not (kept := [id_ for id_ in there if id_ in inside]):
            raise OutsideError(word, area)
        return kept

    def _node(self, word: str) -> NetworkNode:
        *others, last = self._networks
        for one in others:
            with suppress(NotLiveError):  # what has ended is found on the earlier day of a comparison
                return one.nodes.describe([find(one, word)])[0]
        return last.nodes.describe([find(last, word)])[0]
