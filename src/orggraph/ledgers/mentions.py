"""Areas that ledgers name in their columns: which of them exist because they are named."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from orggraph.ledgers.columns import SheetColumns
from orggraph.model.finding import Finding
from orggraph.model.source import Source
from orggraph.profile import Profile, Tier
from orggraph.register.areas import area_path
from orggraph.text.names import split_organization_name

Path = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """The first place where a ledger names an area."""

    ledger: str
    source: int
    row: int
    place: Source


@dataclass
class Mentions:
    """All areas named in location columns, by the names of their tiers from the top."""

    profile: Profile
    first: dict[Path, dict[str, Mention]] = field(default_factory=lambda: defaultdict(dict))
    lists_areas: set[str] = field(default_factory=set)
    lists_grids: set[str] = field(default_factory=set)

    def add(self, sheet: SheetColumns, source: int) -> None:
        """Takes note of the areas that the rows of a sheet name."""
        ledger = sheet.header.ledger
        if ledger.lists_areas:
            self.lists_areas.add(ledger.name)
        if ledger.lists_grids:
            self.lists_grids.add(ledger.name)
        rows = np.unique(sheet.places.rows, return_index=True)[1].tolist()
        for names, row in zip(sheet.places.distinct, rows, strict=True):
            number = sheet.body.numbers[row]
            for depth, name in enumerate(names, 1):
                if name is not None:
                    path = (*names[:depth], *[None] * (len(names) - depth))
                    place = sheet.sheet.source(number)
                    self.first[path].setdefault(ledger.name, Mention(ledger.name, source, number, place))

    def areas(self) -> tuple[list[dict[str, Any]], list[Finding]]:
        """Returns the rows of areas that exist because they are named, and findings about doubtful ones."""
        rows, findings = [], []
        for path, by_ledger in self.first.items():
            last = path[-1] is not None
            known = [mention for name, mention in by_ledger.items() if self._lists(name, last)]
            if not known:
                continue
            if {mention.ledger for mention in known} == {"emerging_units"} and len(self.lists_areas) > 1 and not last:
                findings.append(Finding("area-by-units-only", known[0].place, "".join(filter(None, path))))
            rows.append(self._row(path, known[0]))
        return rows, findings

    def _lists(self, ledger: str, last_tier: bool) -> bool:
        if last_tier and self.lists_grids:
            return ledger in self.lists_grids
        return ledger in self.lists_areas if self.lists_areas else True

    def _row(self, path: Path, mention: Mention) -> dict[str, Any]:
        depth = max(index for index, name in enumerate(path) if name is not None)
        name = path[depth]
        assert name is not None
        return {
            "name": name,
            "type": _kind(name, self.profile.tiers[depth], self.profile),
            "parent": area_path(*path[:depth]),
            "source": mention.source,
            "row": mention.row,
        }


def _kind(name: str, tier: Tier, profile: Profile) -> str:
    """The kind of a tier that a name's ending says: 禾丰镇 is a town, at the tier of subdistricts."""
    for term in profile.vocabularies["area_kind"].terms:
        if term.code in tier.kinds and any(name.endswith(word) for word in (term.zh, *term.words)):
            return term.code
    return tier.kinds[0]


_TOP = re.compile(r".*(?:(?<![社小园校厂])区|县|市|旗)")
"""Names of a district; 社区, 小区 and 园区 lie in one."""


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
