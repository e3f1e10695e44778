"""Areas that a sheet is about as a whole: its name, its title, who filled it in, and where its file lies say them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import Any, Literal, NamedTuple

from orggraph.ledgers.body import Body
from orggraph.ledgers.captions import NUMBERED
from orggraph.ledgers.header import Block
from orggraph.ledgers.sheet import Sheet
from orggraph.register.area_names import AreaNames
from orggraph.text.cleaning import text_of

By = Literal["sheet", "title", "reporter", "file", "folder"]
"""What says in which area the rows of a sheet lie, the best first."""
_REPORTER = re.compile(r"(?:(?:填报|填表|报送|上报|制表|编制|报表)(?:单位|部门)?|单位)(?:\([^)]*\))?:\s*(\S+)")
_LABEL = re.compile(r"(?:(?:填报|填表|报送|上报|制表|编制)(?:单位|部门))(?:\([^)]*\))?:?")
_TITLE_ROWS = 8
_LONGEST_TITLE = 80
_BRACKETS = re.compile(r"\([^)]*\)?")


class StatedArea(NamedTuple):
    """An area that a sheet as a whole is said to be about.

    Attributes:
        name: Its name.
        by: What says so.
        tier: The index of its tier; None for a word that may be the name of an area without its ending.
    """

    name: str
    by: By
    tier: int | None = None


class Place(NamedTuple):
    """Where a row lies, as its ledger says it.

    Attributes:
        names: Per tier from the top what the columns say, or the caption above the row.
        stated: What the sheet as a whole says, for tiers on which the row says nothing.
    """

    names: tuple[str | None, ...]
    stated: tuple[StatedArea, ...] = ()

    @property
    def names_an_area(self) -> bool:
        """Whether it names an area, and not only words that may be one."""
        return any(self.names) or any(one.tier is not None for one in self.stated)

    @property
    def is_blank(self) -> bool:
        """Whether nothing says where the row lies."""
        return not self.stated and not any(self.names)


def stated_areas(sheet: Sheet, block: Block, body: Body, names: AreaNames, root: str = "") -> tuple[StatedArea, ...]:
    """Returns the areas that a sheet is about as a whole, the best evidence first; `root` is the folder read."""
    own = sheet.cells[max(block.begin, block.header.first - _TITLE_ROWS) : block.header.first]
    top = sheet.cells[: min(block.top, _TITLE_ROWS)]
    header = sheet.cells[block.header.first : block.header.row + 1]  # which may seem to begin a row too early
    below = [sheet.cells[number - 1] for number in body.around if number > block.header.row]
    titles = [*_texts(own), *(_texts(top) if block.begin else ())]
    path = PurePosixPath(sheet.file)
    found = [*_of_name(sheet.name or "", "sheet", names)]
    found += [one for title in titles if not _REPORTER.search(title) for one in _of_title(title, names)]
    found += [one for text in (*titles, *_texts(header), *_texts(below)) for one in _of_reporter(text, names)]
    found += _of_name(path.stem, "file", names)
    found += [one for folder in (*reversed(path.parent.parts), root) for one in _of_name(folder, "folder", names)]
    return tuple(dict.fromkeys(found))


def _texts(rows: Sequence[Sequence[Any]]) -> list[str]:
    """What the cells of some rows say; one that only says 填报单位 together with the next."""
    found: list[str] = []
    for row in rows:
        label = ""
        for text in (text_of(cell) for cell in row if isinstance(cell, str)):
            if text and _LABEL.fullmatch(text):
                label = text.rstrip(":") + ":"
            elif text:
                found.append(label + text)
                label = ""
    return found


def _of_title(title: str, names: AreaNames) -> Iterator[StatedArea]:
    if len(title) <= _LONGEST_TITLE:
        yield from (StatedArea(name, "title", tier) for tier, name in names.named_in(title).items())


def _of_reporter(text: str, names: AreaNames) -> Iterator[StatedArea]:
    """The area whose committee or office filled in the sheet."""
    for match in _REPORTER.finditer(text):
        said = _BRACKETS.sub("", match[1])
        yield from (StatedArea(name, "reporter", tier) for tier, name in names.named(said).items())


def _of_name(text: str, by: By, names: AreaNames) -> Iterator[StatedArea]:
    """The areas in the name of a sheet, file or folder, and words in it that may be areas without their endings."""
    yield from (StatedArea(name, by, tier) for tier, name in names.named(text).items())
    yield from (StatedArea(part, by) for part in names.parts(text))


def captioned_areas(body: Body, names: AreaNames, tiers: int) -> dict[int, tuple[str | None, ...]]:
    """Returns per caption, by the number of its row, the areas in which the rows below lie.

    A caption ends those before it of its own style of numbering, and of finer ones.
    """
    result: dict[int, tuple[str | None, ...]] = {}
    held: dict[int, dict[int, str]] = {}
    for number, text in ((caption.row, caption.text) for caption in body.captions):
        style = _style(text)
        held = {other: areas for other, areas in held.items() if other < style}
        said = NUMBERED.sub("", _BRACKETS.sub("", text.replace(" ", "")), count=1).strip("、.．:")
        held[style] = names.named(said)
        known: dict[int, str] = {}
        for _, areas in sorted(held.items()):
            top = min(areas, default=tiers)
            known = {tier: name for tier, name in known.items() if tier < top} | areas
        result[number] = tuple(known.get(tier) for tier in range(tiers))
    return result


def _style(text: str) -> int:
    """How a caption is numbered: 一、 before （一） before 1. before none."""
    if re.match(r"[一二三四五六七八九十]+、", text):
        return 0
    if re.match(r"[(（][一二三四五六七八九十]+[)）]", text):
        return 1
    return 2 if re.match(r"[(（]?\d", text) else 3
