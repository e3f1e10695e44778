// Names on the map: of one size at any scale, the important ones first. A name takes the first of its places that is
// free; where none is, it waits until the reader comes closer.

const INK = "#1d2733";
const QUIET_INK = "#46525f";
const GAP_INK = "#b71c1c";
const LABEL_HALO = "rgba(255, 255, 255, 0.92)";
const ROOM_OF_FOCUS = 360;

/** How territories are named, by level: from which radius on the screen, how large, how wide, in which order. */
const TIERS = [
  {
    least: 8,
    size: 14,
    bold: true,
    ink: INK,
    narrowest: 110,
    wide: 1.8,
    order: 2,
  },
  {
    least: 18,
    size: 12,
    bold: false,
    ink: QUIET_INK,
    narrowest: 56,
    wide: 2.3,
    order: 3,
  },
  {
    least: 36,
    size: 12,
    bold: false,
    ink: QUIET_INK,
    narrowest: 56,
    wide: 2.3,
    order: 6,
  },
];
const LEAST_LEADER = 11;
const LEAST_NODE = 9;

function drawLabels(context, at) {
  const taken = new Taken();
  context.textAlign = "left";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  for (const label of labelsByImportance(at)) {
    context.font = `${label.bold ? 600 : 400} ${label.size}px ${FAMILY}`;
    const text = shortened(context, label.text, label.room);
    const width = widthOf(context, text + label.count);
    const boxes = label.heights.map((y) =>
      boxAround(label.x, y, width, label.size),
    );
    const box =
      boxes.find((one) => taken.isFree(one)) ?? (label.focus ? boxes[0] : null);
    if (!box) continue;
    taken.occupy(box);
    drawLabel(context, label, text, box);
  }
}

/** Draws a name with its halo, and the count of gaps behind it in red. */
function drawLabel(context, label, text, box) {
  const x = box.left + PADDING;
  const y = (box.top + box.bottom) / 2;
  context.lineWidth = 4;
  context.strokeStyle = LABEL_HALO;
  context.strokeText(text + label.count, x, y);
  context.fillStyle = label.ink;
  context.fillText(text, x, y);
  context.fillStyle = GAP_INK;
  if (label.count) context.fillText(label.count, x + widthOf(context, text), y);
}

function labelsByImportance(at) {
  const near = neighbours(view.chosen);
  const labels = [];
  for (const territory of scene.territories) {
    if (territory.frame) continue;
    const circle = onScreen(territory, at);
    const named = isFocus(territory) || circle.r >= tierOf(territory).least;
    if (named && isVisible(circle, at)) {
      labels.push(territoryLabel(territory, circle, at));
    }
  }
  for (const node of scene.nodes) {
    const circle = onScreen(node, at);
    if (isNamed(node, circle, near) && isVisible(circle, at))
      labels.push(nodeLabel(node, circle, near));
  }
  return labels.sort((one, other) => one.order - other.order);
}

function isFocus(thing) {
  return thing === view.chosen || thing === view.hovered;
}

function tierOf(territory) {
  return TIERS[Math.min(levelOf(territory), TIERS.length - 1)];
}

/** Whether a node is named: in focus or next to it always; others when they are large and nothing is in focus. */
function isNamed(node, circle, near) {
  if (isFocus(node) || near.has(node)) return true;
  const least = node.leads ? LEAST_LEADER : LEAST_NODE;
  return near.size === 0 && circle.r >= least && isShown(node);
}

function territoryLabel(territory, { x, y, r }, at) {
  const tier = tierOf(territory);
  const focus = isFocus(territory);
  const outermost = tier === TIERS[0];
  const counted = outermost || (tier === TIERS[1] && !hasRings(at));
  return {
    text: nameOf(territory),
    count: counted ? countOfGaps(territory) : "",
    x,
    heights: outermost ? [y - r - 5] : [y - r, y + r, y - r + 14, y + r - 14],
    size: tier.size,
    bold: tier.bold || focus,
    room: focus ? ROOM_OF_FOCUS : Math.max(tier.narrowest, tier.wide * r),
    ink: isRinged(territory) ? GAP_INK : tier.ink,
    order: focus ? 0 : tier.order,
    focus,
  };
}

function countOfGaps(territory) {
  const count = gapsWithin(territory);
  return count ? ` ${count}` : "";
}

function nodeLabel(node, { x, y, r }, near) {
  const focus = isFocus(node);
  return {
    text: nameOf(node),
    count: "",
    x,
    heights: [y + r + 10, y - r - 10],
    size: 12,
    bold: node.leads || focus,
    room: focus ? ROOM_OF_FOCUS : Math.max(near.has(node) ? 160 : 96, 9 * r),
    ink: isRinged(node) ? GAP_INK : INK,
    order: orderOf(node, focus, near),
    focus,
  };
}

function orderOf(node, focus, near) {
  if (focus) return 0;
  if (near.has(node)) return 1;
  if (node.leads) return 4;
  return node.gap ? 5 : 7;
}
