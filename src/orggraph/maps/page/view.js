// What all parts of the page share: the scene, who draws it, and what the reader is doing.

export const view = {
  scene: null,
  /** Draws nodes and edges and holds the camera; see `drawing/drawers.js`. */
  drawer: null,
  /** What is shown; see `scene/shown.js`. */
  choice: null,
  chosen: null,
  hovered: null,
  /** The two nodes between which a link is searched, the second null until it is chosen, and its steps. */
  link: null,
  /** Whether all of the map is in view, and is to stay so when the window changes. */
  whole: true,
  theme: "light",
};

const container = document.getElementById("map");

/** The element that the map is drawn in. */
export function stage() {
  return container;
}
