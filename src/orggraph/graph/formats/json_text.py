"""JSON from columns: objects without their blank members."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import polars as pl

from orggraph.graph.attributes import Attribute

_ESCAPES = {
    **{chr(code): f"\\u{code:04x}" for code in (*range(0x20), 0x7F, 0x2028, 0x2029)},
    "\\": "\\\\",
    '"': '\\"',
    "\n": "\\n",
    "\r": "\\r",
    "\t": "\\t",
}


def string(text: pl.Expr) -> pl.Expr:
    """Returns text as JSON strings."""
    return pl.lit('"') + text.str.replace_many(list(_ESCAPES), list(_ESCAPES.values())) + pl.lit('"')


def value(attribute: Attribute) -> pl.Expr:
    """Returns an attribute as JSON values, nothing where it is blank."""
    column = pl.col(attribute.name)
    if attribute.type == "count":
        return column.cast(pl.String)
    if attribute.type == "list":
        return pl.lit("[") + column.list.eval(string(pl.element())).list.join(", ") + pl.lit("]")
    return string(column.cast(pl.String))


def members(attributes: Iterable[Attribute]) -> dict[str, pl.Expr]:
    """Returns the members of an object that has these attributes."""
    return {one.name: value(one) for one in attributes}


def object_of(members: Mapping[str, pl.Expr]) -> pl.Expr:
    """Returns objects with these members, whose values are JSON already; blank ones are left out."""
    said = (pl.lit(f'"{name}": ') + text for name, text in members.items())
    return pl.lit("{") + pl.concat_str(*said, separator=", ", ignore_nulls=True) + pl.lit("}")
