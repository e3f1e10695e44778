"""Opening a source as the network of a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orggraph
from orggraph_cli.opening import Opened, open_source

if TYPE_CHECKING:
    from orggraph import Network


def open_network(day: str | None, relations: tuple[str, ...], names: bool, **source: Any) -> tuple[Opened, Network]:
    """Reads the source and compiles the network of the day asked for, of the relations chosen."""
    opened = open_source(names=names, **source)
    return opened, orggraph.network(opened.on(day), relations=relations, names=names)
