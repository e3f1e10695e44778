"""A coverage crossed by two dimensions as a table of colours, as SVG."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element

from orggraph.maps.scene import Words
from orggraph.maps.svg.elements import QUIET_INK, document, text
from orggraph.maps.svg.heat_cells import HIGH, Figure, cell, figure_of, scale
from orggraph.maps.svg.lettering import say, shortened, width_of
from orggraph.queries.coverage import coverage as coverage_of

if TYPE_CHECKING:
    from orggraph.queries.coverage import Coverage
    from orggraph.queries.coverage_counts import CoverageRow

RATES = {
    "organization": Words("组织覆盖率", "Organization coverage"),
    "work": Words("工作覆盖率", "Work coverage"),
}
_BY = {1: Words("{title}：按{0}", "{title} by {0}"), 2: Words("{title}：按{0}和{1}", "{title} by {0} and {1}")}
_TOTAL = Words("合计", "total")
_MARGIN, _TOP = 32.0, 108.0
_TITLE, _STAMP, _NAME = 22.0, 13.0, 13.0
_LEAST_WIDTH = 560.0
"""What the scale takes."""
_GAP = 10.0
"""Between the totals and what they are of."""


class HeatTable:
    """The rows, columns and figures of a coverage, and how wide they are drawn."""

    def __init__(self, coverage: Coverage, lang: str, rate: str) -> None:
        self.lang, self.rate = lang, rate
        self.total = figure_of(coverage.total, rate, coverage.total_ranges)
        table, dimensions = coverage.table(lang), coverage.dimensions
        titles = [dimensions.title(name, lang) for name in coverage.by]
        self.title = say(_BY[len(titles)], lang).format(*titles, title=say(RATES[rate], lang))
        self.corner = say(titles[0], lang)
        remarks = [say(remark, lang) for remark in table.remarks()]
        self.stamp, self.notes = "　".join(remarks[: len(table.stamp)]), remarks[len(table.stamp) :]
        self.rows, self.columns = self._values(coverage, 0), self._values(coverage, 1)
        self.counted = {row.key: row for row in coverage.rows}
        self.totals = [_totals(coverage, name) for name in coverage.by] if self.columns else []
        self.row_names = [say(dimensions.label(coverage.by[0], raw, lang), lang) for raw in self.rows]
        names = [say(dimensions.label(coverage.by[1], raw, lang), lang) for raw in self.columns]
        self.heads = [say(_TOTAL, lang), *names] if names else [say(RATES[rate], lang)]
        self.left = _MARGIN + _widest([*self.row_names, self.corner], 90, 260)
        self.cell = _widest(self.heads, 104 if coverage.open else 84, 150)

    def _values(self, coverage: Coverage, dimension: int) -> list[Any]:
        """The values of a dimension in their order; none where the coverage has no second one."""
        if dimension >= len(coverage.by):
            return []
        return coverage.dimensions.ordered(coverage.by[dimension], (row.key[dimension] for row in coverage.rows))

    def figures(self, row: Any) -> list[Figure | None]:
        """Returns the figures of a row, its total first; of one dimension only, a single one."""
        if not self.columns:
            return [self._figure(self.counted.get((row,)))]
        cells = (self.counted.get((row, column)) for column in self.columns)
        return [self._figure(counted) for counted in (self.totals[0].get(row), *cells)]

    def _figure(self, row: CoverageRow | None) -> Figure | None:
        return None if row is None else figure_of(row.counts, self.rate, row.ranges)

    def total_figures(self) -> list[Figure | None]:
        """Returns the figures of the last row: the total of all, and that of each column."""
        return [self.total, *(self._figure(self.totals[1].get(column)) for column in self.columns)]

    def svg(self) -> str:
        """Returns the table as SVG."""
        bottom = self._total + HIGH + 16
        width = max(self._x(len(self.columns)) + self.cell, _MARGIN + _LEAST_WIDTH, self._text_width())
        height = bottom + 22 + 20 + 20 * len(self.notes) + _MARGIN / 2
        parts = [*self._heading(), *self._names(), *self._cells(), *scale(_MARGIN, bottom, self.lang)]
        parts += [text(note, _MARGIN, bottom + 44 + 20 * i, 12, fill=QUIET_INK) for i, note in enumerate(self.notes)]
        return document(width + _MARGIN, height, self.title, self.lang, parts)

    @property
    def _total(self) -> float:
        """The height at which the total begins, a little below the rows."""
        return _TOP + HIGH * len(self.rows) + _GAP

    def _x(self, place: int) -> float:
        """Where a column begins: first that of the totals, then, a little apart, the others."""
        return self.left + self.cell * place + (_GAP if place else 0)

    def _text_width(self) -> float:
        lines = [width_of(self.title, _TITLE), width_of(self.stamp, _STAMP)]
        return _MARGIN + max(lines + [width_of(note, 12) for note in self.notes])

    def _heading(self) -> Iterator[Element]:
        yield text(self.title, _MARGIN, 36, _TITLE, font_weight="600")
        yield text(self.stamp, _MARGIN, 64, _STAMP, fill=QUIET_INK)

    def _names(self) -> Iterator[Element]:
        yield text(self.corner, _MARGIN, _TOP - 16, _NAME, fill=QUIET_INK)
        for i, name in enumerate(self.heads):
            x = self._x(i) + self.cell / 2
            yield text(shortened(name, _NAME, self.cell - 8), x, _TOP - 16, _NAME, text_anchor="middle")
        for i, name in enumerate([*self.row_names, say(_TOTAL, self.lang)]):
            y = (_TOP + HIGH * i if i < len(self.rows) else self._total) + HIGH / 2
            yield text(shortened(name, _NAME, self.left - _MARGIN - 12), _MARGIN, y, _NAME)

    def _cells(self) -> Iterator[Element]:
        lines = [(_TOP + HIGH * i, self.figures(row)) for i, row in enumerate(self.rows)]
        for y, figures in (*lines, (self._total, self.total_figures())):
            for i, figure in enumerate(figures):
                yield from cell(figure, self._x(i), y, self.cell, self.lang)


def _totals(coverage: Coverage, dimension: str) -> dict[Any, CoverageRow]:
    """The counts of each value of a dimension; no sums of cells, as a unit of several sectors counts once."""
    answer = coverage_of(coverage.dimensions.day, by=dimension, base=coverage.base)
    return {row.key[0]: row for row in answer}


def _widest(names: list[str], least: float, most: float) -> float:
    return min(most, max([least, *(width_of(name, _NAME) + 16 for name in names)]))
