"""`network`: the graph of a day, and the questions that can be asked of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from orggraph.errors import QuestionError
from orggraph.graph.compile import compile_day
from orggraph.graph.hierarchy import Hierarchy
from orggraph.graph.index import Index
from orggraph.graph.nodes import KINDS
from orggraph.graph.relation import chosen, unknown_relation
from orggraph.profile.counts import asked
from orggraph.queries.linkage.components import Components, Isolated, components, isolated
from orggraph.queries.linkage.connectors import Connectors, connectors
from orggraph.queries.linkage.crossings import Crossings, bridges_across
from orggraph.queries.linkage.doors import Doors
from orggraph.queries.linkage.expiring import ExpiringImpact, expiring_impact
from orggraph.queries.linkage.figures import figures
from orggraph.queries.linkage.impact import Impact, impact_of
from orggraph.queries.linkage.interlocks import Interlocks, interlocks
from orggraph.queries.linkage.missing import MissingLinks, missing_links
from orggraph.queries.linkage.path import NetworkPath, path
from orggraph.queries.linkage.reach import Reach, reach
from orggraph.tables.table import Shown, Table

if TYPE_CHECKING:
    from orggraph.register.snapshot import Snapshot


def network(day: Snapshot, *, relations: str | Iterable[str] | None = None, names: bool = False) -> Network:
    """Compiles the network of a day: what is live, and the relations between it.

    Nodes are areas, organizations, units, and the persons who hold a seat or instruct a unit. Relations are typed and
    point somewhere; parallel ones are kept, each with its record.

    Args:
        day: A snapshot, `register.on(date)`.
        relations: All where none are named, or only these: `seat` (with `home`, where its holder comes from),
            `agreement`, `registration`, `establishment`, `instructor`, `subordination`, `lead`, `location`, `part_of`;
            plurals and the words of ledgers too. `across` are all links across the trees: seats, agreements,
            registrations. `all` are all. A minus in front takes away: `-subordination`.
        names: Whether persons are called by their names, where the register was read with them.

    Raises:
        QuestionError: A word is no relation, or the words take away all that they name.

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
    index = Index(compiled.nodes, compiled.edges).only(wanted)
    return Network(day, compiled, index, names, asked=bool(relations))


class Network(Doors, Shown):
    """The network of a day on a compiled index, and the questions that can be asked of it."""

    def table(self, lang: str = "zh") -> Table:
        """Returns its figures: how many nodes of each kind, how many links of each relation."""
        return figures(self, lang)

    # Who links whom

    def path(self, *, source: str, target: str, limit: int | None = 10) -> NetworkPath:
        """Returns the shortest paths between two nodes, the first step by step with the records behind it.

        Links across count, or the relations that were chosen (`relations="all"`: the trees of superiors and areas as
        well); where only the trees join the two, the answer says so. The first path is the one with most records, of
        these the one with the latest.

        Args:
            source: An identifier or a name; an area is one body with the organization that leads it.
            target: The same.
            limit: At most so many of the paths that are equally short; None for all.

        Raises:
            QuestionError: No node bears the name; the nearest names are listed. Or `limit` is no whole number from 1 to
                100,000.
            AmbiguousError: Several nodes bear the name.

        Example:
            >>> import orggraph as og
            >>> register, _ = og.read(og.sample_ledgers())
            >>> net = og.network(register.on("2025-12-31"))
            >>> net.path(source="竹喧社区", target="晚晴社区").length
            2
        """
        return path(self, source, target, limit=None if limit is None else asked("number of paths", limit, 1))

    def reach(self, node: str, *, hops: int = 2) -> Reach:
        """Returns what lies within some links of a node, whichever way they point.

        Links across count, or the relations that were chosen.

        Args:
            node: An identifier or a name; an area is one body with the organization that leads it.
            hops: How many links are followed at most.

        Raises:
            QuestionError: No node bears the name, or `hops` is no whole number from 1 to 100,000.
            AmbiguousError: Several nodes bear the name.

        Example:
            >>> import orggraph as og
            >>> register, _ = og.read(og.sample_ledgers())
            >>> net = og.network(register.on("2025-12-31"), relations="part_of")
            >>> len(net.reach("石上社区", hops=1)) == len(net.reach("石上社区第一网格", hops=2))
            True
        """
        return reach(self, node, asked("number of hops", hops, 1))

    def components(self) -> Components:
        """Returns the components, the largest first, and how many nodes have no link.

        Links across count, or the relations that were chosen. An area and the organization that leads it are one body.

        Example:
            >>> import orggraph as og
            >>> register, _ = og.read(og.sample_ledgers())
            >>> len(og.network(register.on("2025-12-31"), relations="part_of").components())
            1
        """
        return components(self.between_bodies)

    def isolated(self, kind: str = "unit") -> Isolated:
        """Returns the nodes of a kind without a live link across, or without one of the relations that were chosen.

        Of units those in the ledgers of coverage; how many more are known only by mention is told beside them.

        Args:
            kind: `unit`, `organization`, `area` or `person`.

        Raises:
            QuestionError: There is no such kind.
        """
        if kind not in KINDS:
            raise QuestionError("kind", kind, KINDS)
        return isolated(self.between_bodies, kind)

    def connectors(self, *, top: int | None = None, error: float = 0.03) -> Connectors:
        """Returns who and what joins most organizations, kind by kind: holders, units, agreements, organizations.

        A holder joins the bodies in which it has seats; a unit those that it has agreements with, in which its leader
        has seats, or that lead the areas where it is registered; an agreement the organization that signed it and
        those built in the unit; an organization counts the others that holders and units join it to. Betweenness is
        that of nodes with a link, as networkx gives it for the same links; of an agreement it is that of its link. It
        is exact up to 20,000 linked nodes, else sampled.

        Links across count, or the relations that were chosen.

        Args:
            top: Only so many of each kind.
            error: How far a sampled betweenness may be off, with a probability of 90 %.

        Raises:
            QuestionError: `top` is no whole number from 1 to 100,000, or `error` is not between 0 and 1.

        Example:
            >>> import orggraph as og
            >>> register, _ = og.read(og.sample_ledgers())
            >>> answer = og.network(register.on("2025-12-31")).connectors()
            >>> units = answer.by_kind["unit"]
            >>> answer.error, units[0].organizations >= units[-1].organizations
            (0.0, True)
        """
        if top is not None:
            asked("number of connectors", top, 1)
        if not 0 < error < 1:
            raise QuestionError("error", str(error), ("0.01", "0.03", "0.1"))
        return connectors(self.between_bodies, top, error)

    def interlocks(self) -> Interlocks:
        """Returns the pairs of organizations with common holders of seats, and how many they share.

        It is the projection of persons and bodies on the bodies, weighted by common persons.
        """
        return interlocks(self.between_bodies)

    def missing_links(self) -> MissingLinks:
        """Returns where links are missing: communities, sectors, and units of a line without a link to the territory.

        Units are those in the ledgers of coverage: of what is known only by mention nobody says what is built in it.
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
        return missing_links(self.only("across"))

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
        return bridges_across(self.between_bodies)

    # What breaks

    def impact_of(self, what: str) -> Impact:
        """Returns what is no longer there if a holder leaves, a unit or an organization closes, or a record lapses.

        Its relations end, and seats whose holder comes from it. All consequences follow from the relations that were
        chosen; where none were, from all, and components that split are those of links across. A pair that two live
        relations join is never cut by one of them.

        Args:
            what: An identifier or a name; of a record its place in the ledgers, such as `03-共建协议台账.xlsx:39`. In
                a row without a record that holds, what is listed there is meant: an organization, a unit, else an
                area such as a grid. An organization closes without the area that its row also tells of.

        Raises:
            NotLiveError: It has ended on the day, or has not begun.
            QuestionError: No node bears the name, nothing stands in the row.
            AmbiguousError: Several nodes bear the name.

        Example:
            >>> import orggraph as og
            >>> register, _ = og.read(og.sample_ledgers())
            >>> net = og.network(register.on("2025-12-31"))
            >>> net.impact_of("石上社区第一网格").communities_without_agreement
            ()
        """
        return impact_of(self, what)

    def expiring_impact(self, within_days: int | None = None) -> ExpiringImpact:
        """Returns what expires from the day on, and what is no longer there if none of it is renewed.

        Args:
            within_days: The window; that of the profile where none is given (90).

        Raises:
            QuestionError: The window is no whole number from 0 to 100,000.

        Example:
            >>> import orggraph as og
            >>> register, _ = og.read(og.sample_ledgers())
            >>> answer = og.network(register.on("2025-12-31")).expiring_impact(365)
            >>> all("2025-12-31" <= row.record.end <= "2026-12-31" for row in answer)
            True
        """
        days = self.day.profile.expiring_days if within_days is None else within_days
        return expiring_impact(self, asked("number of days", days))

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
            raise unknown_relation(relation, self.relations_vocabulary, edges.relations)
        return Hierarchy.of(len(self.nodes), edges.only((relation,)))
