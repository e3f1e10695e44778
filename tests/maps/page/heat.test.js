import assert from "node:assert/strict";
import { test } from "node:test";

import {
  heatTable,
  percent,
} from "../../../src/orggraph/maps/page/scene/heat.js";
import { chance, shownScene } from "./scenes.js";

const LEGEND = [
  { group: "status", key: "own", shown: true, covered: true },
  { group: "status", key: "none", shown: true, covered: false },
  { group: "status", key: "unknown", shown: true },
  { group: "sector", key: "law", shown: true },
  { group: "sector", key: "it", shown: true },
  { group: "sector", key: "bank", shown: true },
];
const TERRITORIES = [
  { id: "district", kind: "district", frame: true },
  { id: "s", kind: "subdistrict", parent: 0, depth: 1 },
  { id: "c", kind: "community", parent: 1, depth: 2 },
  { id: "", kind: "none", depth: 1 },
  { id: "t", kind: "subdistrict", parent: 0, depth: 1 },
];

function tableOf(nodes) {
  const { scene } = shownScene({
    territories: TERRITORIES,
    legend: LEGEND,
    nodes,
  });
  const { areas, sectors, cell } = heatTable(scene);
  const at = (sector, id) => {
    const area =
      id === null ? null : scene.territories.find((it) => it.id === id);
    const found = cell(sector, area);
    return found && [found.covered, found.units];
  };
  return { areas, sectors, at };
}

test("units count in the area on the sheet that they lie in, however deep", () => {
  const { areas, at } = tableOf([
    { area: 2, status: "own", sectors: ["law"] },
    { area: 1, status: "none", sectors: ["law"] },
    { area: 4, status: "own", sectors: ["it"] },
  ]);
  assert.deepEqual(
    areas.map(({ id }) => id),
    ["s", "t"],
    "no column without units",
  );
  assert.deepEqual(at("law", "s"), [1, 2]);
  assert.deepEqual(at("law", "t"), null);
  assert.deepEqual(at("it", "t"), [1, 1]);
  assert.deepEqual(at(null, null), [2, 3]);
});

test("units in no area have a column, the last", () => {
  const { areas } = tableOf([{ status: "own" }, { area: 4, status: "none" }]);
  assert.deepEqual(
    areas.map(({ id }) => id),
    ["t", ""],
  );
});

test("what is not in the base of rates is not counted, nor what is not live", () => {
  const { at, sectors } = tableOf([
    { area: 1, status: "unknown", sectors: ["law"] },
    { area: 1, sectors: ["law"] },
    { area: 1, status: "own", sectors: ["it"], turns: [[0, false]] },
  ]);
  assert.equal(at(null, null), null);
  assert.deepEqual(sectors, []);
});

test("units of the sheet itself count in no area, but in the total", () => {
  const { at } = tableOf([{ area: 0, status: "own" }]);
  assert.deepEqual([at(null, "s"), at(null, null)], [null, [1, 1]]);
});

test("totals count each unit once, rows by sector may overlap", () => {
  const random = chance(3);
  const pick = (items) => items[Math.floor(random() * items.length)];
  for (let run = 0; run < 100; run += 1) {
    const nodes = Array.from({ length: 15 }, () => ({
      area: pick([1, 2, 4, -1]),
      status: pick(["own", "none", "unknown"]),
      sectors: pick([undefined, ["law"], ["law", "it"]]),
    }));
    const { areas, sectors, at } = tableOf(nodes);
    const counted = nodes.filter(({ status }) => status !== "unknown");
    const covered = counted.filter(({ status }) => status === "own");
    assert.deepEqual(at(null, null), [covered.length, counted.length]);
    for (const sector of [null, ...sectors.map(({ key }) => key)]) {
      const across = areas.map(({ id }) => at(sector, id) ?? [0, 0]);
      const sum = (part) => across.reduce((all, one) => all + one[part], 0);
      assert.deepEqual([sum(0), sum(1)], at(sector, null));
    }
    const down = sectors.map(({ key }) => at(key, null)[1]);
    const several = counted
      .filter(({ sectors: some }) => some)
      .flatMap(({ sectors: some }) => some);
    assert.equal(
      down.reduce((all, one) => all + one, 0),
      several.length,
    );
  }
});

test("a rate has one decimal", () => {
  assert.equal(percent({ covered: 1, units: 3 }), "33.3%");
  assert.equal(percent({ covered: 4, units: 4 }), "100.0%");
});

test("what hangs on open questions is a range, and rows that may be units may be anywhere", () => {
  const maybe = (statuses, more = {}) => ({ statuses, ...more });
  const { scene } = shownScene({
    territories: TERRITORIES,
    legend: LEGEND,
    nodes: [
      { area: 2, status: "own", sectors: ["law"] },
      { area: 2, status: "none", sectors: ["law"] },
      {
        area: 4,
        status: "own",
        sectors: ["it"],
        unsettled: maybe(["own", "none"], { questions: [0] }),
      },
      {
        area: 4,
        status: "none",
        sectors: ["it"],
        unsettled: maybe(["none"], { questions: [1], area: true }),
      },
    ],
    unsettled: [
      { ...maybe(["own", "none"], { questions: [2], absent: true }), rows: 2 },
    ],
  });
  const { cell } = heatTable(scene);
  const at = (sector, id) => {
    const area = scene.territories.find((it) => it.id === id) ?? null;
    const found = cell(sector, area);
    return [percent(found), found.rate.questions.size];
  };
  assert.deepEqual(at(null, null), ["16.7–66.7%", 2]);
  assert.deepEqual(at("law", null), ["25.0–75.0%", 1]);
  assert.deepEqual(at(null, "s"), ["20.0–75.0%", 2]);
  assert.deepEqual(at("it", "t"), ["0.0–100.0%", 3]);
});
