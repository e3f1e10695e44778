"""`orggraph confirm`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

import orggraph
from orggraph_cli import options
from orggraph_cli.confirming import ask_questions, keep_answers, keep_filled
from orggraph_cli.opening import Opened, open_source
from orggraph_cli.question_lines import question_lines
from orggraph_cli.showing import show
from orggraph_cli.usage import WrongUse


@click.command()
@options.reading
@click.option("--answer", "given", multiple=True, metavar="N=ANSWER", help="To question N; repeatable. 回答第 N 问。")
@click.option("--ask/--no-ask", default=None, help="Ask one by one; default on a terminal. 逐个询问，终端上默认。")
@options.answer
def confirm(
    source: str,
    answers: str | None,
    given: tuple[str, ...],
    ask: bool | None,
    format_: str,
    output: str | None,
    **choices: Any,
) -> None:
    """Questions that the ledgers do not decide: see them, and answer. 台账定不了的问题：看一看，由人回答。

    With -o FILE.xlsx a workbook with drop-downs; --answers FILE.xlsx reads it back.

    输出为 .xlsx 时是带下拉列表的问题表，填好后用 --answers 读回。
    """
    workbook = answers if answers and Path(answers).suffix.lower() != ".toml" else None
    file = _file(source, None if workbook else answers)
    known = orggraph.read_answers(file) if file.exists() else orggraph.Answers()
    saved = (Path(source) / "orggraph.json").is_file()
    if saved and (workbook or given or ask):
        raise _saved(source)
    opened = open_source(source, answers=None if saved else known, **choices)
    questions = opened.reading.questions
    on_terminal = format_ == "table" and output is None and _on_terminal() and not saved
    if workbook:
        keep_filled(workbook, (*opened.reading.questions, *opened.reading.answered), known, file, opened.lang)
    elif given:
        found = orggraph.answers_by_number(questions, dict(map(_pair, given)))
        keep_answers(found, file, len(questions) - len(found), opened.lang)
    elif on_terminal if ask is None else ask:
        ask_questions(questions, file, opened.lang)
    else:
        _show(opened, format_, output)
    opened.finish()


def _show(opened: Opened, format_: str, output: str | None) -> None:
    """Lists the questions, or writes them to a file; a workbook has drop-downs for the answers."""
    questions = orggraph.Questions(opened.reading.questions)
    if output and format_ == "xlsx":
        path, count = orggraph.write_questions(questions, output, lang=opened.lang), len(questions)
        click.echo(f"已写入：{path}（{count} 问）" if opened.lang == "zh" else f"written: {path} ({count})", err=True)
    elif format_ == "table" and output is None:
        click.echo("\n".join(question_lines(questions, opened.lang)))
    else:
        show(format_, output, lambda: [questions.table(opened.lang)], lambda: questions.to_json(opened.json_lang))


def _on_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _file(source: str, answers: str | None) -> Path:
    """The file of answers: the one given, else that in the folder or beside the ledger."""
    if answers is not None:
        return Path(answers)
    return (Path(source) if Path(source).is_dir() else Path(source).parent) / "answers.toml"


def _saved(source: str) -> orggraph.AnswerError:
    return orggraph.AnswerError(
        f"{source} is a saved register; answer the questions of the ledgers themselves, and save again",
        f"{source} 是已保存的登记库；请对台账本身回答问题，再重新保存",
    )


def _pair(given: str) -> tuple[str, str]:
    name, equals, choice = given.partition("=")
    if not (name.strip() and equals and choice.strip()):
        raise WrongUse(f"--answer {given}: expected N=ANSWER", f"--answer {given}：应写成 序号=回答")
    return name.strip(), choice.strip()
