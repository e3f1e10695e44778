"""What a file is to be, by its suffix."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from orggraph.errors import OutputError


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


def _listed(words: Sequence[str], comma: str, last: str) -> str:
    return comma.join(words[:-1]) + last + words[-1]
