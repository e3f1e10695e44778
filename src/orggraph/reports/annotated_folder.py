"""The folder that annotated workbooks go to: never that of the ledgers, never over what somebody has changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePath

from orggraph.errors import OutputError
from orggraph.sources.ledger_folder import SEAL
from orggraph.text.files import unwritable, write_whole


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
        sealed = _sealed(folder)
        others = [] if force or not folder.exists() else [one for one in folder.iterdir() if not _is_ours(one, sealed)]
    except OSError as error:
        raise unwritable(folder, error) from error
    if others:
        raise OutputError(
            f"{folder} is not empty ({others[0].name}); name another folder, or add --force (force=True)",
            f"{folder} 不是空文件夹（{others[0].name}），请换一个文件夹，或加 --force（force=True）",
        )


def changed_files(folder: Path) -> list[Path]:
    """Returns the files in a folder of annotated workbooks that are not as they were written.

    Raises:
        OutputError: The folder cannot be read.
    """
    try:
        sealed = _sealed(folder)
        every = sorted(folder.rglob("*")) if folder.is_dir() else []
        return [path for path in every if not path.is_dir() and not _is_ours(path, sealed)]
    except OSError as error:
        raise unwritable(folder, error) from error


def _is_ours(path: Path, sealed: frozenset[str]) -> bool:
    """Whether a file is as it was written, or a folder holds nothing else."""
    if path.is_dir() and not path.is_symlink():
        return all(_is_ours(each, sealed) for each in path.iterdir())
    return path.name == SEAL or (path.is_file() and _digest(path) in sealed)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _sealed(folder: Path) -> frozenset[str]:
    try:
        return frozenset(json.loads((folder / SEAL).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return frozenset()


def empty_folder(folder: Path) -> None:
    """Makes the folder, and removes from it what an earlier annotation wrote and nobody changed.

    Raises:
        OutputError: It cannot be made or written to.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _remove_ours(folder, _sealed(folder))
    except OSError as error:
        raise unwritable(folder, error) from error


def _remove_ours(folder: Path, sealed: frozenset[str]) -> None:
    for path in list(folder.iterdir()):
        if path.is_dir() and not path.is_symlink():
            _remove_ours(path, sealed)
            if not any(path.iterdir()):
                path.rmdir()
        elif _is_ours(path, sealed):
            path.unlink()


def seal(folder: Path, written: Iterable[Path]) -> None:
    """Notes what was written.

    Raises:
        OutputError: The note cannot be written.
    """
    digests = sorted(_sealed(folder) | {_digest(path) for path in written})
    write_whole(folder / SEAL, json.dumps(digests).encode())


def name_of_copy(path: PurePath, suffix: str, taken: Iterable[str]) -> str:
    """Returns the path for the copy of a ledger below the folder, which is its own where the suffix is the same.

    >>> taken = ["a.xlsx"]
    >>> [name_of_copy(PurePath(name), ".xlsx", taken) for name in ("a.xlsx", "a.csv", "b/a.xls")]
    ['a.xlsx', 'a.csv.xlsx', 'b/a.xlsx']
    """
    if path.suffix.lower() == suffix:
        return path.as_posix()
    used = {name.casefold() for name in taken}
    names = [f"{path.with_suffix('').as_posix()}{suffix}", f"{path.as_posix()}{suffix}"]
    names += [f"{path.as_posix()} {number}{suffix}" for number in range(2, len(used) + 3)]
    return next(name for name in names if name.casefold() not in used)
