"""The network of a day: inclusive ends, partial dates, relations only while both ends live."""

from __future__ import annotations

import pytest

import orggraph as og
from orggraph.register.engines import collected


def live(kind: str, day: str, *records: og.Organization | og.Unit | og.Establishment | og.Seat) -> int:
    return collected(og.Register.from_records(records).on(day).frame(kind)).height


@pytest.mark.parametrize(
    ("start", "end", "day", "lives"),
    [
        (None, None, "1950-01-01", True),
        ("2020-03-05", None, "2020-03-04", False),
        ("2020-03-05", None, "2020-03-05", True),
        ("2020-03", None, "2020-02-29", False),
        ("2020-03", None, "2020-03-01", True),
        ("2020", None, "2020-01-01", True),
        (None, "2020-03-05", "2020-03-05", True),
        (None, "2020-03-05", "2020-03-06", False),
        (None, "2020-02", "2020-02-29", True),
        (None, "2020-02", "2020-03-01", False),
        (None, "2020", "2020-12-31", True),
    ],
)
def test_a_partial_start_is_its_first_day_a_partial_end_its_last(
    start: str | None, end: str | None, day: str, lives: bool
) -> None:
    assert live("organization", day, og.Organization(name="甲支部", start=start, end=end)) == lives


@pytest.mark.parametrize(
    ("organization", "unit", "own", "day", "lives"),
    [
        ({}, {}, {}, "2024-01-01", True),
        ({"end": "2023-12-31"}, {}, {}, "2023-12-31", True),
        ({"end": "2023-12-31"}, {}, {}, "2024-01-01", False),
        ({}, {"end": "2023-12-31"}, {}, "2024-01-01", False),
        ({"start": "2024-02-01"}, {}, {}, "2024-01-01", False),
        ({}, {}, {"end": "2023"}, "2024-01-01", False),
    ],
)
def test_a_relation_holds_only_while_both_ends_live(
    organization: dict[str, str], unit: dict[str, str], own: dict[str, str], day: str, lives: bool
) -> None:
    records = (
        og.Organization(name="甲支部", **organization),
        og.Unit(name="甲公司", **unit),
        og.Establishment(organization="甲支部", unit="甲公司", mode="own", **own),
    )
    assert live("establishment", day, *records) == lives


@pytest.mark.parametrize(
    ("said", "day"), [("2020-12-31", "2020-12-31"), ("2020年12月", "2020-12-31"), ("2020", "2020-12-31")]
)
def test_a_day_may_be_text(said: str, day: str) -> None:
    assert og.Register.from_records([]).on(said).day.isoformat() == day


def test_no_date_is_misuse() -> None:
    with pytest.raises(og.QuestionError, match="heute"):
        og.Register.from_records([]).on("heute")
