"""What an .xlsx says in its XML and calamine does not tell: rules of cells, hidden rows, panes, filters."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@dataclass(frozen=True)
class Rule:
    """A data validation: its kind, its style, its first formula, its messages."""

    kind: str | None
    style: str
    source: str
    prompt_title: str
    prompt: str
    error: str


@dataclass(frozen=True)
class SheetXml:
    """A sheet: rules by the letter of their column, the number of each hidden row, the frozen cell, the filter."""

    rules: dict[str, Rule]
    hidden: list[int]
    frozen: str
    filtered: str


def sheet_xml(path: Path, number: int) -> SheetXml:
    """The sheet of that number, from 1."""
    with zipfile.ZipFile(path) as archive:
        root = ET.fromstring(archive.read(f"xl/worksheets/sheet{number}.xml"))
    rules = {}
    for each in root.iter(f"{_MAIN}dataValidation"):
        formula = each.find(f"{_MAIN}formula1")
        rules[_letters(each.get("sqref", ""))] = Rule(
            each.get("type"),
            each.get("errorStyle", "stop"),
            "" if formula is None else formula.text or "",
            each.get("promptTitle", ""),
            each.get("prompt", ""),
            each.get("error", ""),
        )
    hidden = [int(row.get("r", "0")) for row in root.iter(f"{_MAIN}row") if row.get("hidden") == "1"]
    pane, filtered = root.find(f".//{_MAIN}pane"), root.find(f"{_MAIN}autoFilter")
    return SheetXml(
        rules,
        hidden,
        "" if pane is None else pane.get("topLeftCell", ""),
        "" if filtered is None else filtered.get("ref", ""),
    )


def _letters(sqref: str) -> str:
    return "".join(char for char in sqref.split(":")[0] if char.isalpha())
