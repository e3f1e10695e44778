"""Answering open questions: one by one on the terminal, by options, or from a workbook that was filled in."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

import orggraph
from orggraph_cli.question_lines import lines_of, open_questions

if TYPE_CHECKING:
    from orggraph import Answer, Answers, Question

_KEYS = {"zh": "序号选一项  s 跳过  q 结束", "en": "number of an answer  s skip  q quit"}


def ask_questions(questions: Sequence[Question], file: Path, lang: str) -> None:
    """Asks about each question; each answer is kept as soon as it is given."""
    kept = 0
    for number, question in enumerate(questions, 1):
        click.echo("\n" + "\n".join(lines_of(question, f"[{number}/{len(questions)}]", lang)))
        key = _key(question, lang)
        if key == "q":
            break
        if key != "s":
            choice = question.choices[int(key) - 1]
            orggraph.add_answers(file, [orggraph.answer(question, choice.code)])
            kept += 1
    if not questions:
        click.echo("没有未定的问题" if lang == "zh" else "no question is open")
    else:
        tell_kept(kept, len(questions) - kept, file, lang)


def _key(question: Question, lang: str) -> str:
    """What the user chose: the number of an answer, `s` or `q`; the end of the input ends the questions."""
    known = ("s", "q", *map(str, range(1, len(question.choices) + 1)))
    while True:
        try:
            given = str(click.prompt(_KEYS[lang], prompt_suffix=" > ", default="s", show_default=False))
        except click.Abort:
            click.echo()
            return "q"
        if (key := given.strip().casefold()) in known:
            return key


def keep_answers(answers: Sequence[Answer], file: Path, left: int, lang: str) -> None:
    """Writes answers to the user's file and says so."""
    if answers:
        orggraph.add_answers(file, answers)
    tell_kept(len(answers), left, file, lang)


def keep_filled(workbook: str, every: Sequence[Question], known: Answers, file: Path, lang: str) -> None:
    """Writes the answers of a filled-in workbook; what is none is told in a sentence each, and ends with 1."""
    filled = orggraph.filled_answers(workbook, every)
    new = [entry for entry in filled.answers if known.given.get(entry.key) != entry.answer]
    keep_answers(new, file, filled.blank + len(filled.problems), lang)
    for zh, en in filled.problems:
        click.echo(f"错误：{zh}。" if lang == "zh" else f"error: {en}.", err=True)
    if filled.problems:
        sys.exit(1)


def tell_kept(kept: int, left: int, file: Path, lang: str) -> None:
    """Says how many answers were written where, and how many questions stay open."""
    zh = lang == "zh"
    if kept:
        click.echo(f"已写入 {kept} 条回答：{file}" if zh else f"answers written: {kept}, to {file}")
    else:
        click.echo("没有新的回答" if zh else "nothing new was answered")
    if left:
        click.echo(f"还有 {open_questions(left, lang)}" if zh else f"left: {open_questions(left, lang)}")
