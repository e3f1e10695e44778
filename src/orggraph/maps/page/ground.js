// The territories: circles beneath the nodes.

const FILLS = ["#ffffff", "#f3f6f9", "#ffffff", "#f3f6f9"];
const RIMS = ["#b9c4d0", "#ccd5de", "#d6dde5", "#d6dde5"];
const GAP_RIM = "#c62828";
const GAP_FILL = "#fdf0ef";
const CHOSEN_RIM = "#1f5fa8";

function drawGround(context) {
  inPixels(context, (pixels, at) => {
    for (const territory of scene.territories) {
      const circle = onScreen(territory, at);
      if (!territory.frame && isVisible(circle, at))
        drawTerritory(pixels, territory, circle);
    }
  });
}

function drawTerritory(context, territory, { x, y, r }) {
  const level = Math.min(levelOf(territory), FILLS.length - 1);
  const ringed = isRinged(territory);
  context.beginPath();
  context.arc(x, y, r, 0, 2 * Math.PI);
  context.fillStyle = ringed ? GAP_FILL : FILLS[level];
  context.fill();
  context.lineWidth = ringed || territory === view.hovered ? ringWidth(r) : 1;
  context.strokeStyle = ringed ? GAP_RIM : RIMS[level];
  if (territory === view.chosen) {
    context.lineWidth = 3;
    context.strokeStyle = CHOSEN_RIM;
  }
  context.stroke();
}

/** Whether a gap is to be ringed: it is one, and the legend shows gaps of its kind. */
function isRinged(thing) {
  return Boolean(thing.gap) && !view.off.has(`gap ${thing.kind}`);
}

/** The radius of the ring around a node; it holds a square too. */
function ringOf(r) {
  return r * 1.3 + 1.8;
}

/** Thinner where circles are small, so that many rings do not become one red spot. */
function ringWidth(r) {
  return Math.min(1.6, Math.max(0.5, r / 2.4));
}

/** Whether nodes are large enough for rings; if not, territories say how many gaps they hold. */
function hasRings(at) {
  return at.scale > 0.45;
}

/** How many of the gaps within a territory the legend shows. */
function gapsWithin(territory) {
  const counts = [...territory.gaps].map(([kind, count]) =>
    view.off.has(`gap ${kind}`) ? 0 : count,
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Rings around the nodes that are gaps. */
function drawRings(context, at) {
  if (!hasRings(at)) return;
  context.beginPath();
  for (const node of scene.nodes) {
    if (!isRinged(node) || !isShown(node)) continue;
    const { x, y, r } = onScreen(node, at);
    const ring = ringOf(r);
    if (!isVisible({ x, y, r: ring }, at)) continue;
    context.moveTo(x + ring, y);
    context.arc(x, y, ring, 0, 2 * Math.PI);
  }
  context.strokeStyle = GAP_RIM;
  context.lineWidth = ringWidth(4 * at.scale);
  context.stroke();
}
