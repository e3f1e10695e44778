// Names the territories around the middle of the map that are larger than it.

import { onScreen, screen } from "../drawing/camera.js";
import { nameOf } from "../scene/words.js";
import { view } from "../view.js";
import { byId } from "./dom.js";

export function showTrail() {
  const at = screen();
  const middle = { x: at.width / 2, y: at.height / 2 };
  const isAround = (territory) => {
    const { x, y, r } = onScreen(territory, at);
    const inside = Math.hypot(x - middle.x, y - middle.y) < r;
    return !territory.frame && r > middle.y && inside;
  };
  const names = view.scene.territories.filter(isAround).map(nameOf);
  const trail = byId("trail");
  trail.hidden = names.length === 0;
  trail.textContent = names.join(" › ");
}
