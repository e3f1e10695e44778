// The chosen node with its relations, above a veil over all else.

const VEIL = "rgba(247, 248, 250, 0.78)";
const OUTLINE = "#46525f";

/** The nodes at the other ends of a node's relations, as far as the legend shows those. */
function neighbours(chosen) {
  if (!chosen || chosen.isTerritory) return new Set();
  return new Set(shownRelations(chosen).map((edge) => otherEnd(edge, chosen)));
}

/** A chosen node shows its relations across areas too; the legend decides about kinds only. */
function shownRelations(node) {
  return node.relations.filter((edge) => !view.off.has(`edge ${edge.kind}`));
}

function drawChosen(context, at) {
  const chosen = view.chosen;
  if (!chosen || chosen.isTerritory) return;
  context.fillStyle = VEIL;
  context.fillRect(0, 0, at.width, at.height);
  for (const edge of shownRelations(chosen)) drawRelation(context, edge, at);
  for (const node of neighbours(chosen)) drawNode(context, node, at);
  drawNode(context, chosen, at);
  const { x, y, r } = onScreen(chosen, at);
  strokeCircle(context, x, y, Math.max(r, 5) + 5, CHOSEN_RIM, 2.5);
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
  const { color, dashes } = style("edge", edge.kind);
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
  const aside = 0.12 * (edge.rank ?? 0);
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

function drawNode(context, node, at) {
  const { x, y, r } = onScreen(node, at);
  const fill = node.status
    ? style("status", node.status)
    : style("node", node.kind);
  const size = Math.max(r, 3);
  context.beginPath();
  if (style("node", node.kind).shape === "square")
    context.rect(x - size, y - size, 2 * size, 2 * size);
  else context.arc(x, y, size, 0, 2 * Math.PI);
  context.fillStyle = fill.color;
  context.fill();
  context.strokeStyle = OUTLINE;
  context.lineWidth = 1;
  context.stroke();
  if (isRinged(node)) strokeCircle(context, x, y, ringOf(size), GAP_RIM, 1.6);
}

function strokeCircle(context, x, y, r, color, width) {
  context.beginPath();
  context.arc(x, y, r, 0, 2 * Math.PI);
  context.strokeStyle = color;
  context.lineWidth = width;
  context.stroke();
}
