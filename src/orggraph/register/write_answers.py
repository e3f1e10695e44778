"""Adding answers to the user's file: what stands in it stays as it is, comments too."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path

from orggraph.errors import AnswerError
from orggraph.model.question import Question
from orggraph.register.answers import Answer, parse_answers
from orggraph.register.user_file import append

_HEAD = """\
# 对台账问题的回答，orggraph 每次读台账时照此执行；可以手工修改、删除。
# Answers to questions about the ledgers, applied whenever they are read; change or delete them as you like.
#   shape    表头的指纹          the fingerprint of the header
#   subject  问的是什么          what is asked about
#   answer   选项的代码或文字    the code or the words of the choice

"""


def answer(question: Question, choice: str, *, answered: str | None = None, note: str | None = None) -> Answer:
    """Returns the answer to a question, ready to be kept.

    Args:
        question: One of `reading.questions`.
        choice: The code of a choice, or its words in either language.
        answered: The day of the answer; today where none is given.
        note: What else to say.

    Raises:
        AnswerError: The question has no such choice.
    """
    found = question.choice(choice)
    if found is None:
        known = "、".join(f"{each.code}（{each.zh}）" for each in question.choices)
        codes = ", ".join(f"{each.code} ({each.en})" for each in question.choices)
        raise AnswerError(
            f"“{question.subject}”: {choice!r} is none of the answers; choose one of {codes}",
            f"“{question.subject}”：“{choice}”不是可选的回答；可选：{known}",
        )
    place = question.source.words("zh") or None
    day = answered or dt.date.today().isoformat()
    return Answer(question.kind, question.shape, question.subject, found.code, question.zh, place, day, note)


def add_answers(path: str | Path, answers: Sequence[Answer]) -> Path:
    r"""Adds answers at the end of a file, in one step; a file that is not there is made.

    Raises:
        AnswerError: The file holds what is no answer, or cannot be written.

    Example:
        >>> import orggraph as og, tempfile
        >>> given = og.Answer("word", "a1b2c3d4e5f6", "牵头组建", "joint")
        >>> path = og.add_answers(tempfile.mkdtemp() + "/answers.toml", [given])
        >>> og.read_answers(path).given[given.key]
        'joint'
    """
    path = Path(path)
    return append(
        path,
        "\n".join(each.to_toml() for each in answers),
        _HEAD,
        lambda text: parse_answers(text, str(path)),
        lambda en, zh: AnswerError(f"cannot write the answers {path}: {en}", f"无法写入回答文件 {path}：{zh}"),
    )


def answers_by_number(questions: Sequence[Question], given: Mapping[str, str]) -> list[Answer]:
    """Returns answers to questions that are named by their number, from 1, or by what they are about.

    Args:
        questions: The open questions, `reading.questions`.
        given: The number or the subject of a question → the code of a choice, its words, or its number.

    Raises:
        AnswerError: No open question, or several, are called so, or the answer is none of its choices.
    """
    found = []
    for name, choice in given.items():
        meant = [question for question in questions if question.subject == name]
        if name.isdecimal():
            meant = [questions[int(name) - 1]] if 0 < int(name) <= len(questions) else meant
        if len(meant) != 1:
            en = f"{len(meant)} open questions are about" if meant else "no open question is"
            zh = "有几个未定的问题是" if meant else "没有未定的问题是"
            hint = ("; give its number", "，请写序号") if meant else ("", "")
            raise AnswerError(f"{en} “{name}”{hint[0]}", f"{zh}“{name}”{hint[1]}")
        (question,) = meant
        if choice.isdecimal() and 0 < int(choice) <= len(question.choices) and question.choice(choice) is None:
            choice = question.choices[int(choice) - 1].code
        found.append(answer(question, choice))
    return found
