"""Cases of what is read at a glance: the day that ledgers bear, two years of one ledger, the account of every sheet."""

from __future__ import annotations

import datetime as dt
import re
import zipfile
from pathlib import Path

import pytest

import orggraph as og

DAYS = {
    "contact-a-01": "2022-12-31",
    "contact-a-02": "2022-06-30",
    "contact-a-05": "2021-06-30",
    "contact-b-01": "2025-06-30",
    "contact-b-02": "2025-09-30",
    "office-caption": "2025-12-31",
    "office-street-sheet-lost": "2025-12-31",
    "office-two-years": "2025-12-31",
    "office-own-output": "2025-12-31",
}


@pytest.mark.parametrize(("case", "day"), DAYS.items())
def test_the_day_that_the_ledgers_bear(cases: Path, case: str, day: str) -> None:
    assert og.read(cases / case).register.as_of == dt.date.fromisoformat(day)


def test_of_two_years_the_later_stands(cases: Path) -> None:
    reading = og.read(cases / "office-two-years")
    answer = og.coverage(reading.register.on())
    assert (answer.as_of, answer.total.units) == (dt.date(2025, 12, 31), 88)
    assert reading.questions == ()
    told = {one.code: one.expected for one in reading.findings if one.source.file == "2024年两新组织台账.xlsx"}
    assert told == {
        "earlier-ledger": "2025-12-31",
        "records-gone": "4",
        "records-new": "5",
        "records-renamed": "3",
        "records-moved": "1",
    }


def test_units_listed_twice_are_told(cases: Path) -> None:
    (caveat,) = og.coverage(og.read(cases / "office-twice").register.on("2025-12-31")).caveats
    assert (caveat.code, "2 家单位" in caveat.zh, "共 6 行" in caveat.zh) == ("units-twice", True, True)


def test_every_row_of_every_sheet_of_all_cases_is_accounted_for(cases: Path) -> None:
    folders = [folder for folder in sorted(cases.iterdir()) if folder.is_dir() and any(_ledgers(folder))]
    assert len(folders) > 50
    for folder in folders:
        for sheet in og.read(folder).sheets:
            assert sheet.read == sheet.kept + sheet.reported + sum(sheet.passed.values()), (folder.name, sheet.file)
            assert sheet.rows == sheet.kept + sheet.reported
            assert min(sheet.kept, sheet.reported) >= 0


def _ledgers(folder: Path) -> list[Path]:
    return [file for file in folder.iterdir() if file.suffix in (".xlsx", ".csv", ".xlsm", ".ods", ".xls")]


def test_annotated_workbooks_keep_what_they_had(cases: Path, tmp_path: Path) -> None:
    """Edit ranges and ignored errors; a font underlined as 1; a package that bears no macros."""

    def part(case: str, name: str) -> str:
        done = og.annotate(cases / case, tmp_path / case, "2020-12-31")
        path = next(file.path for file in done.files if file.path and file.path.name.startswith("04"))
        with zipfile.ZipFile(path) as archive:
            return archive.read(name).decode()

    rich = part("50-annotate-rich", "xl/worksheets/sheet1.xml")
    assert '<protectedRange sqref="B3:P100" name="填报区"/>' in rich
    assert '<ignoredError sqref="C3:C100" numberStoredAsText="1"/>' in rich
    fonts = part("54-annotate-font-family", "xl/styles.xml")
    assert re.search(r'<b val="1" ?/>.*<sz val="18" ?/>.*<u( val="single")? ?/>', fonts)
    types = part("74-xlsm-without-macros", "[Content_Types].xml")
    assert ("macroEnabled" in types, "vbaProject" in types) == (True, False)
