"""What the tables of nodes and edges have in common: dates, places in ledgers, labels, and no personal number."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from orggraph.register.engines import collected
from orggraph.register.identifiers import unique
from orggraph.text import privacy

if TYPE_CHECKING:
    from collections.abc import Collection

    from orggraph.model.vocabulary import Vocabulary
    from orggraph.register.register import Register

_CHARACTERS = {"year": 4, "month": 7, "day": 10}
"""How much of an ISO date a precision leaves."""
_UNPRINTABLE = r"[\x00-\x1F\x7F\u{FFFE}\u{FFFF}]"


def told(frame: pl.DataFrame) -> pl.DataFrame:
    """Returns a table with `start` and `end` as exactly as ledgers tell them, and their days as `start_day`, `end_day`.

    It has blank columns where there were none.
    """
    for name in ("start", "end"):
        if name not in frame.columns:
            frame = frame.with_columns(pl.lit(None, pl.String).alias(name), pl.lit(None, pl.Date).alias(f"{name}_day"))
            continue
        length = pl.col(f"{name}_precision").cast(pl.String).replace_strict(_CHARACTERS, return_dtype=pl.UInt32)
        day = pl.col(name).cast(pl.Date)
        frame = frame.with_columns(day.cast(pl.String).str.head(length.fill_null(10)), day.alias(f"{name}_day"))
    return frame


def placed(frame: pl.DataFrame, register: Register) -> pl.DataFrame:
    """Returns a table with `file`, `sheet` and `row` in place of the key of its source; blank where it has none."""
    if "source" not in frame.columns:
        blank = {name: pl.lit(None, pl.String) for name in ("file", "sheet")}
        return frame.with_columns(**blank, row=pl.lit(None, pl.Int32))
    files: pl.DataFrame = collected(register.frame("source").select("source", "file", "sheet"))
    return frame.join(files.cast({"source": frame.schema["source"]}), on="source", how="left", maintain_order="left")


def labelled(code: pl.Expr, terms: Vocabulary, lang: str) -> pl.Expr:
    """Returns the labels of codes; a code that the vocabulary does not know is its own label."""
    return code.replace({term.code: term.label(lang) for term in terms.terms})


def at(values: pl.Series, positions: pl.Series) -> pl.Series:
    """Returns the values at some positions; nothing at -1."""
    return values.gather(positions.cast(pl.Int64).replace(-1, None))


def identifiers(ids: pl.Series) -> pl.Series:
    """Returns identifiers without personal numbers and control characters, still no two alike."""
    clean = _cleaned(ids.str.replace_all(_UNPRINTABLE, "\ufffd"))
    return pl.Series("id", unique(clean)) if clean.is_duplicated().any() else clean


def without_personal_numbers(frame: pl.DataFrame, identifiers: Collection[str]) -> pl.DataFrame:
    """Returns a table without personal numbers in its texts; `identifiers` are the columns that have none already."""
    texts = [one for one in frame.iter_columns() if one.name not in identifiers]
    return frame.with_columns(
        [_cleaned(one) for one in texts if one.dtype == pl.String]
        + [_cleaned_lists(one) for one in texts if one.dtype == pl.List(pl.String)]
    )


def _cleaned(texts: pl.Series) -> pl.Series:
    """Texts without personal numbers: only those that may hold one are looked at one by one, each once."""
    doubtful = texts.filter(texts.str.contains(privacy.PERHAPS).fill_null(value=False)).unique()
    changed = {text: clean for text in doubtful if (clean := privacy.without_personal_numbers(text)) != text}
    return texts.replace(changed) if changed else texts


def _cleaned_lists(lists: pl.Series) -> pl.Series:
    flat = lists.explode()
    return lists if _cleaned(flat).equals(flat) else lists.list.eval(pl.element().map_batches(_cleaned))
