// What lies where: nodes by the cells of a grid, so that a look at a part of the map does not look at all of it.

import { isOpen } from "./closed.js";
import { view } from "../view.js";
import { inScene, onScreen } from "./camera.js";

const CELL = 40;
const TOUCH = 9;

/** Nodes by the cells of a grid over the scene. */
export class Grid {
  #cells = new Map();
  #reach = 0;

  constructor(nodes) {
    for (const node of nodes) {
      const key = keyOfCell(
        Math.floor(node.x / CELL),
        Math.floor(node.y / CELL),
      );
      if (!this.#cells.has(key)) this.#cells.set(key, []);
      this.#cells.get(key).push(node);
      this.#reach = Math.max(this.#reach, node.r);
    }
  }

  /** Calls a function with every node whose circle may reach into a box. */
  inBox({ left, right, top, bottom }, call) {
    const first = Math.floor((left - this.#reach) / CELL);
    const last = Math.floor((right + this.#reach) / CELL);
    const highest = Math.floor((top - this.#reach) / CELL);
    const lowest = Math.floor((bottom + this.#reach) / CELL);
    if ((last - first + 1) * (lowest - highest + 1) > this.#cells.size) {
      for (const nodes of this.#cells.values()) nodes.forEach(call);
      return;
    }
    for (let x = first; x <= last; x += 1)
      for (let y = highest; y <= lowest; y += 1)
        this.#cells.get(keyOfCell(x, y))?.forEach(call);
  }
}

function keyOfCell(x, y) {
  return x * 0x400000 + y;
}

let grid = null;

/** Calls a function with every shown node that is in sight. */
export function eachInSight(at, call) {
  grid ??= new Grid(view.scene.nodes);
  const { x: left, y: top } = inScene({ x: 0, y: 0 }, at);
  const { x: right, y: bottom } = inScene({ x: at.width, y: at.height }, at);
  grid.inBox({ left, right, top, bottom }, (node) => {
    if (node.shown) call(node);
  });
}

/** What lies under a point of the screen: the nearest node in reach, else the innermost territory. */
export function under(point, at) {
  return nearestNode(point, at) ?? innermost(point, at);
}

function nearestNode(point, at) {
  const around = {
    ...at,
    left: at.left - point.x + TOUCH,
    top: at.top - point.y + TOUCH,
    width: 2 * TOUCH,
    height: 2 * TOUCH,
  };
  let found = null;
  let nearest = Infinity;
  eachInSight(around, (node) => {
    if (!isOpen(node.area, at)) return;
    const { x, y, r } = onScreen(node, at);
    const distance = Math.hypot(x - point.x, y - point.y);
    if (distance < nearest && distance <= Math.max(r, TOUCH)) {
      found = node;
      nearest = distance;
    }
  });
  return found;
}

function innermost(point, at) {
  const hit = (territory) => {
    const { x, y, r } = onScreen(territory, at);
    const inside = Math.hypot(x - point.x, y - point.y) <= r;
    return !territory.frame && inside && isOpen(territory.parent, at);
  };
  const found = view.scene.territories.filter(hit); // outer ones come before inner ones
  return found[found.length - 1] ?? null;
}
