"""The sample: made by its script, free of real places and of anything that looks like a real number."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

import orggraph as og


def test_the_script_makes_the_very_files_that_ship(tmp_path: Path) -> None:
    from orggraph.sources.sample import make_sample

    made = make_sample.write_sample(tmp_path)
    shipped = sorted(og.sample_ledgers().iterdir())
    assert sorted(path.name for path in made) == [path.name for path in shipped]
    for path in shipped:
        assert (tmp_path / path.name).read_bytes() == path.read_bytes()


def test_area_codes_are_fictional(sample: og.Reading) -> None:
    codes = [row.id for row in og.uncovered(sample.register.on("2025-12-31"), "grids")]
    assert codes
    assert all(re.match(r"990101", code) for code in codes)


def test_a_copy_reads_the_same(sample: og.Reading, tmp_path: Path) -> None:
    copied = og.read(og.copy_sample(tmp_path / "copy"))
    day = "2025-12-31"
    assert og.coverage(copied.register.on(day)).to_json() == og.coverage(sample.register.on(day)).to_json()


def test_a_place_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(og.OutputError, match="file"):
        og.copy_sample(tmp_path / "file")


def test_a_folder_may_hold_other_things_beside_ledgers(tmp_path: Path) -> None:
    folder = og.copy_sample(tmp_path / "copy")
    (folder / "照片.jpg").write_bytes(b"\xff\xd8")
    (folder / "~$01-党组织台账.xlsx").write_bytes(b"lock")
    shutil.copytree(folder, folder / "去年")
    reading = og.read(folder)
    assert reading.count("error") == 0
    assert {finding.code for finding in reading.findings} >= {"lock-file", "copied-file-elsewhere"}


def test_what_is_neither_file_nor_folder_is_one_sentence() -> None:
    with pytest.raises(og.SourceError, match="neither a file nor a folder"):
        og.read("/dev/null")
