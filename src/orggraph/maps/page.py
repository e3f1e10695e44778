"""The map as one HTML file: it opens in any browser, asks nothing of any network, and runs no script but its own.

Text from ledgers reaches the page in two ways only: as JSON in a data block, escaped so that it cannot end the block,
and as the escaped title. The policy names our scripts and our style sheet by their hashes; all else is refused.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
import os
import re
from pathlib import Path
from typing import Any, Literal, TypeAlias

from pydantic_core import PydanticSerializationError, to_json

from orggraph.maps.kept import all_kept
from orggraph.maps.layout import place
from orggraph.maps.legend import legend_of
from orggraph.maps.modules import resource, script
from orggraph.maps.payload import payload
from orggraph.maps.pyvis_drawer import draw, library
from orggraph.maps.scene import Scene, Text, spoken
from orggraph.text.files import write_whole

_ASPECT = 1.6
"""Width by height of what a screen of 16:9 leaves to the map beside the panel."""
MOST_FOR_PYVIS = 5_000
"""Up to so many nodes vis-network draws the map, above our own canvas does."""
_SLOT = re.compile(r"<!-- (\w+) -->")
_UNSAFE = "<>&\u2028\u2029"


Drawer: TypeAlias = Literal["pyvis", "canvas"]
"""What draws nodes and edges in the browser: vis-network with the data of pyvis, or our own canvas."""


def write(scene: Scene, path: str | os.PathLike[str], drawer: Drawer | None = None) -> Path:
    """Writes the map of a scene to a file, whole or not at all.

    Args:
        scene: What to show.
        path: The HTML file; one that is there is replaced.
        drawer: What draws it; None leaves it to the size of the scene.

    Returns:
        The path of the file.

    Raises:
        RecordError: If the scene contradicts itself.
        OutputError: If the file cannot be written.
    """
    return write_whole(Path(path), render(scene, drawer).encode("utf-8"))


def render(scene: Scene, drawer: Drawer | None = None) -> str:
    """Returns the map of a scene as one HTML page.

    Args:
        scene: What to show.
        drawer: What draws it; None leaves it to the size of the scene.

    Raises:
        RecordError: If the scene contradicts itself.
    """
    light = drawer == "pyvis" or (drawer is None and len(scene.nodes) <= MOST_FOR_PYVIS)
    with all_kept():
        placed = place(scene, _ASPECT)
        legend = legend_of(placed)
        data = embedded(payload(placed, legend, draw(placed, legend) if light else None))
    style = resource("map.css")
    scripts = [library() + "\n", script("main.js")] if light else [script("main.js")]
    return _fill(
        resource("map.html"),
        policy=f'<meta http-equiv="Content-Security-Policy" content="{_policy(scripts, style)}" />',
        title=html.escape(_title(scene.title, scene.lang)),
        style=f"<style>{style}</style>",
        scene=f'<script type="application/json" id="scene">{data}</script>',
        scripts="\n".join(f"<script>{script}</script>" for script in scripts),
    )


def embedded(data: Any) -> str:
    r"""Returns JSON that is safe inside a script element and valid UTF-8.

    >>> print(embedded({"name": "</script>甲"}))
    {"name":"\u003c/script\u003e甲"}
    """
    text = _json(data)
    for character in _UNSAFE:
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def _json(data: Any) -> str:
    try:
        return to_json(data).decode("utf-8")
    except PydanticSerializationError:  # half of a surrogate pair, which is no UTF-8; this writer escapes it
        return json.dumps(data, allow_nan=False, separators=(",", ":"))


def _policy(scripts: list[str], style: str) -> str:
    allowed = " ".join(_hash(script) for script in scripts)
    return f"default-src 'none'; script-src {allowed}; style-src {_hash(style)}; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


def _fill(template: str, **slots: str) -> str:
    """Fills the slots of a template in one pass: what is filled in is never searched for slots."""
    return _SLOT.sub(lambda match: slots[match[1]], template)


def _title(title: Text, lang: str) -> str:
    return "".join(c for c in spoken(title, lang) if c.isprintable())
