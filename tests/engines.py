"""A second engine, for questions that are written once."""

from __future__ import annotations

from dataclasses import replace

import duckdb

import orggraph as og


def on_duckdb(register: og.Register) -> og.Register:
    """The same register with its tables in DuckDB."""
    connection = duckdb.connect()
    for name, table in register.tables.items():
        connection.register(f"arrow_{name}", table.to_arrow())
        connection.execute(f'CREATE TABLE "{name}" AS SELECT * FROM arrow_{name}')
    return replace(register, tables={name: connection.table(f'"{name}"') for name in register.tables})
