// The scene as the page works with it: territories, nodes and edges that know each other.

const scene = readScene(
  JSON.parse(document.getElementById("scene").textContent),
);

function readScene(data) {
  data.territories.forEach((territory, i) => joinTerritory(data, territory, i));
  data.nodes.forEach((node, i) => joinNode(data, node, i));
  data.edges.forEach((edge, i) => joinEdge(data, edge, i));
  data.styles = new Map(
    data.legend.map((entry) => [`${entry.group} ${entry.key}`, entry]),
  );
  data.firstLevel = data.territories.filter(
    (territory) => territory.frame,
  ).length;
  return data;
}

/** Parents come before their children, so a parent is joined already. */
function joinTerritory(data, territory, index) {
  territory.index = index;
  territory.isTerritory = true;
  territory.children = [];
  territory.residents = [];
  territory.parent =
    territory.parent === null ? null : data.territories[territory.parent];
  territory.gaps = new Map();
  if (territory.parent) territory.parent.children.push(territory);
  if (territory.gap) countGap(territory, territory.kind);
}

function joinNode(data, node, index) {
  const { x, y, size } = data.network.nodes[index];
  const area =
    node.area ??
    data.territories.findIndex((territory) => territory.kind === "none");
  Object.assign(node, {
    index,
    x,
    y,
    r: size,
    relations: [],
    area: data.territories[area],
  });
  node.area.residents.push(node);
  if (node.gap) countGap(node.area, node.kind);
}

/** Counts a gap in a territory and in all around it. */
function countGap(territory, kind) {
  for (let at = territory; at; at = at.parent) {
    at.gaps.set(kind, (at.gaps.get(kind) ?? 0) + 1);
  }
}

function joinEdge(data, edge, index) {
  edge.index = index;
  edge.from = data.nodes[edge.source];
  edge.to = data.nodes[edge.target];
  edge.from.relations.push(edge);
  if (edge.to !== edge.from) edge.to.relations.push(edge);
}

/** The style of a kind or status; `style("edge", "seat")`. */
function style(group, key) {
  return scene.styles.get(`${group} ${key}`);
}

/** The territories around a territory or node, the outermost first. */
function pathOf(thing) {
  const path = [];
  for (
    let at = thing.isTerritory ? thing.parent : thing.area;
    at;
    at = at.parent
  )
    path.unshift(at);
  return path;
}

/** How deep a territory lies below the sheet: 0 for those that fill it. */
function levelOf(territory) {
  return territory.depth - scene.firstLevel;
}

/** All nodes in a territory and in those within it. */
function nodesWithin(territory) {
  return [...territory.residents, ...territory.children.flatMap(nodesWithin)];
}

/** The end of an edge that is not the given node. */
function otherEnd(edge, node) {
  return edge.from === node ? edge.to : edge.from;
}

/** All that can be chosen or found. */
function everything() {
  return [...scene.territories, ...scene.nodes];
}
