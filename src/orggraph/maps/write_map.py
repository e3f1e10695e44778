"""`write_map`: the map of a day as one file, interactive or as a picture."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

from orggraph.maps.svg.png import WIDTH

if TYPE_CHECKING:
    from orggraph.maps.asked_scene import PartWords
    from orggraph.maps.scene import Scene
    from orggraph.register.snapshot import Snapshot


def write_map(
    day: Snapshot,
    path: str | os.PathLike[str],
    *,
    lang: str = "zh",
    width: int = WIDTH,
    tell: Callable[[str], object] | None = None,
    **part: Unpack[PartWords],
) -> Path:
    """Writes the map of a day as one file; the suffix says what kind.

    `.html` is the interactive map: it opens offline and asks nothing of any network. `.svg` is a picture for papers
    and slides, a sheet of A3 or A4 laid across. `.png` is the same in pixels, for programs that take no SVG; it needs
    `pip install orggraph[png]` and a font with Chinese characters.

    Names of persons are in it only if they are asked for. The file is written whole or not at all.

    Args:
        day: A snapshot, `register.on(date)`.
        path: The file, `.html`, `.svg` or `.png`; one that is there is replaced.
        lang: The language, `zh` or `en`; a button of the interactive map switches.
        width: Of a PNG, in pixels; 3508 are A4 at 300 dots per inch.
        tell: Called with a sentence where something that was asked for is not there to be drawn: two nodes `between`
            which there is no relation, a part that is empty, organizations that lead areas.
        **part: Which part is shown, all of it if nothing is given. `area`: what lies in this area. `around`: this node
            and what lies within `hops` (2) relations of it. `relations`: these relations only, as `og.network` takes
            them; all nodes stay. `only_gaps`: what is not covered. `between`: two nodes, and all shortest paths
            between them. `since`: an earlier snapshot to compare with; what was added, ended and changed is marked.
            `names`: the holders of concurrent seats too, by name where the register has them. Areas and nodes are
            given by id or name.

    Returns:
        The path of the file.

    Raises:
        OutputError: The suffix is another, the file cannot be written, or what a PNG needs is not there.
        QuestionError: A name, relation or language is not known, a node does not lie in the area, or a number is out of
            its bounds.

    Example:
        >>> import orggraph as og, tempfile
        >>> register, _ = og.read(og.sample_ledgers())
        >>> folder = tempfile.mkdtemp()
        >>> og.write_map(register.on("2025-12-31"), folder + "/district.html").name
        'district.html'
        >>> og.write_map(register.on("2025-12-31"), folder + "/gaps.svg", area="浮光街道", only_gaps=True).name
        'gaps.svg'
    """
    from orggraph.maps.asked_scene import Part, asked_scene
    from orggraph.maps.kept import all_kept
    from orggraph.text.suffixes import kind_of

    kind = kind_of(path, (".html", ".svg", ".png"))
    asked = Part.asked_of("write_map", part)
    with all_kept():  # the scene has no name here, so that it is gone before the collector looks
        return _write(asked_scene(day, asked, lang, slider=kind == ".html", tell=tell), kind, path, width)


def _write(scene: Scene, kind: str, path: str | os.PathLike[str], width: int) -> Path:
    if kind == ".html":
        from orggraph.maps.page import write

        return write(scene, path)

    from orggraph.maps.pictures import write_picture
    from orggraph.maps.svg.map_svg import map_of_scene

    return write_picture(map_of_scene(scene), path, width)
