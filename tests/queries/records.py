"""Random small districts as records, and their coverage counted in plain Python."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from hypothesis import strategies as st

import orggraph as og
from orggraph.model.records import Record
from orggraph.text.dates import PartialDate

DAY = dt.date(2024, 6, 30)
_days = st.sampled_from(
    [None, dt.date(2020, 1, 1), DAY - dt.timedelta(1), DAY, DAY + dt.timedelta(1), dt.date(2030, 1, 1)]
)
_sectors = st.lists(st.sampled_from(["logistics", "express", "law", "餐饮"]), max_size=2, unique=True)
_counts = st.one_of(st.none(), st.integers(0, 6))


@st.composite
def districts(draw: st.DrawFn) -> list[Record]:
    """Two communities, one perhaps without a live leading organization, and units of every status."""
    leads = [draw(_days) for _ in range(2)]
    records: list[Record] = [
        og.Area(name="岚区", type="district"),
        og.Area(name="松街道", type="subdistrict", parent="岚区"),
        og.Area(name="甲社区", type="community", parent="松街道"),
        og.Area(name="乙社区", type="community", parent="松街道"),
        og.Organization(name="中共岚区委员会", type="committee"),
        og.Organization(
            name="中共松街道工作委员会", type="working_committee", superior="中共岚区委员会", area="松街道"
        ),
    ]
    for name, end in zip(("甲社区", "乙社区"), leads, strict=True):
        records.append(_organization(f"中共{name}委员会", None, end, name))
    organizations = draw(st.integers(1, 4))
    records += [
        _organization(f"中共第{number}支部委员会", draw(_days), draw(_days), "甲社区")
        for number in range(organizations)
    ]
    for number in range(draw(st.integers(0, 8))):
        records.extend(draw(_unit(number, organizations)))
    return records


def _organization(name: str, start: dt.date | None, end: dt.date | None, area: str) -> og.Organization:
    return og.Organization(
        name=name, type="branch", superior="中共松街道工作委员会", area=area, start=_partial(start), end=_partial(end)
    )


def _partial(day: dt.date | None) -> PartialDate | None:
    return None if day is None else PartialDate(day.year, day.month, day.day)


@st.composite
def _unit(draw: st.DrawFn, number: int, organizations: int) -> list[Record]:
    name = f"第{number}有限公司"
    unit = og.Unit(
        name=name,
        sectors=tuple(draw(_sectors)),
        area=draw(st.sampled_from(["甲社区", "乙社区", "松街道"])),
        members=draw(_counts),
        full_members=draw(_counts),
        surveyed=draw(st.booleans()),
    )
    records: list[Record] = [unit]
    for key in draw(st.lists(st.integers(0, organizations - 1), max_size=2, unique=True)):
        mode = draw(st.sampled_from(["own", "joint", "attached"]))
        start, end = _partial(draw(_days)), _partial(draw(_days))
        organization = f"中共第{key}支部委员会"
        records.append(og.Establishment(organization=organization, unit=name, mode=mode, start=start, end=end))
    if draw(st.booleans()):
        records.append(og.Instructor(unit=name, start=_partial(draw(_days))))
    return records


def lives(record: Record) -> bool:
    """Whether a record holds on the day."""
    start: PartialDate | None = getattr(record, "start", None)
    end: PartialDate | None = getattr(record, "end", None)
    return (start is None or start.first <= DAY) and (end is None or end.last >= DAY)


def counted_by_hand(records: list[Record], base: str) -> Counter[str]:
    """Returns the units in the base by status, one after the other, as a person would count them."""
    living = {r.name for r in records if isinstance(r, og.Organization) and lives(r)}
    statuses: Counter[str] = Counter()
    for unit in (r for r in records if isinstance(r, og.Unit) and r.surveyed):
        members = unit.members if unit.full_members is None else unit.full_members
        anyone = bool(unit.members or unit.full_members)
        if {"all": True, "eligible": (members or 0) >= 3, "with-members": anyone}[base]:
            statuses[_status(unit, records, living)] += 1
    return statuses


def _status(unit: og.Unit, records: list[Record], living: set[str]) -> str:
    of_unit = [r for r in records if getattr(r, "unit", None) == unit.name and lives(r)]
    modes = {r.mode for r in of_unit if isinstance(r, og.Establishment) and r.organization in living}
    for mode in ("own", "joint", "attached"):
        if mode in modes:
            return mode
    if any(isinstance(r, og.Instructor) for r in of_unit):
        return "instructor"
    return "backstop" if f"中共{unit.area}委员会" in living else "none"
