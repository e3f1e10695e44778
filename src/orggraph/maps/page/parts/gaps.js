// The list of gaps: uncovered units and grids, by the territory that fills the sheet and by kind.

import { everything, groupedBy, pathOf, styleOf } from "../scene/things.js";
import { formatted, nameOf, say, word } from "../scene/words.js";
import { view } from "../view.js";
import { bdi, element } from "./dom.js";
import { countOf, goTo, listOf } from "./lists.js";

export function gapList() {
  const gaps = everything(view.scene).filter(isListed);
  const heading = element(
    "h2",
    { className: "name" },
    word("gaps"),
    " ",
    countOf(gaps),
  );
  if (gaps.length === 0)
    return [heading, element("p", { className: "none" }, word("noGaps"))];
  const groups = [...groupedBy(gaps, topOf)].sort(
    ([one], [other]) => one.index - other.index,
  );
  return [heading, ...groups.map(([top, inner]) => gapGroup(top, inner))];
}

/** Gaps of the day; of units only those that the switches and filters leave on the map. */
function isListed(thing) {
  const isOn = !view.choice.off.has(`gap ${thing.kind}`);
  return (
    thing.gap && thing.live && isOn && (thing.isTerritory || isInPart(thing))
  );
}

function isInPart(node) {
  return node.shown || isInClosed(node);
}

/** What a collapsed territory hides is still not covered. */
function isInClosed(node) {
  return pathOf(node).some((around) => view.choice.closed.has(around));
}

/** The territory on the sheet in which a gap lies. */
function topOf(thing) {
  const path = [...pathOf(thing), ...(thing.isTerritory ? [thing] : [])];
  return path.find(({ frame }) => !frame) ?? path[0];
}

/** A group that fills itself when it is opened first. */
function gapGroup(top, gaps) {
  const summary = element(
    "summary",
    {},
    bdi(nameOf(top)),
    " ",
    countOf(gaps),
    summaryOf(gaps),
  );
  const group = element("details", { className: "group" }, summary);
  const line = (thing) => goTo(thing, whereIs(thing));
  const fill = () => {
    for (const [kind, some] of groupedBy(gaps, (thing) => thing.kind)) {
      const { label } = styleOf(view.scene, "gap", kind);
      group.append(listOf(say(label), some, line));
    }
  };
  group.addEventListener("toggle", fill, { once: true });
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
