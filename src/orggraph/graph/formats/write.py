"""Writing a network: one file or a folder of them, whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from orggraph.graph.formats.csv import write_csv
from orggraph.graph.formats.gexf import write_gexf
from orggraph.graph.formats.graphml import write_graphml
from orggraph.graph.formats.neo4j import write_neo4j
from orggraph.graph.formats.node_link import write_node_link
from orggraph.graph.formats.parquet import write_parquet
from orggraph.graph.formats.popolo import write_popolo
from orggraph.graph.nodes import KINDS
from orggraph.graph.relation import NAMES
from orggraph.text.files import write_folder_whole, write_whole

if TYPE_CHECKING:
    from orggraph.graph.network_tables import NetworkTables


class Folder(NamedTuple):
    """A format of several files.

    Attributes:
        write: What writes a network into an empty folder.
        files: The names that its files may have.
    """

    write: Callable[[NetworkTables, Path], None]
    files: tuple[str, ...]


_NEO4J = (*(f"nodes-{kind}.csv" for kind in KINDS), *(f"relationships-{name}.csv" for name in NAMES), "load.cypher")
_FILES: dict[str, Callable[[NetworkTables, BinaryIO], None]] = {
    "gexf": write_gexf,
    "graphml": write_graphml,
    "popolo": write_popolo,
    "node-link": write_node_link,
}
_FOLDERS = {
    "parquet": Folder(write_parquet, ("nodes.parquet", "edges.parquet")),
    "neo4j": Folder(write_neo4j, _NEO4J),
    "csv": Folder(write_csv, ("nodes.csv", "edges.csv")),
}


def write_network(tables: NetworkTables, path: Path, to: str) -> Path:
    """Writes a network in the format of that name.

    Raises:
        OutputError: It cannot be written, or a folder holds other files.
    """
    if to in _FOLDERS:
        write_into, files = _FOLDERS[to]
        return write_folder_whole(path, lambda folder: write_into(tables, folder), files)

    def write(part: Path) -> None:
        with part.open("wb") as out:
            _FILES[to](tables, out)

    return write_whole(path, write)
