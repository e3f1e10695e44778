"""Popolo JSON: persons, organizations, posts, memberships and areas, as https://www.popoloproject.com specifies them.

Party organizations and units are both organizations there. A seat is a membership in a post; an instructor is a member
of the unit. Agreements, registrations, establishments and the lead of areas have no place in Popolo.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

import polars as pl

from orggraph.graph.edge_table import RECORD
from orggraph.graph.formats.json_text import object_of, string
from orggraph.graph.formats.rows import write_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orggraph.graph.network_tables import NetworkTables

_AREA = {"id": "id", "name": "label", "classification": "type", "parent_id": "area"}
_ORGANIZATION = {
    "id": "id",
    "name": "label",
    "classification": "classification",
    "parent_id": "parent",
    "area_id": "area",
    "founding_date": "start",
    "dissolution_date": "end",
}
_POST = {"id": "post", "label": "detail", "role": "detail", "organization_id": "target"}
_MEMBERSHIP = {
    "id": "edge_id",
    "role": "detail",
    "person_id": "source",
    "organization_id": "target",
    "post_id": "post",
    "on_behalf_of_id": "home",
    "start_date": "start",
    "end_date": "end",
}
"""Property of Popolo → column."""


def write_popolo(tables: NetworkTables, out: BinaryIO) -> None:
    """Writes what a network says of persons and their seats; a person without a name has its neutral label."""
    for number, (name, frame, properties) in enumerate(_lists(tables)):
        out.write(f'{"," if number else "{"}\n"{name}": [\n'.encode())
        write_rows(
            out, frame, object_of({key: string(pl.col(column)) for key, column in properties.items()}), between=",\n"
        )
        out.write(b"\n]")
    out.write(b"\n}\n")


def _lists(tables: NetworkTables) -> Iterator[tuple[str, pl.DataFrame, dict[str, str]]]:
    nodes, edges = tables.nodes, tables.edges
    kind = pl.col("kind")
    memberships = _memberships(edges)
    posts = memberships.filter(pl.col("post").is_not_null()).unique("post", keep="first", maintain_order=True)
    yield "persons", nodes.filter(kind == "person"), {"id": "id", "name": "label"}
    yield "organizations", _organizations(nodes.filter(kind.is_in(["organization", "unit"])), edges), _ORGANIZATION
    yield "posts", posts, _POST
    yield "memberships", memberships, _MEMBERSHIP
    yield "areas", nodes.filter(kind == "area"), _AREA


def _organizations(nodes: pl.DataFrame, edges: pl.DataFrame) -> pl.DataFrame:
    above = edges.filter(pl.col("relation") == "subordination").select(id="source", parent="target")
    nodes = nodes.with_columns(classification=pl.coalesce("type", "category"))
    return nodes.join(above.unique("id", keep="first"), on="id", how="left", maintain_order="left")


def _memberships(edges: pl.DataFrame) -> pl.DataFrame:
    """Seats and instructors; a seat is held on behalf of the home unit, or of the home organization."""
    relation = pl.col("relation")
    homes = edges.filter(relation == "home").unique(RECORD, keep="first", maintain_order=True)
    seats = edges.filter(relation == "seat").join(
        homes.select(RECORD, home="target"), on=RECORD, how="left", maintain_order="left"
    )
    seats = seats.with_columns(post=pl.concat_str("target", "detail", separator=":"))
    blank = pl.lit(None, pl.String)
    instructors = edges.filter(relation == "instructor").with_columns(detail="label", home=blank, post=blank)
    return pl.concat([seats, instructors.select(seats.columns)])
