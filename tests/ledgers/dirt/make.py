"""Writes the files of this folder anew: `python -m tests.ledgers.dirt.make`.

Only old.xls and opendocument.ods cannot be made here; LibreOffice wrote them from plain.xlsx.
"""

from __future__ import annotations

import shutil
import tomllib
import zipfile
from pathlib import Path

from tests.ledgers.builders import Folder
from tests.ledgers.dirt.malformed import write_archives, write_other_formats, write_sheets, write_texts
from tests.ledgers.dirt.parts import binary_workbook, undated, write
from tests.ledgers.dirt.tables import changed, organizations
from tests.ledgers.dirt.typed import write_layouts, write_tables
from tests.ledgers.dirt.workbooks import write_cells, write_spellings

HERE = Path(__file__).parent


def write_folders(folder: Folder) -> None:
    """Folders of ledgers: copies, lock files, last year's."""

    def inside(name: str) -> Folder:
        path = folder.path / name
        path.mkdir()
        return Folder(path)

    copied = inside("copied")
    copied.xlsx("党组织台账.xlsx", organizations())
    shutil.copy(copied.path / "党组织台账.xlsx", copied.path / "党组织台账 - 副本.xlsx")
    inside("locked").xlsx("党组织台账.xlsx", organizations()).bytes("~$党组织台账.xlsx", b"\x05admin" + bytes(159))
    table = changed(organizations(), 党员数=[None, 28, 55, 50, 4, 9])
    years = inside("years")
    years.xlsx("党组织台账2019.xlsx", [*table, ["填报时间：2019年12月31日"]])
    years.xlsx("党组织台账2020.xlsx", [*organizations(), ["填报时间：2020年12月31日"]])


def write_formats(folder: Folder) -> None:
    """The same ledger in other formats and encodings."""
    rows = organizations()
    for mark, encoding in (
        ("utf-8-mark", "utf-8-sig"),
        ("gb18030", "gb18030"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
    ):
        folder.csv(f"{mark}.csv", rows, encoding)
    for name, mark in (("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")):
        folder.bytes(f"{name}-mark.csv", mark + (folder.path / f"{name}.csv").read_bytes())
    folder.csv("tabs.tsv", rows, "utf-8", "\t")
    folder.csv("semicolons.csv", rows, "gb18030", ";")
    folder.csv("multi-line-cells.csv", changed(rows, 上级党组织=[None, "中共临江区\n委员会"]))
    write(folder.path / "binary.xlsb", binary_workbook(organizations()))
    if (folder.path / "old.xls").is_file():
        shutil.copy(folder.path / "old.xls", folder.path / "wps.et")


def main() -> None:
    """Writes every file, and the page that names them."""
    folder = Folder(HERE)
    for path in [*HERE.glob("*.xlsx"), *HERE.glob("*.csv")]:
        path.unlink()
    for name in ("copied", "locked", "years"):
        shutil.rmtree(HERE / name, ignore_errors=True)
    for writer in (write_tables, write_layouts, write_folders, write_formats, write_cells, write_spellings):
        writer(folder)
    for path in HERE.rglob("*.*"):
        if zipfile.is_zipfile(path):
            undated(path)
    for writer in (write_archives, write_sheets, write_other_formats, write_texts):
        writer(folder)
    (HERE / "README.md").write_text(readme(), encoding="utf-8")


def readme() -> str:
    """The page that names each file, its dirt, and what is expected of it."""
    files = tomllib.loads((HERE / "expected.toml").read_text(encoding="utf-8"))
    lines = [
        "# Dirty and malformed ledgers",
        "",
        "One file per dirt. `make.py` writes them and this page; `expected.toml` declares what reading each must give, "
        "and `tests/ledgers/test_dirt.py` holds it. All names are invented, area codes begin with 990101.",
        "",
        "| file | dirt | records | findings |",
        "| --- | --- | --- | --- |",
    ]
    for name, told in files.items():
        records = "、".join(f"{count} {kind}" for kind, count in told.get("records", {}).items()) or "—"
        codes = " ".join(f"`{code}`" for code in told["findings"]) or "—"
        lines.append(f"| `{name}` | {told['dirt']} | {records} | {codes} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
