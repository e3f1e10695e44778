"""Ledgers of an invented district that are consistent with each other: what is true, row by row.

Names and references are drawn together; every other column is drawn from its declaration, so that a column that is
declared tomorrow takes part.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from hypothesis import strategies as st

from orggraph.ledgers.declared import LEDGERS
from orggraph.ledgers.template_columns import TemplateColumn, columns_of
from orggraph.text.codes import _ALPHABET, checksum_holds
from tests.ledgers.round_trip.facts import PROFILE, dates, facts, stems
from tests.ledgers.round_trip.terms import terms

Row = dict[str, Any]
"""Claim → true value."""
DISTRICT = "岚栖区"
LEDGER = {ledger.name: ledger for ledger in LEDGERS}
_FORMS = {"working_committee": "中共{}工作委员会", "general_branch": "中共{}总支部委员会", "committee": "中共{}委员会"}
_BRANCHES = {"{}党支部": "branch", "中共{}支部委员会": "branch", "{}联合党支部": "joint_branch", "{}党小组": "group"}
_UNITS = ("{}有限公司", "{}有限责任公司", "{}律师事务所", "{}中学", "{}(溪谷)服务部")
Place = tuple[str, ...]


@dataclass
class Truth:
    """What is true: the rows of each ledger, and the organization that leads each place."""

    rows: dict[str, list[Row]] = field(default_factory=dict)
    leads: dict[Place, str] = field(default_factory=dict)


def place_claims(place: Place) -> Row:
    """The columns that say where."""
    return dict(zip(("tier.subdistrict", "tier.community", "tier.grid"), place, strict=False))


@cache
def _columns(ledger: str) -> tuple[TemplateColumn, ...]:
    return columns_of(LEDGER[ledger], PROFILE)


@dataclass
class _Inventor:
    """Draws a district: names never twice."""

    draw: st.DrawFn
    used: set[str] = field(default_factory=set)

    def name(self, *forms: str, latin: bool = True) -> str:
        stem = self.draw(stems(latin=latin).filter(lambda stem: stem not in self.used))
        self.used.add(stem)
        return self.draw(st.sampled_from(forms)).format(stem)

    def row(self, ledger: str, given: Mapping[str, Any]) -> Row:
        """A row with the given cells, and all others as they may be."""
        row = {**given}
        for column in _columns(ledger):
            if column.claim not in row:
                row[column.claim] = self.draw(facts(column.column)) if column.column.refers_to is None else None
        return row

    def some(self, make: Callable[[], Row], most: int) -> list[Row]:
        return [make() for _ in range(self.draw(st.integers(1, most)))]

    def one(self, known: list[str]) -> str | None:
        return self.draw(st.none() | st.sampled_from(known))

    def any(self, strategy: st.SearchStrategy[Any]) -> Any:
        return self.draw(strategy)


_ALIVE = st.sampled_from((None, "active"))
"""States of what is there; what states of the others do to their records is tested with them."""


@st.composite
def truths(draw: st.DrawFn) -> Truth:
    """Any district; the ledger of organizations is always there, some of the others."""
    inventor, truth = _Inventor(draw), Truth()
    places = _places(inventor)
    open_ones = _organizations(inventor, truth, places)
    names = draw(st.sets(st.sampled_from(sorted(set(LEDGER) - {"organizations"})), min_size=1))
    units = [inventor.name(*_UNITS) for _ in range(draw(st.integers(1, 4)))]
    communities = [place for place in places if len(place) < 3]
    grids = [place for place in places if len(place) == 3]
    makers: dict[str, Callable[[], list[Row]]] = {
        "emerging_units": lambda: [_unit(inventor, unit, places, open_ones) for unit in units],
        "grids": lambda: [_grid(inventor, number, place, open_ones) for number, place in enumerate(grids)],
        "seats": lambda: [_seat(inventor, unit, communities, open_ones) for unit in _homes(inventor, units)],
        "agreements": lambda: [_agreement(inventor, unit, communities) for unit in _homes(inventor, units)],
        "registrations": lambda: [_registration(inventor, unit, communities) for unit in _homes(inventor, units)],
    }
    if "emerging_units" in names:
        makers["exemptions"] = lambda: [_exemption(inventor, unit) for unit in units]
    for name, make in makers.items():
        if name in names and (name != "grids" or grids):
            truth.rows[name] = make()
    return truth


def _places(inventor: _Inventor) -> list[Place]:
    """Subdistricts, communities in them, and grids in these, called alike in each."""
    places: list[Place] = []
    for _ in range(inventor.any(st.integers(1, 2))):
        street = inventor.name("{}街道", "{}镇", latin=False)
        places.append((street,))
        for _ in range(inventor.any(st.integers(1, 2))):
            community = inventor.name("{}社区", latin=False)
            places.append((street, community))
            grids = inventor.any(st.integers(0, 2))
            places.extend((street, community, name) for name in ("第一网格", "第二网格")[:grids])
    return places


def _organizations(inventor: _Inventor, truth: Truth, places: list[Place]) -> list[str]:
    """The organizations that lead the places, branches below them, and one that is closed; returns those that live."""
    top = f"中共{DISTRICT}委员会"
    rows = [_organization(inventor, 0, {"name": top, "type": "committee", "superior": None}, ())]
    for place in places:
        if len(place) < 3:
            type_ = (
                "working_committee"
                if len(place) == 1
                else inventor.any(st.sampled_from(("general_branch", "committee")))
            )
            name, superior = _FORMS[type_].format(place[-1]), truth.leads.get(place[:-1], top)
            truth.leads[place] = name
            given = {"name": name, "type": inventor.any(st.sampled_from((type_, None))), "superior": superior}
            rows.append(_organization(inventor, len(place), given, place))
    leading = [row["organization.name"] for row in rows]
    living = [*leading]
    for _ in range(inventor.any(st.integers(0, 2))):
        given = {"name": inventor.name(*_BRANCHES), "superior": inventor.one(leading)}
        rows.append(_organization(inventor, 3, given, inventor.any(st.sampled_from(places))))
        living.append(rows[-1]["organization.name"])
    if inventor.any(st.booleans()):
        given = {"name": inventor.name(*_BRANCHES), "superior": inventor.one(leading)}
        closed = _organization(inventor, 3, given, ())
        rows.append(closed | {"organization.end": inventor.any(dates(2020, 2024)), "extra.state": None})
    for number, row in enumerate(rows):
        row["organization.code"] = inventor.any(st.sampled_from((None, f"99010177{number:04}")))
    truth.rows["organizations"] = rows
    return living


def _organization(inventor: _Inventor, level: int, given: Mapping[str, Any], place: Place) -> Row:
    """An organization, founded after any of the levels above it, and open."""
    first = 1960 + 15 * level
    start = inventor.any(st.none() | dates(first, first + 14))
    fields = {**given, "start": start, "end": None, "code": None}
    return inventor.row(
        "organizations",
        {
            **{f"organization.{name}": value for name, value in fields.items()},
            **place_claims(place),
            "extra.state": inventor.any(_ALIVE),
        },
    )


def _unit(inventor: _Inventor, name: str, places: list[Place], organizations: list[str]) -> Row:
    given: Row = {
        "unit.name": name,
        "extra.state": inventor.any(_ALIVE),
        "unit.credit_code": inventor.any(st.none() | _credit_codes(inventor.used)),
        **place_claims(inventor.any(st.sampled_from(places))),
        "extra.instructor": inventor.one(["指导员甲", "指导员乙"]),
    }
    named = given["extra.instructor"] is not None
    given["extra.assigned"] = inventor.any(st.sampled_from((None, named)))
    if not named:
        given["instructor.start"] = None
    if (organization := inventor.one(organizations)) is None:
        blank = dict.fromkeys(("organization", "mode", "start", "end"))
        given |= {"extra.established": inventor.any(st.sampled_from((None, False)))}
        given |= {f"establishment.{field}": None for field in blank}
    else:
        mode = inventor.any(st.sampled_from(PROFILE.vocabularies["mode"].codes))
        given |= {"extra.established": inventor.any(st.sampled_from((None, True)))}
        given |= {"establishment.organization": organization, "establishment.mode": mode}
    return inventor.row("emerging_units", given)


@st.composite
def _credit_codes(draw: st.DrawFn, used: set[str]) -> str:
    body = "91990101" + draw(st.text(_ALPHABET, min_size=9, max_size=9).filter(lambda tail: tail not in used))
    used.add(body[8:])
    return next(body + check for check in _ALPHABET if checksum_holds(body + check))


def _grid(inventor: _Inventor, number: int, place: Place, organizations: list[str]) -> Row:
    code = inventor.any(st.sampled_from((None, f"990101{number:06}")))
    given = {"area.code": code, "area.name": place[-1], "area.led_by": inventor.one(organizations)}
    return inventor.row("grids", given | place_claims(place[:-1]))


def _homes(inventor: _Inventor, units: list[str]) -> list[str]:
    """Units that a ledger of relations names once each: listed ones and others."""
    listed = inventor.any(st.lists(st.sampled_from(units), unique=True, max_size=3))
    return [*listed, *(inventor.name(*_UNITS) for _ in range(inventor.any(st.integers(0 if listed else 1, 2))))]


def _seat(inventor: _Inventor, unit: str, places: list[Place], organizations: list[str]) -> Row:
    given = {
        "seat.home_unit": unit,
        "seat.home_organization": inventor.one(organizations),
        "extra.term": inventor.any(st.none() | terms()),
    }
    return inventor.row("seats", given | place_claims(inventor.any(st.sampled_from(places))))


def _agreement(inventor: _Inventor, unit: str, places: list[Place]) -> Row:
    given = {"agreement.unit": unit, "extra.span": inventor.any(st.none() | terms())}
    return inventor.row("agreements", given | place_claims(inventor.any(st.sampled_from(places))))


def _registration(inventor: _Inventor, unit: str, places: list[Place]) -> Row:
    return inventor.row(
        "registrations", {"registration.unit": unit, **place_claims(inventor.any(st.sampled_from(places)))}
    )


def _exemption(inventor: _Inventor, unit: str) -> Row:
    return inventor.row("exemptions", {"exemption.unit": unit, "exemption.reason": f"{unit}正在筹建"})
