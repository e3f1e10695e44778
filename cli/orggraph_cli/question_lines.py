"""Open questions on the terminal: in one line on an answer's way, each in a few lines where they are asked for."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from orggraph import Question, Reading


def confirm_command(source: str) -> str:
    """Returns the command that lists and answers the questions of a source."""
    return f"orggraph confirm {shlex.quote(source)}"


def open_questions(count: int, lang: str) -> str:
    """Returns how many questions are open, in words.

    >>> open_questions(1, "en"), open_questions(3, "zh")
    ('1 open question', '3 个问题未定')
    """
    if lang == "zh":
        return f"{count} 个问题未定"
    return f"{count} open question" if count == 1 else f"{count} open questions"


def count_questions(reading: Reading, source: str, lang: str) -> None:
    """Prints how many questions are open and where they are answered; nothing where there are none."""
    if reading.questions:
        colon = "：" if lang == "zh" else ": "
        click.echo(f"{open_questions(len(reading.questions), lang)}{colon}{confirm_command(source)}", err=True)


def question_lines(questions: Sequence[Question], lang: str) -> Iterator[str]:
    """Yields the lines that list questions: place, question, answers, what is taken meanwhile, how many rows."""
    zh = lang == "zh"
    if not questions:
        yield "没有未定的问题" if zh else "no question is open"
    for number, question in enumerate(questions, 1):
        yield from lines_of(question, f"[{number}/{len(questions)}]", lang)
        yield ""


def lines_of(question: Question, number: str, lang: str) -> Iterator[str]:
    """Yields the lines of one question."""
    from orggraph.model.questions import KIND_WORDS

    zh = lang == "zh"
    taken = question.choice(question.taken)
    choices = "  ".join(f"{n} {choice.words(lang)}" for n, choice in enumerate(question.choices, 1))
    meanwhile = taken.words(lang) if taken else question.taken
    yield f"{number} {KIND_WORDS[question.kind][0 if zh else 1]}{'：' if zh else ': '}{question.sentence(lang)}"
    yield f"    {question.source.words(lang)}"
    yield f"    {choices}"
    rows = f"涉及 {question.rows} 行" if zh else f"rows: {question.rows}"
    yield f"    暂按：{meanwhile}；{rows}" if zh else f"    taken meanwhile: {meanwhile}; {rows}"
