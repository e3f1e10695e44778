"""The nodes of a network as one plain table, by position."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import narwhals as nw
import polars as pl

from orggraph.graph.attributes import NODE_ATTRIBUTES, STORED
from orggraph.graph.nodes import KINDS
from orggraph.graph.table_cells import at, identifiers, labelled, placed, told, without_personal_numbers
from orggraph.model.vocabulary import UNSPECIFIED
from orggraph.register.engines import collected

if TYPE_CHECKING:
    from orggraph.graph.nodes import Nodes
    from orggraph.register.snapshot import Snapshot

_COPIED = (
    *("key", "sectors", "members", "full_members", "employees", "households", "source", "row"),
    *("start", "start_precision", "end", "end_precision"),
)
"""Columns of the register that a node keeps as they are, where its kind has them."""
_VOCABULARIES = {"area": "area_kind", "organization": "organization_type", "unit": "unit_category"}
"""Kind → the vocabulary of its type or category."""
_PLACES = {"area": "parent", "organization": "area", "unit": "area"}
"""Kind → the column with the area that it lies in."""


def node_table(day: Snapshot, nodes: Nodes) -> pl.DataFrame:
    """Returns what an exported network says of its nodes: the columns of `NODE_ATTRIBUTES`, a row per position.

    Args:
        day: The snapshot that the network was compiled from.
        nodes: Its nodes; they say whether persons are called by their names.
    """
    every = pl.Series("key", nodes.keys, pl.Int32).to_frame()
    known = pl.concat([_of_kind(day, kind) for kind in KINDS], how="diagonal_relaxed")
    frame = every.join(known, on="key", how="left", maintain_order="left")
    labels = nodes.labels.with_columns(id=identifiers(nodes.labels["id"]))
    places = pl.Series(nodes.positions(frame["within"].fill_null(-1).to_numpy()))
    frame = placed(told(frame), day.register).with_columns(
        labels["id"],
        labels["label"].fill_null(labels["id"]),
        labels["label_en"].fill_null(labels["id"]),
        pl.Series("kind", [KINDS[kind] for kind in range(len(KINDS))]).gather(nodes.kinds),
        at(labels["id"], places).alias("area"),
        at(labels["label"], places).alias("area_label"),
    )
    return without_personal_numbers(
        frame.select(pl.col(one.name).cast(STORED[one.type]) for one in NODE_ATTRIBUTES), ("id", "area")
    )


def _of_kind(day: Snapshot, kind: str) -> pl.DataFrame:
    """The columns that the register has of a kind of node."""
    schema = day.register.schemas[kind]
    known = {column.name for column in schema.columns} | {"key", "source", "row"}
    known |= {f"{column.name}_precision" for column in schema.columns if column.type == "date"}
    typed = next((name for name in ("type", "category") if name in known), None)
    wanted = [name for name in (*_COPIED, typed) if name in known]
    place = nw.col(_PLACES[kind]) if kind in _PLACES else nw.lit(None)
    rows: Any = day.frame(kind).select(*wanted, within=place.cast(nw.Int32))
    frame: pl.DataFrame = collected(rows)
    if typed is not None:
        terms = day.profile.vocabularies[_VOCABULARIES[kind]]
        code = pl.col(typed).cast(pl.String).replace(UNSPECIFIED, None)
        frame = frame.with_columns(
            code, type_label=labelled(code, terms, "zh"), type_label_en=labelled(code, terms, "en")
        )
    if "sectors" in known:
        codes = pl.col("sectors").cast(pl.List(pl.String)).list.eval(pl.element().filter(pl.element() != UNSPECIFIED))
        labels = codes.list.eval(labelled(pl.element(), day.profile.vocabularies["sector"], "zh"))
        some = codes.list.len() > 0
        frame = frame.with_columns(sectors=pl.when(some).then(codes), sectors_label=pl.when(some).then(labels))
    return frame
