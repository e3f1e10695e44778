"""Names that reading could not bring to a record, each with its place."""

from __future__ import annotations

from dataclasses import dataclass

from orggraph.model.source import Source


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A reference whose record is not known, or that several records fit.

    Attributes:
        kind: The kind of node that it names: `area`, `organization` or `unit`.
        name: What the ledger says.
        area: The key of the area that the row speaks of, where it is known.
        place: Where it stands.
        candidates: The keys of the namesakes that cannot be told apart; none where nothing bears the name.
    """

    kind: str
    name: str
    area: int | None
    place: Source
    candidates: tuple[int, ...] = ()
