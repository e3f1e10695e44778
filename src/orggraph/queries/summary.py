"""Summary: what the register holds on a day, in figures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import narwhals as nw

from orggraph.queries.bounds import Ranges, open_note, shown, with_ranges
from orggraph.queries.coverage import coverage
from orggraph.queries.open_units import has_open
from orggraph.queries.sheet_lines import sheet_json, sheet_table
from orggraph.register.engines import collected
from orggraph.tables.table import Field, Shown, Table, as_of

if TYPE_CHECKING:
    from orggraph.profile import Profile
    from orggraph.register.reading import SheetAccount
    from orggraph.register.snapshot import Snapshot


@dataclass(frozen=True)
class Summary(Shown):
    """The figures of a day; the attributes are described at `summary`.

    `ranges` are the bounds of the figures that open questions touch, `open` how many these are.
    """

    as_of: dt.date
    areas: dict[str, int]
    organizations: int
    organizations_by_type: dict[str, int]
    units: int
    units_by_mention: int
    concurrent_seats: int
    concurrent_seats_in_force: int
    holders_in_force: int
    agreements: int
    agreements_in_force: int
    registrations: int
    profile: Profile
    sheets: tuple[SheetAccount, ...] = ()
    ranges: Ranges = field(default_factory=dict)
    open: int = 0

    def to_json(self) -> dict[str, Any]:
        """Returns the figures in the shape of `orggraph info --format json`, but for the findings."""
        apart = ("as_of", "profile", "sheets", "ranges", "open")
        figures = {name: value for name, value in vars(self).items() if name not in apart}
        open_ = {"open": self.open} if self.open else {}
        sheets = {"sheets": [sheet_json(sheet) for sheet in self.sheets]}
        return {"as_of": self.as_of.isoformat(), **with_ranges(figures, self.ranges), **open_, **sheets}

    def table(self, lang: str = "zh") -> Table:
        """Returns the figures as a table."""
        zh = lang == "zh"
        kinds = self.profile.vocabularies
        rows = [
            *((kinds["area_kind"].label(kind, lang), n) for kind, n in self.areas.items()),
            ("党组织" if zh else "organizations", self.organizations),
            *(
                ("　" + kinds["organization_type"].label(code, lang), n)
                for code, n in self.organizations_by_type.items()
            ),
            ("台账中的单位" if zh else "units in ledgers", shown("units", self.units, self.ranges, lang)),
            (
                "仅被提及的单位" if zh else "units known by mention",
                shown("units_by_mention", self.units_by_mention, self.ranges, lang),
            ),
            ("兼职委员席位" if zh else "concurrent seats", self.concurrent_seats),
            ("　其中在任" if zh else "　in force", self.concurrent_seats_in_force),
            ("　在任人数" if zh else "　holders in force", self.holders_in_force),
            ("共建协议" if zh else "agreements", self.agreements),
            ("　其中有效" if zh else "　in force", self.agreements_in_force),
            ("双报到" if zh else "registrations", self.registrations),
        ]
        fields = (Field("what", "项目" if zh else "what"), Field("count", "数量" if zh else "count"))
        notes = (open_note(self.open, lang),) if self.open else ()
        return Table("基本情况" if zh else "Summary", (as_of(self.as_of, lang),), fields, tuple(rows), notes)

    def tables(self, lang: str = "zh") -> Sequence[Table]:
        """Returns the figures, and a line for each sheet that they were read from."""
        return (self.table(lang), *([sheet_table(self.sheets, lang)] if self.sheets else []))


def summary(day: Snapshot) -> Summary:
    """Returns what the register holds on a day.

    Organizations are those alive on the day, groups 党小组 included; `units` are those a coverage ledger lists.
    Seats, holders and bodies are three counts (domain §2.3): a holder in two committees has two seats.

    Example:
        >>> import orggraph as og
        >>> register, _ = og.read(og.sample_ledgers())
        >>> figures = og.summary(register.on("2025-12-31"))
        >>> figures.organizations == sum(figures.organizations_by_type.values())
        True
    """
    organizations = day.frame("organization")
    types = _by(organizations, "type")
    units = _by(day.frame("unit"), "surveyed")
    concurrent = nw.col("concurrent")
    seats = day.frame("seat").filter(concurrent)
    return Summary(
        as_of=day.day,
        areas=_in_order(day, "area_kind", _by(day.register.frame("area"), "type")),
        organizations=sum(types.values()),
        organizations_by_type=_in_order(day, "organization_type", types),
        units=units.get(True, 0),
        units_by_mention=units.get(False, 0),
        concurrent_seats=_count(day.register.frame("seat").filter(concurrent)),
        concurrent_seats_in_force=_count(seats),
        holders_in_force=_count(seats.select("person").drop_nulls().unique()),
        agreements=_count(day.register.frame("agreement")),
        agreements_in_force=_count(day.frame("agreement")),
        registrations=_count(day.register.frame("registration")),
        profile=day.profile,
        sheets=day.register.sheets,
        **_ranges(day),
    )


def _ranges(day: Snapshot) -> dict[str, Any]:
    """The bounds of the numbers of units, and how many open questions touch them; none where nothing is open."""
    if not has_open(day.register):
        return {}
    ranges = coverage(day).total_ranges
    names = {"units": "units", "unknown": "units_by_mention"}
    found = {name: ranges[figure] for figure, name in names.items() if figure in ranges}
    return {"ranges": found, "open": max((bounds.open for bounds in found.values()), default=0)}


def _count(frame: nw.LazyFrame[Any]) -> int:
    return int(collected(frame.select(nw.len())).item())


def _by(frame: nw.LazyFrame[Any], column: str) -> dict[Any, int]:
    return dict(collected(frame.group_by(column).agg(n=nw.len())).iter_rows())


def _in_order(day: Snapshot, vocabulary: str, counts: dict[Any, int]) -> dict[str, int]:
    known = day.profile.vocabularies[vocabulary].codes
    ordered = {code: counts[code] for code in known if code in counts}
    blank = counts.get(None, 0)
    return {**ordered, **({"unspecified": blank} if blank else {})}
