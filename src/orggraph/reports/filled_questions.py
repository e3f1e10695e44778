"""Answers from a workbook of questions that somebody has filled in."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from orggraph.errors import AnswerError
from orggraph.ledgers.question_sheet import answer_columns, is_key, is_question_sheet, key_text
from orggraph.ledgers.workbook import read_sheets
from orggraph.model.question import Question
from orggraph.register.answers import Answer
from orggraph.register.write_answers import answer
from orggraph.text.cleaning import clean


@dataclass(frozen=True, slots=True)
class FilledAnswers:
    """What a filled-in workbook of questions holds.

    Attributes:
        answers: The answers to questions that the ledgers ask.
        problems: Why a row is no such answer: a sentence in 中文 and one in English.
        blank: How many questions are left without an answer.
    """

    answers: tuple[Answer, ...]
    problems: tuple[tuple[str, str], ...] = ()
    blank: int = 0


def filled_answers(path: str | os.PathLike[str], questions: Sequence[Question]) -> FilledAnswers:
    """Reads the answers from a workbook that `write_questions` wrote.

    Args:
        path: The workbook.
        questions: The questions that the ledgers ask, answered ones among them.

    Raises:
        AnswerError: The file is no workbook of questions.
    """
    path = Path(path)
    known = {key_text(question): question for question in questions}
    answers: dict[str, Answer] = {}
    problems: list[tuple[str, str]] = []
    blank = 0
    for row, given, key in _rows(path):
        if given is None:
            blank += 1
        elif (problem := _problem(given, key, known)) is not None:
            problems.append(_placed(row, problem))
        else:
            new = answer(known[key or ""], given)
            if answers.setdefault(key or "", new).answer != new.answer:
                twice = "这个问题在上面已有另一个回答", "this question has another answer above"
                problems.append(_placed(row, twice))
    return FilledAnswers(tuple(answers.values()), tuple(problems), blank)


def _placed(row: int, problem: tuple[str, str]) -> tuple[str, str]:
    return f"第 {row} 行：{problem[0]}，没有采用", f"row {row}: {problem[1]}; not taken"


def _problem(given: str, key: str | None, known: Mapping[str, Question]) -> tuple[str, str] | None:
    """Why an answer cannot be taken, in 中文 and English."""
    if key is None or not is_key(key):
        return (
            "识别码被改动或删除了，不知道回答的是哪个问题",
            "its key was changed: it is not known what it answers",
        )
    question = known.get(key)
    if question is None:
        return "台账里已经没有这个问题", "the ledgers no longer ask this question"
    if question.choice(given) is None:
        choices_zh = "、".join(choice.zh for choice in question.choices)
        choices_en = ", ".join(choice.en for choice in question.choices)
        return f"“{given}”不在可选的回答里（{choices_zh}）", f"“{given}” is none of the answers ({choices_en})"
    return None


def _rows(path: Path) -> Iterator[tuple[int, str | None, str | None]]:
    """Yields the number of each row of a question, its answer and its key."""
    if not path.is_file():
        raise AnswerError(f"there is no file {path}", f"没有这个文件：{path}")
    sheets, _ = read_sheets(path)
    for sheet in sheets:
        found = answer_columns(sheet.cells) if is_question_sheet(sheet.cells) else None
        if found is not None:
            head, columns = found
            for number, cells in enumerate(sheet.cells[head + 1 :], head + 2):
                given, key = (_text(cells, columns[name]) for name in ("answer", "key"))
                if given is not None or key is not None:
                    yield number, given, key
            return
    raise AnswerError(
        f"{path} is no workbook of questions; orggraph confirm SOURCE -o FILE.xlsx writes one",
        f"{path} 不是问题表；用 orggraph confirm 台账 -o 文件.xlsx 可以生成",
    )


def _text(cells: Sequence[Any], column: int) -> str | None:
    """The text of a cell as it is: what means nothing in a ledger may be an answer here."""
    value = cells[column] if column < len(cells) else None
    return clean(str(value)) or None if value is not None else None
