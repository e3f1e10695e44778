"""Files as grids of cells, with a finding for each that cannot be opened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path, PurePosixPath

from orggraph.ledgers.apart import ExhaustedError, read_grids_apart
from orggraph.ledgers.archive import LARGEST_PARTS, is_answer, looks, unpacked_size
from orggraph.ledgers.delimited import TooLargeError, cells_of
from orggraph.ledgers.encodings import decoded
from orggraph.ledgers.formats import form_of, is_encrypted, other_format
from orggraph.ledgers.grids import Grid, GridsError, read_grids
from orggraph.ledgers.opendocument import Range
from orggraph.ledgers.sheet import Sheet, disjoint, narrow, shorten
from orggraph.ledgers.sheet_xml import Look
from orggraph.model.finding import Finding
from orggraph.model.source import Source

__all__ = ["SUFFIXES", "Range", "Sheet", "is_lock_file", "read_sheets"]

SUFFIXES = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".et", ".csv", ".tsv")
_TEXT_SUFFIXES = (".csv", ".tsv", ".txt")
_LARGEST_FILE, _LARGEST_TEXT = 256 * 1024 * 1024, 100 * 1024 * 1024
_FEWEST_ROWS_OF_A_TABLE = 2

Opened = tuple[list[Sheet], list[Finding]]


def is_lock_file(path: Path) -> bool:
    """Whether Excel or WPS made the file only to mark an open workbook."""
    return path.name.startswith(("~$", ".~"))


def read_sheets(path: Path, encoding: str | None = None, name: str | None = None) -> Opened:
    """Returns the sheets of a file, a CSV in the encoding given; a file that cannot be opened is a finding.

    `name` is what the file is called in sheets and findings, where that is not its own name.
    """
    name = name or path.name
    source = Source(name)
    try:
        if path.stat().st_size > _LARGEST_FILE:
            return [], [Finding("file-too-large", source)]
        content = path.read_bytes()
    except PermissionError:
        return [], [Finding("no-permission", source)]
    except OSError as error:
        return [], [Finding("unreadable-file", source, error.strerror or str(error))]
    if (other := other_format(content)) is not None:
        return [], [Finding("other-format", source, other)]
    return _text(name, content, encoding) if form_of(content) == "text" else _workbook(name, content)


def _workbook(name: str, content: bytes) -> Opened:
    if unpacked_size(content) > LARGEST_PARTS:
        return [], [Finding("file-too-large", Source(name))]
    try:
        grids, seen = _grids(content)
    except (ExhaustedError, MemoryError):
        return [], [Finding("file-too-large", Source(name))]
    except GridsError as error:
        encrypted = is_encrypted(content)
        return [], [Finding("encrypted-file" if encrypted else "unreadable-file", Source(name), str(error))]
    if not any(grids):  # none at all, or charts only
        return [], [Finding("empty-workbook", Source(name))]
    sheets: list[Sheet] = []
    findings = [] if seen else [Finding("unseen-formulas", Source(name))]
    own = is_answer(content)
    for grid, look in zip(grids, seen or [Look(safe=False)] * len(grids), strict=True):
        if grid is not None:
            repeated = any(sheet.name == grid.name for sheet in sheets)
            sheet = None if repeated or grid.cells is None else _sheet(name, grid, look, own_output=own)
            findings.extend(_told(Source(name, grid.name), grid, sheet, repeated=repeated))
            if sheet is not None:
                sheets.append(sheet)
                findings.extend([*narrow(sheet), *([] if look.safe else shorten(sheet))])
    return sheets, findings


def _grids(content: bytes) -> tuple[list[Grid | None], list[Look]]:
    """The sheets of a workbook, with a look at each where there can be one: here where it is safe, else apart."""
    seen = looks(content)
    too_large = {index: look.reach for index, look in enumerate(seen) if look.reach is not None}
    if seen and all(look.safe for look in seen):
        with suppress(GridsError):
            grids = read_grids(content, too_large)
            return grids, seen if len(seen) == len(grids) else []
    grids = read_grids_apart(content, too_large)
    return grids, seen if len(seen) == len(grids) else []


def _sheet(name: str, grid: Grid, look: Look, *, own_output: bool) -> Sheet:
    cells = grid.cells or []
    merged = disjoint(grid.merged, len(cells), max(map(len, cells), default=0))
    return Sheet(name, grid.name, cells, merged, look.without_result, look.struck, look.formats, own_output)


def _told(source: Source, grid: Grid, sheet: Sheet | None, *, repeated: bool) -> Iterator[Finding]:
    """What is to be said of a sheet that was not read, or is not as it looks in Excel."""
    if repeated:
        yield Finding("repeated-sheet", source)
    elif grid.reach is not None:
        yield Finding("sheet-too-large", source, grid.reach)
    elif sheet is None:
        yield Finding("unreadable-sheet", source, grid.trouble)
    elif sheet.cells:
        if grid.hidden:
            yield Finding("hidden-sheet", source)
        if len(sheet.merged) < _inside(grid.merged, sheet):
            yield Finding("overlapping-merges", source)


def _inside(merged: Sequence[Range], sheet: Sheet) -> int:
    return sum(top < len(sheet.cells) and left < len(sheet.cells[0]) for (top, left), _ in merged)


def _text(name: str, content: bytes, encoding: str | None) -> Opened:
    """A CSV, also where it is called .xls, as systems on the web export it."""
    source, suffix = Source(name), PurePosixPath(name).suffix
    named = suffix.lower() in _TEXT_SUFFIXES
    if len(content) > _LARGEST_TEXT:
        return [], [Finding("file-too-large", source)]
    if (text := decoded(content, encoding)) is None:
        return [], [Finding("unknown-encoding" if named else "not-a-workbook", source)]
    try:
        sheet = Sheet(name, None, cells_of(text.text))
    except TooLargeError as error:
        return [], [Finding("sheet-too-large" if named else "not-a-workbook", source, str(error))]
    if not named and sum(len(row) > 1 for row in sheet.cells) < _FEWEST_ROWS_OF_A_TABLE:
        return [], [Finding("not-a-workbook", source)]
    findings = [] if named else [Finding("text-in-workbook", source, suffix)]
    findings.extend([Finding("damaged-characters", source, str(text.wrong))] if text.wrong else [])
    findings.extend([Finding("likely-encoding", source, text.likely)] if text.likely else [])
    return [sheet], [*findings, *narrow(sheet), *shorten(sheet)]
