"""From keys back to text: organizations, units and holders, with the rows they stand in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import narwhals as nw

from orggraph.model.source import Source
from orggraph.register.engines import collected
from orggraph.register.origins import Origins

if TYPE_CHECKING:
    from orggraph.register.register import Register


@dataclass(frozen=True, slots=True)
class Node:
    """An organization or unit in an answer.

    Attributes:
        id: The ledger's code, or a stable identifier.
        label: Its name.
        source: File, sheet and row.
    """

    id: str
    label: str
    source: Source

    def to_json(self) -> dict[str, Any]:
        """Returns the node as JSON answers carry it."""
        return {"id": self.id, "label": self.label, "source": self.source.to_json()}


def nodes_of(register: Register, kind: str, keys: Iterable[int | None], origins: Origins) -> dict[int, Node]:
    """Returns the organizations or units of some keys."""
    wanted = sorted({key for key in keys if key is not None})
    if not wanted:
        return {}
    frame = register.frame(kind).filter(nw.col("key").is_in(wanted)).select("key", "id", "name", "source", "row")
    return {
        key: Node(identifier, name, origins.place(source, row))
        for key, identifier, name, source, row in collected(frame).iter_rows()
    }


def ids_of(register: Register, kind: str) -> dict[int, str]:
    """Returns the public identifiers of a kind; of persons nothing else is told."""
    return dict(collected(register.frame(kind).select("key", "id")).iter_rows())
