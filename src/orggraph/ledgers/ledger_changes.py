"""What became of the records of an earlier ledger in a later one: history that is told, never counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orggraph.ledgers.ledger_part import Known, LedgerPart
from orggraph.model.finding import Finding

_KINDS = ("unit", "organization", "area")
"""What has a name of its own; the holder of a seat is a person."""
_MOST_NAMED = 3


def changes(earlier: LedgerPart, later: Sequence[LedgerPart], by: LedgerPart) -> Iterator[Finding]:
    """Yields what a later ledger has no more, has new, calls otherwise or puts elsewhere, with the first names.

    Args:
        earlier: The block that is replaced.
        later: The blocks of later days.
        by: That of them which findings name.
    """
    if earlier.kind not in _KINDS:
        return
    before, after = Known.of([earlier]), Known.of(later)
    renamed, moved = _altered(earlier, later)
    told = {
        "records-gone": _missing(earlier, after),
        "records-new": [name for part in later for name in _missing(part, before)],
        "records-renamed": renamed,
        "records-moved": moved,
    }
    for code, names in told.items():
        if names:
            shown = "、".join(name.replace("|", "") for name in names[:_MOST_NAMED]) + "…" * (len(names) > _MOST_NAMED)
            yield Finding(code, earlier.source, shown, str(len(names)), other=by.source)


def _missing(part: LedgerPart, known: Known) -> list[str]:
    """The names of records of a block that are not known."""
    return [name for name, held in zip(part.names, known.holds(part), strict=True) if name and not held]


def _altered(earlier: LedgerPart, later: Sequence[LedgerPart]) -> tuple[list[str], list[str]]:
    """The records that have another name now, and those in another place."""
    now_by_code, now_by_name = {}, {}
    for part in later:
        for name, code, place in zip(part.names, part.codes, part.places, strict=True):
            now_by_name[name] = now_by_code[code] = (name, place)
    renamed, moved = [], []
    for name, code, place in zip(earlier.names, earlier.codes, earlier.places, strict=True):
        now = (now_by_code.get(code) if code else None) or now_by_name.get(name)
        if not name or now is None:
            continue
        if now[0] and now[0] != name:
            renamed.append(f"{name} → {now[0]}")
        if place and now[1] and now[1] != place:
            moved.append(name)
    return renamed, moved
