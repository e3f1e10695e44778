"""`export`: the network of a day in the formats of other tools."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from orggraph.graph.formats.names import format_name
from orggraph.graph.formats.write import write_network
from orggraph.graph.network_tables import NetworkTables

if TYPE_CHECKING:
    from orggraph.queries.linkage.linked import Linked


def export(network: Linked, path: str | os.PathLike[str], to: str | None = None) -> Path:
    """Writes a network in a format of other tools: always the same bytes for the same network.

    Written is what is declared (docs/reference/attributes.md), and no personal number. Persons have neutral labels
    unless the network was made with `names=True`.

    Args:
        network: A network, `og.network(day)`, with the relations that are to be written.
        path: The file; of `parquet`, `neo4j` and `csv`, which are several files, the folder.
        to: `gexf`, `graphml`, `node-link`, `parquet`, `popolo`, `neo4j` or `csv`; where it is not given, the name ends
            in .gexf, .graphml, .json, .popolo.json, .parquet, .neo4j or .csv.

    Returns:
        The path of the file or folder. It is written whole or not at all; what was there is replaced.

    Raises:
        QuestionError: There is no such format.
        OutputError: It cannot be written, or the folder holds other files.

    Example:
        >>> import orggraph as og, tempfile
        >>> register, _ = og.read(og.sample_ledgers())
        >>> net = og.network(register.on("2025-12-31"), relations="across")
        >>> og.export(net, tempfile.mkdtemp() + "/network.gexf").name
        'network.gexf'
    """
    path = Path(path)
    name = format_name(path, to)
    return write_network(NetworkTables.of(network.day, network.compiled, network.index), path, name)
