// Nodes and edges as marks: many of one look at once.

import { isOpen } from "./closed.js";
import { isRinged } from "../scene/shown.js";
import { styleOf } from "../scene/things.js";
import { view } from "../view.js";
import { onScreen } from "./camera.js";
import { eachInSight } from "./hits.js";
import { hasRings, ringOf, ringWidth, strokeCircle } from "./shapes.js";
import { colorOf, theme } from "./themes.js";

const NODE_RADIUS = 4;

/** Draws the shown edges that have an end in open territories, one path per kind. */
export function drawEdges(context, at) {
  const paths = new Map();
  for (const edge of view.scene.edges) {
    if (!edge.shown || !reachesScreen(edge, at)) continue;
    if (!isOpen(edge.from.area, at) || !isOpen(edge.to.area, at)) continue;
    if (!paths.has(edge.kind)) paths.set(edge.kind, []);
    paths.get(edge.kind).push(edge);
  }
  context.lineWidth = Math.min(1, Math.max(0.35, 0.65 * at.scale));
  for (const [kind, edges] of paths) strokeEdges(context, kind, edges, at);
  context.setLineDash([]);
}

function reachesScreen({ from, to }, { scale, left, top, width, height }) {
  const right = Math.max(from.x, to.x) * scale + left > 0;
  const low = Math.max(from.y, to.y) * scale + top > 0;
  return (
    right &&
    low &&
    Math.min(from.x, to.x) * scale + left < width &&
    Math.min(from.y, to.y) * scale + top < height
  );
}

function strokeEdges(context, kind, edges, at) {
  const { color, dashes } = styleOf(view.scene, "edge", kind);
  context.strokeStyle = color;
  context.setLineDash(dashes ?? []);
  context.beginPath();
  for (const { from, to } of edges) {
    context.moveTo(from.x * at.scale + at.left, from.y * at.scale + at.top);
    context.lineTo(to.x * at.scale + at.left, to.y * at.scale + at.top);
  }
  context.stroke();
}

/** Draws the nodes in sight, those of one look as one path. */
export function drawNodes(context, at) {
  const looks = new Map();
  eachInSight(at, (node) => {
    if (!isOpen(node.area, at)) return;
    const look = `${node.kind} ${node.status}`;
    if (!looks.has(look)) looks.set(look, []);
    looks.get(look).push(node);
  });
  for (const nodes of looks.values()) fillNodes(context, nodes, at);
}

function fillNodes(context, nodes, at) {
  context.beginPath();
  for (const node of nodes) addMark(context, node, onScreen(node, at));
  context.fillStyle = colorOf(nodes[0]);
  context.fill();
  if (at.scale < 0.3) return;
  context.strokeStyle = theme().outline;
  context.lineWidth = Math.min(1, 0.6 * at.scale);
  context.stroke();
}

function addMark(context, node, { x, y, r }) {
  if (styleOf(view.scene, "node", node.kind).shape === "square") {
    context.rect(x - r, y - r, 2 * r, 2 * r);
  } else {
    context.moveTo(x + r, y);
    context.arc(x, y, r, 0, 2 * Math.PI);
  }
}

/** Rings around the nodes that are gaps. */
export function drawRings(context, at) {
  if (!hasRings(at)) return;
  context.beginPath();
  eachInSight(at, (node) => {
    if (!isRinged(node, view.choice) || !isOpen(node.area, at)) return;
    const { x, y, r } = onScreen(node, at);
    const ring = ringOf(r);
    context.moveTo(x + ring, y);
    context.arc(x, y, ring, 0, 2 * Math.PI);
  });
  context.strokeStyle = theme().gap;
  context.lineWidth = ringWidth(NODE_RADIUS * at.scale);
  context.stroke();
}

/** Draws one node, large enough to be seen. */
export function drawNode(context, node, at) {
  const { x, y, r } = onScreen(node, at);
  const size = Math.max(r, 3);
  context.beginPath();
  addMark(context, node, { x, y, r: size });
  context.fillStyle = colorOf(node);
  context.fill();
  context.strokeStyle = theme().outline;
  context.lineWidth = 1;
  context.stroke();
  if (isRinged(node, view.choice))
    strokeCircle(context, { x, y, r: ringOf(size) }, theme().gap, 1.6);
}
