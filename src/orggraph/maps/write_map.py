"""`write_map`: the map of a day as one file, interactive or as a picture."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from orggraph.maps.svg.png import WIDTH

if TYPE_CHECKING:
    from orggraph.register.snapshot import Snapshot


def write_map(day: Snapshot, path: str | os.PathLike[str], *, lang: str = "zh", width: int = WIDTH) -> Path:
    """Writes the map of a day as one file; the suffix says what kind.

    `.html` is the interactive map: it opens offline and asks nothing of any network. `.svg` is a picture for papers
    and slides, a sheet of A3 or A4 laid across. `.png` is the same in pixels, for programs that take no SVG; it needs
    `pip install orggraph[png]` and a font with Chinese characters.

    Names of persons are never in it. The file is written whole or not at all.

    Args:
        day: A snapshot, `register.on(date)`.
        path: The file, `.html`, `.svg` or `.png`; one that is there is replaced.
        lang: The language, `zh` or `en`; a button of the interactive map switches.
        width: Of a PNG, in pixels; 3508 are A4 at 300 dots per inch.

    Returns:
        The path of the file.

    Raises:
        OutputError: The suffix is another, the file cannot be written, or what a PNG needs is not there.
        QuestionError: The width is less than 200 or more than 20,000.

    Example:
        >>> import orggraph as og, tempfile
        >>> register, _ = og.read(og.sample_ledgers())
        >>> folder = tempfile.mkdtemp()
        >>> og.write_map(register.on("2025-12-31"), folder + "/district.html").name
        'district.html'
        >>> og.write_map(register.on("2025-12-31"), folder + "/district.svg").name
        'district.svg'
    """
    from orggraph.maps.pictures import kind_of, write_picture
    from orggraph.maps.scene_of_day import scene_of

    if kind_of(path, (".html", ".svg", ".png")) == ".html":
        from orggraph.maps.page import write

        return write(scene_of(day, lang), path)

    from orggraph.maps.svg.map_svg import map_of_scene

    return write_picture(map_of_scene(scene_of(day, lang)), path, width)
