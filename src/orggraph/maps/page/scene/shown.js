// What is shown: what is live on the day, of the kinds that are on, in the part that is asked for, in open territories.

import { isWithin } from "./things.js";

const NOT_YET = { live: false, status: null, gap: false };

/** What nothing has been chosen in yet. */
export function startingChoice(scene) {
  const off = scene.legend.filter(({ shown }) => !shown).map(keyOf);
  return {
    off: new Set(off),
    only: null,
    closed: new Set(),
    stop: scene.days.length ? scene.days.indexOf(scene.asOf) : -1,
  };
}

export function keyOf({ group, key }) {
  return `${group} ${key}`;
}

/** Brings a scene to one of its days: what is live then, how it is covered, what is a gap. */
export function applyDay(scene, stop) {
  for (const things of [scene.territories, scene.nodes])
    for (const thing of things)
      if (thing.turns) Object.assign(thing, stateAt(thing.turns, stop));
  for (const edge of scene.edges) {
    edge.live = !edge.stops || (edge.stops[0] <= stop && stop <= edge.stops[1]);
  }
}

/** The last turn that has come by a stop; before the first there is nothing. */
export function stateAt(turns, stop) {
  const come = turns.filter((turn) => turn.stop <= stop);
  const { live, status, gap } = come[come.length - 1] ?? NOT_YET;
  return { live, status: status ?? null, gap };
}

/** Counts what is kept in every territory, nodes and gaps, those of the territories within it too. */
function countWithin(scene) {
  for (const territory of scene.territories)
    Object.assign(territory, { gaps: new Map(), size: 0 });
  for (const node of scene.nodes) {
    if (!node.kept || node.change === "ended") continue;
    for (let at = node.area; at; at = at.parent) at.size += 1;
  }
  for (const things of [scene.territories, scene.nodes])
    for (const thing of things) if (thing.gap && thing.kept) countGap(thing);
}

/** Counts a gap in its territory and in all around that. */
function countGap(thing) {
  let at = thing.isTerritory ? thing : thing.area;
  for (; at; at = at.parent)
    at.gaps.set(thing.kind, (at.gaps.get(thing.kind) ?? 0) + 1);
}

/**
 * Tells the legend how often each of its entries is live in the part that is asked for, switched on or not; what has
 * ended counts as a change only.
 */
function countKinds(scene, only) {
  const part = {
    territories: scene.territories.filter(
      (territory) => territory.live && isInArea(territory, only),
    ),
    nodes: scene.nodes.filter((node) => node.live && isInPart(node, only)),
    edges: scene.edges.filter(
      ({ live, from, to }) =>
        live && isInPart(from, only) && isInPart(to, only),
    ),
  };
  const isThere = ({ change }) => change !== "ended";
  const territories = part.territories.filter(isThere);
  const nodes = part.nodes.filter(isThere);
  const edges = part.edges.filter(isThere);
  const places = only?.sector ? [] : territories;
  const gaps = [...places, ...nodes].filter(({ gap }) => gap);
  const crossing = edges.filter(({ crosses }) => crosses);
  const changing = [...part.territories, ...part.nodes, ...part.edges];
  const counts = {
    territory: countOf(territories, "kind"),
    node: countOf(nodes, "kind"),
    status: countOf(nodes, "status"),
    sector: countOf(nodes, "sectors"),
    gap: countOf(gaps, "kind"),
    edge: countOf(edges, "kind"),
    cross: new Map([["cross", crossing.length]]),
    change: countOf(changing, "change"),
  };
  for (const entry of scene.legend)
    entry.count = counts[entry.group]?.get(entry.key) ?? 0;
}

/** How often each value of a property is there; of several values each counts. */
function countOf(things, property) {
  const counts = new Map();
  const add = (key) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { [property]: value } of things) {
    if (Array.isArray(value)) value.forEach(add);
    else add(value);
  }
  return counts;
}

/**
 * Marks every territory, node and edge: `kept` is what the switches and filters leave, `shown` is what of it lies in
 * open territories. No territory is kept where units of a sector are asked for: it has none.
 */
export function applyChoice(scene, choice) {
  for (const territory of scene.territories)
    mark(territory, isInPart(territory, choice.only), choice);
  for (const node of scene.nodes) mark(node, isOn(node, choice), choice);
  for (const edge of scene.edges) edge.shown = isDrawn(edge, choice);
  countWithin(scene);
  countKinds(scene, choice.only);
}

function mark(thing, isKept, { closed }) {
  thing.kept = thing.live && isKept;
  thing.shown = thing.kept && !isEnclosed(thing, closed);
}

function isOn(node, { off, only }) {
  return (
    !off.has(`node ${node.kind}`) &&
    !(node.status && off.has(`status ${node.status}`)) &&
    !(node.change && off.has(`change ${node.change}`)) &&
    !isOffBySector(node, off) &&
    isInPart(node, only)
  );
}

/** Whether a thing belongs to the area and to the sector that are asked for; a territory belongs to no sector. */
function isInPart(thing, only) {
  return (
    isInArea(thing, only) &&
    (!only?.sector || Boolean(thing.sectors?.includes(only.sector)))
  );
}

/** A unit of several sectors stays as long as one of them is on. */
function isOffBySector({ sectors }, off) {
  return (
    sectors.length > 0 && sectors.every((sector) => off.has(`sector ${sector}`))
  );
}

function isInArea(thing, only) {
  return !only?.area || isWithin(thing, only.area);
}

function isEnclosed(thing, closed) {
  if (!closed.size) return false;
  let at = thing.isTerritory ? thing.parent : thing.area;
  for (; at; at = at.parent) if (closed.has(at)) return true;
  return false;
}

/** Whether a relation is drawn before one of its ends is chosen; lines follow the nodes at their ends. */
function isDrawn(edge, { off }) {
  return (
    edge.live &&
    edge.from.shown &&
    edge.to.shown &&
    !off.has(`edge ${edge.kind}`) &&
    !(edge.crosses && off.has("cross cross")) &&
    !(edge.change && off.has(`change ${edge.change}`))
  );
}

/** The relations of a node that are live and of kinds that are on, those across territories too. */
export function relationsOf(node, { off }) {
  return node.relations.filter(
    (edge) => edge.live && !off.has(`edge ${edge.kind}`),
  );
}

/** Whether a gap is to be ringed: it is one, and the legend shows gaps of its kind. */
export function isRinged(thing, { off }) {
  return thing.gap && thing.kept && !off.has(`gap ${thing.kind}`);
}

/** How many gaps within a territory are kept, of the kinds that the legend shows. */
export function gapsWithin(territory, { off }) {
  let sum = 0;
  for (const [kind, count] of territory.gaps)
    if (!off.has(`gap ${kind}`)) sum += count;
  return sum;
}
