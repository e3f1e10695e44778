"""What a scene says of the rows of tables: a column at a time, and the same words for the same thing only once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from typing import TYPE_CHECKING, Any

import polars as pl

from orggraph.maps.scene import Detail, Origin, Text, Words
from orggraph.model.vocabulary import UNSPECIFIED
from orggraph.register.origins import Origins

if TYPE_CHECKING:
    from orggraph.register.snapshot import Snapshot

_LENGTHS = {"year": 4, "month": 7}


class Said:
    """The words of a day's register."""

    def __init__(self, day: Snapshot) -> None:
        self._vocabularies = day.profile.vocabularies
        self._origins = Origins(day.register)
        self.code = cache(self._code)
        self.codes = cache(self._codes)
        self._around = cache(self._around_row)

    def origins(self, table: pl.DataFrame) -> Iterator[Origin | Words | None]:
        """Where each row of a table stands."""
        sources, rows = table["source"], table["row"]
        if sources.null_count() or rows.null_count():
            return map(self._place_of, sources.to_list(), rows.to_list())
        return map(Origin, map(self._around, sources.to_list()), rows.to_list())

    def _code(self, vocabulary: str, code: str | None) -> Words | None:
        if code is None or code == UNSPECIFIED:
            return None
        known = self._vocabularies[vocabulary]
        return Words(known.label(code, "zh"), known.label(code, "en"))

    def _codes(self, vocabulary: str, codes: tuple[str, ...]) -> Words | None:
        return joined([self.code(vocabulary, code) for code in codes])

    def _place_of(self, source: int | None, row: int | None) -> Origin | Words | None:
        if source is None:
            return None
        if row is None:
            return Words(*(self._origins.place(source, None).words(lang) for lang in ("zh", "en")))
        return Origin(self._around(source), row)

    def _around_row(self, source: int) -> Words:
        """The words for a row of a source, with a slot for its number."""
        said = [self._origins.place(source, 0).words(lang).rpartition("0") for lang in ("zh", "en")]
        return Words(*(f"{before}{{row}}{after}" for before, _, after in said))


def lines(zh: str, en: str, values: Iterable[Any], say: Callable[[Any], Text | None] = str) -> Iterator[Detail | None]:
    """Yields one line of details per value, None where there is nothing to say."""
    label = Words(zh, en)

    @cache
    def line(value: Any) -> Detail | None:
        said = None if value is None else say(value)
        return None if said is None else Detail(label, said)

    return map(line, values)


def details(*columns: Iterable[Detail | None]) -> Iterator[tuple[Detail, ...]]:
    """Puts the lines of each row together."""
    return map(tuple, map(partial(filter, None), zip(*columns, strict=True)))


def dates(table: pl.DataFrame, column: str) -> list[str | None]:
    """Returns dates as long as the source knew them: 2019, 2019-05, 2019-05-01."""
    length = pl.col(f"{column}_precision").cast(pl.String).replace_strict(_LENGTHS, default=10, return_dtype=pl.Int32)
    days: list[str | None] = table.select(pl.col(column).cast(pl.String).str.head(length)).to_series().to_list()
    return days


def joined(words: Sequence[Words | None], zh: str = "、", en: str = ", ") -> Words | None:
    """Returns several words as one enumeration."""
    said = [word for word in words if word is not None]
    return Words(zh.join(word.zh for word in said), en.join(word.en for word in said)) if said else None
