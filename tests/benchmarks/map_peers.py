"""Pages of one scene by orggraph and by peers, each with the same two questions: when is it drawn, how does it move.

Every page marks `drawn` in its performance timeline once all of the scene has been drawn for the first time, and has
`window.bench.pan(i)` and `window.bench.zoom(i)`, which move it by one step.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from pyvis.network import Network

from orggraph.maps.layout import place
from orggraph.maps.page import write
from orggraph.maps.scene import Scene, spoken

CYTOSCAPE = Path(__file__).parents[1] / "js" / "node_modules" / "cytoscape" / "dist" / "cytoscape.min.js"

GESTURES = """
const map = document.getElementById("map");
const canvas = map.querySelector("canvas");
const box = map.getBoundingClientRect();
const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
map.setPointerCapture = () => {};
const pointer = (type, dx, dy) => canvas.dispatchEvent(new PointerEvent(type, {
  clientX: x + dx, clientY: y + dy, pointerId: 1, button: 0, buttons: 1, bubbles: true, isPrimary: true,
  pointerType: "mouse"}));
let down = false;
window.bench = {
  pan(i) {
    if (!down) pointer("pointerdown", 0, 0);
    down = true;
    pointer("pointermove", 100 * Math.sin(i / 8), 60 * Math.cos(i / 8));
  },
  zoom(i) {
    if (down) pointer("pointerup", 0, 0);
    down = false;
    const deltaY = Math.floor(i / 20) % 2 ? 60 : -60;
    canvas.dispatchEvent(new WheelEvent("wheel", {deltaY, clientX: x, clientY: y, bubbles: true, cancelable: true}));
  },
};
"""
"""What a reader does to our page: it is moved by the pointer and the wheel, with all that follows."""


def orggraph(scene: Scene, path: Path) -> str:
    """Our page; returns what is run in it once it is drawn."""
    write(scene, path)
    drawn = 'performance.getEntriesByName("orggraph-drawn")[0].startTime'
    return f'performance.mark("drawn", {{startTime: {drawn}}});{GESTURES}'


def cytoscape(scene: Scene, path: Path) -> str:
    """Cytoscape with the same places, colours by kind, and no labels."""
    placed = place(scene)
    elements = [
        {"data": {"id": f"n{i}", "label": spoken(node.label, "zh")}, "position": {"x": at.x, "y": at.y}}
        for i, (node, at) in enumerate(zip(scene.nodes, placed.nodes, strict=True))
    ]
    number = {node.id: f"n{i}" for i, node in enumerate(scene.nodes)}
    elements += [{"data": {"source": number[e.source], "target": number[e.target]}} for e in scene.edges]  # type: ignore[misc]
    style = [{"selector": "node", "style": {"width": 8, "height": 8}}, {"selector": "edge", "style": {"width": 0.6}}]
    path.write_text(
        f"""<!doctype html><meta charset="utf-8"><style>html, body, #map {{height: 100%; margin: 0}}</style>
        <div id="map"></div><script>{CYTOSCAPE.read_text(encoding="utf-8")}</script><script>
        const cy = cytoscape({{container: document.getElementById("map"), elements: {json.dumps(elements)},
          style: {json.dumps(style)}, layout: {{name: "preset"}}, hideEdgesOnViewport: true, textureOnViewport: true}});
        cy.one("render", () => performance.mark("drawn"));
        window.bench = {{
          pan(i) {{ cy.panBy({{x: 12 * Math.cos(i / 8), y: 7 * Math.sin(i / 8)}}); }},
          zoom(i) {{ cy.zoom(cy.zoom() * (Math.floor(i / 20) % 2 ? 0.91 : 1.1)); }},
        }};</script>""",
        encoding="utf-8",
    )
    return ""


def pyvis(scene: Scene, path: Path) -> str:
    """pyvis as it is: its own layout by physics; drawn is when that has settled."""
    network = Network(cdn_resources="in_line")
    number = {node.id: i for i, node in enumerate(scene.nodes)}
    network.add_nodes(list(number.values()), label=[spoken(node.label, "zh") for node in scene.nodes])
    network.add_edges([(number[edge.source], number[edge.target]) for edge in scene.edges])
    page: str = network.generate_html()
    path.write_text(page.replace("</body>", PYVIS_MARKS), encoding="utf-8")
    return ""


PYVIS_MARKS = """<script>
network.once("stabilizationIterationsDone", () => network.once("afterDrawing", () => performance.mark("drawn")));
window.bench = {
  pan(i) { const {x, y} = network.getViewPosition();
    network.moveTo({position: {x: x + 9 * Math.cos(i / 8), y: y + 5 * Math.sin(i / 8)}}); },
  zoom(i) { network.moveTo({scale: network.getScale() * (Math.floor(i / 20) % 2 ? 0.91 : 1.1)}); },
};</script></body>"""

PEERS: dict[str, Callable[[Scene, Path], str]] = {"orggraph": orggraph, "cytoscape": cytoscape, "pyvis": pyvis}
