"""A question: what the ledgers do not decide, which rows hang on it, and what is taken until it is answered."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from orggraph.model.source import Source
from orggraph.text.cleaning import clean, compact
from orggraph.text.privacy import without_personal_numbers

QuestionKind = Literal["sheet", "column", "word", "place", "rows", "year"]
"""What is asked about: what a sheet is, a column, a word in its cells, a place, rows passed over, which year stands."""
QUESTION_KINDS: tuple[QuestionKind, ...] = ("sheet", "column", "word", "place", "rows", "year")
Outcome = Literal["own", "joint", "attached", "instructor", "uncovered", "absent"]
"""What a unit's row may come to: a status, nobody but the area's organization or none at all, or no unit."""
Attribute = Literal["area", "sector", "category", "members"]
"""What else about a unit may hang on an answer: where it lies, what it is, how many members it has."""
ATTRIBUTES: tuple[Attribute, ...] = ("area", "sector", "category", "members")


def shape_of(headers: Iterable[str]) -> str:
    """Returns the fingerprint of a header: the same for the same texts, whatever their spaces and widths.

    >>> shape_of(["单位　名称", "组建方式"]) == shape_of(["单位名称", "组建方式"]) != shape_of(["单位名称"])
    True
    """
    texts = "\x1f".join(compact(clean(text)) for text in headers)
    return hashlib.sha256(texts.encode()).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers: a code that stays the same from month to month, and its words."""

    code: str
    zh: str
    en: str

    def words(self, lang: str) -> str:
        """Returns its words in `zh` or `en`."""
        return self.zh if lang == "zh" else self.en


@dataclass(frozen=True, slots=True)
class Touched:
    """Rows whose count hangs on a question.

    Attributes:
        rows: Their numbers as Excel shows them.
        outcomes: All that each may come to.
        source: The sheet that they stand in; that of the question where none is given.
        attributes: What else about their units may change; None where the kind of question says it all.
    """

    rows: tuple[int, ...]
    outcomes: frozenset[Outcome]
    source: Source | None = None
    attributes: frozenset[Attribute] | None = None


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

    def __post_init__(self) -> None:
        for name in ("subject", "zh", "en"):
            object.__setattr__(self, name, without_personal_numbers(getattr(self, name)))
        object.__setattr__(self, "source", self.source.without_personal_numbers())

    @property
    def key(self) -> tuple[str, str, str]:
        """What its answer is kept under."""
        return self.kind, self.shape, self.subject

    @property
    def rows(self) -> int:
        """The number of rows that hang on it."""
        return sum(len(each.rows) for each in self.touched)

    def sentence(self, lang: str) -> str:
        """Returns the question in `zh` or `en`."""
        return self.zh if lang == "zh" else self.en

    def choice(self, answer: str) -> Choice | None:
        """Returns the choice that an answer names, by its code or by its words in either language."""
        known = {clean(name): each for each in reversed(self.choices) for name in (each.zh, each.en, each.code)}
        return known.get(clean(answer))

    def joined(self, other: Question) -> Question:
        """Returns the question with the rows of the same question in another sheet."""
        parts = [
            replace(each, source=each.source or question.source)
            for question in (self, other)
            for each in question.touched
        ]
        return replace(self, touched=tuple(dict.fromkeys(parts)))

    def to_json(self, lang: str = "zh") -> dict[str, Any]:
        """Returns the question as `orggraph confirm --format json` carries it."""
        place = {**self.source.to_json(), "column": self.source.column, "cell": self.source.cell}
        return {
            "kind": self.kind,
            "shape": self.shape,
            "subject": self.subject,
            "question": self.sentence(lang),
            "choices": [{"code": each.code, "label": each.words(lang)} for each in self.choices],
            "taken": self.taken,
            "rows": self.rows,
            "source": place,
        }
