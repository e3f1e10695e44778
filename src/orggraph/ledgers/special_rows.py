"""Rows that may be no record, at a quick look at the distinct cells of each column; the others need no look at all."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np

from orggraph.ledgers.captions import Places, is_place, looks_like_caption
from orggraph.ledgers.end_marks import FOOTER_WORDS, is_end_mark, is_footer, is_note
from orggraph.ledgers.header import Header
from orggraph.ledgers.header_words import plain
from orggraph.ledgers.ledger_day import STATED_DAY
from orggraph.ledgers.strips import Strip
from orggraph.ledgers.table_shape import SHORTEST_CODE, TableShape, said
from orggraph.ledgers.total_words import EXACT, SIGNS, total_word
from orggraph.text.cleaning import clean, is_ditto
from orggraph.text.empties import NULL_TOKENS

_PLAIN_MARKS = frozenset({*FOOTER_WORDS, *EXACT, "同上", "以下空白", "以下无正文", "完", "示例", "样例", "范例", "例"})
"""Of the words that make a row special, those that are plain text."""
_SIGNS = (*SIGNS, "截")
_IN_NAMES = ("某某", "示例", "样例", "XX", "以下", "其中")
_ODD_IN_NAMES = (*_IN_NAMES, "×", "*", "例", "某")
_FIRST_ROWS = 6
"""Rows below a header among which a template has its hints and examples; so many at the end may sum up the others."""


_MOST_BARE = 2000
"""Rows without a fact that are looked at one by one; of more, the last, where a total may stand."""
_LAST_ROWS = 50


def special_rows(columns: Sequence[Strip], header: Header, shape: TableShape, places: Places, height: int) -> set[int]:
    """Returns the rows that may be no data, or refer to the row above: by a word in a cell, or by what is blank."""
    special = {*range(min(_FIRST_ROWS, height)), *range(max(0, height - _FIRST_ROWS), height)}
    for index, strip in enumerate(columns):
        known = {line[index] for line in header.lines if index < len(line)} | _PLAIN_MARKS
        if index in shape.ordinals:
            special.update(strip.where(_worded(strip)))
        special.update(
            strip.where(_naming(strip, known, shape, places) if index in shape.named else _words(strip, known))
        )
    bare = _bare(columns, shape, height)
    special.update(bare if len(bare) <= _MOST_BARE else bare[-_LAST_ROWS:])
    return special


def _words(strip: Strip, known: Collection[str], more: Sequence[str] = (), endings: Sequence[str] = ()) -> set[int]:
    """The numbers of the cells of a column that make their rows special by what they say."""
    distinct = strip.distinct
    words = distinct.of(known)
    words.update(number for number, text in distinct.odd_texts if text and _marks(text, known))
    words.update(distinct.holding((*_SIGNS, *more), endings))
    return words


def _worded(strip: Strip) -> set[int]:
    """The cells of a column of row numbers that hold words."""
    cells = enumerate(strip.distinct.cells)
    return {number for number, cell in cells if isinstance(cell, str) and any(map(str.isalpha, cell))}


def _naming(strip: Strip, known: set[str], shape: TableShape, places: Places) -> set[int]:
    """The same in a column that names the records: blanks, figures, captions and placeholders too."""
    distinct = strip.distinct
    words = _words(strip, known | NULL_TOKENS, _IN_NAMES, tuple(places))
    for number in distinct.odd:
        cell = distinct.cells[number]
        if not isinstance(cell, str):
            special = cell is None or not shape.numbers_name
        else:
            text = clean(cell)
            special = text == "" or looks_like_caption(text) or is_note(text) or is_place(text, places)
            special = special or any(sign in text for sign in _ODD_IN_NAMES)
        if special:
            words.add(number)
    if not shape.numbers_name:
        texts = zip(distinct.plain, map(distinct.cells.__getitem__, distinct.plain), strict=True)
        words.update([number for number, text in texts if text[0].isdigit() and len(text) < SHORTEST_CODE])
    return words


def _marks(text: str, known: Collection[str]) -> bool:
    """Whether a cell may be a word of a total or a footer, a ditto, a mark of the end, or one of the known words."""
    if text.isascii() and text[:1].isdigit():  # most of what is odd is a date or a count
        return plain(text) in known
    if any(sign in text for sign in _SIGNS) or is_ditto(text):
        return True
    words = clean(text)
    if is_footer(words) or is_end_mark(words) or is_end_mark(text.strip(" ")) or plain(text) in known:
        return True
    return total_word(words) is not None or STATED_DAY.search(words.replace(" ", "")) is not None


def _bare(columns: Sequence[Strip], shape: TableShape, height: int) -> list[int]:
    """The rows without a single fact or place of their own."""
    telling = [
        column for column in (*shape.facts, *shape.places, *shape.unread - shape.figures) if column < len(columns)
    ]
    if not telling or not height:
        return []
    says = np.zeros(height, bool)
    for column in telling:
        distinct = columns[column].distinct
        blank = [number for number, text in distinct.odd_texts if said(text) == ""]
        known = np.ones(len(distinct.cells), bool)
        known[[distinct.numbers[None], *blank, *distinct.of(NULL_TOKENS)]] = False
        says |= known[columns[column].rows]
    rows: list[int] = (~says).nonzero()[0].tolist()
    return rows
