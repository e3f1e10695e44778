from __future__ import annotations

import shutil
import subprocess
import tarfile
import zipfile
from pathlib import Path, PurePosixPath

import pytest

from tests.installed.product import ROOT

PACKAGES = ("src/orggraph/", "cli/orggraph_cli/")
ONLY_IN_THE_CHECKOUT = {".ci/run"}
ONLY_IN_THE_ARCHIVE = {"PKG-INFO"}


@pytest.fixture(scope="module")
def tracked() -> set[str]:
    """The files that the project consists of."""
    if not (ROOT / ".git").exists() or shutil.which("git") is None:
        pytest.skip("only a checkout tells which files are tracked")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return {name for name in listed.split("\0") if name and (ROOT / name).exists()}


def in_wheel(path: Path) -> set[str]:
    return {name for name in zipfile.ZipFile(path).namelist() if not name.split("/")[0].endswith(".dist-info")}


def in_archive(path: Path) -> set[str]:
    with tarfile.open(path) as archive:
        return {str(PurePosixPath(*PurePosixPath(one.name).parts[1:])) for one in archive if one.isfile()}


def test_the_wheel_holds_the_tracked_files_of_the_packages(tracked: set[str], distributions: dict[str, Path]) -> None:
    wanted = {name.partition("/")[2] for name in tracked if name.startswith(PACKAGES)}
    assert "orggraph/maps/page/map.html" in wanted
    assert in_wheel(distributions["wheel"]) == wanted


def test_the_archive_holds_what_builds_and_tests_it(tracked: set[str], distributions: dict[str, Path]) -> None:
    assert in_archive(distributions["sdist"]) == tracked - ONLY_IN_THE_CHECKOUT | ONLY_IN_THE_ARCHIVE


def test_the_archive_builds_the_same_wheel(distributions: dict[str, Path], tmp_path: Path) -> None:
    with tarfile.open(distributions["sdist"]) as archive:
        archive.extractall(tmp_path, filter="data")
    (source,) = tmp_path.iterdir()
    for name in in_wheel(distributions["wheel"]):
        top = "src" if name.startswith("orggraph/") else "cli"
        assert (source / top / name).read_bytes() == zipfile.ZipFile(distributions["wheel"]).read(name), name


def test_no_tracked_file_is_ignored(tracked: set[str]) -> None:
    command = ["git", "check-ignore", "--no-index", "-z", "--stdin"]
    done = subprocess.run(command, cwd=ROOT, input="\0".join(tracked), capture_output=True, text=True, check=False)
    assert [name for name in done.stdout.split("\0") if name] == []
