// What a comparison of two days marks: nodes by rings, relations by lines, in the colour of the change.

import { styleOf } from "../scene/things.js";
import { view } from "../view.js";
import { isVisible, onScreen } from "./camera.js";
import { isOpen } from "./closed.js";
import { eachInSight } from "./hits.js";
import { ringOf, strokeCircle } from "./shapes.js";

const WIDTH = 1.8;

export function drawChanges(context, at) {
  if (!view.scene.legend.some(({ group }) => group === "change")) return;
  for (const edge of view.scene.edges)
    if (edge.change && edge.shown) drawChangedEdge(context, edge, at);
  for (const territory of view.scene.territories)
    if (isRingable(territory, at))
      ring(context, territory, onScreen(territory, at), at);
  eachInSight(at, (node) => {
    if (!node.change || !isOpen(node.area, at)) return;
    const { x, y, r } = onScreen(node, at);
    ring(context, node, { x, y, r: ringOf(r) + 2 }, at);
  });
}

function isRingable({ change, frame, live, parent }, at) {
  return change && live && !frame && isOpen(parent, at);
}

function colorOfChange({ change }) {
  return styleOf(view.scene, "change", change).color;
}

function ring(context, thing, circle, at) {
  const off = view.choice.off.has(`change ${thing.change}`);
  if (!off && isVisible(circle, at))
    strokeCircle(context, circle, colorOfChange(thing), WIDTH);
}

function drawChangedEdge(context, edge, at) {
  const [from, to] = [edge.from, edge.to].map((node) => onScreen(node, at));
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  context.strokeStyle = colorOfChange(edge);
  context.lineWidth = WIDTH;
  context.setLineDash(edge.change === "ended" ? [4, 4] : []);
  context.stroke();
  context.setLineDash([]);
}
