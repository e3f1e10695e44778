"""A district written down as ledgers, with the true answers."""

from __future__ import annotations

import random
import shutil
from pathlib import Path
from typing import Any

from tests.districts.answers import answers
from tests.districts.invent import invent
from tests.districts.sheet import Sheet, lay_out, title_of
from tests.districts.style import Style
from tests.districts.table import Table
from tests.districts.tables_links import agreements_table, registrations_table, seats_table
from tests.districts.tables_network import grids_table, organizations_table, units_table
from tests.districts.truth import District
from tests.districts.write_csv import write_csv
from tests.districts.write_xlsx import write_xlsx

MAKERS = (
    organizations_table,
    seats_table,
    agreements_table,
    units_table,
    grids_table,
    registrations_table,
)


def generate(folder: Path, seed: int, style: Style) -> dict[str, Any]:
    """Write the district of `seed` into `folder` in this style; return its true answers.

    What is true depends on the seed alone: two styles of one seed have the same answers.
    """
    district = invent(seed)
    write_ledgers(folder, district, style, random.Random(f"ledgers {seed} {style.name}"))
    return answers(district)


def write_ledgers(folder: Path, district: District, style: Style, rng: random.Random) -> None:
    """Write any district as ledgers."""
    folder.mkdir(parents=True, exist_ok=True)
    tables = [make(district) for make in MAKERS]
    if style.one_workbook:
        _write_workbook(folder, tables, district, style, rng)
    else:
        _write_files(folder, tables, district, style, rng)
    if style.clutter:
        _clutter(folder, rng)


def _write_workbook(folder: Path, tables: list[Table], district: District, style: Style, rng: random.Random) -> None:
    rng.shuffle(tables)
    sheets: dict[str, Sheet] = {}
    for number, table in enumerate(tables, start=1):
        name = title_of(table.kind, style, rng) if style.telling_names else f"Sheet{number}"
        sheets |= _sheets(name, table, district, style, rng)
    if style.clutter or not style.telling_names:
        sheets["说明"] = Sheet([["填表说明"], ["1.各街道、镇按季度更新。"], ["2.有疑问请联系区委组织部。"]])
        sheets["Sheet9"] = Sheet()
    write_xlsx(folder / "工作簿1.xlsx", sheets)


def _sheets(name: str, table: Table, district: District, style: Style, rng: random.Random) -> dict[str, Sheet]:
    """The sheets of a ledger by name: one, or one for each subdistrict."""
    if not style.split or table.kind != "units":
        return {name: lay_out(table, district, style, rng, plain=False)}
    parts = {subdistrict: table.within(subdistrict) for subdistrict in district.subdistricts}
    return {name: lay_out(part, district, style, rng, plain=False) for name, part in parts.items() if part.rows}


def _write_files(folder: Path, tables: list[Table], district: District, style: Style, rng: random.Random) -> None:
    for number, table in enumerate(tables):
        plain = table.kind in style.csv
        title = title_of(table.kind, style, rng)
        name = f"{number + 1:02}-{title}" if style.telling_names else f"新建 工作表 ({number + 1})"
        if plain:
            sheet = lay_out(table, district, style, rng, plain=True)
            write_csv(folder / f"{name}.csv", sheet, style.encodings[number % len(style.encodings)])
        else:
            write_xlsx(folder / f"{name}.xlsx", _sheets("Sheet1", table, district, style, rng))


def _clutter(folder: Path, rng: random.Random) -> None:
    """A lock file, a copy of one ledger, and a file that is no ledger: none of them changes an answer."""
    copied = rng.choice(sorted(folder.iterdir()))
    if not copied.stem.startswith("工作簿"):
        shutil.copyfile(copied, copied.with_name(f"{copied.stem} - 副本{copied.suffix}"))
    (folder / f"~${copied.name}").write_bytes(b"\x05user" + bytes(60))
    (folder / "说明.txt").write_text("请按时更新。\n", encoding="utf-8")
