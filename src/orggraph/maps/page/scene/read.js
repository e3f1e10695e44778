// The scene as the page works with it: territories, nodes and edges that know each other.

import { sayable } from "./words.js";

const NONE = Object.freeze([]);

/** What few rows have, and how its values are read. */
const FEW = {
  turns: (index, { turns }) => turns[index],
  change: (index, { texts }) => texts[index],
  stops: (stops) => stops,
  rank: (rank) => rank,
  unsettled: unsettledOf,
};

/** Makes the scene of a page from the columns that its data block holds. */
export function readScene(data) {
  const texts = data.texts.map(sayable);
  const scene = { ...data, texts };
  scene.turns = data.turns.map((turns) =>
    turns.map((turn) => turnOf(turn, texts)),
  );
  scene.details = data.details.map((pair) => pair.map((i) => texts[i]));
  scene.sectors = data.sectors.map((all) =>
    Object.freeze(all.map((index) => texts[index])),
  );
  scene.styles = new Map(
    data.legend.map((entry) => [`${entry.group} ${entry.key}`, entry]),
  );
  scene.territories = rowsOf(data.territories, Territory, scene);
  scene.nodes = rowsOf(data.nodes, Member, scene);
  scene.edges = rowsOf(data.edges, Relation, scene);
  scene.territories.forEach(joinTerritory);
  const nowhere = scene.territories.find(({ kind }) => kind === "none");
  for (const node of scene.nodes) {
    node.area ??= nowhere;
    node.area.residents.push(node);
  }
  for (const edge of scene.edges) joinEdge(edge);
  scene.unsettled = (data.unsettled ?? []).map((rows) =>
    unsettledOf(rows, scene),
  );
  scene.firstLevel = scene.territories.filter(({ frame }) => frame).length;
  return scene;
}

function rowsOf(columns, Row, scene) {
  /** All rows of a table look into the same columns. */
  class OwnRow extends Row {}
  Object.assign(OwnRow.prototype, {
    scene,
    columns,
    begins: beginsOf(columns.lines ?? []),
  });
  const rows = columns.kind.map((_, i) => new OwnRow(i));
  for (const mark of ["gap", "leads", "frame", "crosses"]) {
    for (const i of columns[mark] ?? []) rows[i][mark] = true;
  }
  for (const [few, read] of Object.entries(FEW)) {
    for (const [i, value] of Object.entries(columns[few] ?? {}))
      rows[i][few] = read(value, scene);
  }
  return rows;
}

/** Where each row begins in a column that holds several values of each: sums of how many. */
function beginsOf(counts) {
  const begins = new Uint32Array(counts.length + 1);
  counts.forEach((count, i) => (begins[i + 1] = begins[i] + count));
  return begins;
}

function turnOf([stop, live, status, gap], texts) {
  return { stop, live: live === 1, status: texts[status], gap: gap === 1 };
}

/** What a unit, or each of some rows, may come to, as open questions leave it. */
function unsettledOf(
  [statuses, absent, area, sector, rows, questions],
  { texts },
) {
  return {
    statuses: statuses.map((index) => texts[index]),
    absent: absent === 1,
    area: area === 1,
    sector: sector === 1,
    rows,
    questions,
  };
}

function joinTerritory(territory, _, all) {
  territory.parent = all[territory.value("parent")] ?? null;
  territory.parent?.children.push(territory);
}

function joinEdge(edge) {
  joinTo(edge.from, edge);
  if (edge.to !== edge.from) joinTo(edge.to, edge);
}

function joinTo(node, edge) {
  if (node.relations === NONE) node.relations = [];
  node.relations.push(edge);
}

/** One row of the columns: what is asked of it often is its own, the rest is looked up. */
class Row {
  constructor(index) {
    this.index = index;
    this.kind = this.text("kind");
    this.live = true;
  }

  value(column) {
    return this.columns[column][this.index];
  }

  text(column) {
    return this.scene.texts[this.value(column)];
  }

  /** Where it was read: file, sheet and row. */
  get origin() {
    const row = this.value("row");
    const text = this.text("origin");
    if (!row || !text) return text;
    const filled = (words) => {
      const slot = words.lastIndexOf("{row}");
      return words.slice(0, slot) + row + words.slice(slot + 5);
    };
    return typeof text === "string"
      ? filled(text)
      : { zh: filled(text.zh), en: filled(text.en) };
  }
}

/** What a territory and a node have alike. */
class Place extends Row {
  gap = false;
  kept = true;
  shown = true;

  constructor(index) {
    super(index);
    this.id = this.value("id");
    this.label = sayable(this.value("label"));
    this.x = this.value("x");
    this.y = this.value("y");
    this.r = this.value("r");
  }

  get keywords() {
    return this.value("keywords") ?? "";
  }

  /** Pairs of a label and a value. */
  get details() {
    const [begin, end] = this.begins.slice(this.index, this.index + 2);
    return this.columns.details
      .slice(begin, end)
      .map((i) => this.scene.details[i]);
  }
}

class Territory extends Place {
  isTerritory = true;
  children = [];
  residents = [];
  gaps = new Map();
  frame = false;

  constructor(index) {
    super(index);
    this.depth = this.value("depth");
  }
}

class Member extends Place {
  relations = NONE;
  leads = false;

  constructor(index) {
    super(index);
    this.status = this.text("status") ?? null;
    this.sectors = this.scene.sectors[this.value("sectors")] ?? NONE;
    this.area = this.scene.territories[this.value("area")];
  }

  get type() {
    return this.text("type");
  }
}

class Relation extends Row {
  crosses = false;
  rank = 0;
  shown = true;

  constructor(index) {
    super(index);
    this.from = this.scene.nodes[this.value("source")];
    this.to = this.scene.nodes[this.value("target")];
  }

  get label() {
    return this.text("label");
  }

  get start() {
    return this.text("start");
  }

  get end() {
    return this.text("end");
  }
}
