"""Open questions as a workbook with drop-downs, for people who answer them in Excel or WPS."""

from __future__ import annotations

import io
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from orggraph.ledgers.question_sheet import COLUMNS, NAMES, TITLES, key_text
from orggraph.model.question import Question
from orggraph.model.questions import KIND_WORDS
from orggraph.text.files import write_whole
from orggraph.text.languages import spoken_language

_HEAD = 3
"""The row of the header, from 0: title, two lines of help, then the header."""
_HELP = {
    "zh": (
        "请在“回答”一列选一项；拿不准的先空着，空着的按“暂按”计，数字显示为区间。最后一列请不要改动。",
        "填好存盘后运行：orggraph confirm 台账文件夹 --answers 本文件.xlsx",
    ),
    "en": (
        "Choose one in the column “answer”; leave blank what you are not sure of. Do not change the last column.",
        "Then save and run: orggraph confirm FOLDER --answers THIS_FILE.xlsx",
    ),
}
_WRONG = {
    "zh": ("请选一项", "这里只能选下拉列表里的一项，或者空着。"),
    "en": ("Choose one", "Choose one of the list, or leave it blank."),
}
_CELL = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#c9d1d9"}
_FORMATS: Mapping[str, Mapping[str, Any]] = {
    "other": {},
    "answer": {"bg_color": "#fff8dc"},
    "key": {"text_wrap": False, "font_color": "#8c959f"},
}
_WIDTHS = {"number": 6, "kind": 8, "place": 30, "question": 56, "taken": 18, "rows": 8, "answer": 26, "key": 30}


def write_questions(questions: Sequence[Question], path: str | os.PathLike[str], *, lang: str = "zh") -> Path:
    """Writes questions as a workbook: a row each, with a drop-down of its answers.

    `filled_answers` reads it back, and so does `orggraph confirm SOURCE --answers FILE.xlsx`.

    Args:
        questions: The questions, `reading.questions`.
        path: The file; one that is there is replaced.
        lang: The language, `zh` or `en`.

    Raises:
        OutputError: The file cannot be written.
        QuestionError: There is no such language.

    Example:
        >>> import orggraph as og, tempfile
        >>> reading = og.read(og.sample_ledgers())
        >>> og.write_questions(reading.questions, tempfile.mkdtemp() + "/questions.xlsx").name
        'questions.xlsx'
    """
    return write_whole(Path(path), _workbook(questions, spoken_language(lang)))


def _workbook(questions: Sequence[Question], lang: str) -> bytes:
    import xlsxwriter

    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(buffer, options) as book:
        add_question_sheets(book, questions, (), _HELP[lang], lang)
    return buffer.getvalue()


def add_question_sheets(
    book: Any, questions: Sequence[Question], answered: Sequence[Question], help_: tuple[str, str], lang: str
) -> None:
    """Adds to a workbook the sheet of questions and, hidden, that of their choices.

    Args:
        book: A workbook of xlsxwriter.
        questions: The open questions.
        answered: Those that were answered, `reading.answered`: they stand below with their answers, which may be
            changed.
        help_: Two lines below the title: how to answer, and what to do then.
        lang: The language, `zh` or `en`.
    """
    sheet = book.add_worksheet(NAMES[lang][0])
    lists = book.add_worksheet(NAMES[lang][1])
    lists.write_string(0, 0, TITLES[lang])
    lists.hide()
    _head(book, sheet, help_, lang)
    formats = {name: book.add_format({**_CELL, **more}) for name, more in _FORMATS.items()}
    for number, question in enumerate((*questions, *answered)):
        _row(sheet, number, question, lang, formats, answered=number >= len(questions))
        _drop_down(sheet, lists, number, question, lang)
    _page(sheet, len(questions) + len(answered))


def _head(book: Any, sheet: Any, help_: tuple[str, str], lang: str) -> None:
    sheet.write_string(0, 0, TITLES[lang], book.add_format({"bold": True, "font_size": 14}))
    for row, line in enumerate(help_, 1):
        sheet.write_string(row, 0, line)
    bold = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "vcenter", "bg_color": "#eef2f6"})
    for column, (name, words) in enumerate(COLUMNS.items()):
        sheet.write_string(_HEAD, column, words[lang], bold)
        sheet.set_column(column, column, _WIDTHS[name])


def _row(sheet: Any, number: int, question: Question, lang: str, formats: Mapping[str, Any], *, answered: bool) -> None:
    row = _HEAD + 1 + number
    choice = question.choice(question.taken)
    taken = choice.words(lang) if choice else question.taken
    texts = {
        "kind": KIND_WORDS[question.kind][0 if lang == "zh" else 1],
        "place": question.source.words(lang),
        "question": question.sentence(lang),
        "taken": "" if answered else taken,
        "answer": taken if answered else "",
        "key": key_text(question),
    }
    for column, name in enumerate(COLUMNS):
        look = formats.get(name, formats["other"])
        if name in ("number", "rows"):
            sheet.write_number(row, column, number + 1 if name == "number" else question.rows, look)
        elif texts[name]:
            sheet.write_string(row, column, texts[name], look)
        else:
            sheet.write_blank(row, column, None, look)


def _drop_down(sheet: Any, lists: Any, number: int, question: Question, lang: str) -> None:
    """The answers stand on a hidden sheet: a list in the cell itself may hold neither commas nor 256 characters."""
    from xlsxwriter.utility import xl_range_abs

    for column, choice in enumerate(question.choices):
        lists.write_string(number + 1, column, choice.words(lang))
    cells = xl_range_abs(number + 1, 0, number + 1, len(question.choices) - 1)
    title, message = _WRONG[lang]
    rule = {
        "validate": "list",
        "source": f"='{NAMES[lang][1]}'!{cells}",
        "error_title": title,
        "error_message": message,
    }
    column = [*COLUMNS].index("answer")
    sheet.data_validation(_HEAD + 1 + number, column, _HEAD + 1 + number, column, rule)


def _page(sheet: Any, rows: int) -> None:
    sheet.freeze_panes(_HEAD + 1, 0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(_HEAD)
    sheet.print_area(0, 0, _HEAD + max(rows, 1), len(COLUMNS) - 1)
