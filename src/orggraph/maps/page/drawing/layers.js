// The layers of the map, from the ground to the names. A drawer brings the nodes and edges between them, or takes ours.

import { drawChanges } from "./changes.js";
import { drawGround } from "./ground.js";
import { drawLabels } from "./labels.js";
import { drawEdges, drawNodes, drawRings } from "./marks.js";
import { drawFocus } from "./relations.js";
import { theme } from "./themes.js";

/** What lies above the nodes: rings, the chosen node with its relations, names. */
export function drawAbove(context, at) {
  drawRings(context, at);
  drawChanges(context, at);
  drawFocus(context, at);
  drawLabels(context, at);
}

/** All layers, ours for nodes and edges too: on our own canvas, and for pictures. */
export function drawAll(context, at) {
  context.fillStyle = theme().paper;
  context.fillRect(0, 0, at.width, at.height);
  drawGround(context, at);
  drawEdges(context, at);
  drawNodes(context, at);
  drawAbove(context, at);
}
