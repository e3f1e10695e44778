"""Rows of a table as lines of text, some ten thousand at a time: a large network never becomes as many objects."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

import polars as pl

from orggraph.graph.attributes import Attribute

AT_ONCE = 50_000
"""Rows that become text at once."""
BETWEEN = ";"
"""Between the codes of a list in formats that have no lists."""
_NO_BETWEEN = "；"


def write_rows(out: BinaryIO, frame: pl.DataFrame, line: pl.Expr, *, between: str = "\n") -> None:
    """Writes a line per row; `line` makes it from the columns."""
    for number, part in enumerate(frame.iter_slices(AT_ONCE)):
        lines = part.select(line.alias("line"))["line"]
        out.write((between if number else "").encode() + between.join(lines).encode())


def as_text(attribute: Attribute) -> pl.Expr:
    """Returns an attribute as text, nothing where it is blank; codes of a list stand with ; between them."""
    column = pl.col(attribute.name)
    if attribute.type == "list":
        return column.list.eval(pl.element().str.replace_all(BETWEEN, _NO_BETWEEN, literal=True)).list.join(BETWEEN)
    return column.cast(pl.String)


def with_lists_as_text(frame: pl.DataFrame, attributes: Iterable[Attribute]) -> pl.DataFrame:
    """Returns the declared columns of a table, lists as text."""
    return frame.select(as_text(one).alias(one.name) if one.type == "list" else pl.col(one.name) for one in attributes)
