"""A register from records: the same build as from ledgers, but what is wrong is the caller's."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from orggraph.errors import RecordError
from orggraph.model.columns import Column
from orggraph.model.kinds import KINDS, schemas
from orggraph.model.records import Record
from orggraph.profile import Profile, default_profile
from orggraph.register.build import build
from orggraph.register.frames import Draft, Origin, draft_frame
from orggraph.register.register import Register

_TWICE = ("differing-record", "differing-area")
"""Of two records about the same fact one would have to yield: the caller must decide."""


def register_from_records(records: Iterable[Record], profile: Profile | None) -> Register:
    """Builds the register; a finding of error severity is raised."""
    profile = profile or default_profile()
    by_kind: dict[str, list[Record]] = {kind: [] for kind in KINDS}
    for record in records:
        by_kind[record.kind].append(record)
    _refuse_second_ids(by_kind)
    origins: dict[tuple[str | None, str | None], int] = {}
    frames = {}
    for kind, schema in schemas().items():
        rows = by_kind[kind]
        sources: list[int | None] = []
        for record in rows:
            place = record.source
            sources.append(origins.setdefault((place.file, place.sheet), len(origins)) if place else None)
        columns = {c.name: [_value(c, getattr(record, c.name), profile) for record in rows] for c in schema.columns}
        frames[kind] = draft_frame(schema, columns, sources, [r.source.row if r.source else None for r in rows])
    draft = Draft(frames, [Origin(file, sheet) for file, sheet in origins])
    register, findings, _ = build(draft, schemas(), profile)
    errors = [one for one in findings if one.severity == "error" or one.code in _TWICE]
    if errors:
        more = len(errors) - 1
        raise RecordError(
            errors[0].message("en") + (f" (and {more} more)" if more else ""),
            errors[0].message("zh") + (f"（另有 {more} 处）" if more else ""),
        )
    return register


def _refuse_second_ids(by_kind: dict[str, list[Record]]) -> None:
    for kind, records in by_kind.items():
        seen: set[str] = set()
        for identifier in (getattr(record, "id", None) for record in records):
            if identifier is not None and identifier in seen:
                raise RecordError(
                    f"two records of kind {kind} have the id {identifier!r}", f"有两条记录的标识同为“{identifier}”"
                )
            seen.add(identifier or "")


def _value(column: Column, value: Any, profile: Profile) -> Any:
    """The value as drafts have it; words of a vocabulary become codes.

    Raises:
        RecordError: A word that a closed vocabulary does not know.
    """
    if column.vocabulary is None or value is None:
        return value
    vocabulary = profile.vocabularies[column.vocabulary]
    codes = [vocabulary.code_of(word) or word for word in ([value] if isinstance(value, str) else value)]
    for code in codes:
        if not vocabulary.open and code not in vocabulary.codes:
            known = ", ".join(vocabulary.codes)
            raise RecordError(
                f"{column.en}: {code!r} is not known; known: {known}", f"{column.zh}：不认识“{code}”；可用的有：{known}"
            )
    return codes[0] if isinstance(value, str) else codes
