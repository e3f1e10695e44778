"""A line for each sheet that was read: taken for what, how many rows, how many count, what was passed over and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from orggraph.ledgers.declared import LEDGERS
from orggraph.register.reading import NO_LEDGERS, REASONS, SheetAccount
from orggraph.tables.aligned import width_of
from orggraph.tables.table import Field, Table

_WIDEST_FILE = 36
"""Columns of the name of a file in the table; JSON has it whole."""
_LABELS = {ledger.name: (ledger.zh, ledger.en) for ledger in LEDGERS}


def taken_for(sheet: SheetAccount, lang: str) -> str:
    """Returns what a sheet was taken for."""
    at = 0 if lang == "zh" else 1
    if sheet.ledger is not None:
        return _LABELS.get(sheet.ledger, (sheet.ledger, sheet.ledger))[at]
    if sheet.no_ledger is not None:
        return NO_LEDGERS[sheet.no_ledger][at]
    return ("没有认出", "not recognized")[at]


def sheet_table(sheets: Sequence[SheetAccount], lang: str) -> Table:
    """Returns the lines as a table."""
    zh = lang == "zh"
    fields = (
        Field("sheet", "文件、表" if zh else "file, sheet"),
        Field("ledger", "认作" if zh else "taken for"),
        Field("read", "读到" if zh else "read"),
        Field("kept", "计入" if zh else "counted"),
        Field("passed", "跳过" if zh else "passed over"),
        Field("reported", "未计入" if zh else "not counted"),
        Field("remarks", "说明" if zh else "remarks"),
    )
    rows = tuple(
        (
            place,
            taken_for(sheet, lang),
            *(sheet.read, sheet.kept, sum(sheet.passed.values()), sheet.reported),
            ("；" if zh else "; ").join(_remarks(sheet, zh)),
        )
        for place, sheet in zip(_places(sheets), sheets, strict=True)
    )
    note = (
        "读到的行 = 计入 + 跳过 + 未计入；跳过的不是记录，未计入的各有一条问题"
        if zh
        else "rows read = counted + passed over + not counted; what is passed over is no record, "
        "what is not counted has a finding each"
    )
    return Table("各表读到的行" if zh else "Rows of each sheet", (), fields, rows, (note,))


def _places(sheets: Sequence[SheetAccount]) -> Iterator[str]:
    """Where each sheet stands: its file once, and its name where the file has several."""
    times = Counter(file for file, _ in {(sheet.file, sheet.sheet) for sheet in sheets})
    above = None
    for sheet in sheets:
        file = "　" if sheet.file == above else shortened(sheet.file, _WIDEST_FILE)
        yield f"{file} / {sheet.sheet}" if sheet.sheet and times[sheet.file] > 1 else file
        above = sheet.file


def shortened(name: str, widest: int) -> str:
    """Returns a name cut in its middle where it is wider than so many columns.

    >>> shortened("澄溪街道两新组织台账（2022年度）.xlsx", 24)
    '澄溪街道两…年度）.xlsx'
    """
    if width_of(name) <= widest:
        return name
    half = (widest - 1) // 2
    head, tail = "", ""
    for char in name:
        if width_of(head + char) > half:
            break
        head += char
    for char in reversed(name):
        if width_of(char + tail) > half:
            break
        tail = char + tail
    return f"{head}…{tail}"


def _remarks(sheet: SheetAccount, zh: bool) -> list[str]:
    remarks = []
    if passed := [f"{REASONS[reason][0 if zh else 1]} {rows}" for reason, rows in sheet.passed.items()]:
        remarks.append(("，" if zh else ", ").join(passed))
    if total := sheet.own_total:
        differs = ("，不一致" if zh else ": they differ") * (total.given != total.counted)
        said = f"台账写 {total.given}，读到 {total.counted}" if zh else f"it says {total.given}, read {total.counted}"
        remarks.append(said + differs)
    if sheet.lost:
        remarks.append(f"约 {sheet.lost} 行没有读" if zh else f"about {sheet.lost} rows were not read")
    return remarks


def sheet_json(sheet: SheetAccount) -> dict[str, Any]:
    """Returns the line of a sheet as `orggraph info --format json` has it."""
    total = sheet.own_total
    return {
        "file": sheet.file,
        "sheet": sheet.sheet,
        "ledger": sheet.ledger or sheet.no_ledger,
        "ledger_zh": taken_for(sheet, "zh"),
        "ledger_en": taken_for(sheet, "en"),
        "read": sheet.read,
        "kept": sheet.kept,
        "passed": sheet.passed,
        "reported": sheet.reported,
        "own_total": None if total is None else {"given": total.given, "counted": total.counted, "row": total.row},
        "lost": sheet.lost,
    }
