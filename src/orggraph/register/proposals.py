"""What a name that is open may mean: proposals with a score and a reason, for a person to decide."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from orggraph.model.source import Source
from orggraph.register.aliases import KINDS, Alias
from orggraph.register.alike import Likeness
from orggraph.register.decisions import Decisions
from orggraph.register.known_names import Known, KnownNames, areas_of
from orggraph.register.near_names import near_names
from orggraph.register.normal_names import NORMAL
from orggraph.register.open_names import OpenName, mentions, open_names
from orggraph.register.reading import Reading

AT_LEAST = 75
"""Below this score a proposal helps nobody."""
_PER_NAME = 3
_ELSEWHERE = 8
_TWICE = 92


@dataclass(frozen=True, slots=True)
class Proposal:
    """A record that a name may mean; nothing follows from it until somebody decides.

    Attributes:
        kind: What is named: `area`, `organization` or `unit`.
        given: The name.
        area: The path of the area in which the name is used, where the decision is to hold only there.
        target: The public identifier of the record.
        target_name: Its name, with its area where there are namesakes.
        score: How much the names are alike, from 0 to 100.
        zh: The reason in 中文.
        en: The reason in English.
        places: Where the name stands.
    """

    kind: str
    given: str
    area: str | None
    target: str
    target_name: str
    score: int
    zh: str
    en: str
    places: tuple[Source, ...]

    def reason(self, lang: str) -> str:
        """Returns the reason in `zh` or `en`."""
        return self.zh if lang == "zh" else self.en


def propose(reading: Reading, at_least: int = AT_LEAST) -> tuple[Proposal, ...]:
    """Returns the proposals for the names of a reading that are open, the likeliest name first."""
    areas = areas_of(reading.register)
    found: list[Proposal] = []
    for kind in KINDS:
        known = KnownNames(reading.register, kind, areas)
        proposer = _Proposer(known, Decisions.of(reading.aliases.of(kind), areas, NORMAL[kind]), at_least)
        found += proposer.of_open_names(open_names(reading, kind))
        if kind == "unit":
            found += proposer.of_mentions(mentions(reading.register, known))
            found += proposer.of_units_listed_twice()
        if kind != "area":
            found += proposer.of_shared_codes(reading)
    return _sorted(found)


def _sorted(found: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """The proposals for one name stand together; of the same pair the likelier reason is kept."""
    best: dict[tuple[str, str, str | None, str], Proposal] = {}
    for one in found:
        pair = (one.kind, one.given, one.area, one.target)
        if pair not in best or best[pair].score < one.score:
            best[pair] = one
    top: dict[tuple[str, str, str | None], int] = defaultdict(int)
    for one in best.values():
        top[one.kind, one.given, one.area] = max(top[one.kind, one.given, one.area], one.score)

    def place(one: Proposal) -> tuple[object, ...]:
        likeliest = top[one.kind, one.given, one.area]
        return -likeliest, KINDS.index(one.kind), one.given, one.area or "", -one.score, one.target_name, one.target

    return tuple(sorted(best.values(), key=place))


class _Settled:
    """What was decided against: names that are other ones, and records that a name does not mean."""

    def __init__(self, known: KnownNames, decisions: Decisions) -> None:
        self.known, self.decisions, self.normal = known, decisions, NORMAL[known.kind]
        self.new: dict[str, list[Alias]] = defaultdict(list)
        self.rejected: dict[tuple[str, int], list[Alias]] = defaultdict(list)
        for alias in decisions.new:
            self.new[self.normal(alias.name)].append(alias)
        for alias in decisions.rejected:
            for node in known.meant(alias.rejected or ""):
                self.rejected[self.normal(alias.name), node.key].append(alias)

    def is_new(self, name: str, area: int | None) -> bool:
        """Whether the name is that of another one."""
        return any(self.decisions.holds(alias, area) for alias in self.new.get(self.normal(name), ()))

    def is_rejected(self, name: str, area: int | None, own: int | None, node: Known) -> bool:
        """Whether the name does not mean the node; of two nodes either may be named first."""
        either = [(self.normal(name), node.key), *([(self.normal(node.name), own)] if own is not None else [])]
        return any(self.decisions.holds(alias, area) for pair in either for alias in self.rejected.get(pair, ()))


class _Proposer:
    """Proposes among the nodes of one kind, within what was decided."""

    def __init__(self, known: KnownNames, decisions: Decisions, at_least: int) -> None:
        self.known, self.at_least, self.kind = known, at_least, known.kind
        self.settled = _Settled(known, decisions)

    def of_open_names(self, names: dict[str, list[OpenName]]) -> Iterator[Proposal]:
        """Proposes for open references; where a name means the same in every area, the decision is for all of them."""
        for opens in names.values():
            found = [list(self._near(one)) for one in opens]
            targets = {tuple(proposal.target for proposal in proposals) for proposals in found}
            if len(targets) == 1 and not any(one.candidates for one in opens):
                places = tuple(place for one in opens for place in one.places)
                yield from (replace(proposal, area=None, places=places) for proposal in found[0])
            else:
                yield from (proposal for proposals in found for proposal in proposals)

    def of_mentions(self, named: Iterable[OpenName]) -> Iterator[Proposal]:
        """Proposes for units that are known only by mention: units that are listed, or were mentioned before."""
        for one in named:
            yield from self._near(one)

    def of_units_listed_twice(self) -> Iterator[Proposal]:
        """Proposes that of two listed units of one community with near names the later is the earlier."""
        listed = [node for node in self.known.nodes if node.listed and node.area is not None]
        cutoff = max(self.at_least, _TWICE)
        for pair in near_names([node.name for node in listed], cutoff, within=[node.area for node in listed]):
            one, other = listed[pair.one], listed[pair.other]
            if one.code and other.code:
                continue
            target, given = (other, one) if other.code else (one, other)
            yield from self._listed_twice(given, target, Likeness(pair.score, pair.zh, pair.en))

    def of_shared_codes(self, reading: Reading) -> Iterator[Proposal]:
        """Proposes that nodes which ledgers give the same code are one."""
        by_place = {(node.place.file, node.place.sheet, node.place.row): node for node in self.known.nodes}
        reason = Likeness(100, "代码相同", "the same code")
        for finding in reading.findings:
            if finding.code == "duplicate-identifier" and finding.other is not None:
                places = [(place.file, place.sheet, place.row) for place in (finding.source, finding.other)]
                given, target = map(by_place.get, places)
                if given is not None and target is not None and given != target:
                    yield from self._listed_twice(given, target, reason)

    def _listed_twice(self, given: Known, target: Known, alike: Likeness) -> Iterator[Proposal]:
        one = OpenName(given.name, given.area, (given.place, target.place), own=given.key)
        if not self._is_settled(one, target) and given.name != target.name:
            yield replace(self._proposal(one, target, alike), area=None)

    def _near(self, one: OpenName) -> Iterator[Proposal]:
        if one.candidates:
            nodes = [self.known.by_key[key] for key in one.candidates]
            found = [(node, Likeness(90, "同名，需要指明是哪一个", "several bear this name")) for node in nodes]
        else:
            form = self.known.form(one.name, one.area)
            numbers = self.known.search.near(form, self.at_least)
            found = [(node, self._in_place(node, one, alike)) for n, alike in numbers if (node := self.known.nodes[n])]
        found = [(node, alike) for node, alike in found if alike.score >= self.at_least and self._may_be(one, node)]
        found.sort(key=lambda pair: (-pair[1].score, pair[0].name, pair[0].key))
        kept = found if one.candidates else found[:_PER_NAME]
        yield from (self._proposal(one, node, alike) for node, alike in kept)

    def _may_be(self, one: OpenName, node: Known) -> bool:
        """Whether a node may be meant; of two that are both known by mention, the later may be the earlier."""
        earlier = one.own is None or node.listed or node.key < one.own
        return node.key != one.own and earlier and not self._is_settled(one, node)

    def _in_place(self, node: Known, one: OpenName, alike: Likeness) -> Likeness:
        """A node in another part of the district is less likely to be meant."""
        areas = self.known.areas
        if one.area is None or node.area is None or areas.related(one.area, node.area):
            return alike
        where = areas.full_name(node.area)
        return Likeness(alike.score - _ELSEWHERE, f"{alike.zh}；在{where}", f"{alike.en}; lies in {where}")

    def _is_settled(self, one: OpenName, node: Known) -> bool:
        """Whether somebody decided that the name is another one, or does not mean the node."""
        return self.settled.is_new(one.name, one.area) or self.settled.is_rejected(one.name, one.area, one.own, node)

    def _proposal(self, one: OpenName, node: Known, alike: Likeness) -> Proposal:
        area = self.known.full_path(one.area)
        said = self.known.said(node)
        return Proposal(self.kind, one.name, area, node.id, said, alike.score, alike.zh, alike.en, one.places)
