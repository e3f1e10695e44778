// Pointing at the map: what lies under the pointer is named.

import { screen } from "../drawing/camera.js";
import { under } from "../drawing/hits.js";
import { stage, view } from "../view.js";
import { choose } from "./choosing.js";

export function startPointing() {
  const map = stage();
  map.addEventListener("pointermove", ({ clientX, clientY, buttons }) => {
    if (buttons) return;
    const { left, top } = map.getBoundingClientRect();
    point(under({ x: clientX - left, y: clientY - top }, screen()));
  });
  map.addEventListener("pointerleave", () => point(null));
}

export function chooseAt(place) {
  choose(under(place, screen()));
}

function point(thing) {
  stage().classList.toggle("is-over", thing !== null);
  if (thing === view.hovered) return;
  view.hovered = thing;
  view.drawer.redraw();
}
