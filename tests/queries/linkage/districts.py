"""Random small districts as records, each in a row of its own, with everything that makes a network hard.

Closed nodes, ends that are missing, relations that end with the home of their holder, the same two joined twice,
holders that nobody names, organizations of a line beside those of the territory, leaders that succeed each other.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from hypothesis import strategies as st

import orggraph as og
from orggraph.model.records import Record

DAY = dt.date(2024, 6, 30)
FILE = "区.csv"
_LONG_AGO, _FAR = dt.date(2015, 1, 1), dt.date(2033, 1, 1)


def around(*days: int) -> list[str]:
    """Days around the as-of day."""
    return [(DAY + dt.timedelta(number)).isoformat() for number in days]


STARTS = st.sampled_from([None, None, "2015", "2015-03", "2024-06", *around(-1, 0, 1)])
ENDS = st.sampled_from([None, None, None, "2023", "2024-06", "2024", *around(-1, 0, 1, 89, 90, 91), "2033"])
BEGUN = st.sampled_from([None, None, None, None, "2015", "2024-06-30", "2024-07-01"])
OPEN = st.sampled_from([None] * 8 + ["2024-06-29", "2024-06-30", "2024-07-15"])
SECTORS = st.lists(st.sampled_from(["logistics", "express", "law"]), max_size=2, unique=True)


@st.composite
def districts(draw: st.DrawFn, most: int = 8) -> list[Record]:
    """Areas, organizations, units, persons and their relations; every record has a row of its own.

    Args:
        draw: From hypothesis.
        most: How many relations of a kind there are at most.
    """
    areas = draw(_areas())
    organizations = draw(_organizations(areas))
    units = draw(_units(areas))
    persons: list[Record] = [og.Person(id=f"p{number}") for number in range(draw(st.integers(0, 2)))]
    ids = {"areas": areas, "organizations": organizations, "units": units, "persons": persons}
    relations = draw(_relations(ids, most))
    every = [*areas, *organizations, *units, *persons, *relations]
    return [one.model_copy(update={"source": og.Source(file=FILE, row=row)}) for row, one in enumerate(every, 2)]


def path_of(area: Any) -> str:
    """How records refer to an area."""
    return f"{area.parent}/{area.name}" if area.parent else str(area.name)


@st.composite
def _areas(draw: st.DrawFn) -> list[Any]:
    found: list[Any] = [og.Area(id="a0", name="岚区", type="district")]
    for kinds, names, parents, most in (
        (("subdistrict", "town"), "东西南", ("district",), 3),
        (("community",), "甲乙丙丁", ("subdistrict", "town"), 4),
        (("grid", "building"), "一二三", ("community",), 3),
    ):
        above = [area for area in found if area.type in parents]
        for name in names[: draw(st.integers(1 if above == found else 0, most))] if above else ():
            kind = draw(st.sampled_from(kinds))
            parent = path_of(draw(st.sampled_from(above)))
            found.append(og.Area(id=f"a{len(found)}", name=f"{name}{_ENDING[kind]}", type=kind, parent=parent))
    return found


_ENDING = {"subdistrict": "街道", "town": "镇", "community": "社区", "grid": "网格", "building": "大厦"}


@st.composite
def _organizations(draw: st.DrawFn, areas: list[Any]) -> list[Any]:
    """Leading ones of most areas, some of which another succeeds, then others at the end of any superior."""
    found: list[Any] = []
    leading: dict[str, list[str]] = {}
    for place, area in enumerate(areas):
        above = leading.get(area.parent or "", [])
        if area.type == "building" or not draw(st.sampled_from([True, True, True, False])):
            continue
        fields = {"superior": draw(st.sampled_from(above)) if above else None, "area": path_of(area)}
        if area.type == "grid" or draw(st.sampled_from([False, False, True])):
            body = og.Organization(id=f"o{len(found)}", name=f"第{len(found)}支部", **fields, **_life(draw))
            areas[place] = area.model_copy(update={"led_by": body.id})
            found.append(body)
            leading[path_of(area)] = [body.id]
            continue
        leading[path_of(area)] = []
        for form, life in zip(("党总支", "党委"), _successors(draw), strict=False):
            found.append(og.Organization(id=f"o{len(found)}", name=area.name + form, **fields, **life))
            leading[path_of(area)].append(found[-1].id)
    for _ in range(draw(st.integers(0, 5))):
        superior = draw(st.sampled_from([None, *(one.id for one in found)]))
        area = draw(st.sampled_from([None, *map(path_of, areas)]))
        fields = {"superior": superior, "area": area}
        found.append(og.Organization(id=f"o{len(found)}", name=f"第{len(found)}支部", **fields, **_life(draw)))
    return found


def _life(draw: st.DrawFn) -> dict[str, str | None]:
    return {"start": draw(BEGUN), "end": draw(OPEN)}


def _successors(draw: st.DrawFn) -> list[dict[str, str | None]]:
    """The lives of one leading organization, or of two of which the second begins when the first has ended."""
    last = draw(st.sampled_from([None, None, None, *around(-2, -1, 0, 1)]))
    if last is None:
        return [_life(draw)]
    first = (dt.date.fromisoformat(last) + dt.timedelta(1)).isoformat()
    return [{"start": None, "end": last}, {"start": first, "end": draw(st.sampled_from([None, None, "2033"]))}]


@st.composite
def _units(draw: st.DrawFn, areas: Sequence[Any]) -> list[Any]:
    return [
        og.Unit(
            id=f"u{number}",
            name=f"第{number}公司",
            sectors=tuple(draw(SECTORS)),
            area=draw(st.sampled_from([None, *map(path_of, areas)])),
            surveyed=draw(st.booleans()),
            **_life(draw),
        )
        for number in range(draw(st.integers(0, 6)))
    ]


@st.composite
def _relations(draw: st.DrawFn, nodes: dict[str, list[Any]], most: int) -> list[Record]:
    organizations, units, persons = ([one.id for one in nodes[kind]] for kind in ("organizations", "units", "persons"))
    areas = [path_of(area) for area in nodes["areas"]]
    led = _led(nodes["areas"], nodes["organizations"])
    number = st.integers(0, most)
    found: list[Record] = []
    for count in range(draw(number) if organizations else 0):
        body = draw(_body(organizations, led))
        holder = {"person": draw(st.sampled_from([None, *persons])), "home_unit": draw(_maybe(units))}
        home = draw(_maybe(organizations))
        concurrent = draw(st.sampled_from([True, True, True, False]))
        fields = {**body, **holder, "home_organization": home, "post": f"职务{count}", "concurrent": concurrent}
        found.append(og.Seat(**fields, **_dates(draw)))
    for count in range(draw(number) if organizations and units else 0):
        signed = (_LONG_AGO + dt.timedelta(count)).isoformat()
        body = draw(_body(organizations, led))
        found.append(og.Agreement(**body, unit=draw(st.sampled_from(units)), signed=signed, **_dates(draw)))
    found += draw(_relations_of_units(organizations, units, persons, areas))
    return found


@st.composite
def _relations_of_units(
    draw: st.DrawFn, organizations: list[str], units: list[str], persons: list[str], areas: list[str]
) -> list[Record]:
    """Establishments, instructors and registrations: of two that would be the same fact only the first."""
    found: list[Record] = []
    for kind, one, others in (
        (og.Establishment, "organization", [None, *organizations * 2]),
        (og.Instructor, "person", [None, *persons * 2]),
        (og.Registration, "area", areas),
    ):
        told = set()
        for _ in range(draw(st.integers(0, 5)) if units else 0):
            fields = {one: draw(st.sampled_from(others)), "unit": draw(st.sampled_from(units)), **_dates(draw)}
            same = (fields[one], fields["unit"], fields["start"] if kind is og.Registration else None)
            if same not in told:
                told.add(same)
                found.append(kind(**fields))
    return found


def _dates(draw: st.DrawFn) -> dict[str, str | None]:
    return {"start": draw(STARTS), "end": draw(ENDS)}


def _maybe(ids: Iterable[str]) -> st.SearchStrategy[str | None]:
    ids = list(ids)
    return st.sampled_from([None, *ids, *ids])


def _body(organizations: list[str], led: list[str]) -> st.SearchStrategy[dict[str, str]]:
    """The organization of a seat or agreement, or the area whose leading organization is meant."""
    named = st.sampled_from(organizations).map(lambda body: {"organization": body})
    return st.one_of(named, st.sampled_from(led).map(lambda area: {"area": area})) if led else named


def _led(areas: Iterable[Any], organizations: Iterable[Any]) -> list[str]:
    names = {one.name for one in organizations}
    return [path_of(area) for area in areas if area.led_by or {area.name + "党总支", area.name + "党委"} & names]
