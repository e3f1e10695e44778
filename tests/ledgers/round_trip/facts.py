"""Values of a column, drawn from its declaration alone."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Any

from hypothesis import strategies as st

from orggraph.model.columns import Column
from orggraph.profile import default_profile
from orggraph.text.dates import PartialDate

HAN = "云桥听泉岚栖晨帆松柏溪谷锦绣禾田星河白鹭青枫银杏恒信㐂𬱖〇"
"""What invented names are made of: nothing that is a word of a footer, a total, a suffix or for nothing."""
PROFILE = default_profile()
_LAST_MONTH = 12


@cache
def stems(*, latin: bool = True) -> st.SearchStrategy[str]:
    """The part of a name that tells it from others; 〇〇 stands for a name in examples."""
    first, rest = st.sampled_from(HAN), st.text(HAN + ("AB1" if latin else ""), min_size=1, max_size=3)
    return st.builds(str.__add__, first, rest).filter(lambda stem: "〇〇" not in stem)


@cache
def dates(first: int = 1960, last: int = 2023) -> st.SearchStrategy[PartialDate]:
    """A date known to the year, the month or the day; what is to come is told, and tested with dates."""
    return _dates(first, last)


@st.composite
def _dates(draw: st.DrawFn, first: int, last: int) -> PartialDate:
    day = draw(st.dates(dt.date(first, 1, 1), dt.date(last, _LAST_MONTH, 31)))
    precision = draw(st.sampled_from(("day", "month", "year")))
    if precision == "year":
        return PartialDate(day.year)
    return PartialDate(day.year, day.month, day.day if precision == "day" else None)


@cache
def words(vocabulary: str) -> st.SearchStrategy[str]:
    """A code, or where the vocabulary is open a word that it does not know."""
    known = PROFILE.vocabularies[vocabulary]
    codes = st.sampled_from(known.codes)
    own = st.text(HAN, min_size=2, max_size=4).filter(lambda word: known.code_of(word) is None)
    return codes | own if known.open else codes


@cache
def facts(column: Column) -> st.SearchStrategy[Any]:
    """A value of the column; None is a blank."""
    if column.type == "terms":
        assert column.vocabulary is not None
        return st.lists(words(column.vocabulary), max_size=3, unique=True).map(tuple)
    if column.type == "term":
        assert column.vocabulary is not None
        said = words(column.vocabulary)
    else:
        said = {"count": st.integers(0, 20_000), "date": dates(), "flag": st.booleans(), "text": stems()}[column.type]
    return st.none() | said
