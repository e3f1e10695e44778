// The search: a combobox with a list of results.

import { find, folded, nearest } from "../scene/find.js";
import { everything, pathOf, styleOf } from "../scene/things.js";
import { formatted, nameOf, say, word } from "../scene/words.js";
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
  const exact = find(live, query.value, view.scene.readings);
  const all = exact.length ? exact : nearest(live, query.value);
  found = all.slice(0, MOST_RESULTS);
  active = found.length ? 0 : -1;
  const beyond = all.length - found.length;
  const lines = [
    exact.length === 0 && note(word(found.length ? "nearest" : "noResult")),
    ...found.map(resultLine),
    beyond > 0 && note(word("typeMore", { n: formatted(beyond) })),
  ];
  results.replaceChildren(...lines.filter(Boolean));
  results.hidden = folded(query.value) === "";
  query.setAttribute("aria-expanded", String(!results.hidden));
  markActive();
}

/** A list of choices has choices only: this one cannot be taken. */
function note(text) {
  const line = element("li", { className: "none" }, text);
  line.setAttribute("role", "option");
  line.setAttribute("aria-disabled", "true");
  line.setAttribute("aria-selected", "false");
  line.addEventListener("mousedown", (event) => event.preventDefault());
  return line;
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
  const lines = [...results.querySelectorAll(".result")];
  lines.forEach((line, i) =>
    line.setAttribute("aria-selected", String(i === active)),
  );
  if (active < 0) query.removeAttribute("aria-activedescendant");
  else query.setAttribute("aria-activedescendant", `result-${active}`);
  if (active > 0) lines[active].scrollIntoView({ block: "nearest" });
  else results.scrollTop = 0;
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
