"""The folder that annotated workbooks go to: never that of the ledgers, never over what somebody has changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from orggraph.errors import OutputError
from orggraph.text.files import unwritable, write_whole

_SEAL = ".orggraph-annotated"
"""Holds the digests of what was written: a workbook that was saved since is somebody's work."""


def check_folder(folder: Path, ledgers: Sequence[Path], *, force: bool = False) -> None:
    """Refuses a folder to which nothing should be written.

    Raises:
        OutputError: Ledgers lie in it, or it holds something else than unchanged annotated workbooks.
    """
    if folder.resolve() in {ledger.resolve().parent for ledger in ledgers}:
        raise OutputError(
            f"the ledgers themselves lie in {folder}; name another folder", f"台账就在 {folder}，请换一个文件夹"
        )
    try:
        others = [] if force or not folder.exists() else [each for each in folder.iterdir() if not _is_ours(each)]
    except OSError as error:
        raise unwritable(folder, error) from error
    if others:
        raise OutputError(
            f"{folder} is not empty ({others[0].name}); name another folder, or add --force (force=True)",
            f"{folder} 不是空文件夹（{others[0].name}），请换一个文件夹，或加 --force（force=True）",
        )


def _is_ours(path: Path) -> bool:
    if path.name == _SEAL:
        return True
    return path.is_file() and _digest(path) in _sealed(path.parent)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _sealed(folder: Path) -> frozenset[str]:
    try:
        return frozenset(json.loads((folder / _SEAL).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return frozenset()


def empty_folder(folder: Path) -> None:
    """Makes the folder, and removes from it what an earlier annotation wrote and nobody changed.

    Raises:
        OutputError: It cannot be made or written to.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path in [each for each in folder.iterdir() if _is_ours(each)]:
            path.unlink()
    except OSError as error:
        raise unwritable(folder, error) from error


def seal(folder: Path, written: Iterable[Path]) -> None:
    """Notes what was written.

    Raises:
        OutputError: The note cannot be written.
    """
    digests = sorted(_sealed(folder) | {_digest(path) for path in written})
    write_whole(folder / _SEAL, json.dumps(digests).encode())


def name_of_copy(path: Path, suffix: str, taken: Iterable[str]) -> str:
    """Returns the name for the copy of a ledger, which is its own where the suffix is the same.

    >>> taken = ["a.xlsx"]
    >>> [name_of_copy(Path(name), ".xlsx", taken) for name in ("a.xlsx", "a.csv", "b.xls")]
    ['a.xlsx', 'a.csv.xlsx', 'b.xlsx']
    """
    if path.suffix.lower() == suffix:
        return path.name
    used = {name.casefold() for name in taken}
    names = [f"{path.stem}{suffix}", f"{path.name}{suffix}"]
    names += [f"{path.name} {number}{suffix}" for number in range(2, len(used) + 3)]
    return next(name for name in names if name.casefold() not in used)
