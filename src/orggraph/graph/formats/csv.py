"""CSV for spreadsheets and Gephi: a file of nodes and a file of edges."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from orggraph.graph.attributes import EDGE_ATTRIBUTES, NODE_ATTRIBUTES
from orggraph.graph.formats.rows import with_lists_as_text

if TYPE_CHECKING:
    from pathlib import Path

    from orggraph.graph.network_tables import NetworkTables

_STARTS_A_FORMULA = r"^[=+\-@\t\r]"


def write_csv(tables: NetworkTables, folder: Path) -> None:
    """Writes nodes.csv and edges.csv into a folder, in UTF-8 with a mark so that Excel knows it.

    A text that a spreadsheet would run as a formula gets a ' in front, as in all tables that orggraph writes.
    """
    parts = (("nodes", tables.nodes, NODE_ATTRIBUTES), ("edges", tables.edges, EDGE_ATTRIBUTES))
    for name, frame, attributes in parts:
        texts = pl.col(pl.String)
        inert = pl.when(texts.str.contains(_STARTS_A_FORMULA)).then("'" + texts).otherwise(texts).name.keep()
        rows = with_lists_as_text(frame, attributes).with_columns(inert)
        rows.write_csv(folder / f"{name}.csv", include_bom=True)
