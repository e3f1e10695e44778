"""What a column was taken for, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from orggraph.ledgers.recognition.expected_cells import CONTRADICTION
from orggraph.ledgers.recognition.word_evidence import Manner

TAKEN_FROM = 5.0
"""The score from which a column may be taken for a field."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What a column was taken for, and why.

    Attributes:
        claim: `kind.field`, `extra.name` or `tier.name`; None where it is nothing.
        score: How much speaks for it.
        margin: By how much it is ahead of the next reading of this column or of the next column for this field.
        manner: How the header tells it.
        cells: What the cells speak for it, or against it where negative.
        best: What it would have been, where another column took that, its cells contradict it, or it is too weak.
        lost_to: The column that took it.
    """

    claim: str | None
    score: float = 0.0
    margin: float = 0.0
    manner: Manner | None = None
    cells: float = 0.0
    best: str | None = None
    lost_to: int | None = None
    taken_from: ClassVar[float] = TAKEN_FROM
    contradicted: ClassVar[float] = CONTRADICTION
