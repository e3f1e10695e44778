"""Gaps: a sector with uncovered units, an area without an organization."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from orggraph.model.source import Source
from orggraph.queries.bounds import Ranges, shown, with_ranges
from orggraph.tables.table import Field

if TYPE_CHECKING:
    from orggraph.profile import Profile


@dataclass(frozen=True, slots=True)
class SectorGap:
    """A sector with uncovered units.

    Attributes:
        id: Its code.
        label: Its label in 中文.
        label_en: Its label in English.
        units: Units of the sector.
        uncovered: Those without organization coverage.
        eligible_uncovered: Those of them with at least three full members (norm N1).
        ranges: Figure → the bounds that hold whatever is answered; only of figures that open questions touch.
    """

    id: str
    label: str
    label_en: str
    units: int
    uncovered: int
    eligible_uncovered: int
    ranges: Ranges = field(default_factory=dict)

    def figures(self) -> dict[str, int]:
        """Returns the figures by name, as the ledgers are taken meanwhile."""
        return {name: getattr(self, name) for name in ("units", "uncovered", "eligible_uncovered")}

    def to_json(self, lang: str = "zh") -> dict[str, Any]:
        """Returns the row in the shape of `orggraph uncovered sectors --format json`."""
        label = self.label if lang == "zh" else self.label_en
        return {"id": self.id, "label": label, **with_ranges(self.figures(), self.ranges)}


@dataclass(frozen=True, slots=True)
class AreaGap:
    """A grid or community that no live organization leads.

    Attributes:
        id: The ledger's code, or a stable identifier.
        label: Its name.
        within: Tier → identifier and name of the areas it lies in.
        households: As the ledger has it.
        members: Members in the area, as the ledger has it.
        source: File, sheet and row.
    """

    id: str
    label: str
    within: dict[str, tuple[str | None, str | None]]
    households: int | None
    members: int | None
    source: Source

    def to_json(self) -> dict[str, Any]:
        """Returns the row in the shape of `orggraph uncovered grids --format json`."""
        within: dict[str, Any] = {}
        for tier, (identifier, name) in self.within.items():
            within |= {tier: identifier, f"{tier}_label": name}
        return {
            "id": self.id,
            "label": self.label,
            **within,
            "status": "none",
            "households": self.households,
            "members": self.members,
            "eligible": None,
            "source": self.source.to_json(),
        }


Columns = tuple[tuple[Field, ...], tuple[tuple[Any, ...], ...]]
"""The columns of a table and its rows."""


def sector_columns(gaps: Sequence[SectorGap], lang: str) -> Columns:
    """Returns sectors as rows of a table."""
    zh = lang == "zh"
    fields = (
        Field("label", "行业" if zh else "sector"),
        Field("units", "单位数" if zh else "units"),
        Field("uncovered", "未覆盖" if zh else "uncovered"),
        Field("eligible_uncovered", "其中应建" if zh else "of them eligible"),
    )
    rows = (
        (
            gap.label if zh else gap.label_en,
            *(shown(name, figure, gap.ranges, lang) for name, figure in gap.figures().items()),
        )
        for gap in gaps
    )
    return fields, tuple(rows)


def area_columns(gaps: Sequence[AreaGap], profile: Profile, lang: str) -> Columns:
    """Returns areas as rows of a table, with the tiers that they lie in."""
    zh = lang == "zh"
    above = [tier for tier in profile.tiers[1:] if any(tier.name in gap.within for gap in gaps)]
    fields = (
        Field("id", "编码" if zh else "code"),
        Field("label", "名称" if zh else "name"),
        *(Field(tier.name, tier.label(lang)) for tier in above),
        Field("households", "户数" if zh else "households"),
        Field("members", "党员数" if zh else "members"),
        Field("source", "来源" if zh else "source"),
    )
    rows = (
        (
            *(gap.id, gap.label),
            *(gap.within[tier.name][1] for tier in above),
            *(gap.households, gap.members, gap.source.words(lang)),
        )
        for gap in gaps
    )
    return fields, tuple(rows)
