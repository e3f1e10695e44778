"""The sheet of questions that orggraph writes for people to answer: no ledger, when it lies among the ledgers."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from orggraph.model.question import Question

TITLES = {"zh": "需要确认的问题（orggraph）", "en": "Questions to confirm (orggraph)"}
"""What stands in cell A1 of its sheets, by language."""
NAMES = {"zh": ("问题", "选项"), "en": ("Questions", "Choices")}
"""What its two sheets are called: the questions, and, hidden, the answers that each may have."""
COLUMNS = {
    "number": {"zh": "序号", "en": "no."},
    "kind": {"zh": "类别", "en": "about"},
    "place": {"zh": "位置", "en": "place"},
    "question": {"zh": "问题", "en": "question"},
    "taken": {"zh": "暂按", "en": "taken meanwhile"},
    "rows": {"zh": "涉及行数", "en": "rows"},
    "answer": {"zh": "回答", "en": "answer"},
    "key": {"zh": "识别码（请勿改动）", "en": "key (do not change)"},
}
"""Its columns, in their order, and what they are called."""
_LOOKED_AT = 20


def is_question_sheet(cells: Sequence[Sequence[Any]]) -> bool:
    """Whether the cells are those of such a sheet.

    >>> is_question_sheet([["需要确认的问题（orggraph）"]]), is_question_sheet([["单位名称"]]), is_question_sheet([])
    (True, False, False)
    """
    return bool(cells and cells[0]) and cells[0][0] in TITLES.values()


def answer_columns(cells: Sequence[Sequence[Any]]) -> tuple[int, dict[str, int]] | None:
    """Returns the row of the header, from 0, and where the columns `answer` and `key` stand: people move columns.

    None where it has none.
    """
    for row, values in enumerate(cells[:_LOOKED_AT]):
        texts = [str(value or "").strip() for value in values]
        places = {
            name: place
            for name in ("answer", "key")
            for place, text in enumerate(texts)
            if text in COLUMNS[name].values()
        }
        if len(places) == 2:
            return row, places
    return None


def key_text(question: Question) -> str:
    """Returns what the answer to a question is recognized by in the sheet; its end shows whether it was changed."""
    digest = _digest("\x1f".join(question.key), 12)
    return f"{question.kind}-{digest}-{_digest(question.kind + digest, 4)}"


def is_key(text: str) -> bool:
    """Whether a text is such a key, not one that was changed by hand.

    >>> is_key("word-0123456789ab-0000")
    False
    """
    kind, _, rest = text.partition("-")
    digest, _, check = rest.partition("-")
    return bool(check) and check == _digest(kind + digest, 4)


def _digest(text: str, length: int) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:length]
