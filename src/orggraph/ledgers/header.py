"""Which ledger a sheet is, where its header stands, and what each column is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from orggraph.errors import ProfileError
from orggraph.ledgers.declared import LEDGERS, Ledger
from orggraph.model.columns import Column, KindSchema
from orggraph.profile import Profile
from orggraph.register.bench import nearest
from orggraph.text.cleaning import clean

_LAST_HEADER_ROW = 40
_FEWEST_CLAIMS = 2
_MARKS = "*:：、.。"
_BRACKETS = re.compile(r"[(\[【<《][^)\]】>》]*[)\]】>》]")


@dataclass(frozen=True)
class Header:
    """The header of a sheet.

    Attributes:
        ledger: The ledger that the sheet is.
        row: The index of its last header row; data begins below.
        columns: `kind.field`, `extra.name` or `tier.name` → column index.
        texts: Column index → header text.
        lines: The one or two rows of the header, as plain words.
    """

    ledger: Ledger
    row: int
    columns: Mapping[str, int]
    texts: Mapping[int, str]
    lines: Sequence[Sequence[str]]

    def text_of(self, claim: str | None) -> str | None:
        """Returns the header text of a claimed column."""
        column = self.columns.get(claim) if claim is not None else None
        return None if column is None else self.texts[column]

    @property
    def unread(self) -> list[str]:
        """The headers that nothing claims, in order."""
        taken = set(self.columns.values())
        return [text for column, text in self.texts.items() if column not in taken]

    @property
    def taken(self) -> dict[str, str]:
        """Header text → what its column was taken for."""
        return {self.texts[column]: claim for claim, column in self.columns.items()}


@cache
def plain(text: str) -> str:
    r"""Returns a header word without spaces, line breaks and marks.

    >>> plain(" *所属\n街道 ："), plain("党员数（人）")
    ('所属街道', '党员数(人)')
    """
    return clean(text).replace(" ", "").strip(_MARKS)


def _without_brackets(text: str) -> str:
    return _BRACKETS.sub("", text).strip(_MARKS)


class Claims:
    """What the columns of each ledger can be called."""

    def __init__(self, schemas: Mapping[str, KindSchema], profile: Profile, *, names: bool) -> None:
        self.by_ledger: dict[str, dict[str, list[str]]] = {}
        for ledger in LEDGERS:
            by_word = self.by_ledger.setdefault(ledger.name, defaultdict(list))
            for claim, words in self._of(ledger, schemas, profile, names):
                for word in words:
                    by_word[word].append(claim)
        _check_headers(profile, schemas)

    @staticmethod
    def _of(
        ledger: Ledger, schemas: Mapping[str, KindSchema], profile: Profile, names: bool
    ) -> Iterator[tuple[str, frozenset[str]]]:
        tiers = profile.tiers[:-1] if ledger.lists_grids else profile.tiers
        own = profile.tiers[-1].headers if ledger.lists_grids else ()
        for kind in ledger.kinds:
            for column in schemas[kind].columns:
                if column.headers and (names or not column.personal):
                    more = profile.headers.get(f"{kind}.{column.name}", ())
                    words = _words(column, (*more, *own) if column.name == "name" else more)
                    yield f"{kind}.{column.name}", words
        for extra in ledger.extras:
            yield f"extra.{extra.name}", _words(extra, profile.headers.get(f"extra.{extra.name}", ()))
        for tier in tiers:
            yield (
                f"tier.{tier.name}",
                frozenset(map(plain, (*tier.headers, *profile.headers.get(f"tier.{tier.name}", ())))),
            )

    def match(self, ledger: Ledger, candidates: Sequence[Sequence[str]]) -> dict[str, int]:
        """Returns what each column is called; a repeated header goes to the next claim that accepts it."""
        claimed: dict[str, int] = {}
        for strip in (False, True):
            taken = set(claimed.values())
            for column, texts in enumerate(candidates):
                forms = [_without_brackets(text) for text in texts] if strip else texts
                if column not in taken:
                    claim = self._claim(ledger, claimed, forms)
                    if claim is not None:
                        claimed[claim] = column
        return claimed

    def _claim(self, ledger: Ledger, claimed: Mapping[str, int], texts: Sequence[str]) -> str | None:
        for text in texts:
            for claim in self.by_ledger[ledger.name].get(text, ()):
                if claim not in claimed:
                    return claim
        return None


def _check_headers(profile: Profile, schemas: Mapping[str, KindSchema]) -> None:
    """Refuses header words for a field that does not exist.

    Raises:
        ProfileError: With the nearest known fields.
    """
    known = {f"{kind}.{column.name}" for kind, schema in schemas.items() for column in schema.columns if column.headers}
    known |= {f"extra.{extra.name}" for ledger in LEDGERS for extra in ledger.extras}
    known |= {f"tier.{tier.name}" for tier in profile.tiers}
    for name in sorted(set(profile.headers) - known):
        near = ", ".join(nearest(name, sorted(known)))
        raise ProfileError(
            f"headers: no ledger has the field {name!r}; nearest: {near}",
            f"headers：没有字段“{name}”；最接近的是：{near}",
        )


def _words(column: Column, more: Sequence[str]) -> frozenset[str]:
    return frozenset(map(plain, (column.zh, *column.headers, *more)))


def find_header(cells: Sequence[Sequence[Any]], claims: Claims) -> Header | None:
    """Returns the header whose columns are understood best, or None where no ledger is recognized."""
    best: tuple[int, int, int] = (_FEWEST_CLAIMS - 1, 0, 0)
    found: Header | None = None
    for row in range(min(len(cells), _LAST_HEADER_ROW)):
        for depth in (1, 2):
            if row + depth > len(cells):
                continue
            lines = _lines(cells[row : row + depth])
            candidates = _candidates(lines)
            for ledger in LEDGERS:
                columns = claims.match(ledger, candidates)
                if not all(any(claim in columns for claim in group) for group in ledger.required):
                    continue
                score = (len(columns), -depth, -row)
                if score > best:
                    best = score
                    found = Header(ledger, row + depth - 1, columns, _texts(candidates), lines)
    return found


_LIKE_A_HEADER = re.compile(
    r".*(?:名称|名|号|码|型|类别|类|日期|时间|数|数量|单位|地址|电话|情况|方式|备注|金额|面积|级别|内容|项目)"
)


def likely_headers(cells: Sequence[Sequence[Any]]) -> str:
    """Returns what looks like the words of a header, for the message that it is none; never what may be a person."""
    rows = [[plain(cell) for cell in row if isinstance(cell, str)] for row in cells[:_LAST_HEADER_ROW]]
    likely = [[word for word in row if len(word) < 12 and _LIKE_A_HEADER.fullmatch(word)] for row in rows]
    return "、".join(max(likely, key=len, default=[])[:8])


def _lines(rows: Sequence[Sequence[Any]]) -> list[list[str]]:
    width = max(map(len, rows))
    lines = [[plain(str(cell)) if isinstance(cell, str) else "" for cell in row] for row in rows]
    return [line + [""] * (width - len(line)) for line in lines]


def _candidates(lines: Sequence[Sequence[str]]) -> list[list[str]]:
    """Per column what its header may be; of two rows the lower, or both together, or the upper above a blank."""
    if len(lines) == 1:
        return [[text] if text else [] for text in lines[0]]
    upper, lower = lines
    group, candidates = "", []
    for top, bottom in zip(upper, lower, strict=True):
        group = top or group
        candidates.append([bottom, group + bottom, bottom + group] if bottom else [top] if top else [])
    return candidates


def _texts(candidates: Sequence[Sequence[str]]) -> dict[int, str]:
    return {column: texts[0] for column, texts in enumerate(candidates) if texts}
