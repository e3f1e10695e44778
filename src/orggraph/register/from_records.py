"""A register from records: the same build as from ledgers, but what is wrong is the caller's."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from orggraph.errors import RecordError
from orggraph.model.kinds import KINDS, schemas
from orggraph.model.records import Record
from orggraph.profile import Profile, default_profile
from orggraph.register.build import build
from orggraph.register.frames import Draft, Origin, draft_frame
from orggraph.register.register import Register


def register_from_records(records: Iterable[Record], profile: Profile | None) -> Register:
    """Builds the register; a finding of error severity is raised."""
    by_kind: dict[str, list[Record]] = {kind: [] for kind in KINDS}
    for record in records:
        by_kind[record.kind].append(record)
    origins: dict[tuple[str | None, str | None], int] = {}
    frames = {}
    for kind, schema in schemas().items():
        rows = by_kind[kind]
        sources: list[int | None] = []
        for record in rows:
            place = record.source
            sources.append(origins.setdefault((place.file, place.sheet), len(origins)) if place else None)
        columns: dict[str, list[Any]] = {c.name: [_plain(getattr(r, c.name)) for r in rows] for c in schema.columns}
        frames[kind] = draft_frame(schema, columns, sources, [r.source.row if r.source else None for r in rows])
    draft = Draft(frames, [Origin(file, sheet) for file, sheet in origins])
    register, findings = build(draft, schemas(), profile or default_profile())
    errors = [finding for finding in findings if finding.severity == "error"]
    if errors:
        more = len(errors) - 1
        raise RecordError(
            errors[0].message("en") + (f" (and {more} more)" if more else ""),
            errors[0].message("zh") + (f"（另有 {more} 处）" if more else ""),
        )
    return register


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value
