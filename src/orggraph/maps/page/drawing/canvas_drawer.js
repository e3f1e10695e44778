// The drawer of large maps: our own canvas.

import { view } from "../view.js";
import { originOf } from "./camera.js";
import { Frames } from "./frames.js";
import { listenToGestures } from "./gestures.js";

const GLIDE = 350;

/** See `vis_drawer.js` for what a drawer does. */
export function canvasDrawer(container, told) {
  const canvas = document.createElement("canvas");
  container.append(canvas);
  const camera = { x: 0, y: 0, scale: 1 };
  const frames = new Frames(canvas, container, camera, told.drawn);
  let moves = 0;
  listenToGestures(container, camera, {
    moved() {
      moves += 1;
      told.moved();
      frames.moved();
    },
    clicked: told.clicked,
  });
  new ResizeObserver(() => {
    frames.fit();
    told.resized();
  }).observe(container);
  return {
    scale: () => camera.scale,
    origin: () => originOf(camera, container),
    centre: () => ({ x: camera.x, y: camera.y }),
    moveTo({ x, y }, scale, animate) {
      moves += 1;
      const mine = moves;
      const isLast = () => moves === mine;
      glide(camera, { x, y, scale }, animate ? GLIDE : 0, frames, isLast);
    },
    redraw: () => frames.soon(),
    refresh: () => frames.soon(),
    get drawnNodes() {
      return view.scene.nodes.filter(({ shown }) => shown).length;
    },
    get drawnEdges() {
      return view.scene.edges.filter(({ shown }) => shown).length;
    },
  };
}

/** Moves the camera, in some milliseconds or at once, as long as no later move takes its place. */
function glide(camera, goal, duration, frames, isLast) {
  const start = { ...camera };
  const begin = performance.now();
  const step = (now) => {
    if (!isLast()) return;
    const part = duration ? Math.min(1, (now - begin) / duration) : 1;
    const eased = part * part * (3 - 2 * part);
    for (const key of ["x", "y"])
      camera[key] = start[key] + (goal[key] - start[key]) * eased;
    camera.scale = start.scale * (goal.scale / start.scale) ** eased;
    if (part < 1) {
      frames.moved();
      requestAnimationFrame(step);
    } else {
      frames.soon();
    }
  };
  if (duration) requestAnimationFrame(step);
  else step(begin);
}
