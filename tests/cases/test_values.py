"""Cases of values: none is changed in silence, and what cannot be known is blank with a reason."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import orggraph as og

BASE = (6, 2, 1, 3)


def read(cases: Path, case: str) -> tuple[og.Reading, tuple[int, ...], Counter[str]]:
    reading = og.read(cases / case)
    total = og.coverage(reading.register.on("2020-12-31")).total
    found = Counter(
        finding.code for finding in reading.findings if finding.severity != "info" and finding.code != "same-record"
    )
    return reading, (total.units, total.own, total.joint, total.backstop), found


def column(reading: og.Reading, kind: str, *names: str) -> list[Any]:
    frame = reading.register.tables[kind]
    if kind == "area":
        frame = frame.filter(frame["type"] == "grid")
    return frame.select(names).rows() if len(names) > 1 else frame[names[0]].to_list()


@pytest.mark.parametrize(
    ("case", "figures", "told"),
    [
        ("00-plain", BASE, {}),
        ("04-merged-count", (6, 2, 4, 0), {"merged-count": 1}),
        ("05-comma-count", BASE, {"no-count": 4}),
        ("06-han-approximate", BASE, {"rough-count": 6}),
        ("10-csv-equals-quote", BASE, {}),
        ("12-scientific-codes", BASE, {"lost-code": 10}),
        ("16-csv-extra-comma", (4, 2, 1, 1), {"row-too-wide": 2}),
        ("27-ctrl-z", BASE, {}),
        ("65-code-like-mobile", BASE, {"personal-number": 1}),
        ("21-auto-date", BASE, {"date-in-text": 4, "unknown-area": 6}),
        ("58-strikethrough", BASE, {"struck-row": 1}),
        ("66-date-43-seconds", BASE, {"late-second": 1}),
        ("88-1900-closed", BASE, {"blank-date": 1}),
    ],
)
def test_figures_and_what_is_told(cases: Path, case: str, figures: tuple[int, ...], told: dict[str, int]) -> None:
    reading, found, codes = read(cases, case)
    assert (found, codes) == (figures, told)
    organizations = og.summary(reading.register.on("2020-12-31")).organizations
    assert organizations == 9


def test_what_a_state_says_has_gone_is_not_counted(cases: Path) -> None:
    """吊销 counts as gone: without a licence there is nothing in which an organization could be built."""
    reading, figures, told = read(cases, "40-status-columns")
    assert (figures, told) == ((4, 1, 0, 3), {"gone-record": 2, "gone-undated": 2})
    assert og.summary(reading.register.on("2020-12-31")).organizations == 7


def test_a_number_with_words_around_it_is_what_it_shows(cases: Path) -> None:
    reading, *_ = read(cases, "14-custom-number-format")
    names = column(reading, "area", "name")
    assert names == ["春和社区第1网格", "春和社区第2网格", "秋实社区第3网格", "晴川社区第4网格"]


def test_a_beginning_after_the_day_is_told(cases: Path) -> None:
    reading, _, told = read(cases, "office-future")
    assert told == {"future-date": 1}
    assert [f.given for f in reading.findings if f.code == "future-date"] == ["2052-05"]


def test_a_term_counts_the_unit_that_its_header_says(cases: Path) -> None:
    reading, *_ = read(cases, "07-unit-in-header")
    assert {str(end) for end in column(reading, "agreement", "end")} == {"2020-12-31"}
    assert {str(end) for end in column(reading, "seat", "end")} == {"2022-02-28", "2020-04-30"}


def test_a_merged_count_is_of_none_of_its_records(cases: Path) -> None:
    reading, *_ = read(cases, "04-merged-count")
    assert sorted(column(reading, "unit", "members"), key=lambda count: count or 0) == [None, None, None, 4, 5, 6]


def test_commas_and_rough_counts(cases: Path) -> None:
    commas, rough = (read(cases, case)[0] for case in ("05-comma-count", "06-han-approximate"))
    assert set(column(commas, "unit", "members")) == {None, 4, 1, 0, 3}
    assert sorted(column(rough, "unit", "employees")) == [2, 3, 7, 10, 20, 100]


def test_codes_like_mobile_numbers_are_kept_and_identity_numbers_never(cases: Path) -> None:
    reading, *_ = read(cases, "65-code-like-mobile")
    assert sorted(map(str, column(reading, "area", "code"))) == ["15990100101", "15990100102", "15990100201", "None"]


def test_a_second_before_midnight_is_the_next_day(cases: Path) -> None:
    starts = {str(day) for day in column(read(cases, "66-date-43-seconds")[0], "organization", "start")}
    assert {"1990-05-01", "1999-03-01", "2005-04-01"} <= starts
    assert starts == {str(day) for day in column(read(cases, "00-plain")[0], "organization", "start")}


def test_a_row_with_a_comma_too_many_is_accounted_for(cases: Path) -> None:
    reading, *_ = read(cases, "16-csv-extra-comma")
    sheet = next(sheet for sheet in reading.sheets if sheet.file.endswith(".csv"))
    assert (sheet.rows, sheet.kept, sheet.reported) == (6, 4, 2)


def test_members_and_dates_in_the_ways_offices_write_them(cases: Path) -> None:
    reading = og.read(cases / "office-dirt")
    units = {
        name: (members, full) for name, members, full in column(reading, "unit", "name", "members", "full_members")
    }
    told = {
        row: next(count for name, count in units.items() if name.startswith(f"测{row}")) for row in (33, 34, 35, 42)
    }
    assert told == {33: (3, 2), 34: (4, 3), 35: (3, None), 42: (3, 2)}
    assert "2019-05-01" in {str(day) for day in column(reading, "establishment", "start")}
    keys = {name: key for key, name in column(reading, "unit", "key", "name")}
    starts = dict(column(reading, "establishment", "unit", "start"))
    assert {str(starts[key]) for name, key in keys.items() if name.startswith("测10")} == {"2023-01-01"}
