"""`write_template`: a workbook with a sheet per ledger, for staff to fill in."""

from __future__ import annotations

import io
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

from orggraph.errors import OutputError, RecordError
from orggraph.ledgers.declared import LEDGERS
from orggraph.ledgers.template_columns import columns_of
from orggraph.ledgers.template_example import example_rows
from orggraph.ledgers.template_sheet import TemplateSheet
from orggraph.profile import Profile, default_profile
from orggraph.text.files import write_whole


def write_template(path: str | os.PathLike[str], profile: Profile | None = None, *, lang: str = "zh") -> Path:
    """Writes a workbook with a sheet per ledger: headers, drop-down lists, what each column holds, an example.

    Everything in it follows from the declarations and the profile: the columns, the words of the lists, the tiers.
    What it writes reads back.

    Args:
        path: The workbook (.xlsx); one that is there is replaced.
        profile: The district's settings.
        lang: The language that stands first in titles and messages, `zh` or `en`; headers are always in 中文.

    Returns:
        The path of the workbook.

    Raises:
        OutputError: The file cannot be written, or is not to be an .xlsx.

    Example:
        >>> import orggraph as og, tempfile
        >>> path = og.write_template(tempfile.mkdtemp() + "/template.xlsx")
        >>> [sheet.sheet for sheet in og.read(path).sheets][:3]
        ['党组织台账', '非公企业和社会组织党建台账', '网格台账']
    """
    path, profile = Path(path), profile or default_profile()
    if path.suffix.lower() != ".xlsx":
        raise OutputError(
            f"the template is an Excel workbook; {path} does not end in .xlsx",
            f"模板是 Excel 工作簿，文件名应以 .xlsx 结尾：{path}",
        )
    content = filled_workbook(example_rows(profile), profile, lang=lang, example=True)
    return write_whole(path, content)


def filled_workbook(
    rows: Mapping[str, Sequence[Mapping[str, Any]]], profile: Profile, *, lang: str = "zh", example: bool = False
) -> bytes:
    """Returns the workbook of a template with rows in it.

    Args:
        rows: Ledger → rows of claim → value: text, a number, a flag, a `PartialDate`, a code or a tuple of codes. A
            ledger that is not given has no sheet.
        profile: The district's settings.
        lang: The language that stands first.
        example: Whether the rows are an example, to be shown as one.

    Raises:
        RecordError: A row gives what has no column.
    """
    sheets = [
        TemplateSheet(ledger, columns_of(ledger, profile), rows[ledger.name], profile, lang, example)
        for ledger in LEDGERS
        if ledger.name in rows
    ]
    for sheet in sheets:
        _refuse_unknown(sheet)
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        for sheet in sheets:
            sheet.write(book)
    return buffer.getvalue()


def _refuse_unknown(sheet: TemplateSheet) -> None:
    known = [column.claim for column in sheet.columns]
    for claim in {claim: None for row in sheet.rows for claim in row}:
        if claim not in known:
            raise RecordError(
                f"the sheet {sheet.ledger.zh} has no column {claim}; it has {', '.join(known)}",
                f"{sheet.ledger.zh}没有“{claim}”这一列；有的是：{'、'.join(known)}",
            )
