"""A table of marks: a row per person and a column per organization, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Any

import numpy as np

from orggraph.ledgers.body import Body
from orggraph.ledgers.columns import SheetColumns
from orggraph.ledgers.sheet import Sheet
from orggraph.ledgers.term_cells import Words
from orggraph.model.columns import KindSchema
from orggraph.profile import Profile
from orggraph.sources.affiliation_words import AFFILIATIONS, BODY, PERSON, WORDS
from orggraph.sources.outside_cells import MISSING
from orggraph.sources.simple_table import header_of, header_texts, word
from orggraph.text.cleaning import clean, text_of
from orggraph.text.privacy import HIDDEN, without_personal_numbers

_YES, _NO = frozenset({"1", "1.0", "x", "×", "✓", "✔", "√", "true"}), frozenset({"0", "0.0", "false"})
_LAST_HEADER_ROW = 40


def mark_of(cell: Any) -> bool | None:
    """Whether a cell is a mark (True) or none (False); None where it says something else.

    >>> [mark_of(cell) for cell in (1, "X", 0, "", "NA", 2)]
    [True, True, False, False, False, None]
    """
    if isinstance(cell, bool):
        return cell
    text = _text(cell)
    if text is None or text in MISSING or text.casefold() in _NO:
        return False
    return True if text.casefold() in _YES else None


@dataclass(frozen=True)
class Incidence:
    """A table of marks.

    Attributes:
        columns: Its first column, of persons or of organizations, with the rows that say anything.
        others: Index and header of the other columns.
        by_body: Whether its rows are organizations, and its headers persons.
    """

    columns: SheetColumns
    others: dict[int, str | None]
    by_body: bool

    @property
    def first(self) -> str:
        """What the first column holds."""
        return BODY if self.by_body else PERSON

    @property
    def head(self) -> int:
        """The number of the row of its headers."""
        return self.columns.header.row + 1

    def marks(self) -> Iterator[tuple[int, list[int]]]:
        """Yields the number of each row and the indices of the columns that are marked in it."""
        strips = [self.columns.body.columns[index] for index in self.others]
        marked = [[mark_of(cell) is True for cell in strip.distinct.cells] for strip in strips]
        rows = zip(*(map(is_.__getitem__, strip.rows) for is_, strip in zip(marked, strips, strict=True)), strict=True)
        for number, row in zip(self.columns.body.numbers, rows, strict=True):
            yield number, list(compress(self.others, row))


def find_incidence(sheet: Sheet, schemas: dict[str, KindSchema], profile: Profile) -> Incidence | None:
    """Returns the table of marks that a sheet is; None where a cell beside the first column says anything else."""
    row = next((n for n, cells in enumerate(sheet.cells[: _LAST_HEADER_ROW + 1]) if _is_marked(cells)), 0)
    if row == 0:
        return None
    texts = header_texts(sheet.cells[row - 1])
    strips = sheet.strips
    others = [index for index in range(1, len(strips)) if index in texts or strips[index].says_below(row - 1)]
    below = (strips[index].distinct.cells[n] for index in others for n in set(strips[index].rows[row:]))
    if any(mark_of(cell) is None for cell in below):
        return None
    by_body = word(texts.get(0, "")) in WORDS[BODY]
    claim = BODY if by_body else PERSON
    header = header_of(AFFILIATIONS, row - 1, {claim: 0}, {0: texts.get(0, schemas["person"].zh)})
    columns = SheetColumns(sheet, header, _body(sheet, row), schemas, profile, Words())
    named = {index: without_personal_numbers(texts.get(index, "")).strip(f"{HIDDEN} ") or None for index in others}
    return Incidence(columns, named, by_body)


def _is_marked(cells: Sequence[Any]) -> bool:
    """Whether a row names something and is marks beside it, at least one."""
    marks = [mark_of(cell) for cell in cells[1:]]
    return bool(cells) and text_of(cells[0]) is not None and None not in marks and any(map(_says, cells[1:]))


def _says(cell: Any) -> bool:
    return isinstance(cell, bool) or _text(cell) not in MISSING


def _text(cell: Any) -> str | None:
    """The text of a cell; the x that means nothing in a ledger is a mark here."""
    text = clean(cell) if isinstance(cell, str) else ""
    return text if text.casefold() in _YES else text_of(cell)


def _body(sheet: Sheet, first: int) -> Body:
    kept = [row for row in range(first, len(sheet.cells)) if any(map(_says, sheet.cells[row]))]
    columns = [strip.taken(np.array(kept, np.int64)) for strip in sheet.strips]
    return Body(columns, [row + 1 for row in kept], [], [])
