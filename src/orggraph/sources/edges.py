"""A table of edges, and of nodes, from anywhere, as a register."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from orggraph.sources.affiliations import table_file

if TYPE_CHECKING:
    from orggraph.register.reading import Reading


def import_edges(
    edges: str | Path,
    nodes: str | Path | None = None,
    *,
    names: bool = False,
    encoding: str | None = None,
    progress: Callable[[int, int, str], None] | None = None,
) -> Reading:
    r"""Reads a table of edges (source, target, relation, start, end), and of nodes (id, name, kind, area, superior).

    Nodes are organizations, units, persons or areas, as the table of nodes says; without it as the relation of their
    edges says, else organizations. An edge is a record of its relation: seat, agreement, establishment, instructor,
    registration; subordination, location and part_of are fields of its first node. A link of any other relation is a
    seat between a person and an organization, an agreement between an organization and a unit, and between two
    organizations a seat that the first holds in the second; its word is the role or the contents.

    Args:
        edges: A .csv, .tsv, .txt, .xlsx, .xls or .ods file.
        nodes: The same; edges may then join no other nodes.
        names: Whether the names of persons are kept; else they are in nothing that can be written.
        encoding: That of a CSV file, such as `gb18030` or `big5`; found where none is given.
        progress: Called with files done, files in all, and the name of the next file.

    Returns:
        A reading that unpacks into the register and the findings. Bad data is a finding, never an error.

    Raises:
        SourceError: There is no such file, or no encoding is called so.
        RecordError: The columns of a file are not recognized.

    Example:
        >>> import orggraph as og, tempfile, pathlib
        >>> file = pathlib.Path(tempfile.mkdtemp(), "ties.csv")
        >>> _ = file.write_text("source,target,type\nMedici,Albizzi,marriage\nMedici,Ridolfi,marriage\n")
        >>> register, findings = og.import_edges(file)
        >>> [len(register.tables[kind]) for kind in ("organization", "person", "seat")]
        [3, 1, 2]
    """
    from orggraph.sources.network_import import NetworkImporter

    files = [table_file(file) for file in (nodes, edges) if file is not None]
    importer = NetworkImporter(names, closed=nodes is not None, encoding=encoding)
    for number, file in enumerate(files):
        if progress is not None:
            progress(number, len(files), file.name)
        importer.add(file, nodes=number < len(files) - 1)
    return importer.reading()
