// The network on its canvas, the camera, and what lies under a point of the screen.

const container = document.getElementById("map");
const tables = {
  nodes: new vis.DataSet(scene.network.nodes),
  edges: new vis.DataSet(scene.network.edges),
};
const network = new vis.Network(container, tables, scene.network.options);

// vis-network makes its own frame focusable; the keys belong to the container around it.
container.firstElementChild.tabIndex = -1;

const CLOSE_SCALE = 2.6;
const TOUCH = 9;

/** What the reader is doing: what is chosen, what is pointed at, which kinds are off, and whether all is in view. */
const view = { chosen: null, hovered: null, off: new Set(), whole: true };

/** The size of the map and where the scene lies on it; all own drawing is in pixels of the screen. */
function screen() {
  const origin = network.canvasToDOM({ x: 0, y: 0 });
  return {
    scale: network.getScale(),
    left: origin.x,
    top: origin.y,
    width: container.clientWidth,
    height: container.clientHeight,
  };
}

/** A circle of the scene in pixels of the screen. */
function onScreen(circle, at) {
  return {
    x: circle.x * at.scale + at.left,
    y: circle.y * at.scale + at.top,
    r: circle.r * at.scale,
  };
}

function isVisible({ x, y, r }, at) {
  return x + r > 0 && y + r > 0 && x - r < at.width && y - r < at.height;
}

/** Calls a drawing function in pixels of the screen instead of units of the scene. */
function inPixels(context, draw) {
  const ratio = context.canvas.width / Math.max(1, container.clientWidth);
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  draw(context, screen());
  context.restore();
}

function isShown(node) {
  return (
    !view.off.has(`node ${node.kind}`) &&
    !(node.status && view.off.has(`status ${node.status}`))
  );
}

function isDrawn(edge) {
  return (
    !view.off.has(`edge ${edge.kind}`) &&
    !(edge.crosses && view.off.has("cross cross"))
  );
}

/** What lies under a point of the screen: the nearest node in reach, else the innermost territory. */
function under(point) {
  const at = screen();
  return nearestNode(point, at) ?? innermost(point, at);
}

function nearestNode(point, at) {
  let found = null;
  let nearest = Infinity;
  for (const node of scene.nodes) {
    const { x, y, r } = onScreen(node, at);
    const distance = Math.hypot(x - point.x, y - point.y);
    if (distance < nearest && distance <= Math.max(r, TOUCH) && isShown(node)) {
      found = node;
      nearest = distance;
    }
  }
  return found;
}

function innermost(point, at) {
  const hit = (territory) => {
    const { x, y, r } = onScreen(territory, at);
    return !territory.frame && Math.hypot(x - point.x, y - point.y) <= r;
  };
  return [...scene.territories].reverse().find(hit) ?? null;
}

function moveTo(position, scale, animate = true) {
  const still =
    !animate || matchMedia("(prefers-reduced-motion: reduce)").matches;
  const animation = still
    ? false
    : { duration: 350, easingFunction: "easeInOutQuad" };
  view.whole = false;
  network.moveTo({ position, scale, animation });
}

/** Shows all territories, with room for their names. */
function showWhole(animate = true) {
  const box = extentOf(everything().filter((thing) => !thing.frame));
  if (!box) return;
  const wide = Math.max(50, container.clientWidth - 32) / box.width;
  const high = Math.max(50, container.clientHeight - 48) / box.height;
  const scale = Math.min(wide, high, CLOSE_SCALE);
  moveTo({ x: box.x, y: box.y - 6 / scale }, scale, animate);
  view.whole = true;
}

/** The box around circles: its middle and size; null around nothing. */
function extentOf(circles) {
  if (circles.length === 0) return null;
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y, r } of circles) {
    left = Math.min(left, x - r);
    right = Math.max(right, x + r);
    top = Math.min(top, y - r);
    bottom = Math.max(bottom, y + r);
  }
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    width: right - left,
    height: bottom - top,
  };
}

/** Brings a territory or node into the middle, near enough to read it. */
function showCloser(thing) {
  const room = Math.min(container.clientWidth, container.clientHeight) * 0.4;
  const scale = thing.isTerritory
    ? room / thing.r
    : Math.max(network.getScale(), CLOSE_SCALE);
  moveTo({ x: thing.x, y: thing.y }, Math.min(scale, 8));
}

function zoomBy(factor) {
  moveTo(
    network.getViewPosition(),
    Math.min(10, Math.max(0.05, network.getScale() * factor)),
  );
}

function panBy(dx, dy) {
  const { x, y } = network.getViewPosition();
  const step = 80 / network.getScale();
  moveTo({ x: x + dx * step, y: y + dy * step }, network.getScale(), false);
}
