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


def answers_by_subject(questions: Sequence[Question], given: Mapping[str, str]) -> list[Answer]:
    """Returns the answers to open questions that are named by their subject or number.

    Raises:
        AnswerError: No open question, or several, are called so, or the answer is none of its choices.
    """
    found = []
    for name, choice in given.items():
        meant = [question for question in questions if question.subject == name]
        if not meant and name.isdecimal() and 0 < int(name) <= len(questions):
            meant = [questions[int(name) - 1]]
        if len(meant) != 1:
            raise AnswerError(
                f"{len(meant) or 'no'} open question{'s are' if meant else ' is'} about “{name}”; give its number",
                f"{'有几个' if meant else '没有'}未定的问题是关于“{name}”的{'；请写问题的序号' if meant else ''}",
            )
        found.append(answer(meant[0], choice))
    return found
