"""The folder of results: what it holds, what somebody has changed in it since, and that no ledger is in danger."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from orggraph.errors import OutputError
from orggraph.ledgers.workbook import is_lock_file
from orggraph.reports.annotated_folder import changed_files
from orggraph.results.workbook_content import workbook_content
from orggraph.sources.ledger_folder import RESULTS_SEAL
from orggraph.text.files import unwritable, write_whole
from orggraph.text.mark import bears_mark

_NAMES = {"zh": ("结果.xlsx", "地图.html", "标注"), "en": ("results.xlsx", "map.html", "marked")}
"""Workbook, map and folder of marked ledgers."""
_ASIDE = {"zh": "改过的文件", "en": "changed files"}


@dataclass(frozen=True)
class ResultsFolder:
    """A folder of results in one language.

    Attributes:
        path: The folder.
        lang: The language, `zh` or `en`.
        written: File → fingerprint of what an earlier run wrote into it.
    """

    path: Path
    lang: str
    written: Mapping[str, str]

    @property
    def workbook(self) -> Path:
        """The workbook."""
        return self.path / _NAMES[self.lang][0]

    @property
    def map(self) -> Path:
        """The map."""
        return self.path / _NAMES[self.lang][1]

    @property
    def marked(self) -> Path:
        """The folder of marked ledgers."""
        return self.path / _NAMES[self.lang][2]

    def workbooks(self) -> list[Path]:
        """Returns the workbooks of earlier runs, in either language."""
        return [path for name, *_ in _NAMES.values() if (path := self.path / name).is_file()]

    def changed(self) -> list[Path]:
        """Returns the files of earlier runs that somebody has changed since, but for answers in a workbook."""
        files = [self.path / name for names in _NAMES.values() for name in names[:2]]
        changed = [file for file in files if file.is_file() and self.written.get(file.name) != _fingerprint(file)]
        return [*changed, *(file for *_, name in _NAMES.values() for file in changed_files(self.path / name))]

    def set_aside(self, files: Iterable[Path], moment: dt.datetime) -> tuple[Path, ...]:
        """Moves files to a folder in this one that is named by a moment; returns where they are now.

        Raises:
            OutputError: A file cannot be moved; it may be open.
        """
        named = f"{_ASIDE[self.lang]} {moment:%Y-%m-%d %H.%M.%S}"
        every = (self.path / name for name in (named, *(f"{named} {number}" for number in range(2, 100))))
        folder = next(folder for folder in every if not folder.exists())
        moved = []
        for file in files:
            target = folder / file.relative_to(self.path)
            try:
                target.parent.mkdir(parents=True, exist_ok=True)
                moved.append(file.rename(target))
            except OSError as error:
                raise unwritable(file, error) from error
        return tuple(moved)

    def seal(self) -> None:
        """Notes what was written, and removes what an earlier run wrote in the other language."""
        mine = (self.workbook, self.map)
        for name in self.written:
            if (other := self.path / name) not in mine:
                other.unlink(missing_ok=True)
        written = {file.name: _fingerprint(file) for file in mine}
        write_whole(self.path / RESULTS_SEAL, json.dumps(written, ensure_ascii=False).encode())


def results_folder(folder: Path, source: Path, lang: str) -> ResultsFolder:
    """Returns the folder of results, where results may be written to it.

    Raises:
        OutputError: It is a file, it holds the ledgers or something that orggraph did not write, or a workbook in it
            is open.
    """
    _refuse_ledgers(folder, source)
    try:
        there = sorted(folder.iterdir()) if folder.exists() else []
    except OSError as error:
        raise unwritable(folder, error) from error
    place = ResultsFolder(folder, lang, _written(folder))
    if there and not (folder / RESULTS_SEAL).is_file() and not any(map(bears_mark, place.workbooks())):
        raise OutputError(
            f"{folder} holds other files ({there[0].name}); name a new folder for the results",
            f"{folder} 里有别的文件（{there[0].name}），请另给结果一个新文件夹",
        )
    if lock := next(filter(is_lock_file, folder.rglob("*")), None):
        raise OutputError(
            f"a workbook in {folder} is open; save and close it, then run again (if it is not, delete {lock.name})",
            f"{folder} 里有表格正打开着，请存盘、关闭后再运行（如果没有打开，请删除 {lock.name}）",
        )
    return place


def _refuse_ledgers(folder: Path, source: Path) -> None:
    """The folder of results is none of the ledgers, and none that they lie in."""
    results, ledgers = folder.resolve(), source.resolve()
    if results == ledgers or results in ledgers.parents:
        raise OutputError(
            f"the ledgers themselves lie in {folder}; name another folder for the results",
            f"台账就在 {folder}，请另给结果一个文件夹",
        )


def _written(folder: Path) -> dict[str, str]:
    try:
        written = json.loads((folder / RESULTS_SEAL).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    known = {name for names in _NAMES.values() for name in names[:2]}
    return {name: str(written[name]) for name in known.intersection(written)} if isinstance(written, dict) else {}


def _fingerprint(file: Path) -> str:
    """What a file holds; of a workbook what its cells say, since every program that saves it writes other bytes."""
    if file.suffix == ".xlsx":
        return workbook_content(file)
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
