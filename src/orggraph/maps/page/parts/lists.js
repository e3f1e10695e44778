// Lists of territories and nodes, in which each line goes to what it names.

import { isRinged } from "../scene/shown.js";
import { formatted, nameOf, word } from "../scene/words.js";
import { view } from "../view.js";
import { choose } from "./choosing.js";
import { bdi, button, element } from "./dom.js";

const FIRST_LINES = 40;

/** A button that goes to a territory or node. */
export function goTo(thing, ...after) {
  const made = button("go", bdi(nameOf(thing)), () =>
    choose(thing, { move: true }),
  );
  made.append(...after.filter(Boolean));
  if (isRinged(thing, view.choice)) made.classList.add("is-gap");
  return made;
}

/** A titled list with its count; a long one opens in full on request. */
export function listOf(title, things, line) {
  const items = (some) => some.map((thing) => element("li", {}, line(thing)));
  const first = items(things.slice(0, FIRST_LINES));
  const list = element("ul", { className: "list" }, ...first);
  const block = element(
    "div",
    { className: "block" },
    element("h3", { className: "heading" }, title, " ", countOf(things)),
    list,
  );
  const rest = things.slice(FIRST_LINES);
  if (rest.length) {
    const more = button("more", word("more", { n: rest.length }), () => {
      list.append(...items(rest));
      more.remove();
    });
    block.append(more);
  }
  return block;
}

export function countOf(things) {
  const text = formatted(things.length);
  return element("span", { className: "count" }, text);
}

/** Lines of a label and a value each. */
export function factsFrom(lines) {
  const parts = lines.flatMap(([label, value]) => [
    element("dt", {}, label),
    element("dd", {}, bdi(value)),
  ]);
  return parts.length
    ? element("dl", { className: "facts-of" }, ...parts)
    : null;
}
