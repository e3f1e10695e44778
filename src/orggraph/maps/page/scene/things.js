// Questions about territories, nodes and edges of a scene.

/** The territories around a territory or node, the outermost first. */
export function pathOf(thing) {
  const path = [];
  const inside = thing.isTerritory ? thing.parent : thing.area;
  for (let at = inside; at; at = at.parent) path.unshift(at);
  return path;
}

/** How deep a territory lies below the sheet: 0 for those that fill it. */
export function levelOf(territory) {
  return territory.depth - territory.scene.firstLevel;
}

/** All nodes and territories in a territory, those in the territories within it too. */
export function allWithin({ residents, children }) {
  const deeper = children.flatMap((child) => [child, ...allWithin(child)]);
  return [...deeper, ...residents];
}

/** Whether a territory or node lies in a territory, or is it. */
export function isWithin(thing, territory) {
  let at = thing.isTerritory ? thing : thing.area;
  while (at && at !== territory) at = at.parent;
  return at === territory;
}

/** The organization that leads a territory on the day; null where none does. */
export function leaderOf({ residents }) {
  return residents.find(({ leads, live }) => leads && live) ?? null;
}

/** The end of an edge that is not the given node. */
export function otherEnd(edge, node) {
  return edge.from === node ? edge.to : edge.from;
}

/** All that can be chosen or found. */
export function everything(scene) {
  return [...scene.territories, ...scene.nodes];
}

/** The style of a kind or status; `styleOf(scene, "edge", "seat")`. */
export function styleOf(scene, group, key) {
  return scene.styles.get(`${group} ${key}`);
}

/** Things by key, in the order in which the keys come. */
export function groupedBy(things, keyOf) {
  const groups = new Map();
  for (const thing of things) {
    const key = keyOf(thing);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(thing);
  }
  return groups;
}
