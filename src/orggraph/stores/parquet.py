"""Saved registers: one Parquet file per table, and a manifest.

A save writes a new generation of tables into a folder of its own, then replaces the manifest in one step: a save
that is killed leaves the old register whole. Tables are read lazily, so a question reads only its columns.
"""

from __future__ import annotations

import json
import os
import shutil
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import polars as pl

from orggraph.errors import FormatVersionError, OrggraphError, OutputError, SourceError
from orggraph.model.columns import KindSchema
from orggraph.model.finding import Finding
from orggraph.model.source import Source
from orggraph.profile.profile import profile_from_json
from orggraph.register.reading import Reading
from orggraph.register.register import Register
from orggraph.stores.account_file import read_accounts, write_accounts
from orggraph.stores.question_file import read_questions, write_questions
from orggraph.text.files import unwritable

FORMAT_VERSION = 4
MANIFEST = "orggraph.json"
FINDINGS = "findings.json"


def is_saved_register(path: Path) -> bool:
    """Whether a folder holds a saved register."""
    return (path / MANIFEST).is_file()


def save_reading(reading: Reading, folder: Path) -> Path:
    """Writes the tables, the findings and the manifest; see the module for why a killed save does no harm."""
    register = reading.register
    if folder.exists() and not folder.is_dir():
        raise OutputError(
            f"{folder} is a file; a register is saved as a folder", f"{folder} 是文件；登记库要保存为文件夹"
        )
    if folder.exists() and any(folder.iterdir()) and not is_saved_register(folder):
        raise OutputError(
            f"the folder {folder} holds other files; give a new folder, or one with a saved register",
            f"文件夹 {folder} 里有其他文件；请给一个新文件夹，或已保存登记库的文件夹",
        )
    generation = f"tables-{uuid.uuid4().hex[:12]}"
    try:
        (folder / generation).mkdir(parents=True)
        for name in register.tables:
            table = register.frame(name).collect("polars").to_native()
            table = table.sort("key") if "key" in table.columns else table
            table.write_parquet(folder / generation / f"{name}.parquet", compression="zstd", statistics=True)
        _write_findings(reading.findings, folder / generation / FINDINGS)
        write_questions(reading.questions, folder / generation)
        write_accounts(reading.sheets or register.sheets, folder / generation)
        _replace_manifest(folder, _manifest(register, generation))
    except OSError as error:
        raise unwritable(folder, error) from error
    for old in folder.glob("tables-*"):
        if old.name != generation:
            shutil.rmtree(old, ignore_errors=True)
    return folder


def _manifest(register: Register, generation: str) -> dict[str, Any]:
    return {
        "format": "orggraph register",
        "format_version": FORMAT_VERSION,
        "tables": generation,
        "names": sorted(register.tables),
        "schemas": [schema.to_json() for schema in register.schemas.values()],
        "profile": register.profile.to_json(),
    }


def _write_findings(findings: Sequence[Finding], file: Path) -> None:
    """What was found while reading belongs to the register: the rules look at it, and the exit code."""
    file.write_text(json.dumps([asdict(one) for one in findings], ensure_ascii=False), encoding="utf-8")


def _read_findings(file: Path) -> Iterator[Finding]:
    """The findings of a saved register; one saved before they were kept has none."""
    for one in json.loads(file.read_text(encoding="utf-8")) if file.is_file() else ():
        source, other = Source(**one["source"]), one["other"] and Source(**one["other"])
        yield Finding(**{**one, "source": source, "other": other, "nearest": tuple(one["nearest"])})


def _replace_manifest(folder: Path, manifest: dict[str, Any]) -> None:
    temporary = folder / f".{MANIFEST}.{uuid.uuid4().hex[:8]}"
    with temporary.open("w", encoding="utf-8") as file:
        json.dump(manifest, file, ensure_ascii=False, indent=1)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(folder / MANIFEST)


def load_register(folder: Path) -> Reading:
    """Reads a saved register; its tables stay on disk until a question needs them.

    Raises:
        FormatVersionError: It was written by a newer orggraph.
        SourceError: The manifest or a table is damaged or missing.
    """
    path = folder / MANIFEST
    try:
        manifest = json.loads(path.read_text(encoding="utf-8"))
        version = manifest["format_version"]
        if version > FORMAT_VERSION:
            raise FormatVersionError(
                f"{folder} was saved by a newer orggraph (format {version}; this version reads up to {FORMAT_VERSION})",
                f"{folder} 由更新版本的 orggraph 保存（格式 {version}，本版本最高读到 {FORMAT_VERSION}）",
            )
        if version < FORMAT_VERSION:
            raise FormatVersionError(
                f"{folder} was saved by an older orggraph (format {version}); read the ledgers and save again",
                f"{folder} 由旧版本的 orggraph 保存（格式 {version}）；请重新读取台账再保存",
            )
        files = {name: folder / manifest["tables"] / f"{name}.parquet" for name in manifest["names"]}
        missing = [file.name for file in files.values() if not file.is_file()]
        if missing:
            names = ", ".join(missing)
            raise SourceError(f"the saved register {folder} lacks {names}", f"登记库 {folder} 缺少 {names}")
        schemas = {item["kind"]: KindSchema.from_json(item) for item in manifest["schemas"]}
        profile = profile_from_json(manifest["profile"], str(path))
        for file in files.values():
            pl.read_parquet_schema(file)
        findings = tuple(_read_findings(folder / manifest["tables"] / FINDINGS))
        questions = tuple(read_questions(folder / manifest["tables"]))
        sheets = tuple(read_accounts(folder / manifest["tables"]))
    except OrggraphError:
        raise
    except (OSError, ValueError, KeyError, TypeError, AttributeError, pl.exceptions.PolarsError) as error:
        reason = f"{type(error).__name__}: {error}"
        raise SourceError(
            f"{path} or one of its tables is damaged ({reason})", f"{path} 或其中的表已损坏（{reason}）"
        ) from error
    nodes = {kind for kind, schema in schemas.items() if schema.node}
    tables = {name: _scanned(file, in_order=name in nodes) for name, file in files.items()}
    register = Register(tables, schemas, profile, sheets)
    return Reading(register, findings, sheets, questions=questions, saved=True)


def _scanned(file: Path, *, in_order: bool) -> pl.LazyFrame:
    """A table on disk; nodes are saved in the order of their keys, which makes joins on them cheaper."""
    table = pl.scan_parquet(file)
    return table.set_sorted("key") if in_order else table
