// The drawer of maps of moderate size: vis-network, with the data that pyvis made.

import { view } from "../view.js";
import { screen } from "./camera.js";
import { drawGround } from "./ground.js";
import { drawAbove } from "./layers.js";
import { inPixels } from "./shapes.js";
import { colorOf, theme } from "./themes.js";

/**
 * A drawer draws nodes and edges and holds the camera. Its methods:
 *   scale(), origin(), centre()      pixels per unit; where (0, 0) lies on the screen; what lies in its middle
 *   moveTo(position, scale, animate)
 *   redraw()                         draws again what there is
 *   refresh()                        other nodes or edges are shown than before
 *   drawnNodes, drawnEdges           how many
 * It calls `told.drawn()` after each drawing, `told.clicked(point)`, `told.moved()` when the reader moves the map,
 * and `told.resized()`.
 */
export function visDrawer(container, told) {
  const { vis } = window;
  const { nodes, edges, options } = view.scene.network;
  const looking = (rows, looks) =>
    new vis.DataSet(rows.map((row, i) => ({ ...row, ...looks[i] })));
  const tables = {
    nodes: looking(nodes, nodeLooks()),
    edges: looking(edges, edgeLooks()),
  };
  const network = new vis.Network(container, tables, options);
  // vis-network makes its own frame focusable; the keys belong to the container around it.
  container.firstElementChild.tabIndex = -1;
  const layer = (draw) => (context) =>
    inPixels(context, container.clientWidth, () => draw(context, screen()));
  network.on("beforeDrawing", layer(drawGround));
  network.on("afterDrawing", (context) => {
    layer(drawAbove)(context);
    told.drawn();
  });
  network.on("click", ({ pointer }) => told.clicked(pointer.DOM));
  network.on("zoom", told.moved);
  network.on("dragStart", told.moved);
  // vis-network puts its own camera back after it has told of a resize
  network.on("resize", () => queueMicrotask(told.resized));
  return {
    scale: () => network.getScale(),
    origin() {
      const { x, y } = network.canvasToDOM({ x: 0, y: 0 });
      return { left: x, top: y };
    },
    centre: () => network.getViewPosition(),
    moveTo(position, scale, animate) {
      const slow = { duration: 350, easingFunction: "easeInOutQuad" };
      network.moveTo({ position, scale, animation: animate && slow });
    },
    redraw: () => network.redraw(),
    refresh() {
      tables.nodes.update(changed(nodeLooks(), tables.nodes));
      tables.edges.update(changed(edgeLooks(), tables.edges));
      network.redraw();
    },
    get drawnNodes() {
      const isDrawn = ({ index }) =>
        network.body.nodes[`n${index}`]?.options.hidden === false;
      return view.scene.nodes.filter(isDrawn).length;
    },
    get drawnEdges() {
      return network.body.edgeIndices.length;
    },
  };
}

/** How nodes look: hidden or not, in the colours of the day and the theme. */
function nodeLooks() {
  const border = theme().outline;
  return view.scene.nodes.map((node) => ({
    id: `n${node.index}`,
    hidden: !node.shown,
    color: { background: colorOf(node), border },
  }));
}

function edgeLooks() {
  return view.scene.edges.map(({ index, shown }) => ({
    id: `e${index}`,
    hidden: !shown,
  }));
}

/** The looks that vis-network does not know yet. */
function changed(looks, table) {
  return looks.filter(({ id, hidden, color }) => {
    const known = table.get(id);
    return (
      known.hidden !== hidden ||
      (color &&
        (known.color.background !== color.background ||
          known.color.border !== color.border))
    );
  });
}
