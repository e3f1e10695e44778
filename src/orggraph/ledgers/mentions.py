"""Areas that ledgers name: gathered while sheets are read, settled once all of them are."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from orggraph.ledgers.columns import SheetColumns
from orggraph.ledgers.sheet import Sheet
from orggraph.ledgers.stated_areas import Place
from orggraph.model.source import Source
from orggraph.register.values import Values
from orggraph.text.names import split_organization_name


@dataclass(frozen=True, slots=True)
class Mention:
    """The first place where a ledger names an area."""

    ledger: str
    source: int
    row: int
    place: Source


@dataclass(frozen=True, slots=True)
class SheetPlaces:
    """The distinct places of a sheet, the number of the first row of each, and how many rows each has."""

    sheet: Sheet
    ledger: str
    places: Sequence[Place]
    rows: Sequence[int]
    times: Sequence[int]

    @property
    def source(self) -> Source:
        """Where the sheet is."""
        return self.sheet.source()


class OrganizationName(NamedTuple):
    """What areas ask of an organization: its name and its superior."""

    name: str
    superior: str | None


@dataclass
class Mentions:
    """All places that rows lie in, with the first row of each ledger that names them.

    Attributes:
        first: Place → ledger → its first row there.
        by_sheet: Number of the source → the places of its rows.
        lists_areas: The ledgers read that list areas.
        lists_grids: The ledgers read that list grids.
        organizations: The organizations that ledgers list: their names say how areas are called.
        sheets: All sheets with cells: what any of them says may confirm the short name of an area.
    """

    first: dict[Place, dict[str, Mention]] = field(default_factory=lambda: defaultdict(dict))
    by_sheet: dict[int, SheetPlaces] = field(default_factory=dict)
    lists_areas: set[str] = field(default_factory=set)
    lists_grids: set[str] = field(default_factory=set)
    organizations: list[OrganizationName] = field(default_factory=list)
    sheets: list[Sheet] = field(default_factory=list)

    def add(self, sheet: SheetColumns, source: int) -> None:
        """Takes note of the areas that the rows of a sheet name."""
        ledger = sheet.header.ledger
        if ledger.lists_areas and (ledger.lists_grids or any(place.names_an_area for place in sheet.places.distinct)):
            self.lists_areas.add(ledger.name)
        if ledger.lists_grids:
            self.lists_grids.add(ledger.name)
        places = sheet.places
        first = np.unique(places.rows, return_index=True)[1]
        numbers = [sheet.body.numbers[row] for row in first.tolist()]
        times = np.bincount(places.rows, minlength=len(numbers)).tolist()
        self.by_sheet[source] = SheetPlaces(sheet.sheet, ledger.name, list(places.distinct), numbers, times)
        for place, number in zip(places.distinct, numbers, strict=True):
            mention = Mention(ledger.name, source, number, sheet.sheet.source(number))
            self.first[place].setdefault(ledger.name, mention)

    def say(self, name: str) -> bool:
        """Whether any cell of the ledgers holds a name."""
        cells = (cell for sheet in self.sheets for strip in sheet.strips for cell in strip.distinct.cells)
        return any(isinstance(cell, str) and name in cell for cell in cells)

    def add_grids(self, sheet: SheetColumns, source: int, places: Values, numbers: Sequence[int]) -> None:
        """Takes note of the places of grids that name the community themselves, where no column does."""
        for number, place in zip(numbers, places, strict=True):
            if place is not None:
                mention = Mention(sheet.header.ledger.name, source, number, sheet.sheet.source(number))
                self.first[place].setdefault(mention.ledger, mention)

    def lists(self, ledger: str) -> bool:
        """Whether an area exists because a ledger names it."""
        return ledger in self.lists_areas if self.lists_areas else True


_TOP = re.compile(r".*(?:(?<![社小园校厂])区|县|市|旗)")
"""Names of a district; 社区, 小区 and 园区 lie in one."""


def is_district(body: str) -> bool:
    """Whether the body of an organization is a district as a whole."""
    return _TOP.fullmatch(body) is not None


def top_area(organizations: Sequence[tuple[str, str | None]], areas: Iterable[str]) -> tuple[int, str] | None:
    """Returns the top area's name, and the organization that shows it, where no column names it.

    It is the body of the organization without a superior (中共X区委员会 → X区); where there is none, what stands before
    the name of an area in the names of organizations (中共X区松树街道工作委员会 → X区).

    Args:
        organizations: Names and superiors.
        areas: The names of the areas below.
    """
    tops = [
        (index, *split_organization_name(name)) for index, (name, above) in enumerate(organizations) if above is None
    ]
    roots = {
        body: index
        for index, body, type_ in reversed(tops)
        if type_ in ("committee", "working_committee") and _TOP.fullmatch(body)
    }
    if not roots:
        bodies = [(index, split_organization_name(name)[0]) for index, (name, _) in enumerate(organizations)]
        before = [
            (body.removesuffix(area), index)
            for index, body in bodies
            for area in areas
            if body.endswith(area) and _TOP.fullmatch(body.removesuffix(area))
        ]
        roots = dict(reversed(before))
    return next(((index, body) for body, index in roots.items()), None) if len(roots) == 1 else None
