// Where the scene lies on the screen, and how the reader moves over it.

import { stage, view } from "../view.js";

const CLOSE_SCALE = 2.6;
const [LEAST_SCALE, MOST_SCALE] = [0.01, 12];

/** The size of the map and where the scene lies on it; all own drawing is in pixels of the screen. */
export function screen() {
  const { left, top } = view.drawer.origin();
  const { clientWidth: width, clientHeight: height } = stage();
  return { scale: view.drawer.scale(), left, top, width, height };
}

/** Where (0, 0) of the scene lies, when a camera looks at a container. */
export function originOf({ x, y, scale }, { clientWidth, clientHeight }) {
  return {
    left: clientWidth / 2 - x * scale,
    top: clientHeight / 2 - y * scale,
  };
}

/** A circle of the scene in pixels of the screen. */
export function onScreen({ x, y, r }, { scale, left, top }) {
  return { x: x * scale + left, y: y * scale + top, r: r * scale };
}

/** A point of the screen in the scene. */
export function inScene({ x, y }, { scale, left, top }) {
  return { x: (x - left) / scale, y: (y - top) / scale };
}

export function isVisible({ x, y, r }, at) {
  return x + r > 0 && y + r > 0 && x - r < at.width && y - r < at.height;
}

export function moveTo(position, scale, animate = true) {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  view.whole = false;
  const within = Math.min(MOST_SCALE, Math.max(LEAST_SCALE, scale));
  view.drawer.moveTo(position, within, animate && !still);
}

/** Shows all territories, with room for their names. */
export function showWhole(animate = true) {
  const camera = wholeAt(stage().clientWidth, stage().clientHeight);
  if (!camera) return;
  moveTo(camera.position, camera.scale, animate);
  view.whole = true;
}

/** The camera that shows all territories on a sheet of a size; null where there is nothing. */
export function wholeAt(width, height) {
  const box = extentOf(outermost(view.scene));
  if (!box) return null;
  const wide = Math.max(50, width - 32) / box.width;
  const high = Math.max(50, height - 48) / box.height;
  const scale = Math.min(wide, high, CLOSE_SCALE);
  return { position: { x: box.x, y: box.y - 6 / scale }, scale };
}

/** What lies on the sheet itself: around all else. */
function outermost({ territories }) {
  const isOnSheet = ({ frame, parent }) => !frame && (!parent || parent.frame);
  const frames = territories.filter(({ frame }) => frame);
  return [
    ...territories.filter(isOnSheet),
    ...frames.flatMap(({ residents }) => residents),
  ];
}

/** The box around circles: its middle and size; null around nothing. */
export function extentOf(circles) {
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
export function showCloser(thing) {
  const room = Math.min(stage().clientWidth, stage().clientHeight) * 0.4;
  const scale = thing.isTerritory
    ? room / thing.r
    : Math.max(view.drawer.scale(), CLOSE_SCALE);
  moveTo({ x: thing.x, y: thing.y }, Math.min(scale, 8));
}

/** Brings several nodes into view together. */
export function showAll(nodes) {
  const box = extentOf(nodes);
  if (!box) return;
  const wide = (stage().clientWidth * 0.8) / box.width;
  const high = (stage().clientHeight * 0.8) / box.height;
  moveTo({ x: box.x, y: box.y }, Math.min(wide, high, CLOSE_SCALE));
}

export function zoomBy(factor) {
  moveTo(view.drawer.centre(), view.drawer.scale() * factor);
}

export function panBy(dx, dy) {
  const { x, y } = view.drawer.centre();
  const step = 80 / view.drawer.scale();
  moveTo({ x: x + dx * step, y: y + dy * step }, view.drawer.scale(), false);
}
