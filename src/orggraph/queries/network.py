"""`network`: the graph of a day, and the questions that can be asked of it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from orggraph.graph.compile import Compiled, compile_day
from orggraph.graph.index import Index
from orggraph.graph.relation import chosen
from orggraph.queries.export import export
from orggraph.queries.linkage.path import NetworkPath, path
from orggraph.queries.linkage.records import Record, Records
from orggraph.tables.table import as_of

if TYPE_CHECKING:
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
class Network:
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

    # Who links whom

    def path(self, *, source: str, target: str, limit: int = 10) -> NetworkPath:
        """Returns the shortest paths between two nodes, the first step by step with the records behind it.

        Args:
            source: An identifier or a name.
            target: An identifier or a name.
            limit: At most so many of the paths that are equally short.

        Raises:
            QuestionError: No node bears the name; the nearest names are listed.
            AmbiguousError: Several nodes bear the name.

        Example:
            >>> import orggraph as og
            >>> register, _ = og.read(og.sample_ledgers())
            >>> net = og.network(register.on("2025-12-31"))
            >>> net.path(source="石上社区第五网格", target="渔歌社区").length
            3
        """
        return path(self, source, target, limit=limit)

    def export(self, path: str | os.PathLike[str], to: str | None = None) -> Path:
        """Writes the network in a format of other tools; see `orggraph.export`."""
        return export(self, path, to)

    # What stands behind

    @property
    def relations_vocabulary(self) -> Vocabulary:
        """Labels and words of the relations."""
        return self.day.profile.vocabularies["relation"]

    def relation_label(self, relation: str, lang: str) -> str:
        """Returns the label of a relation in `zh` or `en`."""
        return self.relations_vocabulary.label(relation, lang)

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
