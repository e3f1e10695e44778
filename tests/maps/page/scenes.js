// Small payloads for tests, built by hand as `orggraph.maps.payload` builds them: in columns, texts by their index.

import { readScene } from "../../../src/orggraph/maps/page/scene/read.js";
import {
  applyChoice,
  applyDay,
  startingChoice,
} from "../../../src/orggraph/maps/page/scene/shown.js";

const FEW = ["turns", "change", "stops", "rank", "unsettled"];
const MARKS = ["gap", "leads", "frame", "crosses"];
const TEXTS = ["kind", "type", "status", "start", "end", "origin"];

/** The scene that a page would read from rows; what a row leaves out is absent. */
export function sceneOf({ territories = [], nodes = [], edges = [], ...rest }) {
  const told = tellTexts();
  return readScene({
    title: "测试",
    asOf: "2020-12-31",
    days: [],
    legend: [],
    ...rest,
    unsettled: (rest.unsettled ?? []).map((rows) =>
      WRITTEN.unsettled(rows, told),
    ),
    territories: columnsOf(territories, { parent: -1, depth: 0 }, told),
    nodes: columnsOf(nodes, { area: -1 }, told),
    edges: {
      ...columnsOf(edges, { source: -1, target: -1 }, told),
      label: edges.map(({ label }) => told.index(label)),
    },
    ...told.tables,
  });
}

/** A scene on its day, with the choice that it starts with, and further ones made in it. */
export function shownScene(rows, chosen = {}) {
  const scene = sceneOf(rows);
  const choice = { ...startingChoice(scene), ...chosen };
  applyDay(scene, choice.stop);
  applyChoice(scene, choice);
  return { scene, choice };
}

function tellTexts() {
  const tables = { texts: [null], details: [], turns: [], sectors: [] };
  const index = (text) => {
    if (text === undefined) return 0;
    if (!tables.texts.includes(text)) tables.texts.push(text);
    return tables.texts.indexOf(text);
  };
  const row = (table, value) => tables[table].push(value) - 1;
  return { tables, index, row };
}

function columnsOf(rows, numbers, told) {
  const { index, row: tell } = told;
  const columns = {
    id: rows.map(({ id }, i) => id ?? `${i}`),
    label: rows.map(({ label }) => label),
    details: rows.flatMap(({ details = [] }) =>
      details.map((pair) => tell("details", pair.map(index))),
    ),
    lines: rows.map(({ details = [] }) => details.length),
    sectors: rows.map(({ sectors = [] }) =>
      tell("sectors", sectors.map(index)),
    ),
    keywords: rows.map(({ keywords }) => keywords),
    row: rows.map(({ row = 0 }) => row),
  };
  for (const [name, absent] of Object.entries({ ...numbers, x: 0, y: 0, r: 1 }))
    columns[name] = rows.map((row) => row[name] ?? absent);
  for (const name of TEXTS)
    columns[name] = rows.map((row) =>
      index(row[name] ?? (name === "kind" ? "unit" : undefined)),
    );
  for (const name of MARKS)
    columns[name] = rows.flatMap((row, i) => (row[name] ? [i] : []));
  for (const name of FEW) columns[name] = fewOf(rows, name, told);
  return columns;
}

const WRITTEN = {
  unsettled: (given, { index }) => {
    const { statuses, questions = [0], rows = 1 } = given;
    const flags = ["absent", "area", "sector"].map((name) =>
      Number(given[name] ?? false),
    );
    return [statuses.map(index), ...flags, rows, questions];
  },
  change: (change, { index }) => index(change),
  turns: (turns, { index, row }) =>
    row(
      "turns",
      turns.map(([stop, live, status, gap]) => [
        stop,
        Number(live),
        index(status),
        Number(gap ?? false),
      ]),
    ),
};

function fewOf(rows, name, told) {
  const write = WRITTEN[name] ?? ((value) => value);
  const given = rows.map((row, i) => [i, row[name]]);
  return Object.fromEntries(
    given
      .filter(([, value]) => value !== undefined)
      .map(([i, value]) => [i, write(value, told)]),
  );
}

/** Numbers from 0 to below 1 that are the same on every run. */
export function chance(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
