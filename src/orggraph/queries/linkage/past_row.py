"""What is known of a row of a ledger in which nothing holds on the day."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import narwhals as nw
import polars as pl

from orggraph.errors import NotLiveError
from orggraph.graph.labels import labels_of
from orggraph.graph.relation import RELATIONS
from orggraph.queries.linkage.life import dates_of, gone
from orggraph.register.engines import collected

if TYPE_CHECKING:
    from orggraph.queries.linkage.linked import Linked

_MORTAL = ("organization", "unit")
_SIDES = {column.table: column[1:] for relation in reversed(RELATIONS) for column in relation.columns}
"""Table of relations → the columns of its two sides."""


def refuse_past(network: Linked, place: str, sources: list[int], number: int) -> None:
    """Raises what is known of a row in which nothing holds; does nothing where nothing is known.

    Raises:
        NotLiveError: A record stands there that has ended or has not begun, or one that names such a node.
    """
    register, day = network.day.register, network.day.day
    for table, schema in register.schemas.items():
        if not {"start", "end", "source", "row"} <= set(register.frame(table).collect_schema().names()):
            continue
        here = register.frame(table).filter(nw.col("source").is_in(sources), nw.col("row") == number)
        for row in collected(here).iter_rows(named=True):
            if why := gone([row], day):
                raise NotLiveError(place, _named(network, place, table, row), day, why)
            for column, kind in schema.references.items() if not schema.node else ():
                key = row[column]
                if kind in _MORTAL and key is not None and (why := gone(dates_of(register, kind, key), day)):
                    zh, en = _labels(network, [key])[0]
                    raise NotLiveError(place, (f"{place} 中的 {zh}", f"{en} in {place}"), day, why)


def _named(network: Linked, place: str, table: str, row: Mapping[str, Any]) -> tuple[str, str]:
    """The place with whose row it is: 中文, English."""
    columns = ("key",) if "key" in row else _SIDES.get(table, ())
    sides = _labels(network, [row[column] for column in columns if row[column] is not None])
    zh, en = (" – ".join(labels) for labels in zip(*sides, strict=True)) if sides else ("", "")
    return (f"{place}（{zh}）", f"{place} ({en})") if sides else (place, place)


def _labels(network: Linked, keys: list[int]) -> list[tuple[str, str]]:
    labels = labels_of(network.day.register, pl.Series(keys, dtype=pl.Int32), names=network.names)
    return labels.select("label", "label_en").rows()
