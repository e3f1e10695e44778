from __future__ import annotations

import datetime as dt

from tests.ledgers.builders import findings, pick, records
from tests.ledgers.small import District


def test_seats_mean_the_leading_organization_and_end_with_their_term(district: District) -> None:
    rows = records(district.write().read(), "seat")
    assert pick(rows, "home_unit", "organization", "role", "concurrent", "start", "end") == [
        ("临江中学", "松树街道枫桥社区党委", "concurrent_member", True, dt.date(2019, 3, 1), dt.date(2022, 2, 28)),
        ("临江医院", "松树街道银杏社区党总支", "concurrent_member", True, dt.date(2019, 4, 1), dt.date(2022, 3, 31)),
    ]


def test_a_seat_without_a_role_is_a_concurrent_member(district: District) -> None:
    district.set("seats", 0, 兼任职务=None)
    assert records(district.write().read(), "seat")[0]["role"] == "concurrent_member"


def test_a_seat_without_any_home_is_told(district: District) -> None:
    district.column("seats", "所属党组织", None, "松树街道银杏社区党总支")
    district.set("seats", 0, 工作单位=None).set("seats", 1, 工作单位=None)
    reading = district.write().read()
    assert [finding.source.row for finding in findings(reading, "missing-required")] == [3]
    assert [row["home_organization"] for row in records(reading, "seat")] == ["松树街道银杏社区党总支"]


def test_agreements(district: District) -> None:
    rows = records(district.write().read(), "agreement")
    assert pick(rows, "unit", "organization", "contents", "progress", "signed", "start", "end") == [
        (
            *("临江中学", "松树街道枫桥社区党委", ["organization", "activities"], "ongoing"),
            *(dt.date(2019, 3, 1), dt.date(2019, 3, 1), dt.date(2022, 2, 28)),
        ),
        ("临江医院", "松树街道银杏社区党总支", ["resources"], "done", dt.date(2019, 4, 1), dt.date(2019, 4, 1), None),
    ]


def test_a_span_wins_over_the_signing_day(district: District) -> None:
    district.set("agreements", 0, 签订时间="2019.2.20", 协议期限="2019.3.15-2021.3.14")
    row = records(district.write().read(), "agreement")[0]
    assert (row["signed"], row["start"]) == (dt.date(2019, 2, 20), dt.date(2019, 3, 15))
    assert row["end"] == dt.date(2021, 3, 14)


def test_registrations_are_counts(district: District) -> None:
    rows = records(district.write().read(), "registration")
    assert pick(rows, "unit", "area", "start", "members", "wishes_claimed", "wishes_done") == [
        ("临江区档案局", "枫桥社区", dt.date(2020, 1, 6), 12, 5, 3),
        ("临江中学", "银杏社区", dt.date(2020, 2, 1), 20, 0, 0),
    ]
