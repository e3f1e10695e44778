// The panel: what is known of the chosen territory or node, or how two nodes are linked, or what is not covered.

import { theme } from "../drawing/themes.js";
import { CountBounds, coveredIn } from "../scene/bounds.js";
import { keyOf } from "../scene/shown.js";
import {
  allWithin,
  groupedBy,
  otherEnd,
  pathOf,
  styleOf,
} from "../scene/things.js";
import { formatted, nameOf, say, word } from "../scene/words.js";
import { view } from "../view.js";
import { choose, collapse, follow, linkFrom } from "./choosing.js";
import { bdi, button, byId, element, refill } from "./dom.js";
import { gapList } from "./gaps.js";
import { aboutRelation, linkBlocks } from "./links.js";
import { factsFrom, goTo, listOf } from "./lists.js";
import { swatch } from "./swatch.js";

export function startPanel() {
  follow((change) => {
    if (change !== "chosen") return;
    byId("announcement").textContent = view.chosen
      ? nameOf(view.chosen)
      : word("gaps");
  });
}

export function fillPanel() {
  refill(byId("view-details"), blocksOf(view));
}

function blocksOf({ link, chosen }) {
  if (link) return [back(), ...linkBlocks(link)];
  return chosen ? [back(), ...detailsOf(chosen)] : gapList();
}

function back() {
  return button("back", `‹ ${word("back")}`, () => choose(null));
}

function detailsOf(thing) {
  return [
    element("h2", { className: "name" }, bdi(nameOf(thing))),
    badges(thing),
    trailOf(thing),
    factsOf(thing),
    thing.isTerritory ? collapseButton(thing) : linkButton(thing),
    ...(thing.isTerritory ? insideOf(thing) : relationBlocks(thing)),
  ];
}

function collapseButton(territory) {
  const closed = view.choice.closed.has(territory);
  const name = word(closed ? "expand" : "collapse");
  return button("button small", name, () => collapse(territory));
}

function linkButton(node) {
  return button("button small", word("pathFrom"), () => linkFrom(node));
}

function badges(thing) {
  const group = thing.isTerritory ? "territory" : "node";
  const kind =
    say(thing.type) || say(styleOf(view.scene, group, thing.kind).label);
  const line = element("p", { className: "badges" }, badge("", kind));
  if (thing.status) {
    const status = styleOf(view.scene, "status", thing.status);
    const open = thing.unsettled?.questions.length;
    const doubt = open ? ` (${word("openCount", { n: open })})` : "";
    const said = `${word("coverage")} · ${say(status.label)}${doubt}`;
    line.append(badge("", swatch(status, theme()), said));
  }
  if (thing.gap) line.append(badge("badge-gap", word("gap")));
  if (thing.change) {
    const change = styleOf(view.scene, "change", thing.change);
    line.append(badge("", swatch(change, theme()), say(change.label)));
  }
  return line;
}

function badge(className, ...said) {
  return element("span", { className: `badge ${className}` }, ...said);
}

function trailOf(thing) {
  const steps = pathOf(thing).map((around) => element("li", {}, goTo(around)));
  return steps.length ? element("ol", { className: "steps" }, ...steps) : null;
}

function factsOf(thing) {
  const lines = thing.details.map((pair) => pair.map(say));
  if (thing.origin) lines.push([word("origin"), say(thing.origin)]);
  return factsFrom(lines);
}

/** The relations of a node by kind and direction, each with its other end, its days and where it was read. */
function relationBlocks(node) {
  const live = node.relations.filter((edge) => edge.live);
  const groups = groupedBy(live, (edge) => {
    const { label, forward, backward } = styleOf(view.scene, "edge", edge.kind);
    return say((edge.from === node ? forward : backward) ?? label);
  });
  const blocks = [...groups].map(([title, edges]) =>
    listOf(title, edges, (edge) =>
      goTo(otherEnd(edge, node), element("small", {}, aboutRelation(edge))),
    ),
  );
  return blocks.length
    ? blocks
    : [element("p", { className: "none" }, word("noRelations"))];
}

/** What lies in a territory: counts of all within, then its inner territories and its own nodes. */
function insideOf(territory) {
  const facts = factsFrom(countsWithin(territory));
  return [
    facts && element("h3", { className: "heading" }, word("inside")),
    facts,
    ...listsByKind(territory.children, "territory", say),
    ...listsByKind(territory.residents, "node", (label) =>
      word("rightHere", { kind: say(label) }),
    ),
  ];
}

function countsWithin(territory) {
  const { scene } = view;
  const counts = new Map();
  const count = (key, outcomes, counted, number) => {
    if (!counts.has(key)) counts.set(key, new CountBounds());
    counts.get(key).add(outcomes, counted, number);
  };
  for (const thing of allWithin(territory)) {
    if (!thing.live || thing.change === "ended") continue;
    const outcomes = statusesOf(thing);
    if (!thing.isTerritory) count(`node ${thing.kind}`, outcomes, isThere);
    for (const status of outcomes.filter(isThere))
      count(`status ${status}`, outcomes, (each) => each === status);
    if (!thing.unsettled && thing.gap)
      count(`gap ${thing.kind}`, [true], isThere);
    if (thing.unsettled) count(`gap ${thing.kind}`, outcomes, isGap);
  }
  for (const rows of scene.unsettled) {
    const outcomes = [...rows.statuses, null];
    count("node unit", outcomes, isThere, rows.rows);
    count("gap unit", outcomes, isGap, rows.rows);
    for (const status of rows.statuses)
      count(`status ${status}`, outcomes, (each) => each === status, rows.rows);
  }
  return scene.legend
    .filter((entry) => counts.get(keyOf(entry))?.high)
    .map((entry) => [say(entry.label), bounded(counts.get(keyOf(entry)))]);
}

/** All that a thing may be on the day of the map, null for nothing; of most things one status. */
function statusesOf({ status, unsettled }) {
  if (!unsettled) return [status ?? undefined];
  const outcomes = new Set([...unsettled.statuses, status]);
  if (unsettled.absent || unsettled.area) outcomes.add(null);
  return [...outcomes];
}

function isThere(status) {
  return status !== null;
}

function isGap(status) {
  return status !== null && coveredIn(view.scene, status) === false;
}

function bounded({ low, high }) {
  return low === high ? formatted(low) : `${formatted(low)}–${formatted(high)}`;
}

function listsByKind(things, group, titleOf) {
  const live = things.filter((thing) => thing.live);
  return [...groupedBy(live, ({ kind }) => kind)].map(([kind, some]) => {
    const { label } = styleOf(view.scene, group, kind);
    return listOf(titleOf(label), some, (thing) => goTo(thing));
  });
}
