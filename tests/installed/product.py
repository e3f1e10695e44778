"""Builds the wheel and the source archive, and installs each into an environment of its own."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
LOCKED = ROOT / "requirements"
PATTERNS = {"wheel": "*.whl", "sdist": "*.tar.gz"}
_PIP = ("-m", "pip", "--disable-pip-version-check", "--quiet")
_OURS = ("PYTHONPATH", "PYTHONHOME", "PYTHONDONTWRITEBYTECODE", "VIRTUAL_ENV", "ORGGRAPH_EXPLORE")


def environment() -> dict[str, str]:
    """The environment of a process that knows nothing of the checkout."""
    kept = {name: value for name, value in os.environ.items() if name not in _OURS}
    return kept | {"LC_ALL": "C.UTF-8", "PYTHONWARNINGS": "error"}


@contextmanager
def alone(lock: Path) -> Iterator[None]:
    """Holds a lock that the workers of a test run share."""
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def once(folder: Path, make: Callable[[Path], object]) -> Path:
    """Makes a folder, in one of the workers of a test run; the others find it made."""
    done = folder.with_suffix(".done")
    with alone(folder.with_suffix(".lock")):
        if not done.exists():
            make(folder)
            done.touch()
    return folder


def build(folder: Path) -> None:
    """Builds the wheel from the checkout, and the source archive."""
    _run(sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-t", "wheel", "-d", folder, cwd=ROOT)


def install_locked(folder: Path) -> None:
    """Makes an environment with what is locked for running, and nothing else."""
    venv.create(folder, with_pip=True)
    hashed = ("--require-hashes", "-r", LOCKED / "run.txt")
    _run(folder / "bin" / "python", *_PIP, "install", "--no-compile", *hashed, cwd=folder)


def install(folder: Path, distribution: Path, locked: Path) -> None:
    """Makes an environment with the same files that an environment holds, then with the distribution.

    To unpack and check the locked packages again for each distribution would tell nothing new.
    """
    venv.create(folder, with_pip=False)
    shutil.copytree(_packages(locked), _packages(folder), copy_function=os.link, dirs_exist_ok=True)
    wheel = distribution if distribution.suffix == ".whl" else _wheel_of(distribution, folder)
    _run(folder / "bin" / "python", *_PIP, "install", "--no-deps", "--no-index", wheel, cwd=folder)


def _packages(environment: Path) -> Path:
    """Where the packages of an environment are."""
    (found,) = environment.glob("lib/python*/site-packages")
    return found


def _wheel_of(archive: Path, folder: Path) -> Path:
    """Builds the wheel from a source archive as pip does, with the builder that is locked."""
    built = folder / "built"
    _run(sys.executable, *_PIP, "wheel", "--no-deps", "--no-build-isolation", "-w", built, archive, cwd=folder)
    (wheel,) = built.glob("*.whl")
    return wheel


def _run(*command: str | Path, cwd: Path) -> None:
    given = environment() | {"PYTHONWARNINGS": ""}
    done = subprocess.run(command, cwd=cwd, env=given, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"


@dataclass(frozen=True)
class Product:
    """An installed orggraph, and a folder to work in that lies outside the checkout."""

    environment: Path
    folder: Path

    @property
    def python(self) -> Path:
        """The interpreter that orggraph is installed for."""
        return self.environment / "bin" / "python"

    def __call__(self, *arguments: str, exits: Sequence[int] = (0,)) -> str:
        """Runs the command as a user does, and returns what it prints."""
        return self.call(self.environment / "bin" / "orggraph", *arguments, exits=exits)

    def call(self, *command: str | Path, exits: Sequence[int] = (0,)) -> str:
        """Runs a process in the folder, and returns what it prints."""
        given = environment()
        done = subprocess.run(command, cwd=self.folder, env=given, capture_output=True, text=True, check=False)
        assert done.returncode in exits, f"{command} ended with {done.returncode}\n{done.stdout}\n{done.stderr}"
        assert "Traceback" not in done.stderr
        (self.folder / "stderr.txt").write_text(done.stderr, encoding="utf-8")
        return done.stdout
