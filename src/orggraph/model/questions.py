"""The open questions of a reading together: they show themselves as a table."""

from __future__ import annotations

from typing import Any

from orggraph.model.question import Question
from orggraph.tables.table import Field, Shown, Table

KIND_WORDS = {
    "sheet": ("表", "sheet"),
    "column": ("列", "column"),
    "word": ("词", "word"),
    "place": ("地名", "place"),
    "rows": ("行", "rows"),
    "year": ("年份", "year"),
}
"""What a kind of question is called, in 中文 and English."""
_FIELDS = (
    ("number", "序号", "no."),
    ("kind", "类别", "about"),
    ("place", "位置", "place"),
    ("question", "问题", "question"),
    ("choices", "可选的回答", "answers"),
    ("taken", "暂按", "taken meanwhile"),
    ("rows", "涉及行数", "rows"),
)


class Questions(Shown, tuple[Question, ...]):
    """A tuple of open questions that shows itself as a table, on a terminal and in a notebook."""

    def table(self, lang: str = "zh") -> Table:
        """Returns the questions as a table: place, question, answers, what is taken, how many rows."""
        at = 0 if lang == "zh" else 1
        rows = tuple(
            (
                number,
                KIND_WORDS[each.kind][at],
                each.source.words(lang),
                each.sentence(lang),
                ("；", "; ")[at].join(choice.words(lang) for choice in each.choices),
                taken.words(lang) if (taken := each.choice(each.taken)) else each.taken,
                each.rows,
            )
            for number, each in enumerate(self, 1)
        )
        fields = tuple(Field(key, words[at]) for key, *words in _FIELDS)
        notes = ("没有未定的问题" if at == 0 else "no question is open",) if not self else ()
        return Table(("未定的问题", "Open questions")[at], (), fields, rows, notes)

    def to_json(self, lang: str = "zh") -> dict[str, Any]:
        """Returns the questions in the shape of `orggraph confirm --format json`."""
        return {"questions": [{"number": number, **each.to_json(lang)} for number, each in enumerate(self, 1)]}
