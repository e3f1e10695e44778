"""The tables of the results: what was read, coverage by street and by sector, gaps by street, problems."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from orggraph.queries.coverage import Coverage, coverage
from orggraph.queries.sheet_lines import sheet_table
from orggraph.queries.summary import summary
from orggraph.queries.uncovered import WHAT, Uncovered, uncovered
from orggraph.queries.unit_rows import UnitRow
from orggraph.reports.annotated_remarks import Remark
from orggraph.reports.remark_table import remark_table
from orggraph.tables.table import Table, as_of

if TYPE_CHECKING:
    from orggraph.register.snapshot import Snapshot

_TIERS = {"grids": "grid", "communities": "community"}


@dataclass(frozen=True)
class ResultAnswers:
    """The answers behind the tables.

    Attributes:
        day: The snapshot.
        coverage: Coverage by dimension: by the tier below the top one, where there is one, and by sector.
        gaps: What has no organization, by its kind: units, and grids and communities where it can be told of them.
    """

    day: Snapshot
    coverage: dict[str, Coverage]
    gaps: dict[str, Uncovered]

    @property
    def street(self) -> str | None:
        """The tier below the top one; None where the district has but one."""
        return next(iter(self.day.profile.tier_names[1:]), None)

    @property
    def total(self) -> Coverage:
        """Coverage of all units."""
        return self.coverage["sector"]


def result_answers(day: Snapshot) -> ResultAnswers:
    """Asks what the tables of the results show."""
    tiers = day.profile.tier_names
    areas = [what for what, tier in _TIERS.items() if tier in tiers and day.nobody_leads() is None]
    return ResultAnswers(
        day,
        {name: coverage(day, name) for name in (*tiers[1:2], "sector")},
        {what: uncovered(day, what) for what in WHAT if what == "units" or what in areas},
    )


def result_tables(answers: ResultAnswers, about: Sequence[Remark], lang: str) -> list[Table]:
    """Returns the tables of the results, in the order of the sheets; each bears the day of its figures."""
    day = answers.day
    tables = [sheet_table(day.register.sheets, lang), summary(day).table(lang), *_coverage_tables(answers, lang)]
    tables += [_by_street(answers, gap, lang) for gap in answers.gaps.values()]
    stamp = (as_of(day.day, lang),)
    return [*(replace(table, stamp=table.stamp or stamp) for table in tables), remark_table(about, day.day, lang)]


def _coverage_tables(answers: ResultAnswers, lang: str) -> Iterator[Table]:
    for name, answer in answers.coverage.items():
        table, title = answer.table(lang), answer.dimensions.title(name, lang)
        yield replace(table, title=_titled(table, title, lang))


def _titled(table: Table, by: str, lang: str) -> str:
    return f"{table.title}（按{by}）" if lang == "zh" else f"{table.title} by {by}"


def _by_street(answers: ResultAnswers, gap: Uncovered, lang: str) -> Table:
    """The table of gaps, with those of one street together, in the order of the table of coverage."""
    street = answers.street
    if street is None:
        return gap.table(lang)
    answer = answers.coverage[street]
    order = {answer.dimensions.value(street, row.key[0]): number for number, row in enumerate(answer)}

    def place(row: object) -> int:
        areas = row.areas if isinstance(row, UnitRow) else getattr(row, "within", {})
        return order.get(areas.get(street, (None, None))[0], len(order))

    table = replace(gap, rows=tuple(sorted(gap.rows, key=place))).table(lang)
    return replace(table, title=_titled(table, answer.dimensions.title(street, lang), lang))
