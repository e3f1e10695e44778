"""The true answers of a district, counted in plain Python from what is true: never through orggraph."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import Any

from tests.districts.dates import holds, period
from tests.districts.truth import Agreement, District, Seat, Unit

RANKED = ("own", "joint", "attached", "instructor", "backstop", "none")
ORGANIZED = ("own", "joint", "attached")
UNSPECIFIED = "unspecified"


def status(district: District, unit: Unit) -> str:
    """The best way the unit is covered on the day."""
    made = unit.established
    start = made.start.first() if made is not None and made.start is not None else None
    if made is not None and district.alive(made.organization) and holds(start, None, district.as_of):
        return made.mode
    if unit.instructor is not None:
        return "instructor"
    return "backstop" if unit.place.community and district.led(unit.place.key) else "none"


def eligible(unit: Unit) -> bool:
    """At least three members: full members where the ledger gives them."""
    members = unit.members if unit.full_members is None else unit.full_members
    return members is not None and members >= 3


def in_force(district: District, relation: Seat | Agreement, day: dt.date | None = None) -> bool:
    """Whether a seat or agreement holds: within its dates, while the organization of its area lives."""
    start = relation.start if isinstance(relation, Seat) else relation.signed
    first, last = period(start, relation.term)
    return district.led(relation.place.key) and holds(first, last, day or district.as_of)


def answers(district: District) -> dict[str, Any]:
    """All answers, in the shape of the expected answers that come with the six sample ledgers."""
    found = {unit.name: status(district, unit) for unit in district.units}
    return {
        "as_of": district.as_of.isoformat(),
        **_areas(district),
        **_organizations(district),
        **_coverage(district, found),
        **_sectors(district, found),
        **_agreements(district),
        **_seats(district),
        **_mentions(district),
    }


def _areas(district: District) -> dict[str, Any]:
    return {
        "subdistricts": len(district.subdistricts),
        "communities": len(district.communities),
        "grids": len(district.grids),
        "grids_without_organization": sorted(
            grid.code for grid in district.grids if not district.alive(grid.organization)
        ),
        "community_led_by": {
            place.key: district.leaders[place.key] for place in district.communities if district.led(place.key)
        },
    }


def _organizations(district: District) -> dict[str, Any]:
    organizations = district.organizations.values()
    by_type = Counter(each.type for each in organizations if each.alive(district.as_of))
    return {
        "organizations": sum(by_type.values()),
        "organizations_closed": sum(
            each.closed is not None and each.closed.last() < district.as_of for each in organizations
        ),
        "organizations_by_type": dict(by_type),
        "temporary_branches": by_type["临时党支部"],
    }


def _coverage(district: District, found: dict[str, str]) -> dict[str, Any]:
    able = [unit.name for unit in district.units if eligible(unit)]
    organized = [name for name, best in found.items() if best in ORGANIZED]
    return {
        "ledger_units": len(found),
        "status": dict(Counter(found.values())),
        "organization_coverage_base_all": [len(organized), len(found)],
        "work_coverage_base_all": [
            sum(best in (*ORGANIZED, "instructor") for best in found.values()),
            len(found),
        ],
        "organization_coverage_base_eligible": [sum(found[name] in ORGANIZED for name in able), len(able)],
        "eligible_uncovered": sorted(name for name in able if found[name] not in ORGANIZED),
    }


def _sectors(district: District, found: dict[str, str]) -> dict[str, Any]:
    by_sector: dict[str, Counter[str]] = {}
    uncovered: dict[str, int] = {}
    for unit in district.units:
        for sector in unit.sectors or (UNSPECIFIED,):
            by_sector.setdefault(sector, Counter())[found[unit.name]] += 1
            cell = f"{unit.place.subdistrict}|{sector}"
            uncovered[cell] = uncovered.get(cell, 0) + (found[unit.name] not in ORGANIZED)
    return {
        "by_sector": {
            sector: {
                "units": counts.total(),
                **{mode: counts[mode] for mode in RANKED if mode != "none" or counts[mode]},
            }
            for sector, counts in by_sector.items()
        },
        "subdistrict_x_sector_uncovered_units": uncovered,
    }


def _agreements(district: District) -> dict[str, Any]:
    live = [each for each in district.agreements if in_force(district, each)]
    ends = [period(each.signed, each.term)[1] for each in live]
    limit = district.as_of + dt.timedelta(days=90)
    served = {each.place for each in live}
    return {
        "agreements": len(district.agreements),
        "agreements_in_force": len(live),
        "agreements_expiring_90_days": sum(end is not None and end <= limit for end in ends),
        "communities_without_live_agreement": sorted(
            place.key for place in district.communities if place not in served
        ),
    }


def _seats(district: District) -> dict[str, Any]:
    live = [seat for seat in district.seats if in_force(district, seat)]
    return {
        "concurrent_seats": len(district.seats),
        "concurrent_seats_in_force": len(live),
        "holders_in_force": len({seat.unit for seat in live}),
        "communities_with_concurrent_members": len({seat.place for seat in live if seat.place.community}),
    }


def _mentions(district: District) -> dict[str, Any]:
    named = {each.unit for each in district.seats} | {each.unit for each in district.agreements}
    named |= {each.unit for each in district.registrations}
    return {
        "units_by_mention": len(named - {unit.name for unit in district.units}),
        "registrations": len(district.registrations),
        "registered_members": sum(each.members for each in district.registrations),
    }
