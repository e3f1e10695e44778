"""What notes around a table say does not count in one of its columns: 括注“顾问”的不是指导员."""

from __future__ import annotations

import re
from collections.abc import Iterator

from orggraph.ledgers.columns import SheetColumns
from orggraph.text.cleaning import clean

_FEW, _SHORTEST = 3, 6
"""Notes stand in rows of so few texts."""
_SENTENCES = re.compile(r"[。;；\n]")
_QUOTED = re.compile(r"[“\"「『‘']([^“”\"「」『』‘’']{1,10})[”\"」』’']")
_DENIES = re.compile(
    r"(?:不|未|没有?)(?:是|算|计(?!划)|作(?!为依据)|视[为作]|属于?|能算|列入|纳入|统计|认定|按)|(?:除外|剔除|不在内|不在此列)"
)


def disclaimed_words(sheet: SheetColumns, claim: str, about: re.Pattern[str]) -> tuple[str, ...]:
    """Returns the words that notes quote and say not to count in a column.

    Args:
        sheet: The sheet.
        claim: The column.
        about: What a sentence holds that is about such a column; its header says so too.
    """
    header = sheet.header.text_of(claim) or ""
    found: dict[str, None] = {}
    for sentence in _sentences(sheet):
        if about.search(sentence) is None and (not header or header not in sentence):
            continue
        for quoted in _QUOTED.finditer(sentence):
            if _DENIES.search(sentence, quoted.end()) is not None:
                found.setdefault(quoted[1])
    return tuple(found)


def _sentences(sheet: SheetColumns) -> Iterator[str]:
    for number in sheet.body.around:
        texts = [cell for cell in sheet.sheet.cells[number - 1] if isinstance(cell, str) and cell.strip()]
        if len(texts) <= _FEW:
            for text in texts:
                yield from (part for part in _SENTENCES.split(clean(text)) if len(part) >= _SHORTEST)
