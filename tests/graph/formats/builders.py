"""Networks to write: a hostile small register, and tables with any text in every column."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any

import polars as pl
from hypothesis import strategies as st

import orggraph as og
from orggraph.graph.attributes import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, STORED, Attribute
from orggraph.graph.edge_table import RECORD
from orggraph.graph.formats.write import write_network
from orggraph.graph.network_tables import NetworkTables

HOSTILE = (
    *(
        "=cmd|' /C calc'!A0",
        "+1",
        "-1",
        "@SUM(A1)",
        '"quoted", "twice"',
        "a\nb\r\nc\td",
        "</label></node>",
        "]]>&amp;<!--",
    ),
    *(
        "\u2028\u2029\x85",
        "\x00\x01\x1f\x7f",
        "ends in \\",
        'a\\"b',
        "𠮷🏛",
        "\ufffe\uffff",
        " blank ends ",
        "_x0041_",
        "甲;乙；丙",
    ),
)
"""Texts that some format gives another meaning."""
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def in_xml(text: str) -> str:
    """The text as XML can hold it."""
    return _NO_XML.sub("\ufffd", text)


def hostile_register() -> og.Register:
    """A register in which everything that may be named bears a hostile name, with parallel relations."""
    records: list[Any] = [og.Area(name="岚区", type="district", id="a 1/<&>")]
    for number, text in enumerate(HOSTILE):
        name, unit = f"{number}{text}支部委员会", f"{text}{number}公司"
        records += [
            og.Area(name=f"{number}{text.replace('/', '')}", type="community", parent="岚区"),
            og.Organization(name=name, type="branch", area="岚区", id=f"o {number}{text}"),
            og.Unit(name=unit, area="岚区", sectors=("law", text), members=number, id=f"u{text}{number}"),
            og.Establishment(organization=f"o {number}{text}", unit=f"u{text}{number}", mode="own", start="2019-03"),
            og.Agreement(organization=f"o {number}{text}", unit=f"u{text}{number}", signed="2019-05-01"),
            og.Agreement(
                organization=f"o {number}{text}", unit=f"u{text}{number}", signed="2020", start="2020", end="2030"
            ),
            og.Seat(
                organization=f"o {number}{text}", home_unit=f"u{text}{number}", role="concurrent_member", post=text
            ),
        ]
    return og.Register.from_records(records)


def tables_of(network: og.Network) -> NetworkTables:
    """The tables of a network."""
    return NetworkTables.of(network.day, network.compiled, network.index)


def written(tables: NetworkTables, to: str, folder: Path) -> Path:
    """The tables in a format."""
    return write_network(tables, folder / f"network-{to}", to)


_COLUMN = {
    "text": st.none() | st.text(max_size=6) | st.sampled_from(HOSTILE),
    "count": st.none() | st.integers(0, 2**53),
    "date": st.none() | st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1)),
    "list": st.none() | st.lists(st.text(min_size=1, max_size=4), min_size=1, max_size=3),
}
_IDS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"]), min_size=1, max_size=6)


@st.composite
def any_tables(draw: st.DrawFn) -> NetworkTables:
    """Tables with any text, number, day and list in every column, and any identifiers."""
    ids = draw(st.lists(_IDS, min_size=1, max_size=4, unique=True))
    label = {
        "label": draw(
            st.lists(_COLUMN["text"].filter(lambda one: one is not None), min_size=len(ids), max_size=len(ids))
        )
    }
    nodes = _frame(draw, NODE_ATTRIBUTES, len(ids), {"id": ids, **label})
    ends = draw(st.lists(st.tuples(st.sampled_from(ids), st.sampled_from(ids)), max_size=4))
    fixed = {
        "edge_id": [f"e{number}" for number in range(len(ends))],
        "source": [source for source, _ in ends],
        "target": [target for _, target in ends],
        "relation": ["seat"] * len(ends),
    }
    edges = _frame(draw, EDGE_ATTRIBUTES, len(ends), fixed).with_columns(pl.lit(0, pl.Int64).alias(RECORD))
    return NetworkTables(nodes, edges, "2020-12-31", ("seat",))


def _frame(
    draw: st.DrawFn, attributes: tuple[Attribute, ...], height: int, fixed: dict[str, list[Any]]
) -> pl.DataFrame:
    def column(one: Attribute) -> list[Any]:
        return fixed.get(one.name) or draw(st.lists(_COLUMN[one.type], min_size=height, max_size=height))

    return pl.DataFrame([pl.Series(one.name, column(one), STORED[one.type]) for one in attributes])


def said(
    attributes: tuple[Attribute, ...], frame: pl.DataFrame, *, lists: bool = False, xml: bool = False
) -> list[dict[str, Any]]:
    """The rows of a table without blanks: dates as text; lists as lists, or joined; texts as XML can hold them."""
    rows = []
    for row in frame.select(one.name for one in attributes).iter_rows(named=True):
        shown = {}
        for one in attributes:
            value = row[one.name]
            if value is None:
                continue
            if one.type == "list" and not lists:
                value = ";".join(code.replace(";", "；") for code in value)
            elif one.type == "date":
                value = value.isoformat()
            shown[one.name] = in_xml(value) if xml and isinstance(value, str) else value
        rows.append(shown)
    return rows
