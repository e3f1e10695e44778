"""Writes the files of this folder anew: `python -m tests.ledgers.dirt.make`.

Only old.xls and opendocument.ods cannot be made here; LibreOffice wrote them from plain.xlsx.
"""

from __future__ import annotations

import re
import shutil
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import xlsxwriter

from tests.ledgers.builders import Folder
from tests.ledgers.dirt import malformed
from tests.ledgers.dirt.parts import BOOK, RELATIONS, SHEET, TEXTS, binary_workbook, change, parts_of, write
from tests.ledgers.dirt.tables import changed, ledger, organizations

HERE = Path(__file__).parent
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT, _STRICT_TYPES = (
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
_COLUMNS = {
    "founded": "成立日期",
    "street": "所属街道",
    "community": "所属社区",
    "members": "党员数",
    "name": "党组织名称",
}


def write_tables(folder: Folder) -> None:
    """Dirt in cells: what staff type."""

    def one(file: str, **columns: list[Any]) -> None:
        folder.xlsx(file, changed(organizations(), **{_COLUMNS[name]: cells for name, cells in columns.items()}))

    folder.xlsx("plain.xlsx", organizations())
    one("ambiguous-month.xlsx", founded=[2000, 2001.5, 2020.1, 2003.12])
    one(
        "dittos.xlsx",
        street=[None, "松树街道", "同上", "〃", '"', "同上"],
        community=[None, None, "枫桥社区", "银杏社区"],
    )
    one("serials.xlsx", founded=[36526, "37012", 37316.0, 37716])
    one("chinese-numerals.xlsx", founded=["二〇〇〇年", "二○○一年五月", "二〇〇二年三月一日", "二零零三年四月"])
    table = changed(organizations(), 党组织类别=["党委", "党⼯委", "党委", "党总⽀部", "党⽀部", "党⽀部"])
    folder.xlsx("look-alikes.xlsx", table)
    one(
        "zero-width.xlsx",
        street=[None, "松树\u200b街道", "\ufeff松树街道", "松树街道\u200d", "松\u2060树街道", "　松树街道　"],
    )
    table = organizations()
    table[1] = [
        "党组织\n名称",
        "党组织\r\n类别",
        "上级\n党组织",
        "所属\n街道",
        "所属\n社区",
        "党员数\n（人）",
        "成立\n日期",
        "撤销\n日期",
    ]
    folder.xlsx("line-breaks-in-headers.xlsx", table)
    table = organizations("备注", "备注", "成立日期")
    table[3][8:] = ["甲", "乙", "1999.1"]
    folder.xlsx("repeated-headers.xlsx", table)
    one("qualified-counts.xlsx", members=["约30", "10余", "12人", "３０", "0", "近20人"])
    one("numbers-as-text.xlsx", members=["30", " 12 ", "１２", "0", "9", "4"])
    one("long-cell.xlsx", community=[None, None, "枫桥" + " " * 32_000 + "社区"])
    table = organizations()
    table.append(["A" * 33_000, "党支部", None, "松树街道", None, 3, None, None])
    folder.csv("long-cell.csv", table)


def write_layouts(folder: Folder) -> None:
    """Dirt around the cells: headers, merges, totals, footers, sheets."""
    table = organizations()
    two = [*table[1]]
    table[1:2] = [[*two[:3], "所在辖区", None, *two[5:]], [None, None, None, "街道", "社区", None, None, None]]
    folder.xlsx("two-row-header.xlsx", table, "D2:E2")
    table = changed(organizations(), 所属街道=[None, "松树街道", None, None, None, None])
    folder.xlsx("merged-cells.xlsx", table, "A1:H1", "D4:D8")
    table = organizations()
    table[1:1] = [["填报单位：临江区委组织部", None, None, None, None, "单位：个"]]
    table += [[], ["填报人：", None, "审核人："], ["填报时间：2020年12月31日"]]
    folder.xlsx("footers.xlsx", table)
    table = organizations()
    table.insert(5, ["小计", None, None, None, None, 90, None, None])
    table.append(["合计", None, None, None, None, 150, None, None])
    folder.xlsx("totals.xlsx", table)
    several = {
        "党组织": organizations(),
        "共建": ledger("agreements"),
        "网格": ledger("grids"),
        "说明": [["填写说明：按实际填写"]],
    }
    folder.book("several-ledgers.xlsx", several)
    lists = ledger("agreements")
    lists[2][6] = "组织共建、活动共联；资源共享"
    folder.book("list-cells.xlsx", {"党组织": organizations(), "共建": lists})
    table = organizations()
    blocks = [*table[:5], [], ["（续表）"], table[1], *table[5:]]
    folder.xlsx("header-blocks.xlsx", blocks)
    for name, state in (("hidden-sheets.xlsx", "hidden"), ("very-hidden-sheet.xlsx", "veryHidden")):
        folder.book(name, {"台账": organizations(), "字典": [["党支部"], ["党委"]], "空表": []})
        hidden = 'name="字典"', f'name="字典" state="{state}"'
        change(folder.path / name, {BOOK: lambda xml, hidden=hidden: xml.replace(*hidden)})
    folder.xlsx("hidden-rows-and-columns.xlsx", organizations())
    hide = {
        SHEET: lambda xml: xml.replace('<row r="5"', '<row r="5" hidden="1"').replace(
            "<sheetData>", '<cols><col min="6" max="6" width="0" hidden="1"/></cols><sheetData>'
        )
    }
    change(folder.path / "hidden-rows-and-columns.xlsx", hide)


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


@contextmanager
def _made(path: Path, **options: Any) -> Iterator[tuple[Any, Any]]:
    """Yields a workbook and its only sheet, which holds the organizations."""
    with xlsxwriter.Workbook(str(path), options) as book:
        sheet = book.add_worksheet("Sheet1")
        for row, cells in enumerate(organizations()):
            sheet.write_row(row, 0, cells)
        yield book, sheet


def write_cells(folder: Folder) -> None:
    """The ways in which a workbook can hold a cell."""
    with _made(folder.path / "dates-1904.xlsx", date_1904=True) as (book, sheet):
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for row, number in enumerate((35064, 35550, 35854, 36254, 40694, 41090), 2):
            sheet.write_number(row, 6, number, day)
    with _made(folder.path / "dates-as-text.xlsx") as (book, sheet):
        sheet.write_string(3, 6, "2001-05-01", book.add_format({"quote_prefix": True}))
    with _made(folder.path / "booleans.xlsx") as (book, sheet):
        sheet.write_boolean(3, 5, True)
    with _made(folder.path / "percents.xlsx") as (book, sheet):
        sheet.write_number(3, 5, 0.3, book.add_format({"num_format": "0%"}))
    with _made(folder.path / "rich-text.xlsx") as (book, sheet):
        bold = book.add_format({"bold": True})
        sheet.write_rich_string(3, 0, "中共临江区", bold, "松树街道", "工作委员会")
    with _made(folder.path / "inline-texts.xlsx", constant_memory=True):
        pass
    with _made(folder.path / "formulas-without-results.xlsx") as (book, sheet):
        sheet.write_formula("F4", "=10+20")
    unsaved = {SHEET: lambda xml: re.sub(r"(</f>)<v>[^<]*</v>", r"\1", xml)}
    change(folder.path / "formulas-without-results.xlsx", unsaved)
    with _made(folder.path / "error-cells.xlsx") as (book, sheet):
        sheet.write_formula("F4", "=#REF!", None, "#REF!")
    with _made(folder.path / "chart-sheet.xlsx") as (book, sheet):
        book.add_chartsheet("图表").set_chart(_chart(book))
    guide = '<rPh sb="0" eb="2"><t>リンコウ</t></rPh><phoneticPr fontId="1"/></si>'
    guided = {TEXTS: lambda xml: re.sub(r"(<t>中共临江区委员会</t>)</si>", rf"\1{guide}", xml)}
    change(_plain(folder, "phonetic-guides.xlsx"), guided)
    _with_macro_sheet(_plain(folder, "macro-sheet.xlsm"))


def _chart(book: Any) -> Any:
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=Sheet1!$F$4:$F$8"})
    return chart


def _with_macro_sheet(path: Path) -> None:
    kind = "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet"
    relation = f'<Relationship Id="rId99" Type="{kind}" Target="macrosheets/sheet1.xml"/></Relationships>'
    sheet = '<sheet name="Macro1" sheetId="99" state="veryHidden" r:id="rId99"/></sheets>'
    change(
        path,
        {
            BOOK: lambda xml: xml.replace("</sheets>", sheet),
            RELATIONS: lambda xml: xml.replace("</Relationships>", relation),
        },
    )
    write(
        path, {**parts_of(path), "xl/macrosheets/sheet1.xml": f'<macrosheet xmlns="{_MAIN}"><sheetData/></macrosheet>'}
    )


def write_spellings(folder: Folder) -> None:
    """The ways in which an archive can spell the same workbook."""
    change(
        _plain(folder, "wps-dimension.xlsx"),
        {SHEET: lambda xml: re.sub(r'(?<=<dimension )ref="[^"]*"', 'ref="A1"', xml)},
    )
    parts = (BOOK, SHEET, TEXTS, RELATIONS, "_rels/.rels", "xl/styles.xml")
    change(_plain(folder, "strict.xlsx"), dict.fromkeys(parts, _strict))
    change(_plain(folder, "prefixed.xlsx"), dict.fromkeys((SHEET, TEXTS, BOOK), _prefixed))
    formula = r'(<x:c r="F4"[^>]*>)<x:v>30</x:v>', r"\1<x:f>10+20</x:f>"
    change(folder.path / "prefixed.xlsx", {SHEET: lambda xml: re.sub(*formula, xml)})
    absolute = {RELATIONS: lambda xml: xml.replace('Target="', 'Target="/xl/')}
    change(_plain(folder, "absolute-targets.xlsx"), absolute)
    path = _plain(folder, "backslashes.xlsx")
    write(path, {name.replace("/", "\\"): content for name, content in parts_of(path).items()})
    filled = [["无" if cell is None else cell for cell in row] for row in organizations()]
    folder.xlsx("without-cell-names.xlsx", filled)
    nameless = {SHEET: lambda xml: re.sub(r'<(c|row) r="[A-Z]*\d+"', r"<\1", xml)}
    change(folder.path / "without-cell-names.xlsx", nameless)
    odd = {BOOK: lambda xml: xml.replace('name="Sheet1"', 'name="Sheet1" state="show"')}
    change(_plain(folder, "odd-state.xlsx"), odd)


def _plain(folder: Folder, name: str) -> Path:
    folder.xlsx(name, organizations())
    return folder.path / name


def _strict(xml: str) -> str:
    return xml.replace(_MAIN, _STRICT).replace(_TRANSITIONAL, _STRICT_TYPES)


def _prefixed(xml: str) -> str:
    return re.sub(r"<(/?)(?=[a-zA-Z])", r"<\1x:", xml).replace("xmlns=", "xmlns:x=")


def main() -> None:
    """Writes every file, and the page that names them."""
    folder = Folder(HERE)
    for name in ("copied", "locked", "years"):
        shutil.rmtree(HERE / name, ignore_errors=True)
    for writer in (write_tables, write_layouts, write_folders, write_formats, write_cells, write_spellings):
        writer(folder)
    malformed.write_all(folder)
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
