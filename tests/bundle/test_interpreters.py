"""Interpreters that are given as archives."""

from __future__ import annotations

import io
import tarfile
import zipfile
from pathlib import Path

import pytest

from bundle.interpreters import can_freeze, unpack_interpreter, version_in
from bundle.target import Target


@pytest.fixture
def embeddable(tmp_path: Path) -> Path:
    """An archive as the embeddable package of Windows is laid out."""
    path = tmp_path / "embed.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("python.exe", b"MZ")
        archive.writestr("python312._pth", "python312.zip\r\n.\r\n\r\n#import site\r\n")
    return path


@pytest.fixture
def relocatable(tmp_path: Path) -> Path:
    """An archive as python-build-standalone lays it out."""
    path = tmp_path / "python.tar.gz"
    with tarfile.open(path, "w:gz") as archive:
        for name in ("python/bin/python3.13", "python/bin/python3"):
            entry = tarfile.TarInfo(name)
            entry.size, entry.mode = 2, 0o755
            archive.addfile(entry, io.BytesIO(b"#!"))
    return path


def test_the_version_is_read_from_the_archive(embeddable: Path, relocatable: Path) -> None:
    assert (version_in(embeddable), version_in(relocatable)) == ("3.12", "3.13")


def test_windows_finds_the_packages_beside_it(embeddable: Path, tmp_path: Path) -> None:
    unpack_interpreter(embeddable, Target("win_amd64", "3.12"), tmp_path / "out")
    path = (tmp_path / "out" / "python" / "python312._pth").read_text(encoding="ascii").splitlines()
    assert [line for line in path if line and not line.startswith("#")] == ["python312.zip", ".", "..\\packages"]


def test_a_python_for_linux_may_be_run(relocatable: Path, tmp_path: Path) -> None:
    unpack_interpreter(relocatable, Target("linux_aarch64", "3.13"), tmp_path / "out")
    assert (tmp_path / "out" / "python" / "bin" / "python3").stat().st_mode & 0o100


@pytest.mark.parametrize("content", [None, b"", b"PK\x05\x06" + bytes(18), b"text"])
def test_what_is_no_interpreter_is_one_sentence(content: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / "what"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(SystemExit, match="neither"):
        version_in(path)


def test_one_for_another_system_is_one_sentence(embeddable: Path, relocatable: Path, tmp_path: Path) -> None:
    for archive, platform in ((embeddable, "linux_x86_64"), (relocatable, "win_amd64")):
        with pytest.raises(SystemExit, match="no Python for"):
            unpack_interpreter(archive, Target(platform, "3.13"), tmp_path / "out")


def test_only_the_program_of_this_machine_is_frozen() -> None:
    assert not can_freeze(Target("win_amd64", "3.11"))
    assert not can_freeze(Target("linux_x86_64", "3.9"))
