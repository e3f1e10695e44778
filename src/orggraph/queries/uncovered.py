"""Uncovered: units, sectors, grids and communities without an organization on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, cast

import narwhals as nw

from orggraph.errors import QuestionError
from orggraph.queries.bounds import UNCOVERED, Bounds, open_note
from orggraph.queries.caveats import Caveat, caveats_of
from orggraph.queries.coverage import coverage
from orggraph.queries.coverage_counts import Counts, CoverageRow
from orggraph.queries.dimensions import Dimensions
from orggraph.queries.gaps import AreaGap, SectorGap, area_columns, sector_columns
from orggraph.queries.open_units import has_open, open_units
from orggraph.queries.question_words import GAP_WORDS
from orggraph.queries.selection import matching
from orggraph.queries.status import unit_status
from orggraph.queries.unit_rows import UnitRow, UnitRows, unit_rows
from orggraph.register.engines import collected
from orggraph.register.origins import Origins
from orggraph.register.places import Places
from orggraph.tables.span import Span
from orggraph.tables.table import Shown, Table, as_of

if TYPE_CHECKING:
    from orggraph.profile import Profile
    from orggraph.register.snapshot import Snapshot

Gap = UnitRow | SectorGap | AreaGap
What = Literal["units", "sectors", "grids", "communities"]
WHAT: tuple[What, ...] = ("units", "sectors", "grids", "communities")
_TIERS = {"grids": "grid", "communities": "community"}
_TITLES = {
    "units": ("未建立党组织的单位", "Units without an organization"),
    "sectors": ("有未覆盖单位的行业", "Sectors with uncovered units"),
    "grids": ("没有党组织的网格", "Grids without an organization"),
    "communities": ("没有党组织的社区", "Communities without an organization"),
}


@dataclass(frozen=True)
class Uncovered(Shown):
    """The answer to `uncovered`: frozen and sorted; every row carries its source.

    Attributes:
        as_of: The day.
        what: What the gaps are.
        rows: The gaps; of units also those that are gaps by some answers to open questions.
        day: The snapshot.
        number: The bounds of the number of uncovered units; None where no open question touches it.
        open: How many open questions touch the answer.
    """

    as_of: dt.date
    what: What
    rows: tuple[Gap, ...]
    day: Snapshot
    number: Bounds | None = None
    open: int = 0

    @property
    def profile(self) -> Profile:
        """The district's settings."""
        return self.day.profile

    def __iter__(self) -> Iterator[Gap]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    @cached_property
    def caveats(self) -> tuple[Caveat, ...]:
        """What the gaps should be read with: sheets that were lost; of units, those listed twice."""
        of_units = self.what in ("units", "sectors")
        return tuple(each for each in caveats_of(self.day) if of_units or each.code == "lost-sheets")

    def rows_behind(self, **where: str) -> UnitRows:
        """Returns the uncovered units behind the figures: `sector="物流"`, `community="枫桥社区"`, as in `Coverage`.

        Raises:
            QuestionError: A dimension or value does not exist.
        """
        return unit_rows(self.day, matching(self.day, unit_status(self.day), "uncovered", where))

    def to_json(self, lang: str = "zh") -> dict[str, Any]:
        """Returns the answer in the shape of `orggraph uncovered --format json`."""
        rows = [_gap_json(row, self.profile, lang) for row in self.rows]
        caveats = {"caveats": [each.to_json() for each in self.caveats]} if self.caveats else {}
        number = {} if self.number is None else {"units_range": self.number.to_json()}
        open_ = {"open": self.open} if self.open else {}
        return {"as_of": self.as_of.isoformat(), "what": self.what, "rows": rows, **number, **open_, **caveats}

    def table(self, lang: str = "zh") -> Table:
        """Returns the answer as a table."""
        table = self._gaps(lang)
        return replace(table, notes=(*table.notes, *(each.words(lang) for each in self.caveats)))

    def _gaps(self, lang: str) -> Table:
        title = _TITLES[self.what][0 if lang == "zh" else 1]
        if self.what == "units":
            units = tuple(row for row in self.rows if isinstance(row, UnitRow))
            table = UnitRows(self.as_of, units, self.profile).table(lang, title)
            return replace(table, notes=(*table.notes, *self._open_notes(lang)))
        notes: tuple[str, ...] = ()
        if self.what == "sectors":
            columns = sector_columns([row for row in self.rows if isinstance(row, SectorGap)], lang)
            notes = self._sector_notes(lang)
        else:
            columns = area_columns([row for row in self.rows if isinstance(row, AreaGap)], self.profile, lang)
        return Table(title, (as_of(self.as_of, lang),), *columns, notes)

    def _sector_notes(self, lang: str) -> tuple[str, ...]:
        """What the figures of sectors mean, and whether they hang on open questions."""
        zh, fewest = lang == "zh", self.profile.eligible_members
        return (
            f"应建：正式党员 {fewest} 名及以上" if zh else f"eligible: {fewest} full members or more",
            "一个单位可属多个行业" if zh else "a unit may have several sectors",
            *([open_note(self.open, lang)] if self.open else []),
        )

    def _open_notes(self, lang: str) -> tuple[str, ...]:
        """How many units there are, where that hangs on open questions, some of them in rows that are none now."""
        if self.number is None:
            return (open_note(self.open, lang),) if self.open else ()
        span = Span(*self.number, lang=lang)
        number = f"未建立党组织的单位：{span} 个" if lang == "zh" else f"units without an organization: {span}"
        return number, open_note(self.open, lang)


def uncovered(day: Snapshot, what: What | str = "units", *, only_empty: bool = False) -> Uncovered:
    """Returns what has no organization on a day; a unit with only an instructor has none.

    Args:
        day: A snapshot, `register.on(date)`.
        what: `units` (eligible first, most members first), `sectors` (every sector with at least one such unit, most
            first), `grids` or `communities` (areas that no live organization leads);
            their labels do as well: 网格.
        only_empty: Of the sectors only those without any organization coverage.

    Raises:
        QuestionError: `what` is none of these, or the district has no such tier.

    Example:
        >>> import orggraph as og
        >>> register, _ = og.read(og.sample_ledgers())
        >>> gaps = og.uncovered(register.on("2025-12-31"), "grids")
        >>> all(gap.source.row for gap in gaps)
        True
    """
    what = cast("What", GAP_WORDS.code_of(what))
    if only_empty and what != "sectors":
        raise QuestionError("kind of gap", f"{what} --only-empty", ("sectors --only-empty",))
    if what in _TIERS:
        return Uncovered(day.day, what, _areas(day, _TIERS[what]), day)
    if what == "sectors":
        return _sectors(day, only_empty)
    rows = unit_rows(day, matching(day, unit_status(day), "uncovered", {})).rows
    if not has_open(day.register):
        return Uncovered(day.day, what, rows, day)
    units = [unit for unit in open_units(day) if unit.is_open and not unit.outcomes.isdisjoint(UNCOVERED)]
    questions = {question for unit in units for question in unit.questions}
    return Uncovered(day.day, what, rows, day, coverage(day).total_ranges.get("uncovered"), len(questions))


def _sectors(day: Snapshot, only_empty: bool) -> Uncovered:
    eligible, answer = coverage(day, "sector", "eligible"), coverage(day, "sector")
    due = {row.key: row for row in eligible}
    nobody = CoverageRow((None,), Counts())
    gaps = [
        _sector_gap(answer.dimensions, row, due.get(row.key, nobody)) for row in answer if _has_gap(row, only_empty)
    ]
    rows = tuple(sorted(gaps, key=lambda gap: -gap.uncovered))
    return Uncovered(day.day, "sectors", rows, day, open=max(answer.open, eligible.open))


def _has_gap(row: CoverageRow, only_empty: bool) -> bool:
    """Whether a sector has a unit without an organization, and none with one if that is asked; by some answers."""
    uncovered = row.ranges["uncovered"].high if "uncovered" in row.ranges else row.counts.units - row.counts.covered
    covered = row.ranges["covered"].low if "covered" in row.ranges else row.counts.covered
    return uncovered > 0 and not (only_empty and covered)


def _sector_gap(dimensions: Dimensions, row: CoverageRow, due: CoverageRow) -> SectorGap:
    ranges = {name: row.ranges[name] for name in ("units", "uncovered") if name in row.ranges}
    if "uncovered" in due.ranges:
        ranges["eligible_uncovered"] = due.ranges["uncovered"]
    return SectorGap(
        id=dimensions.value("sector", row.key[0]) or "",
        label=dimensions.label("sector", row.key[0], "zh"),
        label_en=dimensions.label("sector", row.key[0], "en"),
        units=row.counts.units,
        uncovered=row.counts.units - row.counts.covered,
        eligible_uncovered=due.counts.units - due.counts.covered,
        ranges=ranges,
    )


def _areas(day: Snapshot, tier: str) -> tuple[Gap, ...]:
    if tier not in day.profile.tier_names:
        raise QuestionError("tier", tier, day.profile.tier_names)
    kinds = list(day.profile.tier(tier).kinds)
    led = day.leads().select(nw.col("area").alias("key"))
    frame = (
        day.register.frame("area").filter(nw.col("type").cast(nw.String).is_in(kinds)).join(led, on="key", how="anti")
    )
    places, origins = Places(day.register), Origins(day.register)
    above = day.profile.tier_names[: day.profile.tier_names.index(tier)]
    gaps = []
    for row in collected(frame).sort("key").iter_rows(named=True):
        keys = {name: row[f"at_{name}"] for name in above}
        within = {name: (places.id(key), None if key is None else places.label(key)) for name, key in keys.items()}
        source = origins.place(row["source"], row["row"])
        gaps.append(AreaGap(row["id"], row["name"], within, row["households"], row["members"], source))
    return tuple(gaps)


def _gap_json(gap: Gap, profile: Profile, lang: str) -> dict[str, Any]:
    if isinstance(gap, UnitRow):
        return gap.to_json(profile, lang)
    return gap.to_json(lang) if isinstance(gap, SectorGap) else gap.to_json()
