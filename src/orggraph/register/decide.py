"""A decision about a name, checked against what was read before it is written down."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal

from orggraph.errors import AliasError, QuestionError
from orggraph.register.aliases import KINDS, Alias, NodeKind
from orggraph.register.known_names import Known, KnownNames, areas_of
from orggraph.register.normal_names import NORMAL
from orggraph.register.proposals import Proposal
from orggraph.register.reading import Reading
from orggraph.text.nearest import nearest

Verdict = Literal["accept", "renamed", "reject", "new"]


def decision_on(proposal: Proposal, verdict: Verdict, decided: str) -> Alias:
    """Returns what somebody decided about a proposal on a day."""
    kind = next(kind for kind in KINDS if kind == proposal.kind)
    if verdict == "new":
        return Alias(kind, proposal.given, new=True, area=proposal.area, decided=decided)
    if verdict == "reject":
        return Alias(kind, proposal.given, rejected=proposal.target_name, area=proposal.area, decided=decided)
    renamed = verdict == "renamed"
    return Alias(kind, proposal.given, means=proposal.target_name, renamed=renamed, area=proposal.area, decided=decided)


class Deciding:
    """Makes decisions on names that are given in words."""

    def __init__(self, reading: Reading, proposals: Iterable[Proposal], decided: str) -> None:
        self.reading, self.proposals, self.decided = reading, tuple(proposals), decided
        areas = areas_of(reading.register)
        self.known = {kind: KnownNames(reading.register, kind, areas) for kind in KINDS}

    def decide(self, name: str, target: str | None, verdict: Verdict, area: str | None = None) -> Alias:
        """Returns the decision that a name means a record, does not mean it, or is another one.

        Raises:
            QuestionError: Nothing bears the name, or the target's name.
            AliasError: The name is used in several areas, or for several kinds of record.
        """
        kinds = [kind for kind in KINDS if self._occurs(kind, name)]
        if target is None:
            if not kinds:
                raise QuestionError("name", name, nearest(name, [one.given for one in self.proposals]))
            return Alias(self._only(kinds, name), name, new=True, area=self._area(name, area), decided=self.decided)
        fitting = [kind for kind in kinds or KINDS if self.known[kind].meant(target)]
        if not fitting:
            names = [node.name for kind in kinds or KINDS for node in self.known[kind].nodes]
            raise QuestionError("name", target, nearest(target, names))
        kind = self._only(fitting, target)
        said = self._said(self.known[kind], target)
        one = Alias(kind, name, rejected=said, area=self._area(name, area), decided=self.decided)
        return one if verdict == "reject" else replace(one, rejected=None, means=said, renamed=verdict == "renamed")

    def _occurs(self, kind: NodeKind, name: str) -> bool:
        normal = NORMAL[kind]
        named = (one.name for one in self.reading.unresolved if one.kind == kind)
        nodes = (node.name for node in self.known[kind].nodes)
        return any(normal(one) == normal(name) for names in (named, nodes) for one in names)

    @staticmethod
    def _only(kinds: Sequence[NodeKind], name: str) -> NodeKind:
        if len(kinds) > 1:
            raise AliasError(
                f"{name!r} may be one of several kinds: {', '.join(kinds)}; write the decision into the file yourself",
                f"“{name}”可能是几类记录（{'、'.join(kinds)}）；请直接写进决定文件",
            )
        return kinds[0]

    @staticmethod
    def _said(known: KnownNames, target: str) -> str:
        nodes: list[Known] = known.meant(target)
        if len(nodes) > 1:
            raise QuestionError("name", target, [known.said(node) for node in nodes])
        return known.said(nodes[0])

    def _area(self, name: str, area: str | None) -> str | None:
        """The area in which a decision is to hold: the one given, else the only one in which the name is open."""
        if area is not None:
            if not self.known["area"].areas.find(area):
                raise QuestionError("area", area, nearest(area, self.known["area"].areas.known_names()))
            return area
        areas = {one.area for one in self.proposals if one.given == name} or {None}
        if len(areas) > 1:
            words = [one or "" for one in sorted(areas, key=lambda one: one or "")]
            raise AliasError(
                f"{name!r} is used in several areas ({', '.join(words)}); say in which the decision holds: --in AREA",
                f"“{name}”用在几个地方（{'、'.join(words)}）；请用 --in 写明决定适用于哪里",
            )
        return areas.pop()
