"""Names and numbers planted in every column; without `names` no name, and never a number, is in any byte."""

from __future__ import annotations

from pathlib import Path

import pytest

import orggraph as og
from tests.sources.tables import bytes_of, write

IDENTITY, MOBILE, NAME, OTHER = "990101197707070014", "13977770001", "Quentin Zabriskie", "皮安宁"
LONG = [
    ("director", "company", "role", "from", "to", "phone", "notes"),
    (NAME, "Acme", "Chair", "2008", "", MOBILE, f"{NAME} {IDENTITY}"),
    (f"{NAME} {IDENTITY}", f"Bolt {MOBILE}", f"Clerk {IDENTITY}", IDENTITY, MOBILE, "", ""),
    (f"{OTHER}（{MOBILE}）", "Acme", "", "2009", "2008", "", ""),
    (NAME, "Acme", "Chair", "2008", "", "", ""),
    (OTHER, "", "", "5/4/2008", "", "", ""),
    (OTHER, "Acme", "", "5/4/2008", "", "", ""),
    (IDENTITY, IDENTITY, "", "", "", "", ""),
    (IDENTITY, "Acme", "", "", "", "", ""),
]
BY_ID = [("director_id", "director", "company"), (IDENTITY, NAME, "Acme"), (f"{OTHER}1", OTHER, "Acme")]
MARKS = [("", "Acme", f"Bolt {MOBILE}"), (NAME, 1, 1), (f"{OTHER} {IDENTITY}", 0, 1), (NAME, 0, 0)]
TURNED = [("company", NAME, f"{OTHER}{IDENTITY}", IDENTITY), ("Acme", 1, 1, 1), ("Bolt", 1, 0, 1), ("Acme", 1, "", "")]


@pytest.mark.parametrize("names", [False, True], ids=["without names", "with names"])
@pytest.mark.parametrize("rows", [LONG, BY_ID, MARKS, TURNED], ids=["rows", "identifiers", "marks", "turned"])
def test_nothing_personal_is_written(tmp_path: Path, rows: list[tuple[object, ...]], names: bool) -> None:
    reading = og.import_affiliations(write(tmp_path / "t.csv", rows), names=names)
    assert len(reading.register.tables["person"]) >= 2
    og.save(reading, tmp_path / "saved")
    said = [finding.message(lang) for finding in reading.findings for lang in ("zh", "en")]
    texts = [*bytes_of(tmp_path / "saved"), *said, str(reading.sheets), str(og.headers(reading).to_json())]
    for trace in (IDENTITY, MOBILE, *(() if names else (NAME, "Zabriskie", OTHER))):
        assert not any(trace in text for text in texts), trace
    assert names == any(NAME in text for text in texts)


def test_an_identity_number_still_tells_persons_apart(tmp_path: Path) -> None:
    rows = [("person_id", "club"), (IDENTITY, "Acme"), ("990101198808080026", "Acme"), (IDENTITY, "Bolt")]
    register = og.import_affiliations(write(tmp_path / "t.csv", rows), names=True).register
    assert register.tables["person"].select("id", "name").rows() == [("holder-1", None), ("holder-2", None)]
    assert len(register.tables["seat"]) == 3
