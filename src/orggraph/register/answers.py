"""Answers that people gave to questions about their ledgers, and the questions that are still open."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, cast

from orggraph.errors import AnswerError
from orggraph.model.finding import Finding
from orggraph.model.question import QUESTION_KINDS, Choice, Question, QuestionKind
from orggraph.model.source import Source
from orggraph.register.user_file import read_text
from orggraph.text.nearest import nearest
from orggraph.text.privacy import without_personal_numbers
from orggraph.text.toml import quoted

FILE = "answers.toml"
"""The file in a folder of ledgers that holds the answers."""
_KEYS = ("shape", "subject", "answer", "question", "place", "answered", "note")
_REQUIRED = ("shape", "subject", "answer")


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody answered to one question.

    Attributes:
        kind: What the question is about.
        shape: The fingerprint of the header it stands under.
        subject: What is asked about: a header, a word, the name of a place, the text of a row.
        answer: The code of the choice; its words in either language do as well.
        question: The question, for people.
        place: Where it stood when it was answered, for people.
        answered: The day of the answer.
        note: What else the user wants to say.
    """

    kind: QuestionKind
    shape: str
    subject: str
    answer: str
    question: str | None = None
    place: str | None = None
    answered: str | None = None
    note: str | None = None

    @property
    def key(self) -> tuple[str, str, str]:
        """The question that it answers."""
        return self.kind, self.shape, self.subject

    def to_toml(self) -> str:
        """Returns the answer as an entry of the file.

        >>> print(Answer("word", "a1b2c3d4e5f6", "牵头组建", "joint").to_toml())
        [[word]]
        shape = "a1b2c3d4e5f6"
        subject = "牵头组建"
        answer = "joint"
        <BLANKLINE>
        """
        given = ((name, getattr(self, name)) for name in _KEYS)
        lines = [f"{name} = {quoted(without_personal_numbers(text))}" for name, text in given if text is not None]
        return "\n".join((f"[[{self.kind}]]", *lines, ""))


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers of a file: what a question is kept under → the code or the words of the choice."""

    given: Mapping[tuple[str, str, str], str] = field(default_factory=dict)
    file: str = FILE

    @classmethod
    def of(cls, entries: Iterable[Answer], file: str = FILE) -> Answers:
        """Returns answers by their question; of two to the same question the later holds."""
        return cls({entry.key: entry.answer for entry in entries}, file)


class Asking:
    """Answers questions as people did before, and gathers those that nobody answered."""

    def __init__(self, answers: Answers | None = None) -> None:
        self._answers = answers or Answers()
        self.open: dict[tuple[str, str, str], Question] = {}
        self.answered: dict[tuple[str, str, str], Question] = {}
        self.findings: dict[tuple[str, str, str], Finding] = {}

    def again(self) -> Asking:
        """Returns one with the same answers that has asked nothing yet: for a reading that is only tried."""
        return Asking(self._answers)

    def known(self, kind: QuestionKind, shape: str, subject: str, choices: Collection[Choice]) -> str | None:
        """Returns the code of an answer before its question is asked; None where there is none of these choices."""
        given = self._answers.given.get((kind, shape, subject))
        names = {name: each.code for each in choices for name in (each.zh, each.en, each.code)}
        return names.get(given.strip()) if given is not None else None

    def ask(self, question: Question) -> str | None:
        """Returns the code of the answer; None where the question is open, and `question.taken` holds meanwhile."""
        given = self._answers.given.get(question.key)
        choice = question.choice(given) if given is not None else None
        file = Source(self._answers.file)
        if choice is not None:
            finding = Finding("answered-question", question.source, question.subject, choice.zh, other=file)
            self.findings.setdefault(question.key, finding)
            _add(self.answered, replace(question, taken=choice.code))
            return choice.code
        if given is not None:
            choices = "、".join(each.zh for each in question.choices)
            finding = Finding("unknown-answer", question.source, given, choices, other=file)
            self.findings.setdefault(question.key, finding)
        _add(self.open, question)
        return None


def _add(asked: dict[tuple[str, str, str], Question], question: Question) -> None:
    """Adds a question to those that were asked, or its rows to the same one of another sheet."""
    known = asked.get(question.key)
    asked[question.key] = question if known is None else known.joined(question)


def read_answers(path: str | Path) -> Answers:
    """Reads a file of answers.

    Raises:
        AnswerError: The file cannot be read, or an entry is no answer.
    """
    return Answers.of(parse_answers(read_text(path, "answers", "回答文件", AnswerError), str(path)), Path(path).name)


def parse_answers(text: str, where: str) -> tuple[Answer, ...]:
    """Reads the text of a file of answers; `where` names it in messages.

    Raises:
        AnswerError: An entry is no answer.
    """
    try:
        data = tomllib.loads(text.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        raise AnswerError(
            f"{where} is no file of answers in TOML: {error}", f"{where} 不是 TOML 回答文件：{error}"
        ) from error
    entries: list[Answer] = []
    for kind, tables in data.items():
        if kind not in QUESTION_KINDS:
            raise _unknown(where, kind, QUESTION_KINDS)
        if not (isinstance(tables, list) and all(isinstance(table, Mapping) for table in tables)):
            raise AnswerError(f"{where}: write each answer as [[{kind}]]", f"{where}：每条回答都要写成 [[{kind}]]")
        entries.extend(_answer(kind, table, f"{where}, [[{kind}]] {n}") for n, table in enumerate(tables, 1))
    return tuple(entries)


def _answer(kind: str, table: Mapping[str, Any], where: str) -> Answer:
    texts = dict(table)
    if isinstance(texts.get("answered"), dt.date):
        texts["answered"] = texts["answered"].isoformat()
    for name, value in texts.items():
        if name not in _KEYS:
            raise _unknown(where, name, _KEYS)
        if not (isinstance(value, str) and value.strip()):
            raise AnswerError(f"{where}: {name} must be text", f"{where}：{name} 应为文字")
    for name in _REQUIRED:
        if name not in texts:
            raise AnswerError(f"{where}: the entry has no {name}", f"{where}：没有写 {name}")
    return Answer(cast("QuestionKind", kind), **texts)


def _unknown(where: str, given: str, known: Iterable[str]) -> AnswerError:
    names = list(known)
    near = nearest(given, names, 1)
    en, zh = (f"; nearest: {near[0]}", f"；最接近的是 {near[0]}") if near else ("", "")
    return AnswerError(
        f"{where}: unknown setting {given!r}{en}; known: {', '.join(names)}",
        f"{where}：不认识的设置“{given}”{zh}；可用的有：{'、'.join(names)}",
    )
