"""Saved registers: round trip, versions, damage, and a save that is killed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from polars.testing import assert_frame_equal

import orggraph as og
from orggraph.register.engines import collected
from orggraph.stores.parquet import FORMAT_VERSION, MANIFEST
from tests.properties import examples
from tests.queries.records import DAY, districts


def assert_same(one: og.Register, other: og.Register) -> None:
    assert one.schemas == other.schemas
    assert one.profile == other.profile
    assert sorted(one.tables) == sorted(other.tables)
    for name in one.tables:
        assert_frame_equal(collected(one.frame(name)), collected(other.frame(name)))


@given(records=districts())
@examples(15)
def test_round_trip_of_any_register(records: list[Any], tmp_path_factory: pytest.TempPathFactory) -> None:
    register = og.Register.from_records(records)
    folder = og.save(register, tmp_path_factory.mktemp("saved") / "register")
    loaded, findings = og.read(folder)
    assert findings == ()
    assert_same(register, loaded)
    assert og.coverage(loaded.on(DAY), "sector").to_json() == og.coverage(register.on(DAY), "sector").to_json()


def test_round_trip_of_the_sample(sample: og.Reading, tmp_path: Path) -> None:
    og.save(sample.register, tmp_path / "one")
    assert_same(sample.register, og.read(tmp_path / "one").register)


def test_saving_again_replaces_the_old_and_leaves_nothing_behind(sample: og.Reading, tmp_path: Path) -> None:
    og.save(og.Register.from_records([og.Unit(name="甲公司")]), tmp_path / "one")
    og.save(sample.register, tmp_path / "one")
    assert_same(sample.register, og.read(tmp_path / "one").register)
    assert len(list((tmp_path / "one").iterdir())) == 2


def test_saving_a_register_over_itself(sample: og.Reading, tmp_path: Path) -> None:
    folder = og.save(sample.register, tmp_path / "one")
    og.save(og.read(folder).register, folder)
    assert_same(sample.register, og.read(folder).register)


def test_findings_are_saved_with_a_reading(sample: og.Reading, tmp_path: Path) -> None:
    assert sample.findings
    assert og.read(og.save(sample, tmp_path / "one")).findings == sample.findings
    assert og.read(og.save(sample.register, tmp_path / "two")).findings == ()


@pytest.mark.parametrize(("step", "age", "zh"), [(1, "newer", "更新版本"), (-1, "older", "旧版本")])
def test_another_format_is_refused_with_one_sentence(
    sample: og.Reading, tmp_path: Path, step: int, age: str, zh: str
) -> None:
    manifest = og.save(sample.register, tmp_path / "one") / MANIFEST
    data = json.loads(manifest.read_text(encoding="utf-8"))
    manifest.write_text(json.dumps({**data, "format_version": FORMAT_VERSION + step}), encoding="utf-8")
    with pytest.raises(og.FormatVersionError, match=f"{age} orggraph") as caught:
        og.read(tmp_path / "one")
    assert zh in caught.value.message("zh")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("damage", ["", "[]", "{}", "not json", '{"format_version": "1"}', '{"format_version": 4}'])
def test_a_damaged_manifest_is_one_sentence(sample: og.Reading, tmp_path: Path, damage: str) -> None:
    manifest = og.save(sample.register, tmp_path / "one") / MANIFEST
    manifest.write_text(damage, encoding="utf-8")
    with pytest.raises(og.SourceError, match=r"orggraph\.json"):
        og.read(tmp_path / "one")


def test_a_missing_table_is_one_sentence(sample: og.Reading, tmp_path: Path) -> None:
    folder = og.save(sample.register, tmp_path / "one")
    next(folder.glob("tables-*/unit.parquet")).unlink()
    with pytest.raises(og.SourceError, match=r"unit\.parquet"):
        og.read(folder)


@pytest.mark.parametrize("content", [b"", b"PAR1", b"PAR1 and no more PAR1"])
def test_a_damaged_table_is_one_sentence(sample: og.Reading, tmp_path: Path, content: bytes) -> None:
    folder = og.save(sample.register, tmp_path / "one")
    next(folder.glob("tables-*/unit.parquet")).write_bytes(content)
    with pytest.raises(og.SourceError, match="damaged"):
        og.read(folder)


def test_a_folder_with_other_files_is_left_alone(sample: og.Reading, tmp_path: Path) -> None:
    (tmp_path / "letter.docx").write_text("mine")
    with pytest.raises(og.OutputError, match="other files"):
        og.save(sample.register, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.docx"]


def test_a_file_is_no_folder(sample: og.Reading, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(og.OutputError, match="is a file"):
        og.save(sample.register, tmp_path / "file")


KILLED = """
import os, sys
import polars as pl
import orggraph as og

left = int(sys.argv[2])
write = pl.DataFrame.write_parquet

def counted(self, *args, **kwargs):
    global left
    left -= 1
    if left < 0:
        os._exit(9)
    return write(self, *args, **kwargs)

pl.DataFrame.write_parquet = counted
og.save(og.Register.from_records([og.Unit(name="乙公司")]), sys.argv[1])
"""


@pytest.mark.parametrize("after", [0, 1, 5, 10])
def test_a_killed_save_leaves_the_old_register_whole(sample: og.Reading, tmp_path: Path, after: int) -> None:
    folder = og.save(sample.register, tmp_path / "one")
    killed = subprocess.run([sys.executable, "-c", KILLED, folder, str(after)], check=False, env=os.environ)
    assert killed.returncode == 9
    assert_same(sample.register, og.read(folder).register)
    og.save(sample.register, folder)
    assert len(list(folder.glob("tables-*"))) == 1


def test_tables_are_read_only_when_asked_for(sample: og.Reading, tmp_path: Path) -> None:
    loaded = og.read(og.save(sample.register, tmp_path / "one")).register
    assert all(isinstance(table, pl.LazyFrame) for table in loaded.tables.values())
