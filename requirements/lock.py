"""Locks what is installed: versions of every package and hashes of their files, from the ranges in pyproject.toml.

Run it with `make lock`; the locks are the files beside this one:

| file | what it holds |
|---|---|
| `build.txt` | what builds a wheel |
| `run.txt` | what orggraph needs, and what draws a PNG |
| `test.txt` | the same, and what the tests need |
| `bundle.txt` | what freezes the program of a bundle |

Versions that are locked already and still fit stay; `make lock UPGRADE=--upgrade` takes the newest. The locks hold for
every system and every Python that pyproject.toml allows, and hold hashes of all files of a version.
"""

from __future__ import annotations

import subprocess
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).parent
PYPROJECT = HERE.parent / "pyproject.toml"
UV = (sys.executable, "-m", "uv", "pip", "compile")
HOW = ("--universal", "--python-version", "3.11", "--generate-hashes", "--no-annotate", "--no-header", "--quiet")


def lock(name: str, source: Sequence[str], given: str | None = None, above: Sequence[str] = ()) -> None:
    """Writes one lock; what the locks above it pin is pinned the same, so that they can be installed together."""
    pinned = [word for one in above for word in ("--constraints", str(HERE / one))]
    command = [*UV, *source, *HOW, *pinned, "--output-file", str(HERE / name), *sys.argv[1:]]
    subprocess.run(command, input=given, text=True, check=True, stdout=subprocess.DEVNULL)


def main() -> None:
    """Writes the four locks."""
    project = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))
    lock("build.txt", ["-"], "\n".join(project["build-system"]["requires"]))
    lock("run.txt", [str(PYPROJECT), "--extra", "png"], above=["build.txt"])
    lock("test.txt", [str(PYPROJECT), "--extra", "png", "--extra", "test"], above=["build.txt", "run.txt"])
    lock("bundle.txt", ["-"], "\n".join(project["dependency-groups"]["bundle"]), above=["build.txt", "run.txt"])


if __name__ == "__main__":
    main()
