"""CSV for `neo4j-admin database import`, and a Cypher file that loads the same into a running database."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import polars as pl

from orggraph.graph.attributes import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, Attribute
from orggraph.graph.formats.cypher import load_script
from orggraph.graph.formats.rows import with_lists_as_text
from orggraph.graph.nodes import KINDS

if TYPE_CHECKING:
    from pathlib import Path

    from orggraph.graph.network_tables import NetworkTables

TYPES = {"text": "", "count": ":long", "date": ":date", "list": ":string[]"}
_FIXED = {"id": "id:ID(node)", "source": ":START_ID(node)", "target": ":END_ID(node)"}
"""Headers of the columns that join nodes and relationships."""


def header(attribute: Attribute) -> str:
    """Returns the header of an attribute with its type.

    >>> header(NODE_ATTRIBUTES[0]), header(EDGE_ATTRIBUTES[1])
    ('id:ID(node)', ':START_ID(node)')
    """
    return _FIXED.get(attribute.name, attribute.name + TYPES[attribute.type])


def write_neo4j(tables: NetworkTables, folder: Path) -> None:
    """Writes a file of nodes per kind, a file of relationships per relation, and load.cypher into a folder.

    Texts are exact: a formula is not marked, since no spreadsheet is meant to open these files.
    """
    for kind in KINDS:
        nodes = tables.nodes.filter(pl.col("kind") == kind)
        _write(nodes, NODE_ATTRIBUTES, ":LABEL", f"Node;{kind.capitalize()}", folder / f"nodes-{kind}.csv")
    for relation in tables.relations:
        edges = tables.edges.filter(pl.col("relation") == relation)
        _write(edges, EDGE_ATTRIBUTES, ":TYPE", relation.upper(), folder / f"relationships-{relation}.csv")
    (folder / "load.cypher").write_text(load_script(tables.relations), encoding="utf-8", newline="\n")


def _write(frame: pl.DataFrame, attributes: Sequence[Attribute], fixed: str, word: str, file: Path) -> None:
    rows = with_lists_as_text(frame, attributes).rename({one.name: header(one) for one in attributes})
    rows.with_columns(pl.lit(word).alias(fixed)).write_csv(file)
