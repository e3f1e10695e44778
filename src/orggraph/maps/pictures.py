"""The file of a map or table: its suffix says what it is; a PNG is made from the SVG."""

from __future__ import annotations

import os
from pathlib import Path

from orggraph.maps.svg.png import to_png
from orggraph.text.files import write_whole
from orggraph.text.suffixes import kind_of


def write_picture(svg: str, path: str | os.PathLike[str], width: int) -> Path:
    """Writes an SVG, or the PNG made from it, whole or not at all.

    Args:
        svg: The picture.
        path: The file; with the suffix `.png` it becomes a PNG.
        width: Of a PNG, in pixels.

    Raises:
        OutputError: The file cannot be written, or what a PNG needs is not there.
        QuestionError: The width is none that a PNG can have.
    """
    content = to_png(svg, width) if kind_of(path, (".svg", ".png")) == ".png" else svg.encode("utf-8")
    return write_whole(Path(path), content)
