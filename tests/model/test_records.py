from __future__ import annotations

import datetime as dt

import pytest
from pydantic import ValidationError

from orggraph.model.area import Area
from orggraph.model.kinds import KINDS
from orggraph.model.records import Record
from orggraph.model.relations import Agreement, Registration, Seat
from orggraph.model.source import Source
from orggraph.model.unit import Unit
from orggraph.text.dates import PartialDate

SMALLEST: dict[str, dict[str, object]] = {
    "area": {"name": "松树街道", "type": "subdistrict"},
    "organization": {"name": "甲公司党支部"},
    "unit": {"name": "甲公司"},
    "person": {},
    "seat": {},
    "establishment": {"unit": "甲公司"},
    "instructor": {"unit": "甲公司"},
    "agreement": {"unit": "甲公司"},
    "registration": {"unit": "甲公司", "area": "枫桥社区"},
    "exemption": {"unit": "甲公司"},
}
EVERY_KIND = pytest.mark.parametrize("record", [KINDS[kind](**given) for kind, given in SMALLEST.items()], ids=SMALLEST)


def test_every_kind_is_here() -> None:
    assert list(SMALLEST) == list(KINDS)


@EVERY_KIND
def test_a_record_reads_back_from_json(record: Record) -> None:
    assert type(record).model_validate_json(record.model_dump_json()) == record


@EVERY_KIND
def test_a_record_is_frozen_and_knows_its_fields_only(record: Record) -> None:
    with pytest.raises(ValidationError, match="frozen"):
        record.source = Source("a.xlsx")
    with pytest.raises(ValidationError, match="phone"):
        type(record)(**record.model_dump(), phone="13900000001")


@pytest.mark.parametrize(("kind", "field"), [(kind, field) for kind, given in SMALLEST.items() for field in given])
def test_what_is_required_is_required(kind: str, field: str) -> None:
    given = {name: value for name, value in SMALLEST[kind].items() if name != field}
    with pytest.raises(ValidationError, match=field):
        KINDS[kind](**given)


def test_a_full_record_reads_back_from_json() -> None:
    record = Agreement(
        unit="临江中学",
        area="松树街道/枫桥社区",
        contents=("organization", "activities"),
        signed="2019-03",
        start=dt.date(2019, 3, 1),
        end="2022",
        source=Source("03.xlsx", "Sheet1", 7),
    )
    assert Agreement.model_validate_json(record.model_dump_json()) == record


@pytest.mark.parametrize(
    ("given", "date"),
    [
        ("2020年3月", PartialDate(2020, 3)),
        ("2020", PartialDate(2020)),
        (dt.date(2020, 3, 5), PartialDate(2020, 3, 5)),
        (dt.datetime(2020, 3, 5, 8), PartialDate(2020, 3, 5)),
        (PartialDate(2020, 3), PartialDate(2020, 3)),
        (None, None),
    ],
)
def test_dates_of_records(given: object, date: PartialDate | None) -> None:
    assert Unit(name="甲", start=given).start == date


@pytest.mark.parametrize(
    ("kind", "given"),
    [
        (Unit, {"name": "甲", "members": -1}),
        (Unit, {"name": "甲", "start": "昨天"}),
        (Area, {"name": "甲", "type": "grid", "households": -5}),
        (Registration, {"unit": "甲", "area": "乙", "services": -1}),
        (Seat, {"start": 20200301}),
    ],
)
def test_what_no_record_holds(kind: type[Record], given: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        kind(**given)
