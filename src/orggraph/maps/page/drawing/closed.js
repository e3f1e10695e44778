// Closed territories: those that the reader has collapsed, and, where many lie on the map, those too small to look into.

import { levelOf } from "../scene/things.js";
import { view } from "../view.js";

const CROWD = 5000;
const LEAST = 22;
const READABLE = 0.4;

/** Whether a territory is drawn as one disc, without what lies in it. */
export function isClosed(territory, at) {
  return view.choice.closed.has(territory) || isTooSmall(territory, at);
}

/** Whether all around a territory, and it itself, is open; the outside is. */
export function isOpen(territory, at) {
  for (let it = territory; it; it = it.parent)
    if (isClosed(it, at)) return false;
  return true;
}

/**
 * On a crowded map the territories that fill the sheet open when they are large enough on the screen, those within
 * them when their nodes can be told apart; the sheet always is open.
 */
function isTooSmall(territory, { scale }) {
  if (territory.frame || view.scene.nodes.length <= CROWD) return false;
  const few = levelOf(territory) === 0;
  return territory.r * scale < LEAST || (!few && scale < READABLE);
}
