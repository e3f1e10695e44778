"""Columns whose words only a note explains (一类：有自己的党组织；二类：…): read with words that everybody knows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from orggraph.ledgers.explained_words import LONGEST_WORD, explained_words, notes_among
from orggraph.ledgers.legends import rows_of_notes
from orggraph.ledgers.sheet import Sheet
from orggraph.ledgers.shown_words import shown
from orggraph.model.finding import Finding
from orggraph.model.modes import MODES, mode_label, mode_of
from orggraph.model.vocabulary import vocabularies
from orggraph.text.cleaning import clean, compact

_WITH_MORE = re.compile(r"(?P<word>[^\s:：(（/]{1,4})(?P<mark>\s*[:：(（/]\s*|\s+)(?P<rest>.*[\u4e00-\u9fff].*)")
_FEWEST, _MOST = 2, 40
"""So many words of a column a note must explain; a column with more than so many distinct cells is none of modes."""


def with_noted_words(sheet: Sheet) -> tuple[Sheet, list[Finding]]:
    """Returns the sheet with known words of modes in the place of those that it explains, each such column told.

    Words that everybody knows stay as they are.
    """
    rows = (sheet.cells[number] for number in sorted(rows_of_notes(len(sheet.cells))))
    notes = [*notes_among(rows), *sheet.notes]
    found: list[Finding] = []
    cells = sheet.cells
    for column, codes in _explained(sheet, notes) if notes else ():
        labels = {word: mode_label(code, vocabularies()) for word, code in codes.items()}
        cells = [
            [*row[:column], _in_words(row[column], labels), *row[column + 1 :]] if column < len(row) else row
            for row in cells
        ]
        told = "、".join(f"{shown(word)} {label}" for word, label in sorted(labels.items()))
        found.append(Finding("words-by-note", sheet.source(), told))
    return (replace(sheet, cells=cells) if found else sheet), found


def _explained(sheet: Sheet, notes: list[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """The columns of which notes explain several words, with those that say nothing else by themselves."""
    known = vocabularies()
    headers = next((row for row in sheet.cells if sum(cell not in (None, "") for cell in row) > _FEWEST), [])
    for column, strip in enumerate(sheet.strips):
        if len(strip.distinct.cells) > _MOST:
            continue
        texts = (_parted(cell)[0] for cell in strip.distinct.cells if isinstance(cell, str) and cell not in headers)
        codes = explained_words({text for text in texts if 0 < len(text) <= LONGEST_WORD}, notes, known)
        if len(codes) < _FEWEST or (MODES[0] not in codes.values() and len(set(codes.values())) < _FEWEST):
            continue
        clear = {word for word in codes if (mode := mode_of(word, known)).by == "word" and mode.code == codes[word]}
        if len(clear) < len(codes):
            yield column, {word: code for word, code in codes.items() if word not in clear}


def _in_words(cell: Any, labels: Mapping[str, str]) -> Any:
    """A cell with the label of its word in the place of it; what stands behind the word stays: 指 王小明."""
    word, rest = _parted(cell) if isinstance(cell, str) else ("", "")
    return f"{labels[word]}{rest}" if word in labels else cell


def _parted(cell: str) -> tuple[str, str]:
    """The word of a cell, and what a mark or a space parts from it, with the mark."""
    text = clean(cell)
    match = _WITH_MORE.fullmatch(text)
    if match is None:
        return compact(text), ""
    mark = match["mark"].strip()
    return match["word"], f"{mark or '：'}{match['rest']}"
