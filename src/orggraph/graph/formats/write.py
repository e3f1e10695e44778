"""Writing a network: which format, one file or a folder of them, whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from orggraph.errors import QuestionError
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


class FileFormat(NamedTuple):
    """A format of one file.

    Attributes:
        suffix: The ending of a file's name that means it.
        write: What writes a network to an open file.
    """

    suffix: str
    write: Callable[[NetworkTables, BinaryIO], None]


class FolderFormat(NamedTuple):
    """A format of several files.

    Attributes:
        suffix: The ending of a folder's name that means it.
        write: What writes a network into an empty folder.
        files: The names that its files may have.
    """

    suffix: str
    write: Callable[[NetworkTables, Path], None]
    files: tuple[str, ...]


_NEO4J = (*(f"nodes-{kind}.csv" for kind in KINDS), *(f"relationships-{name}.csv" for name in NAMES), "load.cypher")
FORMATS: dict[str, FileFormat | FolderFormat] = {
    "gexf": FileFormat(".gexf", write_gexf),
    "graphml": FileFormat(".graphml", write_graphml),
    "popolo": FileFormat(".popolo.json", write_popolo),
    "node-link": FileFormat(".json", write_node_link),
    "parquet": FolderFormat(".parquet", write_parquet, ("nodes.parquet", "edges.parquet")),
    "neo4j": FolderFormat(".neo4j", write_neo4j, _NEO4J),
    "csv": FolderFormat(".csv", write_csv, ("nodes.csv", "edges.csv")),
}
"""All formats; of two suffixes that fit, the first counts."""


def format_of(path: Path, to: str | None) -> FileFormat | FolderFormat:
    """Returns the format that a word means, or where there is none the ending of the name.

    Raises:
        QuestionError: There is no such format.
    """
    if to is not None and to in FORMATS:
        return FORMATS[to]
    found = next((one for one in FORMATS.values() if to is None and path.name.lower().endswith(one.suffix)), None)
    if found is None:
        raise QuestionError("format", path.suffix if to is None else to, FORMATS)
    return found


def write_network(tables: NetworkTables, path: Path, format_: FileFormat | FolderFormat) -> Path:
    """Writes a network.

    Raises:
        OutputError: It cannot be written, or a folder holds other files.
    """
    if isinstance(format_, FolderFormat):
        return write_folder_whole(path, lambda folder: format_.write(tables, folder), format_.files)

    def write(part: Path) -> None:
        with part.open("wb") as out:
            format_.write(tables, out)

    return write_whole(path, write)
