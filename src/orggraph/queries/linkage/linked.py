"""The network of a day as it was compiled: its nodes, its relations, and what stands behind them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Self

import narwhals as nw
import numpy as np

from orggraph.errors import QuestionError
from orggraph.graph.areas import areas_at
from orggraph.graph.bodies import bodies_of
from orggraph.graph.compile import Compiled
from orggraph.graph.index import Index
from orggraph.graph.nodes import KINDS
from orggraph.graph.relation import chosen, links_across
from orggraph.queries.linkage.records import Record, Records
from orggraph.register.engines import collected
from orggraph.tables.table import as_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from orggraph.graph.adjacency import Positions
    from orggraph.graph.edges import Edge
    from orggraph.graph.nodes import Nodes
    from orggraph.model.vocabulary import Vocabulary
    from orggraph.register.snapshot import Snapshot


@dataclass(frozen=True, eq=False)
class Linked:
    """The network of a day on a compiled index.

    Attributes:
        day: The snapshot that it was compiled from.
        compiled: Its nodes, and the edges of all relations with their records.
        index: Its nodes, and the edges of the relations that were chosen.
        names: Whether persons are called by their names.
        asked: Whether its relations were chosen; else it has all of them, and questions about links across are asked
            of these.
    """

    day: Snapshot
    compiled: Compiled
    index: Index
    names: bool = False
    asked: bool = False

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

    def only(self, relations: str | Iterable[str]) -> Self:
        """Returns the network of some of all relations; nothing is compiled again."""
        everything = Index(self.compiled.nodes, self.compiled.edges)
        wanted = chosen(relations, self.relations_vocabulary, everything.edges.relations)
        return type(self)(self.day, self.compiled, everything.only(wanted), self.names, asked=True)

    @cached_property
    def between_bodies(self) -> Self:
        """What questions about links across are asked of: links across, or the relations that were chosen.

        Where all of them link across, an area and the organization that leads it are one body.
        """
        network = self if self.asked else self.only("across")
        if network.index.bodies is not None or not all(map(links_across, network.relations)):
            return network
        bodies = bodies_of(len(self.nodes), self.compiled.edges)
        return replace(network, index=network.index.between_bodies(bodies))

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

    @cached_property
    def by_mention(self) -> Positions:
        """The positions of the units that no ledger of coverage lists: what is built in them is not known."""
        keys = collected(self.day.frame("unit").filter(~nw.col("surveyed")).select("key"))["key"].to_numpy()
        return np.sort(self.nodes.positions(keys))

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
