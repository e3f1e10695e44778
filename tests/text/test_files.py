from __future__ import annotations

from pathlib import Path

import pytest

import orggraph as og
from orggraph.text.files import write_whole


def test_what_was_there_stays_when_writing_fails(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"mine")

    def fail(part: Path) -> None:
        part.write_bytes(b"half")
        raise OSError(28, "No space left on device")

    with pytest.raises(og.OutputError) as caught:
        write_whole(path, fail)
    assert caught.value.zh == f"无法写入 {path}：磁盘已满"
    assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"mine"]


@pytest.mark.parametrize(("name", "zh"), [("file/folder/a.csv", "路径中有一段不是文件夹"), ("", "这是一个文件夹")])
def test_a_place_that_cannot_be_written_is_told_in_both_languages(tmp_path: Path, name: str, zh: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(og.OutputError) as caught:
        write_whole(tmp_path / name, b"")
    assert caught.value.zh.endswith(zh)
    assert caught.value.en.startswith("cannot write")


def test_folders_above_a_file_are_made(tmp_path: Path) -> None:
    """As they are above a folder, such as that of a saved register."""
    assert write_whole(tmp_path / "a" / "b" / "c.csv", b"x").read_bytes() == b"x"


def test_a_device_is_written_to_as_it_is() -> None:
    assert write_whole(Path("/dev/null"), b"gone") == Path("/dev/null")
    assert not Path("/dev/null").is_file()
