"""`network`: the graph of a day, and the questions that can be asked of it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from orggraph.errors import QuestionError
from orggraph.graph.areas import areas_at
from orggraph.graph.compile import Compiled, compile_day
from orggraph.graph.hierarchy import Hierarchy
from orggraph.graph.index import Index
from orggraph.graph.nodes import KINDS
from orggraph.graph.not_a_graph import NotAGraph
from orggraph.graph.relation import chosen
from orggraph.queries.export import export
from orggraph.queries.linkage.components import Components, Isolated, components, isolated
from orggraph.queries.linkage.connectors import Connectors, connectors
from orggraph.queries.linkage.crossings import Crossings, bridges_across
from orggraph.queries.linkage.expiring import ExpiringImpact, expiring_impact
from orggraph.queries.linkage.impact import Impact, impact_of
from orggraph.queries.linkage.interlocks import Interlocks, interlocks
from orggraph.queries.linkage.missing import MissingLinks, missing_links
from orggraph.queries.linkage.path import NetworkPath, path
from orggraph.queries.linkage.reach import Reach, reach
from orggraph.queries.linkage.records import Record, Records
from orggraph.register.engines import collected
from orggraph.tables.table import as_of

if TYPE_CHECKING:
    import datetime as dt

    from numpy.typing import NDArray

    from orggraph.graph.adjacency import Positions
    from orggraph.graph.edges import Edge
    from orggraph.graph.nodes import Nodes
    from orggraph.model.vocabulary import Vocabulary
    from orggraph.register.snapshot import Snapshot


def network(day: Snapshot, *, relations: str | Iterable[str] | None = None, names: bool = False) -> Network:
    """Compiles the network of a day: what is live, and the relations between it.

    Nodes are areas, organizations, units, and the persons who hold a seat or instruct a unit. Relations are typed and
    point somewhere; parallel ones are kept, each with its record.

    Args:
        day: A snapshot, `register.on(date)`.
        relations: Only these: `seat` (with `home`, where its holder comes from), `agreement`, `registration`,
            `establishment`, `instructor`, `subordination`, `lead`, `location`, `part_of`; plurals and the words of
            ledgers too. `across` are all links across the trees: seats, agreements, registrations. A minus in front
            takes away: `-subordination`.
        names: Whether persons are called by their names, where the register was read with them.

    Raises:
        QuestionError: A word is no relation.

    Example:
        >>> import orggraph as og
        >>> register, _ = og.read(og.sample_ledgers())
        >>> net = og.network(register.on("2025-12-31"), relations="across")
        >>> net.relations
        ('seat', 'home', 'agreement', 'registration')
    """
    compiled = compile_day(day, names=names)
    vocabulary = day.profile.vocabularies["relation"]
    wanted = chosen(relations, vocabulary, compiled.edges.relations)
    return Network(day, compiled, Index(compiled.nodes, compiled.edges).only(wanted), names)


@dataclass(frozen=True, eq=False)
class Network(NotAGraph):
    """The network of a day on a compiled index.

    Attributes:
        day: The snapshot that it was compiled from.
        compiled: Its nodes, and the edges of all relations with their records.
        index: Its nodes, and the edges of the relations that were chosen.
        names: Whether persons are called by their names.
    """

    day: Snapshot
    compiled: Compiled
    index: Index
    names: bool = False

    # What it is

    @property
    def as_of(self) -> str:
        """The as-of date in ISO."""
        return self.day.day.isoformat()

    @property
    def nodes(self) -> Nodes:
        """Its nodes."""
        return self.index.nodes

    @property
    def relations(self) -> tuple[str, ...]:
        """The relations that it has, in order."""
        return self.index.edges.relations

    def only(self, relations: str | Iterable[str]) -> Network:
        """Returns the network of some of all relations; nothing is compiled again."""
        everything = Index(self.compiled.nodes, self.compiled.edges)
        wanted = chosen(relations, self.relations_vocabulary, everything.edges.relations)
        return Network(self.day, self.compiled, everything.only(wanted), self.names)

    @property
    def across(self) -> Network:
        """The network of links across the trees; itself, where some relations were chosen."""
        everything = self.relations == self.compiled.edges.relations
        return self.only("across") if everything else self

    # Who links whom

    def path(self, *, source: str, target: str, limit: int = 10) -> NetworkPath:
        """Returns the shortest paths between two nodes, the first step by step with the records behind it.

        Args:
            source: An identifier or a name.
            target: An identifier or a name.
            limit: At most so many of the paths that are equally short.

        Raises:
            QuestionError: No node bears the name; the nearest names are listed. Or `limit` is not positive.
            AmbiguousError: Several nodes bear the name.

        Example:
            >>> import orggraph as og
            >>> register, _ = og.read(og.sample_ledgers())
            >>> net = og.network(register.on("2025-12-31"))
            >>> net.path(source="石上社区第五网格", target="渔歌社区").length
            4
        """
        if limit < 1:
            raise QuestionError("number of paths", str(limit), ("1", "10", "100"))
        return path(self, source, target, limit=limit)

    def reach(self, node: str, *, hops: int = 2) -> Reach:
        """Returns what lies within some links of a node, whichever way they point.

        Args:
            node: An identifier or a name.
            hops: How many links are followed at most.

        Raises:
            QuestionError: No node bears the name, or `hops` is not positive.
            AmbiguousError: Several nodes bear the name.

        Example:
            >>> import orggraph as og
            >>> register, _ = og.read(og.sample_ledgers())
            >>> net = og.network(register.on("2025-12-31"), relations="part_of")
            >>> len(net.reach("石上社区", hops=1)) == len(net.reach("石上社区第一网格", hops=2))
            True
        """
        if hops < 1:
            raise QuestionError("number of hops", str(hops), ("1", "2", "3"))
        return reach(self, node, hops)

    def components(self) -> Components:
        """Returns the components, the largest first, and how many nodes have no link.

        Example:
            >>> import orggraph as og
            >>> register, _ = og.read(og.sample_ledgers())
            >>> len(og.network(register.on("2025-12-31"), relations="part_of").components())
            1
        """
        return components(self)

    def isolated(self, kind: str = "unit") -> Isolated:
        """Returns the nodes of a kind without a live link across, or without one of the relations that were chosen.

        Args:
            kind: `unit`, `organization`, `area` or `person`.

        Raises:
            QuestionError: There is no such kind.
        """
        if kind not in KINDS:
            raise QuestionError("kind", kind, KINDS)
        return isolated(self.across, kind)

    def connectors(self, *, top: int | None = None, error: float = 0.03) -> Connectors:
        """Returns who and what joins most organizations: holders of seats, units, agreements.

        A holder joins the bodies in which it has seats; a unit those that it has agreements with, in which its leader
        has seats, or that lead the areas where it is registered; an agreement the organization that signed it and
        those built in the unit. Betweenness is that of nodes with a link, as networkx gives it for the same links; of
        an agreement it is that of its link. It is exact up to 20,000 linked nodes, else sampled.

        Links across count, or the relations that were chosen.

        Args:
            top: Only so many.
            error: How far a sampled betweenness may be off, with a probability of 90 %.

        Raises:
            QuestionError: `top` is not positive, or `error` is not between 0 and 1.

        Example:
            >>> import orggraph as og
            >>> register, _ = og.read(og.sample_ledgers())
            >>> answer = og.network(register.on("2025-12-31")).connectors()
            >>> answer.error, answer.rows[0].organizations >= answer.rows[-1].organizations
            (0.0, True)
        """
        if top is not None and top < 1:
            raise QuestionError("number of connectors", str(top), ("1", "10", "100"))
        if not 0 < error < 1:
            raise QuestionError("error", str(error), ("0.01", "0.03", "0.1"))
        return connectors(self.across, top, error)

    def interlocks(self) -> Interlocks:
        """Returns the pairs of organizations with common holders of seats, and how many they share.

        It is the projection of persons and bodies on the bodies, weighted by common persons.
        """
        return interlocks(self.across)

    def missing_links(self) -> MissingLinks:
        """Returns where links are missing: communities, sectors, and units of a line without a link to the territory.

        A unit is of a line 条 if an organization built in it is subordinate to no organization that leads an area
        below the topmost; its link to the territory 块 is a seat, an agreement or a registration with one that is, or
        with an area.

        Example:
            >>> import orggraph as og
            >>> register, _ = og.read(og.sample_ledgers())
            >>> answer = og.network(register.on("2025-12-31")).missing_links()
            >>> len(answer.communities_without_agreement) <= answer.communities
            True
        """
        return missing_links(self.across)

    def bridges_across(self) -> Crossings:
        """Returns how many links cross subdistricts, how many join a line 条 with the territory 块, and overlaps.

        Every share tells its base: the links of which both sides are known. Also the reciprocity of seats, and the
        units with several agreements in force.

        Example:
            >>> import orggraph as og
            >>> register, _ = og.read(og.sample_ledgers())
            >>> every = og.network(register.on("2025-12-31")).bridges_across().rows[-1]
            >>> every.subdistricts <= every.subdistricts_base <= every.links
            True
        """
        return bridges_across(self.across)

    # What breaks

    def impact_of(self, what: str) -> Impact:
        """Returns what is no longer there if a holder leaves, a unit or an organization closes, or a record lapses.

        Its relations end, and seats whose holder comes from it. Components that split are those of links across, or
        of the relations that were chosen; a pair that two live relations join is never cut by one of them.

        Args:
            what: An identifier or a name; of a record its place in the ledgers, such as `03-共建协议台账.xlsx:39`. In
                a row without a record that holds, what is listed there is meant: an organization, a unit, a grid.

        Raises:
            QuestionError: No node bears the name, nothing that is live stands in the row.
            AmbiguousError: Several nodes bear the name.

        Example:
            >>> import orggraph as og
            >>> register, _ = og.read(og.sample_ledgers())
            >>> net = og.network(register.on("2025-12-31"))
            >>> net.impact_of("石上社区第一网格").communities_without_agreement
            ()
        """
        return impact_of(self.across, what)

    def expiring_impact(self, within_days: int | None = None) -> ExpiringImpact:
        """Returns what expires from the day on, and what is no longer there if none of it is renewed.

        Args:
            within_days: The window; that of the profile where none is given (90).

        Raises:
            QuestionError: The window is negative.

        Example:
            >>> import orggraph as og
            >>> register, _ = og.read(og.sample_ledgers())
            >>> answer = og.network(register.on("2025-12-31")).expiring_impact(365)
            >>> all("2025-12-31" <= row.record.end <= "2026-12-31" for row in answer)
            True
        """
        days = self.day.profile.expiring_days if within_days is None else within_days
        if days < 0:
            raise QuestionError("number of days", str(days), ("0", "30", "90"))
        return expiring_impact(self.across, days)

    # Who stands above whom

    def hierarchy(self, relation: str = "subordination") -> Hierarchy:
        """Returns a tree of the network: `subordination` of organizations, or `part_of` of areas.

        It answers ancestors, subtree, depths, span of control and rolls counts up, on positions: `net.nodes.find`
        gives the position of a name, `net.nodes.describe` the nodes at positions.

        Raises:
            QuestionError: The relation is not in the network.

        Example:
            >>> import orggraph as og
            >>> register, _ = og.read(og.sample_ledgers())
            >>> net = og.network(register.on("2025-12-31"))
            >>> areas = net.hierarchy("part_of")
            >>> [node.label for node in net.nodes.describe(areas.ancestors(net.nodes.find("石上社区第一网格")))]
            ['石上社区', '拂云街道', '岚栖区']
        """
        edges = self.compiled.edges
        if relation not in edges.relations:
            raise QuestionError("relation", relation, edges.relations)
        return Hierarchy.of(len(self.nodes), edges.only((relation,)))

    def counts(self, column: str) -> NDArray[np.int64]:
        """Returns per node what the ledgers count of it, 0 where they say nothing: to be rolled up over a tree.

        Args:
            column: A count of organizations, units or areas, such as `members` or `households`.

        Raises:
            QuestionError: No kind of node has such a count.

        Example:
            >>> import orggraph as og
            >>> register, _ = og.read(og.sample_ledgers())
            >>> net = og.network(register.on("2025-12-31"))
            >>> totals = net.hierarchy("part_of").roll_up(net.counts("households"))
            >>> bool(totals[net.nodes.find("岚栖区")] == net.counts("households").sum())
            True
        """
        schemas = self.day.register.schemas
        known = {kind: [one.name for one in schemas[kind].columns if one.type == "count"] for kind in KINDS}
        if not any(column in names for names in known.values()):
            raise QuestionError("count", column, sorted({name for names in known.values() for name in names}))
        counts = np.zeros(len(self.nodes), np.int64)
        for kind in (kind for kind, names in known.items() if column in names):
            table = collected(self.day.frame(kind).select("key", column)).drop_nulls()
            counts[self.nodes.positions(table["key"].to_numpy())] = table[column].to_numpy()
        return counts

    @cached_property
    def communities(self) -> Positions:
        """The positions of the communities: the areas at the tier that stands in for units without an organization."""
        at = areas_at(self.day, self.compiled, self.day.profile.backstop_tier)
        return np.flatnonzero(at == np.arange(len(at))).astype(np.int32)

    def export(self, path: str | os.PathLike[str], to: str | None = None) -> Path:
        """Writes the network in a format of other tools; see `orggraph.export`."""
        return export(self, path, to)

    # To and from networkx

    def to_networkx(self) -> Any:
        """Returns the network as a `networkx.MultiDiGraph`: every relation an edge, with its record.

        Nodes are public identifiers, with `kind`, `label`, `label_en` and, of areas, `also` (the full name). An edge's
        key is its relation with a number; it has `relation`, `kind` (of the record), `record` (the same for all edges
        of one record) and, where they are known, `detail`, `detail_en`, `start`, `end`, `file`, `sheet`, `row`. The
        graph has `as_of` and `relations`. Persons have no names unless the network was made with `names=True`.

        Example:
            >>> import orggraph as og
            >>> register, _ = og.read(og.sample_ledgers())
            >>> net = og.network(register.on("2025-12-31"), relations="seats")
            >>> graph = net.to_networkx()
            >>> len(graph) == len(net.nodes), graph.graph["relations"]
            (True, 'seat,home')
        """
        from orggraph.graph.to_networkx import to_networkx

        return to_networkx(self.index, self.records_of(tuple(self.index.edges)), self._said)

    @classmethod
    def from_networkx(cls, graph: Any, day: dt.date | str | None = None) -> Network:
        """Returns any graph of networkx as a network, with the attributes that `to_networkx` writes where it has them.

        What lacks: a node is an `organization` called by its `str`; an edge is a `link` without a record's words. An
        undirected edge points as networkx lists it. There is no register behind: what only a register knows, such as
        the tiers of areas and the sectors of units, is not known.

        Args:
            graph: A Graph, DiGraph, MultiGraph or MultiDiGraph with any hashable nodes.
            day: The as-of date; the graph's attribute `as_of` where none is given, else today.

        Raises:
            QuestionError: An edge starts or ends at no date.

        Example:
            >>> import networkx as nx
            >>> net = Network.from_networkx(nx.path_graph(4), "2025-12-31")
            >>> print(net.path(source="0", target="2").words("en"))
            0 —[link]→ 1 —[link]→ 2
        """
        from orggraph.graph.from_networkx import from_networkx

        snapshot, compiled = from_networkx(graph, day)
        return cls(snapshot, compiled, Index(compiled.nodes, compiled.edges))

    def as_graph(self) -> Any:
        """Returns the network as an undirected `networkx.Graph` whose algorithms run on the index where it has them.

        It is frozen and simple: `weight` is how many relations an edge stands for; links of a node to itself are left
        out. Nodes are public identifiers. Any other algorithm of networkx runs on it too, as networkx's own.

        Example:
            >>> import networkx as nx
            >>> import orggraph as og
            >>> register, _ = og.read(og.sample_ledgers())
            >>> graph = og.network(register.on("2025-12-31")).as_graph()
            >>> nx.number_connected_components(graph), max(nx.core_number(graph).values())
            (1, 3)
        """
        from orggraph.graph.backend.graph import as_graph

        return as_graph(self.index, self._said)

    def as_digraph(self) -> Any:
        """Returns the network as a directed `networkx.DiGraph`, otherwise as `as_graph` does."""
        from orggraph.graph.backend.graph import as_graph

        return as_graph(self.index, self._said, directed=True)

    @property
    def _said(self) -> dict[str, str]:
        return {"as_of": self.as_of, "relations": ",".join(self.relations)}

    # What stands behind

    @property
    def relations_vocabulary(self) -> Vocabulary:
        """Labels and words of the relations."""
        return self.day.profile.vocabularies["relation"]

    def relation_label(self, relation: str, lang: str) -> str:
        """Returns the label of a relation in `zh` or `en`."""
        return self.relations_vocabulary.label(relation, lang)

    def kind_label(self, kind: str, lang: str) -> str:
        """Returns the label of a kind of node or record in `zh` or `en`."""
        schema = self.day.register.schemas[kind]
        return schema.zh if lang == "zh" else schema.en

    def records_of(self, edges: Sequence[Edge]) -> tuple[Record, ...]:
        """Returns the record behind each edge."""
        return self._records.of(edges)

    @cached_property
    def _records(self) -> Records:
        return Records(self.day, self.compiled)

    def stamp(self, lang: str) -> tuple[tuple[str, str], ...]:
        """Returns what every figure of an answer stands on: the day, and the relations that count."""
        zh = lang == "zh"
        labels = ("、" if zh else ", ").join(self.relation_label(name, lang) for name in self.relations)
        return as_of(self.day.day, lang), ("关系" if zh else "relations", labels)
