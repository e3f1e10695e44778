// Small things that are drawn in several places.

/** Calls a drawing function in pixels of the screen instead of units of the scene. */
export function inPixels(context, width, draw) {
  const ratio = context.canvas.width / Math.max(1, width);
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  draw(context);
  context.restore();
}

export function strokeCircle(context, { x, y, r }, color, width) {
  context.beginPath();
  context.arc(x, y, r, 0, 2 * Math.PI);
  context.strokeStyle = color;
  context.lineWidth = width;
  context.stroke();
}

/** The radius of the ring around a node; it holds a square too. */
export function ringOf(r) {
  return r * 1.3 + 1.8;
}

/** Thinner where circles are small, so that many rings do not become one red spot. */
export function ringWidth(r) {
  return Math.min(1.6, Math.max(0.5, r / 2.4));
}

/** Whether nodes are large enough for rings; if not, territories say how many gaps they hold. */
export function hasRings({ scale }) {
  return scale > 0.45;
}
