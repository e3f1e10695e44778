"""What notes around a table say of its columns: “谁包着”就是社区定的联络员, 挂点一栏填指导员."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from orggraph.ledgers.recognition.headings import Heading
from orggraph.text.cleaning import clean

_LAST_ROWS, _FEW, _SHORTEST = 12, 3, 6
"""Notes stand above a header or among so many last rows, in rows of so few texts."""
_MEANS = (
    r"[\"“”』」'’)]?(?:这|那|此|本)?一?[列栏项格]?(?:里|中|内)?(?:的|应|请|须|要)?(?:就|即|均|都|系)?"
    r"(?:是|指的?是?|为|填写?|写|表示|代表|:)(?P<means>[^,，。;；:：“”\"]{2,24})"
)
_DENIES = re.compile(r"^(?:不|否|空|无|未|没)")


def explained(headings: Sequence[Heading], cells: Sequence[Sequence[Any]], first: int, row: int) -> list[Heading]:
    """Returns the headings with what notes above or below their table say that they mean.

    Args:
        headings: What heads each column.
        cells: The rows of the sheet.
        first: The index of the first row of the header.
        row: That of its last.
    """
    below = cells[max(row + 1, len(cells) - _LAST_ROWS) :]
    notes = [text for line in (*cells[:first], *below) for text in _notes(line)]
    return [_explained(heading, notes) if notes else heading for heading in headings]


def _notes(line: Sequence[Any]) -> list[str]:
    texts = [clean(cell) for cell in line if isinstance(cell, str) and cell.strip()]
    return [text.replace(" ", "") for text in texts if len(text) >= _SHORTEST] if len(texts) <= _FEW else []


def _explained(heading: Heading, notes: Sequence[str]) -> Heading:
    own = heading.forms.bare
    if len(own) > 1:
        for note in notes:
            match = re.search(re.escape(own) + _MEANS, note) if own in note else None
            if match is not None and _DENIES.match(match["means"]) is None:
                return replace(heading, meaning=match["means"])
    return heading
