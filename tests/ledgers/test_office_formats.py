"""The six ledgers as other office formats: what an office saves again reads as before."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import orggraph as og
from tests.conftest import Convert


@pytest.mark.parametrize("suffix", ["ods", "xls"])
def test_the_six_ledgers_in_another_format(convert: Convert, ledgers: Path, suffix: str) -> None:
    folder = convert(sorted(ledgers.glob("*.xlsx")), suffix)
    for file in ledgers.glob("*.csv"):
        shutil.copy(file, folder)
    reading = og.read(folder)
    assert reading.count("error") == 0
    one, other = (each.register.on("2020-12-31") for each in (og.read(ledgers), reading))
    told, original = og.summary(other).to_json(), og.summary(one).to_json()
    for sheet in (*told["sheets"], *original["sheets"]):
        sheet["file"] = Path(sheet["file"]).stem
    assert told == original
    by = ("sector", "subdistrict")
    assert og.coverage(other, by=by).to_json() == og.coverage(one, by=by).to_json()
