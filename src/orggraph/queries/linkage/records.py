"""The records behind edges: what a ledger says of a link, since when, and where it says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import narwhals as nw

from orggraph.graph.details import DETAILS, UNDATED
from orggraph.graph.edges import Edge
from orggraph.graph.told import details
from orggraph.model.source import Source
from orggraph.model.vocabulary import UNSPECIFIED
from orggraph.register.engines import collected
from orggraph.register.origins import Origins
from orggraph.text.dates import written

if TYPE_CHECKING:
    from orggraph.graph.compile import Compiled
    from orggraph.model.vocabulary import Vocabulary
    from orggraph.register.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Record:
    """What a ledger says of a link.

    Attributes:
        relation: The code of the relation.
        kind: The kind of record, or of the node whose field says it.
        detail: The role, mode, contents or post, in 中文; blank where there is none.
        detail_en: The same in English.
        start: Since when, as exactly as the ledger tells it.
        end: Until when.
        source: File, sheet and row.
    """

    relation: str
    kind: str
    detail: str
    detail_en: str
    start: str | None
    end: str | None
    source: Source

    def words(self, relations: Vocabulary, lang: str) -> str:
        """Returns the record in people's words: 任职：兼职委员，2019-03 起."""
        zh = lang == "zh"
        label = relations.label(self.relation, lang)
        detail = self.detail if zh else self.detail_en
        said = [f"{label}{'：' if zh else ': '}{detail}" if detail else label]
        if self.start:
            said.append(f"{self.start} 起" if zh else f"since {self.start}")
        if self.end:
            said.append(f"至 {self.end}" if zh else f"until {self.end}")
        return ("，" if zh else ", ").join(said)

    def to_json(self) -> dict[str, Any]:
        """Returns the record as JSON answers carry it."""
        return {
            "relation": self.relation,
            "kind": self.kind,
            "detail": self.detail or None,
            "start": self.start,
            "end": self.end,
        }


class Records:
    """Finds the records behind the edges of a day."""

    def __init__(self, day: Snapshot, compiled: Compiled) -> None:
        self._day, self._compiled = day, compiled
        self._origins = Origins(day.register)

    def of(self, edges: Sequence[Edge]) -> tuple[Record, ...]:
        """Returns the record behind each edge."""
        rows: dict[tuple[str, int], Mapping[str, Any]] = {}
        asked: dict[str, list[int]] = defaultdict(list)
        for edge in edges:
            asked[edge.table].append(edge.record)
        for table, numbers in asked.items():
            rows |= {(table, number): row for number, row in self._rows(table, numbers)}
        return tuple(self._record(edge, rows[edge.table, edge.record]) for edge in edges)

    def _rows(self, table: str, numbers: list[int]) -> Iterable[tuple[int, Mapping[str, Any]]]:
        frame = self._compiled.tables[table][numbers]
        schema = self._day.register.schemas.get(table)
        if schema is None or not schema.node or "kind" in frame.columns:  # told by a graph
            return zip(numbers, frame.iter_rows(named=True), strict=True)
        wanted = ("key", "source", "row", *(("start", "start_precision") if "start" in _columns(schema) else ()))
        known = self._day.register.frame(table).filter(nw.col("key").is_in(frame["key"].to_list())).select(*wanted)
        found = {row["key"]: row for row in collected(known).iter_rows(named=True)}
        return zip(numbers, (found[key] for key in frame["key"]), strict=True)

    def _record(self, edge: Edge, row: Mapping[str, Any]) -> Record:
        zh, en = self._detail(edge, row)
        kind = row.get("kind") or (edge.table if edge.table != "lead" else "area")
        start, end = (_written(row, name) for name in ("start", "end"))
        dated = edge.relation not in UNDATED
        source = self._origins.place(row.get("source"), row.get("row"))
        return Record(edge.relation, kind, zh, en, start if dated else None, end if dated else None, source)

    def _detail(self, edge: Edge, row: Mapping[str, Any]) -> tuple[str, str]:
        if "kind" in row:  # told by a graph, in words
            zh, en = details(edge.relation)
            return row[zh] or "", row[en] or ""
        column, vocabulary = DETAILS.get((edge.relation, edge.table), (None, None))
        if column is None or not (said := row[column]):
            return "", ""
        if vocabulary is None:
            return str(said), str(said)
        terms = self._day.profile.vocabularies[vocabulary]
        codes = [code for code in ([said] if isinstance(said, str) else said) if code != UNSPECIFIED]
        return "、".join(terms.label(code, "zh") for code in codes), ", ".join(
            terms.label(code, "en") for code in codes
        )


def _columns(schema: Any) -> set[str]:
    return {column.name for column in schema.columns}


def _written(row: Mapping[str, Any], name: str) -> str | None:
    date = row.get(name)
    return None if date is None else written(date, row[f"{name}_precision"])
