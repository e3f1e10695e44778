"""Cases of units: words for nothing, modes, instructors, several in a cell, the same unit twice."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

import orggraph as og

DAYS = {"0": "2020-12-31", "2": "2020-12-31", "5": "2020-12-31", "o": "2025-12-31"}


def read(cases: Path, case: str) -> tuple[og.Reading, dict[str, int]]:
    reading = og.read(cases / case)
    return reading, og.coverage(reading.register.on(DAYS[case[0]])).total._asdict()


@pytest.mark.parametrize(
    ("case", "figures", "told"),
    [
        ("01-zero-from-blank-link", (6, 2, 1, 0, 0, 3, 0), {}),
        ("09-several-units-in-cell", (8, 2, 3, 0, 0, 3, 0), {"several-in-cell": 1}),
        ("23-instructor-words", (6, 0, 0, 0, 0, 6, 0), {}),
        ("59-party-organizations-in-cell", (6, 2, 1, 0, 0, 3, 0), {}),
        ("office-instructor", (28, 0, 0, 0, 4, 0, 24), {"no-instructor-name": 1}),
        ("office-twice", (6, 0, 0, 0, 0, 0, 6), {"differing-record": 1, "perhaps-same-unit": 4}),
    ],
)
def test_figures_and_what_is_told(cases: Path, case: str, figures: tuple[int, ...], told: dict[str, int]) -> None:
    reading, total = read(cases, case)
    found = Counter(finding.code for finding in reading.findings if finding.severity != "info")
    assert (tuple(total.values()), found, reading.questions) == (figures, told, ())


def test_each_row_of_modes_is_what_its_mode_says(cases: Path) -> None:
    reading, _ = read(cases, "office-mode")
    day = reading.register.on("2025-12-31")
    units = og.coverage(day).rows_behind()
    built = Counter(unit.status for unit in units if (unit.source.row or 0) <= 29)
    assert built == {"own": 4, "joint": 4, "attached": 4, "instructor": 8, "backstop": 4, "none": 4}
    denied = Counter(unit.status for unit in units if (unit.source.row or 0) > 29)
    assert denied == {"own": 3, "joint": 3, "attached": 3, "instructor": 8, "backstop": 4, "none": 7}
    told = {finding.source.row for finding in reading.findings}
    assert set(range(30, 58)) <= told
    assert reading.questions == ()


def test_a_yes_with_its_year_is_a_yes(cases: Path) -> None:
    reading, _ = read(cases, "office-dirt")
    status = {unit.source.row: unit.status for unit in og.coverage(reading.register.on("2025-12-31")).rows_behind()}
    assert status[11] == "attached"
    assert {status[row] for row in (15, 16)} == {"none"}
    assert [question.subject for question in reading.questions] == ["单独、联合"]


@pytest.mark.parametrize("case", ["contact-a-01", "contact-a-02", "contact-a-05", "contact-b-01", "contact-b-02"])
def test_a_folder_at_first_contact(cases: Path, case: str) -> None:
    expected = json.loads((cases / case / "expected.json").read_text(encoding="utf-8"))
    day = og.read(cases / case).register.on(expected["on"])
    total = og.coverage(day).total
    found = {**total._asdict(), "organizations": og.summary(day).organizations}
    found["uncovered_without_instructor"] = total.backstop + total.none
    for name, figure in found.items():
        if (truth := expected.get(name)) is not None:
            low, high = truth if isinstance(truth, list) else (truth, truth)
            assert low <= figure <= high, name


def test_a_functional_organization_is_the_only_question(cases: Path) -> None:
    (question,) = og.read(cases / "contact-b-02").questions
    assert (question.kind, question.rows, question.taken) == ("word", 5, "none")
