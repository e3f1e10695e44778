"""The edges of a network as one plain table, block after block."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from orggraph.graph.attributes import EDGE_ATTRIBUTES, STORED
from orggraph.graph.details import DETAILS, UNDATED
from orggraph.graph.nodes import KINDS
from orggraph.graph.table_cells import labelled, placed, told, without_personal_numbers
from orggraph.model.vocabulary import UNSPECIFIED
from orggraph.register.identifiers import unique

if TYPE_CHECKING:
    from collections.abc import Mapping

    from orggraph.graph.compile import Compiled
    from orggraph.graph.edges import Block, Edges
    from orggraph.register.snapshot import Snapshot

RECORD = "record"
"""A further column of the table of edges: the row of the record in its table of the day."""
_DATES = ("start", "start_precision", "end", "end_precision", "source", "row")


def edge_table(day: Snapshot, compiled: Compiled, edges: Edges, nodes: pl.DataFrame) -> pl.DataFrame:
    """Returns what an exported network says of its edges: the columns of `EDGE_ATTRIBUTES`, and `record`.

    Args:
        day: The snapshot that the network was compiled from.
        compiled: The records behind the edges.
        edges: The edges of the relations that were chosen.
        nodes: Its `node_table`.
    """
    frames = [_of_block(day, compiled.tables, block, nodes) for block in edges.blocks]
    schema = {one.name: STORED[one.type] for one in EDGE_ATTRIBUTES} | {RECORD: pl.Int64()}
    blank = pl.DataFrame(schema=schema)
    frame = pl.concat(
        [blank, *(one.select(pl.col(name).cast(type_) for name, type_ in schema.items()) for one in frames)]
    )
    if frame["edge_id"].is_duplicated().any():
        frame = frame.with_columns(pl.Series("edge_id", unique(frame["edge_id"])))
    return without_personal_numbers(frame, ("edge_id", "source", "target"))


def _of_block(day: Snapshot, tables: Mapping[str, pl.DataFrame], block: Block, nodes: pl.DataFrame) -> pl.DataFrame:
    """The edges of a block; what a field of a node says is dated and sourced as its node is."""
    records = pl.Series(RECORD, block.records)
    if block.table in KINDS:
        own = nodes.select("start", "start_day", "file", "sheet", "row")[pl.Series(block.sources)]
        said = own.with_columns(end=pl.lit(None, pl.String), end_day=pl.lit(None, pl.Date))
    else:
        table = tables[block.table]
        detail = DETAILS.get((block.relation, block.table), (None, None))[0]
        wanted = [name for name in (*_DATES, detail) if name in table.columns]
        said = placed(told(table.select(pl.first().alias(RECORD), *wanted)[records]), day.register)
    if block.relation in UNDATED:
        said = said.with_columns(pl.lit(None).alias(name) for name in ("start", "end", "start_day", "end_day"))
    terms = day.profile.vocabularies["relation"]
    ends = {"source": block.sources, "target": block.targets}
    said = said.with_columns(
        *_detail(day, block),
        records,
        pl.lit(block.relation).alias("relation"),
        pl.lit(terms.label(block.relation, "zh")).alias("label"),
        pl.lit(terms.label(block.relation, "en")).alias("label_en"),
        pl.lit("area" if block.table == "lead" else block.table).alias("kind"),
        *(nodes["id"].gather(places).alias(name) for name, places in ends.items()),
        *(pl.Series(f"_{name}", places) for name, places in ends.items()),
    )
    nth = pl.int_range(1, pl.len() + 1).over("_source", "_target")
    parallel = pl.when(nth > 1).then(nth.cast(pl.String))
    return said.with_columns(
        edge_id=pl.concat_str("relation", "source", "target", parallel, separator=":", ignore_nulls=True)
    )


def _detail(day: Snapshot, block: Block) -> list[pl.Expr]:
    """What more the record says, in both languages."""
    column, vocabulary = DETAILS.get((block.relation, block.table), (None, None))
    if column is None:
        return [pl.lit(None, pl.String).alias(name) for name in ("detail", "detail_en")]
    if vocabulary is None:
        return [pl.col(column).alias(name) for name in ("detail", "detail_en")]
    terms = day.profile.vocabularies[vocabulary]
    found = []
    for name, lang, between in (("detail", "zh", "、"), ("detail_en", "en", ", ")):
        if vocabulary == "content":
            codes = pl.col(column).cast(pl.List(pl.String)).list.eval(pl.element().filter(pl.element() != UNSPECIFIED))
            labels = codes.list.eval(labelled(pl.element(), terms, lang)).list.join(between)
            found.append(pl.when(codes.list.len() > 0).then(labels).alias(name))
        else:
            found.append(labelled(pl.col(column).cast(pl.String).replace(UNSPECIFIED, None), terms, lang).alias(name))
    return found
