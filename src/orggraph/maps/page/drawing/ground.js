// The territories: circles beneath the nodes. A closed one stands for all that lies in it.

import { isClosed, isOpen } from "./closed.js";
import { gapsWithin, isRinged } from "../scene/shown.js";
import { levelOf } from "../scene/things.js";
import { view } from "../view.js";
import { isVisible, onScreen } from "./camera.js";
import { ringWidth } from "./shapes.js";
import { theme } from "./themes.js";

export function drawGround(context, at) {
  for (const territory of view.scene.territories) {
    if (territory.frame || !territory.live || !isOpen(territory.parent, at))
      continue;
    const circle = onScreen(territory, at);
    if (isVisible(circle, at)) drawTerritory(context, territory, circle, at);
  }
}

function drawTerritory(context, territory, { x, y, r }, at) {
  const { fills, rims, gap, gapFill, chosen } = theme();
  const level = Math.min(levelOf(territory), fills.length - 1);
  const ringed = isRinged(territory, view.choice);
  context.beginPath();
  context.arc(x, y, r, 0, 2 * Math.PI);
  context.fillStyle = ringed ? gapFill : fills[level];
  context.fill();
  if (isClosed(territory, at)) fillWithGaps(context, territory);
  context.lineWidth = ringed || territory === view.hovered ? ringWidth(r) : 1;
  context.strokeStyle = ringed ? gap : rims[level];
  if (territory === view.chosen) {
    context.lineWidth = 3;
    context.strokeStyle = chosen;
  }
  context.stroke();
}

/** Fills a closed territory the redder, the larger the share of what is not covered in it. */
function fillWithGaps(context, territory) {
  const share = territory.size
    ? gapsWithin(territory, view.choice) / territory.size
    : 0;
  context.globalAlpha = Math.min(0.75, 0.08 + 2 * share);
  context.fillStyle = share ? theme().gap : theme().quietInk;
  context.fill();
  context.globalAlpha = 1;
}
