// The search: a combobox with a list of results.

import { find, folded } from "../scene/find.js";
import { everything, pathOf, styleOf } from "../scene/things.js";
import { nameOf, say, word } from "../scene/words.js";
import { view } from "../view.js";
import { choose, follow } from "./choosing.js";
import { bdi, byId, element, isNarrow } from "./dom.js";

const MOST_RESULTS = 12;
const query = byId("query");
const results = byId("results");
let found = [];
let active = -1;

const SEARCH_KEYS = {
  ArrowDown: () => step(1),
  ArrowUp: () => step(-1),
  Enter: () => take(active),
  Escape: () => {
    if (!results.hidden) return closeResults();
    query.value = "";
    query.blur();
  },
};

export function startSearch() {
  query.addEventListener("input", showResults);
  query.addEventListener("blur", closeResults);
  query.addEventListener("keydown", (event) => {
    if (event.isComposing || !(event.key in SEARCH_KEYS)) return;
    event.preventDefault();
    event.stopPropagation();
    SEARCH_KEYS[event.key]();
  });
  follow((change) => {
    if (change === "language") closeResults();
  });
}

function showResults() {
  const live = everything(view.scene).filter((thing) => thing.live);
  found = find(live, query.value, view.scene.readings, MOST_RESULTS);
  active = found.length ? 0 : -1;
  results.replaceChildren(
    ...(found.length ? found.map(resultLine) : [nothing()]),
  );
  results.hidden = folded(query.value) === "";
  query.setAttribute("aria-expanded", String(!results.hidden));
  markActive();
}

/** A list of choices has choices only: this one cannot be taken. */
function nothing() {
  const role = { role: "option", ariaDisabled: "true" };
  return element("li", { className: "none", ...role }, word("noResult"));
}

function resultLine(thing, i) {
  const group = thing.isTerritory ? "territory" : "node";
  const kind = say(styleOf(view.scene, group, thing.kind).label);
  const around = pathOf(thing).filter(({ frame }) => !frame);
  const about = [kind, ...around.map(nameOf)].join(" · ");
  const line = element(
    "li",
    { id: `result-${i}`, className: "result", role: "option" },
    bdi(nameOf(thing)),
    element("small", {}, about),
  );
  line.addEventListener("mousedown", (event) => event.preventDefault()); // the search keeps the focus, and its results
  line.addEventListener("click", () => take(i));
  return line;
}

function markActive() {
  [...results.children].forEach((line, i) =>
    line.setAttribute("aria-selected", String(i === active)),
  );
  if (active < 0) query.removeAttribute("aria-activedescendant");
  else query.setAttribute("aria-activedescendant", `result-${active}`);
  results.children[Math.max(0, active)]?.scrollIntoView({ block: "nearest" });
}

function take(i) {
  if (!found[i]) return;
  closeResults();
  if (isNarrow()) query.blur(); // the keyboard of a phone would cover what was found
  choose(found[i], { move: true });
}

function closeResults() {
  results.hidden = true;
  query.setAttribute("aria-expanded", "false");
  query.removeAttribute("aria-activedescendant");
}

function step(by) {
  if (results.hidden) return showResults();
  if (found.length) active = (active + by + found.length) % found.length;
  markActive();
}
