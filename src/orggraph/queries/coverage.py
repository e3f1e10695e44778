"""Coverage: how many units are covered, and how, on a stated base."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

import narwhals as nw
import polars as pl

from orggraph.queries.bounds import RATES, Ranges, open_note, ranges_of, shown, with_ranges
from orggraph.queries.caveats import Caveat, caveats_of
from orggraph.queries.coverage_counts import Counts, CoverageRow
from orggraph.queries.dimensions import Dimensions
from orggraph.queries.open_figures import counted_on_ranges, unknown_range
from orggraph.queries.open_units import ANY, Groups, has_open, in_base, open_units
from orggraph.queries.question_words import BASE_WORDS
from orggraph.queries.selection import matching
from orggraph.queries.status import STATUSES, unit_status
from orggraph.queries.unit_rows import UnitRows, unit_rows
from orggraph.register.engines import collected, staged
from orggraph.tables.table import Field, Shown, Table, as_of

if TYPE_CHECKING:
    from orggraph.register.snapshot import Snapshot

BASES = ("all", "eligible", "with-members")
"""Bases of a rate (domain §2.1): all units, units with at least three full members, units with any member."""
BASE_LABELS = {
    "all": ("全部单位", "all units"),
    "eligible": ("应建单位（正式党员 {fewest} 名及以上）", "eligible units ({fewest} full members or more)"),
    "with-members": ("有党员的单位", "units with any member"),
}


@dataclass(frozen=True)
class Coverage(Shown):
    """The answer to `coverage`: frozen, sorted, and able to open its rows.

    Attributes:
        as_of: The day.
        base: Which units are in the base of the rates.
        by: The dimensions.
        rows: One per value of the dimensions; rows by sector overlap where a unit has several.
        total: Over distinct units.
        unknown: Units that no coverage ledger covers; in no row and in no base.
        counted_on: Units in the base by what their members are counted on: `full_members` where the ledger gives
            them, else `members` (domain §2.12); `unstated` are units in no base because their ledger gives no number.
        total_ranges: As `ranges` of a row, over distinct units; `unknown` and what members are counted on too.
        open: How many open questions touch the answer.
    """

    as_of: dt.date
    base: str
    by: tuple[str, ...]
    rows: tuple[CoverageRow, ...]
    total: Counts
    unknown: int
    counted_on: dict[str, int]
    dimensions: Dimensions
    total_ranges: Ranges = field(default_factory=dict)
    open: int = 0

    @cached_property
    def caveats(self) -> tuple[Caveat, ...]:
        """What the figures should be read with: sheets that were lost, units listed twice."""
        return caveats_of(self.dimensions.day)

    def __iter__(self) -> Iterator[CoverageRow]:
        return iter(self.rows)

    def to_json(self, lang: str = "zh") -> dict[str, Any]:
        """Returns the answer in the shape of `orggraph coverage --format json`."""
        said = [self.dimensions.said(name, {row.key[i] for row in self.rows}, lang) for i, name in enumerate(self.by)]
        rows = []
        for row in self.rows:
            data: dict[str, Any] = {}
            for known, raw in zip(said, row.key, strict=True):
                data |= known[raw]
            rows.append(data | with_ranges(row.counts.to_json(), row.ranges))
        return {
            "as_of": self.as_of.isoformat(),
            "base": self.base,
            "by": list(self.by),
            "rows": rows,
            "total": with_ranges(self.total.to_json(), self.total_ranges),
            **with_ranges({"unknown": self.unknown}, self.total_ranges),
            **({} if self.base == "all" else {"counted_on": with_ranges(self.counted_on, self.total_ranges)}),
            **({"open": self.open} if self.open else {}),
            **({"caveats": [each.to_json() for each in self.caveats]} if self.caveats else {}),
        }

    def rows_behind(self, status: str | Sequence[str] | None = None, **where: str) -> UnitRows:
        """Returns the units behind a figure, down to file, sheet and row.

        Args:
            status: A status, several, or `covered` (own, joint, attached) or `uncovered` (the others).
            **where: Dimension = code, identifier or label: `sector="物流", subdistrict="松涛街道"`.

        Raises:
            QuestionError: A status, dimension or value does not exist.
        """
        day = self.dimensions.day
        return unit_rows(day, matching(day, _in_base(day, self.base), status, where))

    def table(self, lang: str = "zh") -> Table:
        """Returns the answer as a table; the last row is the total over distinct units."""
        zh = lang == "zh"
        labels = self.dimensions.day.profile.vocabularies["status"]
        table_fields = (
            *(Field(name, self.dimensions.title(name, lang)) for name in self.by),
            Field("units", "单位数" if zh else "units"),
            *(Field(status, labels.label(status, lang)) for status in STATUSES[:-1]),
            Field("organization_coverage", "组织覆盖率" if zh else "organization coverage", rate=True),
            Field("work_coverage", "工作覆盖率" if zh else "work coverage", rate=True),
        )
        rows = [
            (
                *(self.dimensions.label(n, v, lang) for n, v in zip(self.by, row.key, strict=True)),
                *_figures(row.counts, row.ranges, lang),
            )
            for row in self.rows
        ]
        head = [("合计" if zh else "total") if i == 0 else "" for i in range(len(self.by))]
        total = (*head, *_figures(self.total, self.total_ranges, lang))
        base = "基数" if zh else "base", self._base_label(lang)
        stamp = (as_of(self.as_of, lang), base)
        return Table("覆盖情况" if zh else "Coverage", stamp, table_fields, (*rows, total), self._notes(lang))

    def _base_label(self, lang: str) -> str:
        fewest = self.dimensions.day.profile.eligible_members
        return BASE_LABELS[self.base][0 if lang == "zh" else 1].format(fewest=fewest)

    def _notes(self, lang: str) -> tuple[str, ...]:
        zh = lang == "zh"
        notes = [open_note(self.open, lang)] if self.open else []
        notes.extend(each.words(lang) for each in self.caveats)
        figures = {"unknown": self.unknown, **self.counted_on}
        figures = {name: shown(name, figure, self.total_ranges, lang) for name, figure in figures.items()}
        if self.base != "all":
            full, either = figures["full_members"], figures["members"]
            notes.append(
                f"党员数：{full} 个单位按正式党员计，{either} 个单位台账未分正式、预备，按全部党员计"
                if zh
                else f"members: full members of {full} units; all members of {either} units whose ledger tells no more"
            )
        if self.base != "all" and (unstated := figures["unstated"]):
            notes.append(
                f"另有 {unstated} 个单位没有填党员数，不在基数内"
                if zh
                else f"{unstated} further units give no number of members: not in the base"
            )
        if unknown := figures["unknown"]:
            notes.append(
                f"另有 {unknown} 个单位仅被提及，覆盖情况未知，不计入"
                if zh
                else f"{unknown} further units are known only by mention: coverage unknown, not counted"
            )
        if "sector" in self.by:
            notes.append(
                "一个单位可属多个行业，各行之和可大于合计"
                if zh
                else "a unit may have several sectors: rows may overlap"
            )
        return tuple(notes)


def _figures(counts: Counts, ranges: Ranges, lang: str) -> Iterator[Any]:
    for name, value in counts.to_json().items():
        yield shown(name, value, ranges, lang, rate=name in RATES)


def coverage(day: Snapshot, by: str | Sequence[str] = (), base: str = "all") -> Coverage:
    """Returns how the units are covered on a day (domain §2: each once, by the best that holds).

    Args:
        day: A snapshot, `register.on(date)`.
        by: Dimensions: `sector`, `category`, `mode`, `place`, or a tier of areas (`district`, `subdistrict`,
            `community`, `grid`), alone or crossed.
        base: `all`, `eligible` (at least three full members: Constitution of the CPC Art. 30) or `with-members`.
            Labels do as well as codes, in 中文 and English: `by="街道"`, `base="应建"`.

    Returns:
        Counts and rates; rates are fractions of the units in the base.

    Raises:
        QuestionError: A dimension or base does not exist.

    Example:
        >>> import orggraph as og
        >>> register, _ = og.read(og.sample_ledgers())
        >>> answer = og.coverage(register.on("2025-12-31"), by="sector")
        >>> answer.total.units == sum(row.counts.units for row in og.coverage(register.on("2025-12-31"), by="mode"))
        True
    """
    base = BASE_WORDS.code_of(base)
    dimensions = Dimensions(day, (by,) if isinstance(by, str) else tuple(by))
    full = ~nw.col("full_members").is_null()
    units = staged(_in_base(day, base).select("status", *dimensions.columns(), full=full))
    total = next((row.counts for row in _counted(units, ())), Counts())
    rows = _counted(units, dimensions.by) if by else []
    answer = Coverage(
        as_of=day.day,
        base=base,
        by=dimensions.by,
        rows=tuple(rows),
        total=total,
        unknown=_number(day.frame("unit").filter(~nw.col("surveyed"))),
        counted_on=_counted_on(day, units, total.units),
        dimensions=dimensions,
    )
    if has_open(day.register):
        answer = _with_ranges(answer)
    dimensions.sort(ordered := list(answer.rows), lambda row: row.key)
    return replace(answer, rows=tuple(ordered))


def _with_ranges(answer: Coverage) -> Coverage:
    """The answer with the bounds of what hangs on open questions, and the groups that exist only by some answers."""
    day, fewest = answer.dimensions.day, answer.dimensions.day.profile.eligible_members
    every = open_units(day)
    units = [unit for unit in (in_base(unit, answer.base, fewest) for unit in every) if unit is not None]
    groups, whole = Groups(units, answer.by), Groups(units, ())
    counts = {row.key: row.counts for row in answer.rows}
    keys = [*counts, *(key for key in groups.possible() if key not in counts)] if answer.by else []
    rows = []
    for key in dict.fromkeys(keys):
        known = counts.get(key, Counts())
        ranges = ranges_of(groups.certain(key, known._asdict()), groups.of(key))
        if known.units or ranges:
            rows.append(CoverageRow(key, known, ranges))
    total = ranges_of(whole.certain((), answer.total._asdict()), whole.of(()))
    total |= unknown_range(day, every, answer.unknown)
    if answer.base != "all":
        total |= counted_on_ranges(units, every, answer.counted_on)
    touching = [unit for unit in units if unit.is_open or any(ANY in place for place in unit.places(answer.by))]
    questions = {question for unit in touching for question in unit.questions}
    return replace(answer, rows=tuple(rows), total_ranges=total, open=len(questions))


def _in_base(day: Snapshot, base: str) -> nw.LazyFrame[Any]:
    units = unit_status(day).filter(nw.col("surveyed"))
    if base == "eligible":
        return units.filter(nw.col("counted") >= day.profile.eligible_members)
    if base == "with-members":
        return units.filter((nw.col("members") > 0) | (nw.col("full_members") > 0))
    return units


def _counted_on(day: Snapshot, units: nw.LazyFrame[Any], height: int) -> dict[str, int]:
    full = _number(units.filter(nw.col("full")))
    blank = day.frame("unit").filter(nw.col("surveyed"), nw.col("members").is_null(), nw.col("full_members").is_null())
    return {"full_members": full, "members": height - full, "unstated": _number(blank)}


def _number(frame: nw.LazyFrame[Any]) -> int:
    return int(collected(frame.select(nw.len())).item())


def _counted(units: nw.LazyFrame[Any], by: Sequence[str]) -> list[CoverageRow]:
    """Counts units by dimensions and status; a unit with several sectors is in each of their rows."""
    if "sector" in by:
        units = units.explode("sector")
    if not by:
        units = units.with_columns(everything=nw.lit(True))
    keys, names = by or ("everything",), Counts._fields
    flags = [(nw.col("status") == index).cast(nw.Int64).sum().alias(name) for index, name in enumerate(names[1:])]
    counted = collected(units.group_by(*keys).agg(nw.len().alias(names[0]), *flags))
    figures = counted.select(*keys, pl.col(names).cast(pl.Int64))
    return [CoverageRow(row[: len(keys)], Counts(*row[len(keys) :])) for row in figures.rows()]
