"""A folder of ledgers: which of its files are read, those of the folders in it among them, and what is passed over."""

from __future__ import annotations

import hashlib
import os
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from orggraph.errors import SourceError
from orggraph.model.finding import Finding
from orggraph.model.source import Source
from orggraph.stores.parquet import is_saved_register

SEAL = ".orggraph-annotated"
"""Lies in a folder that `annotate` wrote."""
RESULTS_SEAL = ".orggraph-results"
"""Lies in a folder that `write_results` wrote."""
_COPY = re.compile(
    r"(?:复件|副本|copy of).*|.*(?:[-_ (（]*(?:副本|复制|拷贝|copy)[)）]?|[ (（]*[(（]\d+[)）])(?:\s*[(（]?\d*[)）]?)",
    re.IGNORECASE,
)
"""How Excel, WPS and the systems call the copy of a file: 台账 - 副本, 台账(1), 复件 台账."""


@dataclass(frozen=True, slots=True)
class LedgerFolder:
    """What a path holds.

    Attributes:
        files: The ledgers, in the order in which they are read: by their paths, copies last.
        findings: What was passed over.
    """

    files: tuple[Path, ...]
    findings: tuple[Finding, ...] = ()


def find_ledgers(path: Path, beside: Sequence[str] = ()) -> LedgerFolder:
    """Returns the file itself, or the ledgers in a folder and in those within.

    Not looked into are hidden folders, saved registers, folders that `annotate` or `write_results` wrote, and links to
    folders. Of files
    with the same bytes one is read, the original before what is named as its copy.

    Args:
        path: A file or a folder.
        beside: The names of files in the folder that are no ledgers and are read otherwise, such as `profile.toml`.

    Raises:
        SourceError: It is neither.
    """
    from orggraph.ledgers.workbook import SUFFIXES, is_lock_file

    if path.is_file():
        return LedgerFolder((path,))
    if not path.is_dir():
        raise SourceError(f"{path} is neither a file nor a folder", f"{path} 既不是文件也不是文件夹")
    files: list[Path] = []
    findings: list[Finding] = []
    for each in _below(path, path, findings):
        if each.suffix.lower() in SUFFIXES:
            files.append(each)
        elif each.parent != path or each.name not in beside:
            findings.append(Finding("other-file", Source(name_in(each, path))))
    files.sort(key=lambda file: (is_copy(file), file.relative_to(path).parts))
    copies = dict(_copies([file for file in files if not is_lock_file(file)]))
    for copy, original in copies.items():
        code = "copied-file" if copy.parent == original.parent else "copied-file-elsewhere"
        place = Source(name_in(original, path))
        findings.append(Finding(code, Source(name_in(copy, path)), name_in(original, path), other=place))
    return LedgerFolder(tuple(file for file in files if file not in copies), tuple(findings))


def name_in(file: Path, root: Path) -> str:
    """Returns how a file is called in findings: its path below the folder that is read, with / on every system."""
    return file.relative_to(root).as_posix() if root in file.parents else file.name


def is_copy(file: Path) -> bool:
    """Whether a file is named as the copy of another one.

    >>> [is_copy(Path(name)) for name in ("台账 - 副本.xlsx", "台账(1).xlsx", "复件 台账.xls", "台账.xlsx")]
    [True, True, True, False]
    """
    return _COPY.fullmatch(file.stem) is not None


def _below(folder: Path, root: Path, findings: list[Finding]) -> Iterator[Path]:
    """Yields the files in a folder and in those within that are looked into."""
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        if folder == root:
            raise
        findings.append(Finding("no-permission", Source(name_in(folder, root))))
        return
    for each in entries:
        if each.is_file():
            if not each.name.startswith(".") or each.name.startswith(".~"):
                yield each
        elif each.is_dir():
            if (code := _not_looked_into(each)) is None:
                yield from _below(each, root, findings)
            elif code != "hidden-folder" or _may_hold_ledgers(each):
                findings.append(Finding(code, Source(name_in(each, root))))
        elif not each.name.startswith("."):  # a link that leads nowhere
            findings.append(Finding("other-file", Source(name_in(each, root))))


def _not_looked_into(folder: Path) -> str | None:
    """Why a folder is passed over; None where it is not."""
    if folder.name.startswith("."):
        return "hidden-folder"
    if folder.is_symlink():
        return "linked-folder"
    if is_saved_register(folder):
        return "saved-register"
    written = {"annotated-folder": SEAL, "results-folder": RESULTS_SEAL}
    return next((code for code, seal in written.items() if (folder / seal).is_file()), None)


def _may_hold_ledgers(folder: Path) -> bool:
    from orggraph.ledgers.workbook import SUFFIXES

    try:
        return any(each.suffix.lower() in SUFFIXES for each in folder.iterdir())
    except OSError:
        return True


def _copies(files: Sequence[Path]) -> Iterator[tuple[Path, Path]]:
    """Yields each file that has the same bytes as one before it, with that one."""
    by_size: dict[int, list[Path]] = defaultdict(list)
    for file in files:
        try:
            by_size[file.stat().st_size].append(file)
        except OSError:  # it is told when it is read
            continue
    for alike in by_size.values():
        first: dict[str, Path] = {}
        for file in alike if len(alike) > 1 else ():
            if os.access(file, os.R_OK) and (known := first.setdefault(_digest(file), file)) != file:
                yield file, known


def _digest(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
