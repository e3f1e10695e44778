"""The file of a map or table: its suffix says what it is; a PNG is made from the SVG."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from orggraph.errors import OutputError
from orggraph.maps.svg.png import to_png
from orggraph.text.files import write_whole


def kind_of(path: str | os.PathLike[str], known: Sequence[str]) -> str:
    """Returns the suffix of a path in small letters.

    Raises:
        OutputError: It is none of those that are known.

    >>> kind_of("地图.SVG", (".svg", ".png"))
    '.svg'
    """
    suffix = Path(path).suffix.lower()
    if suffix not in known:
        raise OutputError(
            f"cannot tell what to write to {os.fspath(path)}: its name has to end in {_listed(known, ', ', ' or ')}",
            f"无法判断 {os.fspath(path)} 的格式：文件名应以 {_listed(known, '、', ' 或 ')} 结尾",
        )
    return suffix


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


def _listed(words: Sequence[str], comma: str, last: str) -> str:
    return comma.join(words[:-1]) + last + words[-1]
