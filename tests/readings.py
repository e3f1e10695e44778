"""Readings that tests share: a folder with the same files, read in the same way, is read once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import orggraph as og

Key = tuple[str, tuple[tuple[str, bytes], ...]]


class ReadOnce:
    """`og.read`, which remembers what it read.

    Readings are frozen. What depends on more than the files is read anew: with options, with files of settings or
    decisions, of a single file, of a saved register.
    """

    def __init__(self, read: Callable[..., og.Reading]) -> None:
        self._read = read
        self._known: dict[Key, og.Reading] = {}

    def __call__(self, source: str | Path, **given: Any) -> og.Reading:
        key = self._key(Path(source)) if not any(map(given.get, given.keys() - {"progress"})) else None
        if key is None:
            return self._read(source, **given)
        if key not in self._known:
            self._known[key] = self._read(source, **given)
        return self._known[key]

    @staticmethod
    def _key(folder: Path) -> Key | None:
        """The name of a folder of nothing but ledgers, its files and what is in them."""
        files = sorted(path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else []
        if not files or any(path.suffix not in (".xlsx", ".csv") for path in files):
            return None
        return folder.resolve().name, tuple((path.relative_to(folder).as_posix(), path.read_bytes()) for path in files)
