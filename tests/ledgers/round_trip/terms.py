"""How long something holds, as the text of a cell and as what it means."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache

from hypothesis import strategies as st

from orggraph.text.dates import PartialDate
from tests.districts.dates import anniversary
from tests.ledgers.round_trip.facts import dates


@dataclass(frozen=True)
class Term:
    """A number of years, a span of its own, an end, or without end; `str` is what the cell says."""

    text: str
    years: int | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None

    def __str__(self) -> str:
        return self.text

    @property
    def needs_start(self) -> bool:
        """Whether it says nothing without a start given apart."""
        return self.years is not None

    def period(self, start: PartialDate | None) -> tuple[PartialDate | None, PartialDate | None]:
        """Start and end of what is said to begin at `start`."""
        if self.years is None or start is None:
            return self.start or start, self.end
        last = anniversary(start.first, self.years) - dt.timedelta(1)
        return start, PartialDate(last.year, last.month, last.day)


def _dotted(date: PartialDate) -> str:
    parts = [part for part in (date.year, date.month, date.day) if part]
    return ".".join(map(str, parts)) if len(parts) > 1 else f"{date.year}年"


_YEARS = ("一年", "两年", "三年", "四年", "五年")


@cache
def terms() -> st.SearchStrategy[Term]:
    """Any term."""
    years = st.integers(1, 5)
    return st.one_of(
        st.builds(
            lambda n, form: Term(form(n), n), years, st.sampled_from((lambda n: f"{n}年", lambda n: _YEARS[n - 1]))
        ),
        st.builds(
            lambda a, b, mark: Term(_dotted(a) + mark + _dotted(b), None, a, b),
            dates(2000, 2014),
            dates(2015, 2030),
            st.sampled_from(("-", "—", "至", "~", " - ")),
        ),
        st.builds(lambda a, mark: Term(f"{_dotted(a)}{mark}长期", None, a), dates(2000, 2014), st.sampled_from("-至")),
        st.builds(
            lambda a: Term(f"{a.year}年{a.month or 6}月", None, None, PartialDate(a.year, a.month or 6)), dates(2015)
        ),
        st.just(Term("长期")),
    )
