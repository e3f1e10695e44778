"""Co-building agreements as rows of an answer."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import narwhals as nw

from orggraph.model.source import Source
from orggraph.model.vocabulary import UNSPECIFIED
from orggraph.queries.nodes import Node, nodes_of
from orggraph.queries.within import Areas, Within, areas_json, lowest
from orggraph.register.engines import collected
from orggraph.register.origins import Origins
from orggraph.register.places import places_of
from orggraph.text.dates import written

if TYPE_CHECKING:
    from orggraph.profile import Profile
    from orggraph.register.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """An agreement that is in force on the day.

    Attributes:
        unit: The co-building unit.
        organization: The organization that it has the agreement with.
        area: The key of the area that the ledger names, else that the organization leads or lies in.
        areas: Tier → identifier and name of the areas it lies in.
        contents: Codes; `unspecified` where the ledger says none.
        resources: Codes of the kinds of resources; the same.
        progress: The code; `unspecified` where the ledger says none.
        signed: As exactly as the ledger tells it; None where it does not.
        start: The same.
        end: The same; None where the agreement is open.
        last: The last day on which it holds.
        source: File, sheet and row.
    """

    unit: Node
    organization: Node
    area: int | None
    areas: Areas
    contents: tuple[str, ...]
    resources: tuple[str, ...]
    progress: str
    signed: str | None
    start: str | None
    end: str | None
    last: dt.date | None
    source: Source

    def to_json(self, profile: Profile, lang: str) -> dict[str, Any]:
        """Returns the row as JSON answers carry it."""
        return {
            "unit": self.unit.id,
            "unit_label": self.unit.label,
            "organization": self.organization.id,
            "organization_label": self.organization.label,
            **dict(zip(("area", "area_label"), lowest(self.areas), strict=True)),
            **areas_json(self.areas),
            "contents": list(self.contents),
            "content_labels": [word(profile, "content", code, lang) for code in self.contents],
            "resources": list(self.resources),
            "resource_labels": [word(profile, "resource", code, lang) for code in self.resources],
            "progress": self.progress,
            "progress_label": word(profile, "progress", self.progress, lang),
            "signed": self.signed,
            "start": self.start,
            "end": self.end,
            "source": self.source.to_json(),
        }


def word(profile: Profile, vocabulary: str, code: str, lang: str) -> str:
    """Returns the label of a code; 未填 for a blank."""
    if code == UNSPECIFIED:
        return "未填" if lang == "zh" else "unspecified"
    return profile.vocabularies[vocabulary].label(code, lang)


def agreement_rows(day: Snapshot) -> tuple[AgreementRow, ...]:
    """Returns the agreements in force in the order of their areas, then of the ledger."""
    found = list(collected(day.frame("agreement")).iter_rows(named=True))
    origins, within = Origins(day.register), Within(day)
    units = nodes_of(day.register, "unit", (row["unit"] for row in found), origins)
    organizations = nodes_of(day.register, "organization", (row["organization"] for row in found), origins)
    rows = [
        AgreementRow(
            unit=units[row["unit"]],
            organization=organizations[row["organization"]],
            area=area,
            areas=within.areas(area),
            contents=tuple(row["contents"]),
            resources=tuple(row["resources"]),
            progress=row["progress"] or UNSPECIFIED,
            **{name: row[name] and written(row[name], row[f"{name}_precision"]) for name in ("signed", "start", "end")},
            last=row["end"],
            source=origins.place(row["source"], row["row"]),
        )
        for row, area in zip(found, places_of(day, found), strict=True)
    ]
    return tuple(sorted(rows, key=lambda row: (within.order(row.area), _order(row))))


def _order(row: AgreementRow) -> tuple[Any, ...]:
    source = row.source
    return source.file or "", source.sheet or "", source.row or 0, row.unit.id, row.start or "", row.end or ""


def ended_by_progress(day: Snapshot) -> dict[str, int]:
    """Returns how many agreements ended before the day, by the progress that the ledgers say of them."""
    ended = day.register.frame("agreement").filter(nw.col("end") < day.day).group_by("progress").agg(times=nw.len())
    return {progress or UNSPECIFIED: times for progress, times in collected(ended).iter_rows()}
