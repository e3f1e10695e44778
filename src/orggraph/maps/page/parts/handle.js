// window.orggraph: what tests and other programs may ask of the page.

import { onScreen, screen } from "../drawing/camera.js";
import { language } from "../scene/words.js";
import { stage, view } from "../view.js";
import { choose } from "./choosing.js";

/**
 * A handle that reads and chooses; it never changes the scene.
 *   drawnNodes, drawnEdges  how many the drawer draws now
 *   language, chosen        the language and the id of what is chosen, or null
 *   positions()             id, x, y, r of every node, in pixels of the page
 *   select(id)              chooses the node, else the territory, with this id; true if there is one
 */
export function handle() {
  return Object.freeze({
    get drawnNodes() {
      return view.drawer.drawnNodes;
    },
    get drawnEdges() {
      return view.drawer.drawnEdges;
    },
    get language() {
      return language();
    },
    get chosen() {
      return view.chosen?.id ?? null;
    },
    positions() {
      const box = stage().getBoundingClientRect();
      const at = screen();
      at.left += box.left;
      at.top += box.top;
      return view.scene.nodes.map((node) => ({
        id: node.id,
        ...onScreen(node, at),
      }));
    },
    select(id) {
      const all = [...view.scene.nodes, ...view.scene.territories];
      const thing = all.find((one) => one.id === id);
      if (thing) choose(thing, { move: true });
      return Boolean(thing);
    },
  });
}
