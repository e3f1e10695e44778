"""Makes a bundle: `python -m bundle PLATFORM -o FOLDER`, which `make bundle` calls."""

from __future__ import annotations

import argparse
import shutil
import sys
import tarfile
import zipfile
from pathlib import Path

from bundle.interpreters import can_freeze, freeze, unpack_interpreter, version_in
from bundle.page import page
from bundle.target import PLATFORMS, Target
from bundle.wheels import ROOT, download_wheels, install_wheels
from orggraph import __version__

SCRIPTS = {True: ROOT / "bundle" / "windows", False: ROOT / "bundle" / "linux"}
"""The files that a folder is dragged onto, by whether they are for Windows."""


def make_bundle(target: Target, interpreter: Path | None, output: Path, *, frozen: bool = True) -> Path:
    """Makes the archive of a target.

    Args:
        target: The machine that it is for.
        interpreter: The archive of a Python for it; without one PyInstaller makes the program where it can.
        output: The folder that the archive goes to.
        frozen: Whether PyInstaller may be used.

    Returns:
        The archive.
    """
    work = output / target.platform
    shutil.rmtree(work, ignore_errors=True)
    wheels = work / "orggraph" / "wheels"
    download_wheels(target, wheels)
    folder = wheels.parent
    if interpreter is not None:
        install_wheels(target, wheels, folder / "packages")
        unpack_interpreter(interpreter, target, folder)
    elif frozen and can_freeze(target):
        freeze(wheels, folder, work / "frozen")
    place_scripts(target, folder)
    (folder / "使用说明.html").write_text(page(), encoding="utf-8")
    return _archived(folder, output, target)


def place_scripts(target: Target, folder: Path) -> None:
    """Puts the files onto which a folder is dragged into the folder of a bundle."""
    for script in sorted(SCRIPTS[target.windows].glob("整理台账.*")):
        text = script.read_text(encoding="utf-8")
        text = text.replace("PYTHON_VERSION", target.python).replace("ORGGRAPH_VERSION", __version__)
        placed = folder / script.name
        placed.write_text(text, encoding="utf-8", newline="\r\n" if target.windows else "\n")
        placed.chmod(0o755)


def _archived(folder: Path, output: Path, target: Target) -> Path:
    """Packs a folder: as .zip for Windows, else as .tar.gz, which keeps what may be run."""
    archive = output / f"orggraph-{__version__}-{target.platform}{'.zip' if target.windows else '.tar.gz'}"
    archive.unlink(missing_ok=True)
    if not target.windows:
        with tarfile.open(archive, "w:gz", compresslevel=4) as packed:
            packed.add(folder, folder.name)
        return archive
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as zipped:
        for path in sorted(folder.rglob("*")):
            zipped.write(path, path.relative_to(folder.parent))
    return archive


def main() -> None:
    """Reads the arguments and makes the bundle."""
    parser = argparse.ArgumentParser(prog="python -m bundle", description=__doc__)
    parser.add_argument("platform", choices=PLATFORMS)
    parser.add_argument("--interpreter", type=Path, help="archive of a Python for the platform")
    parser.add_argument("--python", help="version of the Python on the target, where none goes along")
    parser.add_argument("--wheels-only", action="store_true", help="no program by PyInstaller")
    parser.add_argument("-o", "--output", type=Path, default=ROOT / "build" / "bundle")
    given = parser.parse_args()
    here = f"{sys.version_info.major}.{sys.version_info.minor}"
    version = version_in(given.interpreter) if given.interpreter else given.python or here
    target = Target(given.platform, version)
    print(make_bundle(target, given.interpreter, given.output, frozen=not given.wheels_only))


if __name__ == "__main__":
    main()
