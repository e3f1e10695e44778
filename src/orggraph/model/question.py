"""A question: what the ledgers do not decide, which rows hang on it, and what is taken until it is answered."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from orggraph.model.source import Source

QuestionKind = Literal["sheet", "column", "word", "place", "rows", "year"]
"""What is asked about: what a sheet is, a column, a word in its cells, a place, rows passed over, which year stands."""
Outcome = Literal["own", "joint", "attached", "instructor", "uncovered", "absent"]
"""What a unit's row may come to: a status, nobody but the area's organization or none at all, or no unit."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers: a code that stays the same from month to month, and its words."""

    code: str
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Touched:
    """Rows whose count hangs on a question: their numbers as Excel shows them, and all that each may come to."""

    rows: tuple[int, ...]
    outcomes: frozenset[Outcome]


@dataclass(frozen=True, slots=True)
class Question:
    """What the evidence does not decide: asked once, answered in a file that the user owns.

    Attributes:
        kind: What it is about.
        shape: The fingerprint of the header it stands under: next month's ledger of the same shape asks nothing.
        subject: What is asked about: a header, a word, the name of a place, the text of a row.
        source: Where it stands; for rows and words, the first of them.
        zh: The question in 中文, one sentence.
        en: The same in English.
        choices: The answers that can be given.
        taken: The code of the choice that holds until it is answered.
        touched: The rows of units whose count hangs on it; none where it touches no count of units.
    """

    kind: QuestionKind
    shape: str
    subject: str
    source: Source
    zh: str
    en: str
    choices: tuple[Choice, ...]
    taken: str
    touched: tuple[Touched, ...] = field(default=())

    @property
    def key(self) -> tuple[str, str, str]:
        """What its answer is kept under."""
        return self.kind, self.shape, self.subject
