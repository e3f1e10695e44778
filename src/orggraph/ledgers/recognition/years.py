"""Equal columns under several years: the later stands, or the one of the year that a title names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from orggraph.ledgers.recognition.forms import forms_of
from orggraph.ledgers.recognition.headings import Heading

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")


def other_years(headings: Sequence[Heading], title: str) -> dict[int, int]:
    """Returns the columns that are about another year than the one that stands, and the column that stands for each.

    >>> other_years([Heading("党员数", ("2019年",)), Heading("党员数", ("2020年",))], "")
    {0: 1}
    """
    alike: dict[tuple[str, ...], dict[int, int]] = defaultdict(dict)
    for column, heading in enumerate(headings):
        if heading.own and heading.years:
            words = tuple(_without_year(word) for word in (heading.own, *heading.groups))
            alike[words].setdefault(heading.years[0], column)
    last = max(map(int, _YEAR.findall(title)), default=None)
    others: dict[int, int] = {}
    for by_year in alike.values():
        fitting = [year for year in by_year if last is None or year <= last] or list(by_year)
        standing = by_year[max(fitting)]
        others.update((column, standing) for column in by_year.values() if column != standing)
    return others


def _without_year(word: str) -> str:
    forms = forms_of(word)
    return "" if forms.year is not None and _YEAR.sub("", word).strip("年度底末") == "" else forms.bare
