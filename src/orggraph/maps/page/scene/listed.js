// What the list of all that is shown holds, and how it says where each of it stands.

import { styleOf } from "./things.js";
import { say, word } from "./words.js";

/** What is shown, what a comparison tells of first; in that units and organizations before the areas around them. */
export function listed(scene) {
  const shown = [...scene.nodes, ...scene.territories].filter(
    (thing) => thing.shown && !thing.frame,
  );
  const changed = shown.filter(({ change }) => change);
  return [...changed, ...shown.filter(({ change }) => !change)];
}

/** How a thing is covered, whether it is a gap, and what became of it between two days. */
export function statesOf(thing) {
  const labelOf = (group, key) =>
    key && say(styleOf(thing.scene, group, key).label);
  return [
    labelOf("status", thing.status),
    thing.gap && word("gap"),
    labelOf("change", thing.change),
  ].filter(Boolean);
}
