import assert from "node:assert/strict";
import { test } from "node:test";

import { sceneOf } from "./scenes.js";

const AREAS = [
  { id: "s", kind: "subdistrict" },
  { id: "c", kind: "community", parent: 0, depth: 1, gap: true },
  { id: "", kind: "none" },
];

test("territories, nodes and edges know each other", () => {
  const { territories, nodes, edges } = sceneOf({
    territories: AREAS,
    nodes: [{ id: "o", area: 1, leads: true }, { id: "u" }],
    edges: [
      { source: 0, target: 1 },
      { source: 1, target: 1 },
    ],
  });
  const [subdistrict, community, nowhere] = territories;
  assert.equal(community.parent, subdistrict);
  assert.deepEqual(subdistrict.children, [community]);
  assert.deepEqual(community.residents, [nodes[0]]);
  assert.deepEqual(nowhere.residents, [nodes[1]]);
  assert.deepEqual(nodes[0].relations, [edges[0]]);
  assert.deepEqual(nodes[1].relations, edges, "a loop stands once");
  assert.deepEqual([community.gap, subdistrict.gap], [true, false]);
  assert.deepEqual([nodes[0].leads, nodes[1].leads], [true, false]);
});

test("nodes without relations share nothing that could be written into", () => {
  const { nodes } = sceneOf({ territories: AREAS, nodes: [{}, {}] });
  assert.throws(() => nodes[0].relations.push(1), TypeError);
  assert.throws(() => nodes[0].sectors.push(1), TypeError);
});

test("what few rows have is read", () => {
  const { nodes, edges } = sceneOf({
    territories: AREAS,
    nodes: [
      {
        sectors: ["law", "it"],
        turns: [
          [0, true, "own"],
          [2, false],
        ],
      },
      { change: "added" },
    ],
    edges: [{ source: 0, target: 1, stops: [1, 2], rank: 2, crosses: true }],
  });
  assert.deepEqual(nodes[0].sectors, ["law", "it"]);
  assert.deepEqual(nodes[0].turns[0], {
    stop: 0,
    live: true,
    status: "own",
    gap: false,
  });
  assert.equal(nodes[0].turns[1].live, false);
  assert.equal(nodes[1].change, "added");
  const [{ stops, rank, crosses }] = edges;
  assert.deepEqual(
    { stops, rank, crosses },
    { stops: [1, 2], rank: 2, crosses: true },
  );
});

test("an origin names its row in both languages", () => {
  const { nodes } = sceneOf({
    territories: AREAS,
    nodes: [
      { origin: ["第 {row} 行", "row {row}"], row: 7 },
      { origin: "a.xlsx · {row}", row: 12 },
      { origin: "{row}" },
      {},
    ],
  });
  assert.deepEqual(
    nodes.map(({ origin }) => origin),
    [{ zh: "第 7 行", en: "row 7" }, "a.xlsx · 12", "{row}", null],
  );
});

test("details come in pairs of label and value", () => {
  const said = [
    [["户数", "Households"], "320"],
    [["代码", "Code"], "1"],
  ];
  const { nodes } = sceneOf({ territories: AREAS, nodes: [{ details: said }] });
  assert.deepEqual(nodes[0].details, [
    [{ zh: "户数", en: "Households" }, "320"],
    [{ zh: "代码", en: "Code" }, "1"],
  ]);
});
