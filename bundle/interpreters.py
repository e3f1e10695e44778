"""The interpreter of a bundle: one that is given as an archive, or the whole program frozen by PyInstaller."""

from __future__ import annotations

import platform
import re
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

from bundle.target import Target
from bundle.wheels import PIP, ROOT, run

_PTH = re.compile(r"(?:.*/)?python3(\d+)\._pth")
"""Stands in the embeddable archive of Windows: what the interpreter has on its path."""
_LINUX_PYTHON = re.compile(r"(?:\./)?python/bin/python3\.(\d+)")
"""Stands in an archive of a Python for Linux that runs wherever it is unpacked, as python-build-standalone has it."""
_COLLECTED = ("orggraph", "orggraph_cli", "pypinyin", "pyvis", "rich")
"""Packages that import by name, or read files of their own, which PyInstaller cannot see."""


def version_in(archive: Path) -> str:
    """Returns the version of the Python in an archive, as `3.11`; ends the program where there is none."""
    for name in _names(archive):
        if found := _PTH.fullmatch(name) or _LINUX_PYTHON.fullmatch(name):
            return f"3.{found[1]}"
    sys.exit(f"{archive} is neither an embeddable Python for Windows (.zip) nor one for Linux (.tar.gz, python/bin)")


def _names(archive: Path) -> list[str]:
    if zipfile.is_zipfile(archive):
        with zipfile.ZipFile(archive) as opened:
            return opened.namelist()
    if archive.is_file() and tarfile.is_tarfile(archive):
        with tarfile.open(archive) as opened_tar:
            return opened_tar.getnames()
    return []


def unpack_interpreter(archive: Path, target: Target, folder: Path) -> None:
    """Unpacks an interpreter as `python` in the folder of a bundle, where it finds the packages beside it."""
    if target.windows != zipfile.is_zipfile(archive):
        sys.exit(f"{archive.name} is no Python for {target.platform}")
    if not target.windows:
        with tarfile.open(archive) as opened:
            opened.extractall(folder, filter="tar")
        return
    with zipfile.ZipFile(archive) as opened_zip:
        opened_zip.extractall(folder / "python")
    (pth,) = (folder / "python").glob("python3*._pth")
    with pth.open("a", encoding="ascii") as file:
        file.write("\n..\\packages\n")


def can_freeze(target: Target) -> bool:
    """Whether PyInstaller, which freezes for the machine that it runs on alone, can make this bundle's program."""
    here = f"{platform.system()}_{platform.machine()}".lower()
    return here == target.platform and target.python == f"{sys.version_info.major}.{sys.version_info.minor}"


def freeze(wheels: Path, folder: Path, work: Path) -> None:
    """Makes the program `app/orggraph` in the folder of a bundle, with an interpreter and all packages in it."""
    venv.create(work / "venv", with_pip=False)
    python = work / "venv" / "bin" / "python"
    into = (*PIP, "--python", python, "install")
    run(*into, "--no-index", "--no-deps", *sorted(map(str, wheels.glob("*.whl"))))
    run(*into, "--require-hashes", "-r", ROOT / "requirements" / "bundle.txt")
    collected = [word for name in _COLLECTED for word in ("--collect-all", name)]
    where = ("--distpath", work, "--workpath", work / "build", "--specpath", work)
    how = ("--noconfirm", "--onedir", "--name", "orggraph", "--log-level", "ERROR", "--copy-metadata", "orggraph")
    run(python, "-m", "PyInstaller", *how, *where, *collected, ROOT / "bundle" / "linux" / "entry.py")
    (work / "orggraph").rename(folder / "app")
