"""What a row below a header is: a record if it names one, else what it is instead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from orggraph.ledgers.captions import Places, is_caption, looks_like_caption, numbers_columns
from orggraph.ledgers.end_marks import is_end_mark, is_footer, is_note
from orggraph.ledgers.ledger_day import STATED_DAY, signed_day
from orggraph.ledgers.recognition.cell_kinds import kinds_of_text
from orggraph.ledgers.row_sums import RowSums
from orggraph.ledgers.table_shape import TableShape, is_number, said
from orggraph.ledgers.template_rows import is_hint, is_marked_example, is_placeholder
from orggraph.ledgers.total_words import TotalWord, is_worded_count, number_of_records, total_word
from orggraph.register.reading import Reason
from orggraph.text.cleaning import clean
from orggraph.text.empties import says_no

_SIGNED = re.compile(
    r".{2,14}(?:办|站|中心|局|委|科|组|部|社区|村|街道|镇|乡)(?:[\u4e00-\u9fff]{2,3})?\d{1,2}月\d{1,2}[日号](?:填?报?|制表)"
)
"""Which office signs a table, and on what day of its year."""
_FIRST_TEXTS = 4
"""A word of a total is one of the first texts of its row."""
_MANY_CELLS, _SOME_CELLS = 4, 3
"""Where rows fill so many cells, one of nothing but a few words hardly is a record; below a blank one, fewer."""
_NAMES = frozenset({"unit", "organization", "person", "place.grid", "place.community", "place.subdistrict"})
_AROUND = "【】[]《》<>()▶※★☆●■◆ :"
_NO = frozenset({"否", "0", "无", "未建"})


@dataclass(frozen=True, slots=True)
class RowKind:
    """What a row is.

    Attributes:
        reason: Why it is no record; None where it is one, or where it may be.
        word: What it says as a total.
        records: The number of records that it gives.
        certain: Whether it is nothing but that.
        asked: Whether it may as well be a record.
        text: What it says, where it is a caption.
    """

    reason: Reason | None = None
    word: TotalWord | None = None
    records: int | None = None
    certain: bool = True
    asked: bool = False
    text: str = ""


RECORD = RowKind()
"""What is none of all that; a blank row too."""
_WORDLESS = TotalWord(sums=True, partial=False)


@dataclass
class RowReader:
    """Tells what the rows of a table are, one after the other from the top.

    Attributes:
        shape: What its columns hold.
        types: Column → how it is read.
        places: The endings of names of places.
        sums: The sums of the records so far.
        masked: Whether names such as 某某公司 are those of this ledger.
        filled: How many cells its rows fill, half of them more; 0 where a lone name is a record all the same.
        blank: The last blank row, from the header.
        examples: The names in the example of our own template, where a sheet still has it above its records.
    """

    shape: TableShape
    types: dict[int, str]
    places: Places
    sums: RowSums
    masked: bool
    examples: frozenset[str] = frozenset()
    filled: float = 0.0
    blank: int = -2

    def kind(
        self, index: int, row: Sequence[Any], own: Sequence[Any], *, records: int, top: bool, merged: bool
    ) -> RowKind:
        """Returns what a row is that is no repeated header.

        Args:
            index: Which row it is, from the header.
            row: Its cells, with merged ranges filled.
            own: Its own cells.
            records: How many records stand above it.
            top: Whether none does.
            merged: Whether a cell of it is merged over several columns.
        """
        texts = {column: text for column, cell in enumerate(own) if (text := said(cell))}
        if plain := _always(list(texts.values()), own, len(self.shape.headed)):
            return RowKind(plain)
        if not texts:
            self.blank = index
            return self._denying(own)
        if not texts.keys() & self.shape.headed:
            return RowKind("note")
        name = self.shape.name_of(row)
        if template := self._template(row, name, top=top):
            return template
        if total := self._total(index, list(texts.values()), own, records):
            return total
        if self._is_footer(list(texts.values()), own) or self._is_summary(texts):
            return RowKind("note")
        if not name:
            return self._nameless(texts)
        return self._named(index, list(texts.values()), name, own, records, merged=merged)

    def _denying(self, own: Sequence[Any]) -> RowKind:
        """A row that says nothing: blank, or a caption that there is none: 【未组建】 above the rows without any."""
        words = [(column, clean(cell)) for column, cell in enumerate(own) if isinstance(cell, str) and clean(cell)]
        if len(words) != 1 or words[0][0] not in {0, *self.shape.named}:
            return RECORD
        ((_, word),) = words
        bare = word.strip(_AROUND)
        return RowKind("caption", text=bare) if len(bare) > 1 and says_no(bare) else RECORD

    def _template(self, row: Sequence[Any], name: str, *, top: bool) -> RowKind | None:
        if not self.types:
            return None
        if top and (hint := is_hint(row, self.shape, self.types)):
            return RowKind("hint", certain=hint == "surely")
        if name and (name in self.examples or is_marked_example(row, name)):
            return RowKind("example")
        if name and top and not self.masked and is_placeholder(name):
            return RowKind("example", certain=False)
        return None

    def _total(self, index: int, texts: list[str], own: Sequence[Any], records: int) -> RowKind | None:
        """The row as a total: by a word, by a number of records in the place of a name, or by its sums alone."""
        word = next(filter(None, map(total_word, texts[:_FIRST_TEXTS])), None)
        facts, places = self.shape.evidence(own)
        if self.shape.name_of(own):
            return None if word is None or facts + places else RowKind("total", word, word.records)
        called = any(total_word(said(own[column])) for column in self.shape.named)
        if word is not None and not (called and facts and facts + places > 1):
            return RowKind("total", word, self._records(own, word))
        given = [number for column in self.shape.named if (number := _records(said(own[column]))) is not None]
        if facts or places:
            return None
        counted = next(filter(None, map(number_of_records, texts[:_FIRST_TEXTS])), None)
        if counted is not None or (given and given[0] in (records, self.sums.since(records))):
            return RowKind("total", _WORDLESS, counted or given[0])
        if self.sums.agrees(index, records, wholly=False):
            return RowKind("total", _WORDLESS, given[0] if given else None)
        return RowKind("total", _WORDLESS, given[0]) if given else None

    def _records(self, own: Sequence[Any], word: TotalWord) -> int | None:
        """The number of records that a total gives: with its word, in the place of a name, or with a measure."""
        if not word.sums:
            return None
        named = (_records(said(own[column])) for column in self.shape.named)
        measured = (number_of_records(said(cell)) for column, cell in enumerate(own) if column not in self.shape.counts)
        return next((number for number in (word.records, *named, *measured) if number is not None), None)

    def _is_footer(self, texts: list[str], own: Sequence[Any]) -> bool:
        if STATED_DAY.match(texts[0].replace(" ", "")) and not sum(self.shape.evidence(own)):
            return True
        if len(texts) == 1 and (STATED_DAY.search(texts[0].replace(" ", "")) or signed_day(texts[0])):
            return True
        if len(texts) == 1 and _SIGNED.fullmatch(texts[0].replace(" ", "")):
            return True
        return is_footer(texts[0]) and not (self.shape.name_of(own) and sum(self.shape.evidence(own)) > 1)

    def _is_summary(self, texts: dict[int, str]) -> bool:
        """Whether a row counts in words what stands above: beside a word in the place of its number, or throughout."""
        first, *rest = texts.items()
        heads = first[0] in self.shape.ordinals and any(map(str.isalpha, first[1]))
        counts = rest if heads else [first, *rest]
        worded = sum(is_worded_count(text) and not text[0].isdigit() for _, text in counts)  # 12人 is a count alone
        return worded >= 1 + (not heads) and all(is_number(text) or is_worded_count(text) for _, text in counts)

    def _nameless(self, texts: dict[int, str]) -> RowKind:
        """A row that names no record: numbers and prefilled cells, a caption, or a record whose name is lost."""
        rest = {c: text for c, text in texts.items() if c in self.shape.headed and not self._says_nothing(c, text)}
        if not rest:
            return RowKind("number")
        if len(texts) > 1:
            return RowKind("number") if rest.keys() <= self.shape.places else RECORD
        ((column, text),) = rest.items()
        unread = column not in self.shape.facts | self.shape.counts | self.shape.marks
        if unread or is_note(text) or looks_like_caption(text):
            return RowKind("note" if is_note(text) and not looks_like_caption(text) else "caption", text=text)
        return RECORD

    def _says_nothing(self, column: int, text: str) -> bool:
        """Whether a cell without a name beside it is prefilled: the number of a row, a 0, a no."""
        claimed = self.shape.facts | self.shape.places | self.shape.counts
        return text in _NO or (column not in claimed and is_number(text))

    def _named(
        self, index: int, texts: list[str], name: str, own: Sequence[Any], records: int, *, merged: bool
    ) -> RowKind:
        """A row with a name is a record, unless it is a caption, or holds only the sums of the rows above."""
        if len(texts) == 1 and (merged or is_note(name) or is_caption([name], self.places, merged=merged)):
            return RowKind("note" if is_note(name) and not looks_like_caption(name) else "caption", text=name)
        least = _SOME_CELLS if self.blank == index - 1 else _MANY_CELLS
        if len(texts) == 1 and self.filled >= least and not kinds_of_text(name) & _NAMES:
            return RowKind("note", certain=False, asked=True, text=name)
        if sum(self.shape.evidence(own)) or not self._is_bare(own):
            return RECORD
        if self.sums.agrees(index, records, wholly=True):
            return RowKind("total", _WORDLESS, certain=False, asked=not self.sums.is_large(index))
        if self.sums.nearly_agrees(index, records):
            return RowKind("total", _WORDLESS, certain=False, asked=True)
        return RECORD

    def _is_bare(self, own: Sequence[Any]) -> bool:
        """Whether a row has no number of its own, nor a mark that says yes or no."""
        names, marks = {*self.shape.named, *self.shape.figures}, self.shape.marks
        others = {column: text for column, cell in enumerate(own) if column not in names and (text := said(cell))}
        return all(column in marks and is_number(text) for column, text in others.items())


def _always(texts: list[str], own: Sequence[Any], columns: int) -> Reason | None:
    """What a row is whatever its table holds."""
    if texts and all(map(is_end_mark, texts)):
        return "end"
    if not texts:
        return "end" if any(isinstance(cell, str) and is_end_mark(cell.strip(" ")) for cell in own) else None
    return "number" if numbers_columns(texts, columns) else None


def _records(text: str) -> int | None:
    """The number of records that stands in the place of a name."""
    if (number := number_of_records(text)) is not None:
        return number
    return int(float(text.replace(",", ""))) if is_number(text) and not text.endswith("%") else None
