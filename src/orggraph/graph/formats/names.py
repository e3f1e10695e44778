"""The formats by name, and the endings of files that mean them; light enough for the command line's help."""

from __future__ import annotations

from pathlib import Path

from orggraph.errors import QuestionError

SUFFIXES = {
    "gexf": ".gexf",
    "graphml": ".graphml",
    "popolo": ".popolo.json",
    "node-link": ".json",
    "parquet": ".parquet",
    "neo4j": ".neo4j",
    "csv": ".csv",
}
"""Format → ending of its file or folder; of two that fit, the first counts."""
FORMAT_NAMES = tuple(SUFFIXES)


def format_name(path: Path, to: str | None = None) -> str:
    """Returns the format that a word means, or where there is none the ending of a name.

    Raises:
        QuestionError: There is no such format.

    >>> format_name(Path("district.GEXF")), format_name(Path("district.json")), format_name(Path("district"), "csv")
    ('gexf', 'node-link', 'csv')
    """
    found = [name for name, suffix in SUFFIXES.items() if path.name.lower().endswith(suffix)] if to is None else [to]
    if not found or found[0] not in SUFFIXES:
        raise QuestionError("format", path.suffix if to is None else to, FORMAT_NAMES)
    return found[0]
