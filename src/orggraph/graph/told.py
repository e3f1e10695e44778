"""The records that the edges of a foreign graph tell, as tables in the shape of a register's."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

import numpy as np
import polars as pl

from orggraph.errors import DateError
from orggraph.graph.relation import RELATIONS
from orggraph.text.dates import PartialDate, date_of

if TYPE_CHECKING:
    from orggraph.graph.adjacency import Positions

_WITH = {relation.with_: relation.name for relation in RELATIONS if relation.with_}
"""Relations of which a record stands in the table of another: `home` in that of the seat."""
_WITHOUT = {table: tuple(name for name, of in _WITH.items() if of == table) for table in _WITH.values()}
_ENDS = {
    relation.name: (column.source, column.target)
    for relation in RELATIONS
    for column in relation.columns
    if column.table == relation.name
}
"""Relation with a table of its own → the columns with the keys of its nodes."""
_SAID = {
    **dict.fromkeys(("kind", "start_precision", "end_precision"), pl.String),
    **dict.fromkeys(("start", "end"), pl.Date),
    **dict.fromkeys(("source", "row"), pl.Int32),
}
_SOURCE = {"source": pl.Int32, "file": pl.String, "sheet": pl.String, "ledger": pl.String, "as_of": pl.Date}


class Told:
    """Collects records by table, each once, and the files and sheets that they stand in."""

    def __init__(self) -> None:
        self._rows: dict[str, list[dict[str, Any]]] = {}
        self._numbers: dict[tuple[str, object], int] = {}
        self._sources: dict[tuple[str | None, str | None], int] = {}

    def table_of(self, relation: str) -> str:
        """Returns the table that has the records of a relation."""
        return _WITH.get(relation, relation)

    def edges(self, relation: str, links: Iterable[tuple[int, int, Mapping[str, Any]]]) -> Positions:
        """Takes in the edges of a relation and returns them as rows: source, target, number of the record."""
        table = self.table_of(relation)
        rows = self._rows.setdefault(table, [])
        edges = []
        for source, target, said in links:
            number = self._numbers.setdefault((table, said.get("record", object())), len(rows))
            if number == len(rows):
                rows.append(dict(self._row(relation, said)))
            rows[number] |= zip(_ENDS.get(relation, ()), (source, target), strict=False)
            rows[number] |= zip(details(relation), _details(said), strict=True)
            edges.append((source, target, number))
        return np.array(edges, np.int32).reshape(-1, 3)

    def _row(self, relation: str, said: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
        yield "kind", str(said.get("kind", relation))
        for name in ("start", "end"):
            date = _date(said.get(name))
            yield name, date and (date.first if name == "start" else date.last)
            yield f"{name}_precision", date and date.precision
        place = said.get("file"), said.get("sheet")
        yield "source", None if place == (None, None) else self._sources.setdefault(place, len(self._sources))
        yield "row", said.get("row")

    def tables(self) -> dict[str, pl.DataFrame]:
        """Returns the records by table; an edge's record is a row of it."""
        return {
            table: pl.DataFrame(
                rows,
                _SAID
                | dict.fromkeys(_ENDS.get(table, ()), pl.Int32)
                | {name: pl.String for relation in (table, *_WITHOUT.get(table, ())) for name in details(relation)},
            )
            for table, rows in self._rows.items()
        }

    def sources(self) -> pl.DataFrame:
        """Returns the files and sheets, as a register has them."""
        rows = [(number, *place, None, None) for place, number in self._sources.items()]
        return pl.DataFrame(rows, _SOURCE, orient="row")


def details(relation: str) -> tuple[str, str]:
    """Returns the columns that say more of an edge, in 中文 and in English; each edge of a record has its own."""
    return f"{relation}_detail", f"{relation}_detail_en"


def _details(said: Mapping[str, Any]) -> tuple[str, str]:
    detail = str(said.get("detail") or "")
    return detail, str(said.get("detail_en") or detail)


def _date(given: dt.date | str | None) -> PartialDate | None:
    if given is None or given == "":
        return None
    try:
        return date_of(given)
    except ValueError as error:
        raise DateError(str(given)) from error
