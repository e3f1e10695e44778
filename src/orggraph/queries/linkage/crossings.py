"""How far links reach: across subdistricts, across lines and territory, both ways, again and again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from orggraph.graph.areas import areas_at
from orggraph.graph.families import families
from orggraph.graph.joined import matched
from orggraph.graph.nodes import KINDS, Node
from orggraph.graph.ties import ties
from orggraph.tables.table import Field, Shown, Table

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from orggraph.queries.linkage.linked import Linked


@dataclass(frozen=True, slots=True)
class Crossing:
    """How many links of a relation cross something.

    Attributes:
        relation: `seat`, `agreement`, `registration`, or `all`.
        links: How many there are.
        subdistricts: How many cross a subdistrict.
        subdistricts_base: Of how many: those whose two sides lie in a known subdistrict.
        families: How many join a line 条 with the territory 块.
        families_base: Of how many: those whose two sides are known to be of a line or of the territory.
    """

    relation: str
    links: int
    subdistricts: int
    subdistricts_base: int
    families: int
    families_base: int

    @property
    def across_subdistricts(self) -> float | None:
        """Share of links that cross subdistricts; its base is `subdistricts_base`."""
        return self.subdistricts / self.subdistricts_base if self.subdistricts_base else None

    @property
    def across_families(self) -> float | None:
        """Share of links between a line and the territory; its base is `families_base`."""
        return self.families / self.families_base if self.families_base else None


@dataclass(frozen=True, slots=True)
class Overlap:
    """A unit with several agreements in force: how many, and with how many organizations."""

    unit: Node
    agreements: int
    organizations: int


@dataclass(frozen=True)
class Crossings(Shown):
    """The answer to `bridges_across`.

    Attributes:
        rows: Per relation, then for all.
        reciprocal: Of the pairs of bodies that seats tie, how many are tied both ways.
        pairs: How many pairs of bodies seats tie: from the organization of the holder's home to the body.
        overlaps: Units with several agreements in force, most first.
        network: The network that was asked.
    """

    rows: tuple[Crossing, ...]
    reciprocal: int
    pairs: int
    overlaps: tuple[Overlap, ...]
    network: Linked

    def __iter__(self) -> Iterator[Crossing]:
        return iter(self.rows)

    @property
    def reciprocity(self) -> float | None:
        """Share of tied pairs that are tied both ways, as networkx counts it: each direction is one."""
        return self.reciprocal / self.pairs if self.pairs else None

    def to_json(self, lang: str = "zh") -> dict[str, Any]:
        """Returns the answer as `orggraph links --format json` carries it."""
        return {
            "as_of": self.network.as_of,
            "rows": [
                {
                    "relation": row.relation,
                    "links": row.links,
                    "subdistricts": row.subdistricts,
                    "subdistricts_base": row.subdistricts_base,
                    "across_subdistricts": row.across_subdistricts,
                    "families": row.families,
                    "families_base": row.families_base,
                    "across_families": row.across_families,
                }
                for row in self.rows
            ],
            "reciprocity": self.reciprocity,
            "pairs": self.pairs,
            "overlaps": [
                {
                    "id": row.unit.id,
                    "label": row.unit.named(lang),
                    "agreements": row.agreements,
                    "organizations": row.organizations,
                }
                for row in self.overlaps
            ],
        }

    def tables(self, lang: str = "zh") -> tuple[Table, ...]:
        """Returns the shares, then the overlapping agreements, as tables."""
        zh = lang == "zh"
        stamp = self.network.stamp(lang)
        return Table(
            "跨街道、跨条块的联系" if zh else "Links across",
            stamp,
            _fields(zh),
            tuple(self._cells(row, lang) for row in self.rows),
            tuple(self._notes(zh)),
        ), Table(
            "同时有多份共建协议的单位" if zh else "Units with several agreements",
            stamp,
            (
                Field("unit", "单位" if zh else "unit"),
                Field("agreements", "有效协议" if zh else "agreements in force"),
                Field("organizations", "签约党组织" if zh else "organizations"),
            ),
            tuple((row.unit.named(lang), row.agreements, row.organizations) for row in self.overlaps),
        )

    def _cells(self, row: Crossing, lang: str) -> tuple[Any, ...]:
        every = "合计" if lang == "zh" else "all"
        label = every if row.relation == "all" else self.network.relation_label(row.relation, lang)
        return (
            *(label, row.links, row.subdistricts, row.subdistricts_base, row.across_subdistricts),
            *(row.families, row.families_base, row.across_families),
        )

    def _notes(self, zh: bool) -> Iterator[str]:
        yield "基数：两端的街道（条块）均已知的联系" if zh else "base: links of which both sides are known"
        if self.reciprocity is not None:
            share = f"{self.reciprocity:.1%}"
            yield (
                f"互派任职：{share}，基数 {self.pairs} 对"
                if zh
                else f"reciprocity of seats: {share} of {self.pairs} pairs"
            )


def _fields(zh: bool) -> tuple[Field, ...]:
    return (
        Field("relation", "关系" if zh else "relation"),
        Field("links", "联系" if zh else "links"),
        Field("subdistricts", "跨街道" if zh else "across subdistricts"),
        Field("subdistricts_base", "基数" if zh else "base"),
        Field("across_subdistricts", "比例" if zh else "share", rate=True),
        Field("families", "跨条块" if zh else "line to territory"),
        Field("families_base", "基数" if zh else "base"),
        Field("across_families", "比例" if zh else "share", rate=True),
    )


def bridges_across(network: Linked) -> Crossings:
    """Answers `Network.bridges_across`."""
    edges = network.compiled.edges.only(network.relations)  # where a unit is registered is an area, not its body
    found = list(ties(edges))
    names = network.day.profile.tier_names
    at = areas_at(network.day, network.compiled, names[min(1, len(names) - 1)])
    family = families(network.compiled)
    relations = dict.fromkeys(tie.relation for tie in found)
    rows = []
    for relation in (*relations, "all"):
        of_it = [tie for tie in found if relation in ("all", tie.relation)]
        sides = [np.concatenate([np.empty(0, np.int32), *(getattr(tie, end) for tie in of_it)]) for end in _ENDS]
        one, other = sides
        crossing = *_apart(at[one], at[other], -1), *_apart(family[one], family[other], 0)
        rows.append(Crossing(relation, len(one), *crossing))
    reciprocal, pairs = _reciprocity(network)
    return Crossings(tuple(rows), reciprocal, pairs, _overlaps(network), network)


_ENDS = ("sources", "targets")


def _apart(one: NDArray[Any], other: NDArray[Any], unknown: int) -> tuple[int, int]:
    """How many pairs differ, and in how many both are known."""
    known = (one != unknown) & (other != unknown)
    return int((known & (one != other)).sum()), int(known.sum())


def _reciprocity(network: Linked) -> tuple[int, int]:
    """Pairs of bodies that seats tie: how many have their reverse, and how many there are."""
    built = network.compiled.edges.only(("establishment",))
    order = np.argsort(built.targets, kind="stable")
    pairs: set[tuple[int, int]] = set()
    for tie in ties(network.index.edges):
        if tie.relation == "seat":
            units = matched(tie.targets, tie.sources, built.targets[order], built.sources[order])
            of_units = zip(units[:, 1].tolist(), units[:, 0].tolist(), strict=True)
            named = network.nodes.kinds[tie.sources] == KINDS.index("organization")
            of_organizations = zip(tie.sources[named].tolist(), tie.targets[named].tolist(), strict=True)
            pairs |= {pair for pair in (*of_units, *of_organizations) if pair[0] != pair[1]}
    return sum((other, one) in pairs for one, other in pairs), len(pairs)


def _overlaps(network: Linked) -> tuple[Overlap, ...]:
    agreements = network.index.edges.only(("agreement",))
    units, counts = np.unique(agreements.targets, return_counts=True)
    distinct = np.unique(np.stack((agreements.targets, agreements.sources)), axis=1)[0]
    several = np.flatnonzero(counts > 1)
    order = several[np.lexsort((units[several], -counts[several]))]
    described = network.nodes.describe(units[order])
    return tuple(
        Overlap(node, int(counts[at]), int((distinct == units[at]).sum()))
        for node, at in zip(described, order.tolist(), strict=True)
    )
