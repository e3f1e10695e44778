// The chosen node with its relations, or a found link with its steps, above a veil over all else.

import { relationsOf } from "../scene/shown.js";
import { otherEnd, styleOf } from "../scene/things.js";
import { view } from "../view.js";
import { onScreen } from "./camera.js";
import { drawNode } from "./marks.js";
import { strokeCircle } from "./shapes.js";
import { theme } from "./themes.js";

/** The nodes that are shown above the veil besides the chosen one. */
export function inFocus() {
  const { chosen, link } = view;
  if (link?.steps)
    return new Set(link.steps.flatMap(({ from, to }) => [from, to]));
  if (!chosen || chosen.isTerritory) return new Set();
  return new Set(focusedRelations().map((edge) => otherEnd(edge, chosen)));
}

function focusedRelations() {
  if (view.link?.steps) return view.link.steps.map(({ edge }) => edge);
  return relationsOf(view.chosen, view.choice);
}

export function drawFocus(context, at) {
  const { chosen } = view;
  const onNode = chosen && !chosen.isTerritory;
  if (!onNode && !view.link?.steps) return;
  context.fillStyle = theme().veil;
  context.fillRect(0, 0, at.width, at.height);
  for (const edge of focusedRelations()) drawRelation(context, edge, at);
  for (const node of inFocus()) drawNode(context, node, at);
  if (!onNode) return;
  drawNode(context, chosen, at);
  const { x, y, r } = onScreen(chosen, at);
  const ring = { x, y, r: Math.max(r, 5) + 5 };
  strokeCircle(context, ring, theme().chosen, 2.5);
}

function drawRelation(context, edge, at) {
  const from = onScreen(edge.from, at);
  const to = onScreen(edge.to, at);
  const bend = bendOf(edge, from, to);
  const angle = Math.atan2(to.y - bend.y, to.x - bend.x);
  const tip = {
    x: to.x - Math.cos(angle) * (to.r + 3),
    y: to.y - Math.sin(angle) * (to.r + 3),
  };
  const { color, dashes } = styleOf(view.scene, "edge", edge.kind);
  context.strokeStyle = context.fillStyle = color;
  context.lineWidth = 1.8;
  context.setLineDash(dashes ?? []);
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.quadraticCurveTo(bend.x, bend.y, tip.x, tip.y);
  context.stroke();
  context.setLineDash([]);
  drawArrow(context, tip, angle);
}

/** The control point of a relation: in the middle, or aside where others join the same two nodes. */
function bendOf(edge, from, to) {
  const aside = 0.12 * edge.rank;
  return {
    x: (from.x + to.x) / 2 + (to.y - from.y) * aside,
    y: (from.y + to.y) / 2 - (to.x - from.x) * aside,
  };
}

function drawArrow(context, tip, angle) {
  context.beginPath();
  context.moveTo(tip.x, tip.y);
  for (const turn of [-0.4, 0.4]) {
    context.lineTo(
      tip.x - 9 * Math.cos(angle + turn),
      tip.y - 9 * Math.sin(angle + turn),
    );
  }
  context.fill();
}
