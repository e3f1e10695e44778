"""`write_map`: the map of a day as one HTML file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from orggraph.register.snapshot import Snapshot


def write_map(day: Snapshot, path: str | os.PathLike[str], *, lang: str = "zh") -> Path:
    """Writes the interactive map of a day: one HTML file that opens offline and asks nothing of any network.

    Names of persons are never in it. The file is written whole or not at all.

    Args:
        day: A snapshot, `register.on(date)`.
        path: The HTML file; one that is there is replaced.
        lang: The language in which it opens, `zh` or `en`; a button switches.

    Returns:
        The path of the file.

    Raises:
        OutputError: The file cannot be written.

    Example:
        >>> import orggraph as og, tempfile
        >>> register, _ = og.read(og.sample_ledgers())
        >>> folder = tempfile.mkdtemp()
        >>> og.write_map(register.on("2025-12-31"), folder + "/district.html").name
        'district.html'
    """
    from orggraph.maps.page import write
    from orggraph.maps.scene_of_day import scene_of

    return write(scene_of(day, lang), path)
