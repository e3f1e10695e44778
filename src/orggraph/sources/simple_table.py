"""A simple table: where its header stands, what each column is, and what becomes of the columns that are nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from orggraph.errors import RecordError
from orggraph.ledgers.declared import PERSONAL_WORDS, Ledger
from orggraph.ledgers.header import Header
from orggraph.ledgers.header_words import plain
from orggraph.ledgers.sheet import Sheet
from orggraph.text.cleaning import text_of
from orggraph.text.nearest import nearest

_LAST_HEADER_ROW = 40
_MARKS = re.compile(r"[\s_\-./]+")
_BRACKETS = re.compile(r"[(\[【][^)\]】]*[)\]】]")


@dataclass(frozen=True)
class Form:
    """A form of simple table.

    Attributes:
        ledger: Its name, its labels, and the groups of columns of which it needs one each.
        words: `kind.field` or `extra.name` → what its column may be called, the most telling word first.
        given: The same → the header that the caller named.
        nameable: Whether the caller may name columns.
    """

    ledger: Ledger
    words: Mapping[str, Sequence[str]]
    given: Mapping[str, str] = field(default_factory=dict)
    nameable: bool = True

    def understood(self) -> str:
        """Some words of each language that would be understood, a group of needed columns after another."""
        groups = [self.words[group[0]] for group in self.ledger.required]
        english = ([known for known in words if known.isascii()][:6] for words in groups)
        chinese = ([known for known in words if not known.isascii()][:4] for words in groups)
        return "; ".join(", ".join((*some, *more)) for some, more in zip(english, chinese, strict=True))


def word(text: str) -> str:
    """Returns a header word as it is compared: without spaces, underscores, marks and case.

    >>> word("Start_Date "), word("姓 名：")
    ('startdate', '姓名')
    """
    return _MARKS.sub("", plain(text)).casefold()


def find_header(sheet: Sheet, form: Form) -> Header | None:
    """Returns the header of a sheet: of its first rows the one with most columns that are known, if that is enough."""
    best: Header | None = None
    for row, cells in enumerate(sheet.cells[:_LAST_HEADER_ROW]):
        texts = header_texts(cells)
        columns = _matched(texts, form)
        needed = all(any(claim in columns for claim in group) for group in form.ledger.required)
        if needed and (best is None or len(columns) > len(best.columns)):
            best = header_of(form.ledger, row, columns, texts)
    return best


def header_of(ledger: Ledger, row: int, columns: Mapping[str, int], texts: Mapping[int, str]) -> Header:
    """Returns the header that stands in a row."""
    line = [plain(texts.get(column, "")) for column in range(max(texts, default=-1) + 1)]
    return Header(ledger, row, columns, texts, [line])


def header_texts(cells: Sequence[Any]) -> dict[int, str]:
    """Returns the texts of a row that may be a header, by the index of their columns."""
    return {column: text for column, cell in enumerate(cells) if (text := text_of(cell)) is not None}


def likely_texts(sheet: Sheet) -> dict[int, str]:
    """Returns the texts of the row that is most likely a header: the first of those with most texts."""
    return max(map(header_texts, sheet.cells[:_LAST_HEADER_ROW]), key=len, default={})


def _matched(texts: Mapping[int, str], form: Form) -> dict[str, int]:
    """What each column is: as the caller named them, else by the words of the form; nothing where one is missing."""
    found: dict[str, int] = {}
    for claim, name in form.given.items():
        column = next((c for c, text in texts.items() if text == name), None)
        column = next((c for c, text in texts.items() if word(text) == word(name)), None) if column is None else column
        if column is None:
            return {}
        found[claim] = column
    keys = {column: (word(text), word(_BRACKETS.sub("", text))) for column, text in texts.items()}
    for claim, words in form.words.items():
        free = (c for known in words for c, key in keys.items() if known in key and c not in found.values())
        if claim not in found and (column := next(free, None)) is not None:
            found[claim] = column
    return found


def refuse_unknown_columns(sheets: Iterable[Sheet], form: Form, file: str) -> None:
    """Refuses a table without the columns that the caller named, or without any that are known.

    Raises:
        RecordError: With the headers that the table has.
    """
    texts = list(max((likely_texts(sheet) for sheet in sheets), key=len, default={}).values())
    known = {word(text) for text in texts}
    for name in form.given.values():
        if word(name) not in known:
            near = nearest(name, texts) or tuple(texts[:8])
            raise RecordError(
                f"{file} has no column {name!r}; nearest: {', '.join(near)}",
                f"{file} 没有“{name}”这一列；最接近的有：{'、'.join(near)}",
            )
    seen = texts[:8]
    en, zh = ("; or name the columns", "；也可以直接指定列名") if form.nameable else ("", "")
    raise RecordError(
        f"the columns of {file} are not recognized (its headers: {', '.join(seen)}); understood are such as"
        f" {form.understood()}{en}",
        f"认不出 {file} 的各列（表头像是：{'、'.join(seen)}）；能认出的有：{form.understood()}{zh}",
    )


def unread(header: Header, personal: Iterable[str] = ()) -> Iterator[tuple[int, str, str]]:
    """Yields index, text and code of a finding of each column that nothing claims; `personal` are words, too."""
    claimed = set(header.columns.values())
    words = {*personal}
    for column, text in header.texts.items():
        if column not in claimed:
            is_personal = word(text) in words or any(known in text for known in PERSONAL_WORDS)
            yield column, text, "personal-column" if is_personal else "unread-column"
