"""The mark that files written by orggraph bear, so that they may be replaced by the next ones unasked."""

from __future__ import annotations

import zipfile
from pathlib import Path

PROPERTY = "orggraph"
"""The document property of a workbook."""
IN_HTML = '<meta name="generator" content="orggraph" />'
IN_SVG = "<!-- orggraph -->"
_HEAD = 2048
"""The mark of a text stands within its first bytes."""
_PROPERTIES = "docProps/custom.xml"


def bears_mark(path: Path) -> bool:
    """Returns whether a file is a workbook, a page or a picture that orggraph wrote."""
    try:
        match path.suffix.lower():
            case ".xlsx":
                with zipfile.ZipFile(path) as book:
                    return f'name="{PROPERTY}"'.encode() in book.read(_PROPERTIES)
            case ".html":
                return IN_HTML.encode() in _head(path)
            case ".svg":
                return IN_SVG.encode() in _head(path)
    except (OSError, KeyError, ValueError, NotImplementedError, RuntimeError, zipfile.BadZipFile):
        pass
    return False


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_HEAD)
