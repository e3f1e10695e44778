"""The ledgers of seats, agreements and registrations, as tables of true values."""

from __future__ import annotations

from tests.districts.table import Column, Table, Value
from tests.districts.truth import Agreement, District, Place, Registration, Seat

AREA = (Column("subdistrict", "area", "所在区域"), Column("community", "area", "所在区域"))
DUTIES = (None, "参与议事协商", "认领服务项目")
PROGRESS = (None, "推进中", "已完成")


def _placed(place: Place) -> dict[str, Value]:
    return {"subdistrict": place.subdistrict, "community": place.community or None}


def seats_table(district: District) -> Table:
    homes = {
        unit.name: district.organizations[unit.established.organization]
        for unit in district.units
        if unit.established and unit.established.mode == "own" and district.alive(unit.established.organization)
    }

    def row(index: int, seat: Seat) -> dict[str, Value]:
        return _placed(seat.place) | {
            "role": "兼职委员",
            "holder": seat.holder,
            "unit": seat.unit,
            "post": seat.post,
            "category": seat.category,
            "home": homes.get(seat.unit),
            "start": seat.start,
            "term": (seat.start, seat.term),
            "duties": DUTIES[index % 3],
        }

    columns = (
        *AREA,
        Column("role"),
        Column("holder", "text", "委员情况", optional=True),
        Column("unit", "unit", "委员情况"),
        Column("post", "text", "委员情况"),
        Column("category", "text", "委员情况"),
        Column("home", "organization", "委员情况", optional=True),
        Column("start", "date", "聘任情况"),
        Column("term", "term", "聘任情况"),
        Column("duties", "text", "聘任情况", optional=True),
    )
    return Table("seats", columns, tuple(row(index, seat) for index, seat in enumerate(district.seats)))


def agreements_table(district: District) -> Table:
    def row(index: int, each: Agreement) -> dict[str, Value]:
        return _placed(each.place) | {
            "unit": each.unit,
            "category": each.category,
            "signed": each.signed,
            "term": (each.signed, each.term),
            "contents": each.contents,
            "progress": PROGRESS[index % 3],
            "contact": "林远",
        }

    columns = (
        *AREA,
        Column("unit", "unit", "共建单位情况"),
        Column("category", "text", "共建单位情况"),
        Column("signed", "date", "协议情况"),
        Column("term", "term", "协议情况"),
        Column("contents", "list", "协议情况"),
        Column("progress", "text", "协议情况", optional=True),
        Column("contact", optional=True),
    )
    return Table("agreements", columns, tuple(row(*each) for each in enumerate(district.agreements)))


def registrations_table(district: District) -> Table:
    def row(each: Registration) -> dict[str, Value]:
        return _placed(each.place) | {
            "unit": each.unit,
            "category": each.category,
            "day": each.day,
            "members": each.members,
            "wishes": each.wishes,
            "done": each.done,
        }

    columns = (
        Column("unit", "unit", "报到单位情况"),
        Column("category", "text", "报到单位情况"),
        *AREA,
        Column("day", "date", "报到情况"),
        Column("members", "people", "报到情况"),
        Column("wishes", "count", "报到情况", optional=True),
        Column("done", "count", "报到情况", optional=True),
    )
    return Table("registrations", columns, tuple(row(each) for each in district.registrations))
