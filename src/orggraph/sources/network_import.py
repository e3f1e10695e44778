"""From files of nodes and edges to a reading: every row kept or reported."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Any

import polars as pl

from orggraph.ledgers.columns import SheetColumns
from orggraph.ledgers.encodings import known_encoding
from orggraph.model.finding import Finding
from orggraph.model.kinds import schemas
from orggraph.profile import default_profile
from orggraph.register.build import build
from orggraph.register.frames import Draft, draft_frame
from orggraph.register.reading import Reading
from orggraph.sources.edge_nodes import Vertices
from orggraph.sources.edge_rows import Links
from orggraph.sources.edge_table import read_tables
from orggraph.sources.edge_words import EDGE_WORDS, EDGES, NODE_WORDS, NODES
from orggraph.sources.gathered import role_code
from orggraph.sources.node_rows import gather_nodes
from orggraph.sources.simple_table import Form
from orggraph.sources.table_accounts import account, origin_of

_NODE_KINDS = ("area", "organization", "unit", "person")


class NetworkImporter:
    """Gathers nodes and edges, then builds the register from them."""

    def __init__(self, names: bool, closed: bool, encoding: str | None = None) -> None:
        self.schemas, self.profile = schemas(), default_profile()
        self.encoding = known_encoding(encoding)
        self.vertices = Vertices(names)
        self.links = Links(self.vertices, closed)
        self.sheets: list[SheetColumns] = []
        self.findings: list[Finding] = []

    def add(self, path: Path, *, nodes: bool) -> None:
        """Reads a file of nodes or edges."""
        form = Form(NODES, NODE_WORDS, nameable=False) if nodes else Form(EDGES, EDGE_WORDS, nameable=False)
        for columns in read_tables(path, form, self.schemas, self.profile, self.findings, self.encoding):
            if nodes:
                gather_nodes(columns, self.vertices, len(self.sheets))
            else:
                self.links.gather(columns, len(self.sheets))
            self.findings.extend(dict.fromkeys(columns.findings))
            self.sheets.append(columns)

    def reading(self) -> Reading:
        """Builds the register and accounts for every row."""
        frames = {kind: draft_frame(schema, {}, [], []) for kind, schema in self.schemas.items()}
        frames.update(self.vertices.frames(self.schemas))
        frames.update({kind: self._records(kind, rows) for kind, rows in self.links.records.items()})
        draft = Draft(frames, [origin_of(columns) for columns in self.sheets])
        register, findings, unresolved = build(draft, self.schemas, self.profile)
        places = {kind: set(register.tables[kind].select("source", "row").iter_rows()) for kind in self.schemas}
        nodes = _all(places[kind] for kind in _NODE_KINDS)
        links = self.links.laid.union(*(places[kind] for kind in self.schemas if kind not in _NODE_KINDS))
        accounts = (
            account(columns, number, nodes if columns.header.ledger is NODES else links)
            for number, columns in enumerate(self.sheets)
        )
        return Reading(register, (*self.findings, *findings), tuple(accounts), tuple(unresolved))

    def _records(self, kind: str, rows: list[dict[str, Any]]) -> pl.DataFrame:
        schema = self.schemas[kind]
        columns: dict[str, list[Any]] = {
            column.name: [row.get(column.name) for row in rows] for column in schema.columns
        }
        if kind == "seat":
            roles = self.profile.vocabularies["role"]
            columns["role"] = [role_code(row["said"], roles) for row in rows]
            columns["concurrent"] = [False] * len(rows)
        elif kind == "agreement":
            contents = self.profile.vocabularies["content"]
            columns["contents"] = [[contents.code_of(said) or said] if (said := row["said"]) else [] for row in rows]
        return draft_frame(schema, columns, [row["source"] for row in rows], [row["row"] for row in rows])


def _all(places: Any) -> Collection[tuple[int, int]]:
    return set().union(*places)
