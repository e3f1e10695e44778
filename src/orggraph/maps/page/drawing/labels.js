// Names on the map: of one size at any scale, the important ones first. A name takes the first of its places that is
// free; where none is, it waits until the reader comes closer.

import { isClosed, isOpen } from "./closed.js";
import { namesOnMap } from "../scene/names.js";
import { gapsWithin, isRinged } from "../scene/shown.js";
import { levelOf } from "../scene/things.js";
import { nameOf } from "../scene/words.js";
import { view } from "../view.js";
import { isVisible, onScreen } from "./camera.js";
import { eachInSight } from "./hits.js";
import {
  boxAround,
  FAMILY,
  fitting,
  PADDING,
  Taken,
  widthOf,
} from "./lettering.js";
import { inFocus } from "./relations.js";
import { hasRings } from "./shapes.js";
import { theme } from "./themes.js";

const ROOM_OF_FOCUS = 360;
const LEAST_LEADER = 11;
const LEAST_NODE = 9;
/** On a narrow screen, where names would cover what they name, territories within others are named later. */
const NARROW = { width: 480, later: 1.6 };

/** How territories are named, by level: from which radius on the screen, how large, how wide, in which order. */
const TIERS = [
  { least: 8, size: 14, bold: true, narrowest: 110, wide: 1.8, order: 2 },
  { least: 18, size: 12, bold: false, narrowest: 56, wide: 2.3, order: 3 },
  { least: 36, size: 12, bold: false, narrowest: 56, wide: 2.3, order: 6 },
];

export function drawLabels(context, at) {
  const taken = new Taken();
  context.textAlign = "left";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  for (const label of labelsByImportance(at)) {
    context.font = `${label.bold ? 600 : 400} ${label.size}px ${FAMILY}`;
    const text = fitting(context, label.names, label.room);
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
  context.strokeStyle = theme().halo;
  context.strokeText(text + label.count, x, y);
  context.fillStyle = label.ink;
  context.fillText(text, x, y);
  context.fillStyle = theme().gapInk;
  if (label.count) context.fillText(label.count, x + widthOf(context, text), y);
}

function labelsByImportance(at) {
  const focus = inFocus();
  const labels = [];
  for (const territory of view.scene.territories) {
    if (territory.frame || !territory.live || !isOpen(territory.parent, at))
      continue;
    const circle = onScreen(territory, at);
    const named = isFocus(territory) || circle.r >= leastOf(territory, at);
    if (named && isVisible(circle, at))
      labels.push(territoryLabel(territory, circle, at));
  }
  if (focus.size || 4 * at.scale >= LEAST_NODE - 6) {
    eachInSight(at, (node) => {
      const circle = onScreen(node, at);
      if (isNamed(node, circle, focus) && isOpen(node.area, at))
        labels.push(nodeLabel(node, circle, focus));
    });
  }
  return labels.sort((one, other) => one.order - other.order);
}

function isFocus(thing) {
  return thing === view.chosen || thing === view.hovered;
}

function tierOf(territory) {
  return TIERS[Math.min(levelOf(territory), TIERS.length - 1)];
}

function leastOf(territory, { width }) {
  const tier = tierOf(territory);
  const isLate = tier !== TIERS[0] && width < NARROW.width;
  return isLate ? NARROW.later * tier.least : tier.least;
}

/** Whether a node is named: in focus or next to it always; others when they are large and nothing is in focus. */
function isNamed(node, { r }, focus) {
  if (isFocus(node) || focus.has(node)) return true;
  return focus.size === 0 && r >= (node.leads ? LEAST_LEADER : LEAST_NODE);
}

function territoryLabel(territory, { x, y, r }, at) {
  const tier = tierOf(territory);
  const focus = isFocus(territory);
  const outermost = tier === TIERS[0];
  const closed = isClosed(territory, at);
  const counted = outermost || closed || (tier === TIERS[1] && !hasRings(at));
  const { ink, quietInk, gapInk } = theme();
  const around = [y - r, y + r, y - r + 14, y + r - 14];
  return {
    names: focus ? [nameOf(territory)] : namesOnMap(territory),
    count: counted ? countOfGaps(territory) : "",
    x,
    heights: outermost ? [y - r - 5] : closed ? [y, ...around] : around,
    size: tier.size,
    bold: tier.bold || focus,
    room: focus ? ROOM_OF_FOCUS : Math.max(tier.narrowest, tier.wide * r),
    ink: isRinged(territory, view.choice) ? gapInk : tier.bold ? ink : quietInk,
    order: focus ? 0 : tier.order,
    focus,
  };
}

function countOfGaps(territory) {
  const count = gapsWithin(territory, view.choice);
  return count ? ` ${count}` : "";
}

function nodeLabel(node, { x, y, r }, near) {
  const focus = isFocus(node);
  const { ink, gapInk } = theme();
  return {
    names: focus ? [nameOf(node)] : namesOnMap(node),
    count: "",
    x,
    heights: [y + r + 10, y - r - 10],
    size: 12,
    bold: node.leads || focus,
    room: focus ? ROOM_OF_FOCUS : Math.max(near.has(node) ? 160 : 96, 9 * r),
    ink: isRinged(node, view.choice) ? gapInk : ink,
    order: orderOf(node, focus, near),
    focus,
  };
}

function orderOf(node, focus, near) {
  if (focus) return 0;
  if (near.has(node)) return 1;
  if (node.gap) return 4;
  return node.leads ? 5 : 7;
}
