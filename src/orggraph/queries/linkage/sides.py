"""Single records with their two sides, of which one may be unknown; and links with theirs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from orggraph.graph.edges import Edge
from orggraph.graph.nodes import Node
from orggraph.graph.relation import RELATIONS
from orggraph.queries.linkage.records import Record

if TYPE_CHECKING:
    from orggraph.graph.removal import Records
    from orggraph.model.vocabulary import Vocabulary
    from orggraph.queries.linkage.linked import Linked

_COLUMNS = {one.name: column for one in RELATIONS for column in one.columns if column.table == one.name}
"""Relation with a table of its own → the columns of its two sides."""


class Sides(NamedTuple):
    """A record between two nodes; None for a side that no ledger tells."""

    one: Node | None
    other: Node | None
    record: Record

    def labels(self, lang: str) -> tuple[str | None, str | None]:
        """Returns the names of the two sides."""
        return self.one and self.one.named(lang), self.other and self.other.named(lang)

    def words(self, relations: Vocabulary, lang: str) -> str:
        """Returns who is linked, and how: 甲党委 – 乙公司，共建：资源共享，2024-01-01 起."""
        between = " – ".join(filter(None, self.labels(lang)))
        return ("，" if lang == "zh" else ", ").join((between, self.record.words(relations, lang)))

    def to_json(self, lang: str) -> dict[str, Any]:
        """Returns the record with its sides as JSON answers carry it."""
        return {
            "from": self.one and self.one.id,
            "from_label": self.one and self.one.named(lang),
            "to": self.other and self.other.id,
            "to_label": self.other and self.other.named(lang),
            **self.record.to_json(),
            "source": self.record.source.to_json(),
        }


def sides_of(network: Linked, edges: Sequence[Edge]) -> list[Sides]:
    """Returns the record behind each edge with its sides; the position -1 is a side that no ledger tells."""
    known = iter(network.nodes.describe(end for edge in edges for end in edge[:2] if end >= 0))
    ends = [next(known) if end >= 0 else None for edge in edges for end in edge[:2]]
    return [*map(Sides, ends[::2], ends[1::2], network.records_of(edges))]


def edges_of(network: Linked, records: Records) -> Iterator[Edge]:
    """Yields one edge per record, of a seat the one to the body; -1 is a side that no ledger tells."""
    for table in filter(_COLUMNS.__contains__, records):
        rows = network.compiled.tables[table][records[table]]
        sides = [network.nodes.positions(rows[name].fill_null(-1).to_numpy()).tolist() for name in _COLUMNS[table][1:]]
        for source, target, record in zip(*sides, records[table].tolist(), strict=True):
            yield Edge(source, target, table, table, record)
