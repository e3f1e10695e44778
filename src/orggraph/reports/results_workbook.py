"""The workbook of results: a sheet per table, and the questions with drop-downs, which are read back."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

from orggraph.model.question import Question
from orggraph.reports.question_workbook import add_question_sheets
from orggraph.reports.tables import add_table_sheets
from orggraph.tables.table import Table
from orggraph.text.files import write_whole

_HELP = {
    "zh": (
        "请在“回答”一列选一项；拿不准的先空着，空着的按“暂按”计，数字显示为区间。最后一列请不要改动。",
        "填好以后存盘、关闭，再运行一次（或把台账文件夹再拖到图标上）：各表、标注和地图都会更新，您的回答会保留。",
    ),
    "en": (
        "Choose one in the column “answer”; leave blank what you are not sure of. Do not change the last column.",
        "Then save, close, and run it again: tables, marked ledgers and map are brought up to date; answers are kept.",
    ),
}
_NONE = {"zh": "没有未定的问题，不用填。", "en": "No question is open: there is nothing to fill in."}


def write_results_workbook(
    tables: Sequence[Table], questions: Sequence[Question], answered: Sequence[Question], path: Path, lang: str
) -> Path:
    """Writes tables and questions as one workbook.

    Args:
        tables: The tables, a sheet each.
        questions: The open questions, `reading.questions`.
        answered: Those that were answered, `reading.answered`: their answers stand in the sheet and may be changed.
        path: The file; one that is there is replaced.
        lang: The language, `zh` or `en`.

    Raises:
        OutputError: The file cannot be written.
    """
    import xlsxwriter

    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    help_ = _HELP[lang] if questions else (_NONE[lang], _HELP[lang][1] if answered else "")
    with xlsxwriter.Workbook(buffer, options) as book:
        add_table_sheets(book, tables)
        add_question_sheets(book, questions, answered, help_, lang)
    return write_whole(path, buffer.getvalue())
