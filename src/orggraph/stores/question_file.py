"""Open questions beside the tables of a saved register: what is open there stays open, and its figures are ranges."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from orggraph.model.question import Choice, Question, Touched
from orggraph.model.source import Source

QUESTIONS = "questions.json"


def write_questions(questions: Sequence[Question], folder: Path) -> None:
    """Writes the questions of a reading into the folder of its tables."""
    text = json.dumps([asdict(question) for question in questions], ensure_ascii=False, default=sorted)
    (folder / QUESTIONS).write_text(text, encoding="utf-8")


def read_questions(folder: Path) -> Iterator[Question]:
    """Yields the questions of a saved register."""
    file = folder / QUESTIONS
    for record in json.loads(file.read_text(encoding="utf-8")) if file.is_file() else ():
        yield Question(
            **{
                **record,
                "source": Source(**record["source"]),
                "choices": tuple(Choice(**choice) for choice in record["choices"]),
                "touched": tuple(_touched(touched) for touched in record["touched"]),
            }
        )


def _touched(record: dict[str, Any]) -> Touched:
    source, attributes = record["source"], record["attributes"]
    return Touched(
        rows=tuple(record["rows"]),
        outcomes=frozenset(record["outcomes"]),
        source=source and Source(**source),
        attributes=None if attributes is None else frozenset(attributes),
    )
