"""The wheels of a bundle: what is locked for running, as the markers of the target have it, and orggraph's own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from packaging.requirements import Requirement

from bundle.target import Target

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "requirements" / "run.txt"
PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet")


def pins_for(target: Target, lock: str) -> Iterator[str]:
    """Yields the lines of a lock that hold on the target, with their hashes, without their markers.

    pip evaluates markers for the machine that it runs on, whatever platform it downloads for: colorama, which click
    needs on Windows only, would be missing there.
    """
    for line in lock.replace("\\\n", " ").splitlines():
        pinned, _, hashes = line.partition(" --hash")
        if not pinned.strip() or pinned.startswith("#"):
            continue
        requirement = Requirement(pinned)
        if requirement.marker is None or requirement.marker.evaluate(target.environment):
            yield f"{requirement.name}{requirement.specifier} --hash{hashes}"


def download_wheels(target: Target, folder: Path) -> None:
    """Downloads the locked wheels of the target, held to their hashes, and builds that of orggraph."""
    folder.mkdir(parents=True)
    pins = folder.parent / "pins.txt"
    pins.write_text("\n".join(pins_for(target, LOCK.read_text(encoding="utf-8"))), encoding="utf-8")
    hashed = ("--require-hashes", "--no-deps", "-r", pins)
    run(*PIP, "download", *hashed, *target.pip_options, "-d", folder)
    pins.unlink()
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder)


def install_wheels(target: Target, wheels: Path, folder: Path) -> None:
    """Unpacks the wheels into a folder of packages, for an interpreter that has no pip."""
    every = sorted(map(str, wheels.glob("*.whl")))
    offline = ("--no-index", "--no-deps", "--no-compile", "--target", folder)
    run(*PIP, "install", *offline, *target.pip_options, *every)


def run(*command: str | Path) -> None:
    """Runs a process in the checkout; it ends the making of the bundle where it fails."""
    subprocess.run([str(word) for word in command], cwd=ROOT, check=True)
