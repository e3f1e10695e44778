// The legend: what is drawn, how often, and switches for each kind.

import { theme } from "../drawing/themes.js";
import { keyOf } from "../scene/shown.js";
import { formatted, say, word } from "../scene/words.js";
import { view } from "../view.js";
import { follow, toggle } from "./choosing.js";
import { button, byId, element } from "./dom.js";
import { swatch } from "./swatch.js";

const BLOCKS = [
  ["kinds", "node"],
  ["relations", "edge", "cross"],
  ["coverage", "status"],
  ["gap", "gap"],
  ["changed", "change"],
];

export function startLegend() {
  follow((change) => {
    if (change !== "chosen") fillLegend();
  });
}

function fillLegend() {
  const focused = document.activeElement?.dataset?.entry;
  const blocks = BLOCKS.map(([title, ...groups]) => block(title, groups));
  const legend = byId("legend");
  legend.replaceChildren(...[...blocks, sectors()].filter(Boolean));
  legend.hidden = legend.children.length === 0;
  if (focused)
    [...legend.querySelectorAll("[data-entry]")]
      .find(({ dataset }) => dataset.entry === focused)
      ?.focus();
}

function block(title, groups) {
  const entries = entriesOf(groups);
  if (entries.length === 0) return null;
  const heading = element("h2", { className: "heading" }, word(title));
  return element(
    "div",
    { className: "kinds" },
    heading,
    ...entries.map(entryButton),
  );
}

function entriesOf(groups) {
  return view.scene.legend.filter(({ group }) => groups.includes(group));
}

/** Sectors are many: they open on request, and stay open. */
let opened = false;
function sectors() {
  const entries = entriesOf(["sector"]);
  if (entries.length === 0) return null;
  const summary = element("summary", { className: "heading" }, word("sectors"));
  const all = element(
    "details",
    { className: "kinds sectors", open: opened },
    summary,
    ...entries.map(entryButton),
  );
  all.addEventListener("toggle", () => (opened = all.open));
  return all;
}

function entryButton(entry) {
  const key = keyOf(entry);
  const isDrawn = entry.group !== "sector";
  const picture = isDrawn ? swatch(entry, theme()) : "";
  const made = button(`kind kind-${entry.group}`, picture, () => toggle(key));
  made.append(
    element("span", { className: "kind-name" }, say(entry.label)),
    element("span", { className: "count" }, formatted(entry.count)),
  );
  made.dataset.entry = key;
  made.setAttribute("aria-pressed", String(!view.choice.off.has(key)));
  return made;
}
