"""What can be read but cannot be right: kept, and told where it stands."""

from __future__ import annotations

import polars as pl

from orggraph.register.bench import Bench
from orggraph.register.names import NameIndex
from orggraph.text.codes import checksum_holds, is_credit_code


def report_doubts(bench: Bench, organizations: NameIndex) -> None:
    """Reports ends before starts, organizations older than their superior, and credit codes that fail their check."""
    for kind, schema in bench.schemas.items():
        if {"start", "end"} <= {column.name for column in schema.columns}:
            _report_backward(bench, kind)
    _report_older(bench, organizations)
    codes = bench.draft.frames["unit"].filter(pl.col("credit_code").is_not_null())
    for row in codes.select("credit_code", "source", "row").iter_rows(named=True):
        code = row["credit_code"]
        if not (is_credit_code(code) and checksum_holds(code)):
            bench.report("doubtful-credit-code", "unit", row, "credit_code", code)


def _report_backward(bench: Bench, kind: str) -> None:
    frame = bench.draft.frames[kind].filter(pl.col("end") < pl.col("start"))
    for row in frame.select("start", "end", "source", "row").iter_rows(named=True):
        bench.report("ends-before-start", kind, row, None, str(row["end"]), expected=[str(row["start"])])


def _report_older(bench: Bench, organizations: NameIndex) -> None:
    frame = bench.draft.frames["organization"]
    above = frame.select(pl.col("key").alias("superior"), pl.col("start").alias("above"))
    older = frame.join(above, on="superior", how="left").filter(pl.col("start") < pl.col("above"))
    for row in older.select("name", "superior", "source", "row").iter_rows(named=True):
        superior = organizations.name(row["superior"])
        bench.report("older-than-superior", "organization", row, "start", row["name"], expected=[superior])
