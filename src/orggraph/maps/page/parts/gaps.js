// The list of gaps: uncovered units and grids, by the territory that fills the sheet and by kind.

import { isRinged } from "../scene/shown.js";
import { everything, groupedBy, pathOf, styleOf } from "../scene/things.js";
import { formatted, nameOf, say, word } from "../scene/words.js";
import { view } from "../view.js";
import { bdi, element } from "./dom.js";
import { countOf, goTo, listOf } from "./lists.js";

export function gapList() {
  const all = everything(view.scene).filter(({ gap, kept }) => gap && kept);
  const gaps = all.filter((thing) => isRinged(thing, view.choice));
  const hidden = all.length - gaps.length;
  const heading = element(
    "h2",
    { className: "name" },
    word("gaps"),
    " ",
    countOf(gaps),
  );
  if (gaps.length === 0) return [heading, sayNone(hidden)];
  const groups = [...groupedBy(gaps, topOf)].sort(
    ([one], [other]) => one.index - other.index,
  );
  const lists = groups.map(([top, inner]) => gapGroup(top, inner));
  return hidden ? [heading, ...lists, sayNone(hidden)] : [heading, ...lists];
}

/** What the legend switches off is not gone. */
function sayNone(hidden) {
  const said = hidden
    ? word("hiddenGaps", { n: formatted(hidden) })
    : word("noGaps");
  return element("p", { className: "none" }, said);
}

/** The territory on the sheet in which a gap lies. */
function topOf(thing) {
  const path = [...pathOf(thing), ...(thing.isTerritory ? [thing] : [])];
  return path.find(({ frame }) => !frame) ?? path[0];
}

/** A group fills itself when it is opened first, and stays open. */
const opened = new Set();
function gapGroup(top, gaps) {
  const summary = element(
    "summary",
    {},
    bdi(nameOf(top)),
    " ",
    countOf(gaps),
    summaryOf(gaps),
  );
  const open = opened.has(top);
  const group = element("details", { className: "group", open }, summary);
  const line = (thing) => goTo(thing, whereIs(thing));
  const fill = () => {
    for (const [kind, some] of groupedBy(gaps, (thing) => thing.kind)) {
      const { label } = styleOf(view.scene, "gap", kind);
      group.append(listOf(say(label), some, line));
    }
  };
  if (open) fill();
  else group.addEventListener("toggle", fill, { once: true });
  group.addEventListener("toggle", () =>
    group.open ? opened.add(top) : opened.delete(top),
  );
  return group;
}

/** How many of each kind: 12 units, 3 grids. */
function summaryOf(gaps) {
  const counts = [...groupedBy(gaps, ({ kind }) => kind)].map(
    ([kind, { length }]) =>
      `${say(styleOf(view.scene, "gap", kind).label)} ${formatted(length)}`,
  );
  return element("small", {}, counts.join(" · "));
}

function whereIs(thing) {
  const inner = pathOf(thing)
    .filter(({ frame }) => !frame)
    .slice(1);
  return inner.length
    ? element("small", {}, inner.map(nameOf).join(" › "))
    : null;
}
