"""Ledgers with a word that nobody knows, and what people do to the results of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from openpyxl import load_workbook

_ROWS = (
    ("单位名称", "行业类别", "所属街道", "所属社区", "党员数", "组建方式"),
    ("禾丰物流公司", "物流", "槐树街道", "柳岸社区", "5", "单独组建"),
    ("山远物流公司", "物流", "槐树街道", "柳岸社区", "4", "丁字办法"),
    ("南苑餐饮店", "餐饮", "榆树街道", "桑田社区", "3", "丁字办法"),
    ("正言律师事务所", "律师", "榆树街道", "桑田社区", "6", ""),
)


def make_ledgers(folder: Path) -> Path:
    """A folder with one ledger, whose word 丁字办法 is a question about two units."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = "".join(f"{','.join(row)}\n" for row in _ROWS)
    (folder / "两新组织.csv").write_text(lines, encoding="utf-8")
    return folder


def question_cells(sheet: Any) -> dict[str, Any]:
    """Header → cell in the first row of a question."""
    rows = list(sheet.iter_rows())
    head = next(number for number, row in enumerate(rows) if row[0].value in ("序号", "no."))
    return {str(cell.value): below for cell, below in zip(rows[head], rows[head + 1], strict=True)}


def answer(workbook: Path, text: str, column: str = "回答") -> None:
    """Fills in the first question, as somebody does in a spreadsheet."""
    book = load_workbook(workbook)
    question_cells(book["问题" if "问题" in book.sheetnames else "Questions"])[column].value = text
    book.save(workbook)


def write_beside(workbook: Path, text: str) -> None:
    """Writes a remark into the sheet of gaps."""
    book = load_workbook(workbook)
    sheet = book.worksheets[4]
    sheet.cell(sheet.max_row + 1, 1).value = text
    book.save(workbook)
