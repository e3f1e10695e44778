// The map by keyboard.

import { panBy, showWhole, zoomBy } from "../drawing/camera.js";
import { stage } from "../view.js";
import { choose } from "./choosing.js";
import { byId } from "./dom.js";

const MAP_KEYS = {
  ArrowLeft: () => panBy(-1, 0),
  ArrowRight: () => panBy(1, 0),
  ArrowUp: () => panBy(0, -1),
  ArrowDown: () => panBy(0, 1),
  "+": () => zoomBy(1.4),
  "=": () => zoomBy(1.4),
  "-": () => zoomBy(1 / 1.4),
  0: () => showWhole(),
};

export function startKeys() {
  stage().addEventListener("keydown", pressOnMap);
  document.addEventListener("keydown", pressAnywhere);
  byId("zoom-in").addEventListener("click", () => zoomBy(1.4));
  byId("zoom-out").addEventListener("click", () => zoomBy(1 / 1.4));
  byId("whole").addEventListener("click", () => showWhole());
}

function pressOnMap(event) {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey || !(key in MAP_KEYS)) return;
  event.preventDefault();
  MAP_KEYS[key]();
}

function pressAnywhere(event) {
  if (event.key === "Escape") choose(null);
  const typing = event.target.matches?.("input[type=text]");
  if (event.key === "/" && !typing) {
    event.preventDefault();
    byId("query").focus();
  }
}
