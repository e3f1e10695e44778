"""Folders of ledgers with folders in them, copies, and what is passed over."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import orggraph as og
from tests.ledgers.builders import Folder, findings

UNITS = ["单位名称", "组建方式", "党组织名称"]


def units(folder: Path, file: str, *names: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    Folder(folder).xlsx(file, [UNITS, *([name, "单独组建", f"{name}党支部"] for name in names)])


def named(reading: og.Reading) -> list[str]:
    return sorted(reading.register.frame("unit").collect("polars")["name"].to_list())


def test_folders_within_are_read_and_files_of_one_name_stay_two(tmp_path: Path) -> None:
    units(tmp_path / "雨亭街道", "表.xlsx", "甲公司")
    units(tmp_path / "杏坛镇" / "下半年", "表.xlsx", "乙公司", "丙公司")
    reading = og.read(tmp_path)
    assert named(reading) == ["丙公司", "乙公司", "甲公司"]
    assert [sheet.file for sheet in reading.sheets] == ["杏坛镇/下半年/表.xlsx", "雨亭街道/表.xlsx"]
    areas = reading.register.frame("area").collect("polars")
    assert sorted(areas["name"].to_list()) == ["杏坛镇", "雨亭街道"]
    assert [finding.given for finding in findings(reading, "area-by-folder")] == ["杏坛镇", "雨亭街道"]


def test_annotated_workbooks_lie_as_their_ledgers_do(tmp_path: Path) -> None:
    units(tmp_path / "in" / "雨亭街道", "表.xlsx", "甲公司")
    units(tmp_path / "in" / "杏坛镇", "表.xlsx", "乙公司")
    for _ in range(2):  # and are replaced as a whole
        done = og.annotate(tmp_path / "in", tmp_path / "out", "2025-12-31")
    assert [each.to_json()["written"] for each in done.files] == ["杏坛镇/表.xlsx", "雨亭街道/表.xlsx"]
    assert sorted(path.relative_to(tmp_path / "out").as_posix() for path in (tmp_path / "out").rglob("表.xlsx")) == [
        "杏坛镇/表.xlsx",
        "雨亭街道/表.xlsx",
    ]


@pytest.mark.parametrize("copy", ["A表 - 副本.xlsx", "A表(1).xlsx", "A表（2）.xlsx", "复件 A表.xlsx", "A表 copy.xlsx"])
def test_a_copy_is_read_once_and_never_before_its_original(tmp_path: Path, copy: str) -> None:
    units(tmp_path, "A表.xlsx", "甲公司")
    shutil.copy(tmp_path / "A表.xlsx", tmp_path / copy)
    reading = og.read(tmp_path)
    (finding,) = findings(reading, "copied-file")
    assert (finding.source.file, finding.given) == (copy, "A表.xlsx")
    assert [sheet.file for sheet in reading.sheets] == ["A表.xlsx"]
    units(tmp_path, copy, "甲公司", "乙公司")
    assert [sheet.file for sheet in og.read(tmp_path).sheets] == ["A表.xlsx", copy]


def test_what_orggraph_wrote_and_what_is_hidden_is_not_read(tmp_path: Path) -> None:
    units(tmp_path, "a.xlsx", "甲公司")
    units(tmp_path / ".cache", "b.xlsx", "乙公司")
    og.save(og.read(tmp_path), tmp_path / "saved")
    og.annotate(tmp_path, tmp_path / "out", "2025-12-31")
    (tmp_path / "link").symlink_to(tmp_path / ".cache")
    reading = og.read(tmp_path)
    assert named(reading) == ["甲公司"]
    told = {finding.source.file: finding.code for finding in reading.findings if "/" not in (finding.source.file or "")}
    assert (
        told.items()
        >= {
            ".cache": "hidden-folder",
            "saved": "saved-register",
            "out": "annotated-folder",
            "link": "linked-folder",
        }.items()
    )
