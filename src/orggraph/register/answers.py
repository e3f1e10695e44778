"""Answers that people gave to questions about their ledgers, and the questions that are still open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from orggraph.model.question import Question

FILE = "answers.toml"
"""The file in a folder of ledgers that holds the answers."""


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers of a file: what a question is kept under → the code of the choice."""

    given: Mapping[tuple[str, str, str], str] = field(default_factory=dict)


class Asking:
    """Answers questions as people did before, and gathers those that nobody answered."""

    def __init__(self, answers: Answers | None = None) -> None:
        self._answers = answers or Answers()
        self.open: dict[tuple[str, str, str], Question] = {}

    def ask(self, question: Question) -> str | None:
        """Returns the code of the answer; None where the question is open, and `question.taken` holds meanwhile."""
        code = self._answers.given.get(question.key)
        if code in {choice.code for choice in question.choices}:
            return code
        known = self.open.get(question.key)
        if known is None:
            self.open[question.key] = question
        return None
