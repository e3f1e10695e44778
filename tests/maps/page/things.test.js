import assert from "node:assert/strict";
import { test } from "node:test";

import {
  allWithin,
  everything,
  groupedBy,
  isWithin,
  leaderOf,
  levelOf,
  otherEnd,
  pathOf,
  styleOf,
} from "../../../src/orggraph/maps/page/scene/things.js";
import { sceneOf } from "./scenes.js";

const scene = sceneOf({
  territories: [
    { id: "district", kind: "district", frame: true },
    { id: "s", kind: "subdistrict", parent: 0, depth: 1 },
    { id: "c", kind: "community", parent: 1, depth: 2 },
  ],
  nodes: [
    { id: "o", area: 1 },
    { id: "u", area: 2 },
  ],
  edges: [
    { source: 0, target: 1, kind: "seat" },
    { source: 1, target: 1, kind: "seat" },
  ],
  legend: [{ group: "edge", key: "seat", color: "#7b4fa3" }],
});
const [district, subdistrict, community] = scene.territories;
const [organization, unit] = scene.nodes;

test("the path to a thing comes from outside", () => {
  assert.deepEqual(pathOf(unit), [district, subdistrict, community]);
  assert.deepEqual(pathOf(community), [district, subdistrict]);
  assert.deepEqual(pathOf(district), []);
});

test("the areas that fill the sheet are of level 0", () => {
  assert.deepEqual(scene.territories.map(levelOf), [-1, 0, 1]);
});

test("a thing lies within every area around it, and an area within itself", () => {
  assert.ok(isWithin(unit, subdistrict));
  assert.ok(isWithin(community, community));
  assert.ok(!isWithin(organization, community));
  assert.ok(!isWithin(subdistrict, community));
});

test("within an area is all that lies within it, however deep", () => {
  assert.deepEqual(
    new Set(allWithin(district)),
    new Set([subdistrict, community, organization, unit]),
  );
  assert.deepEqual(allWithin(community), [unit]);
});

test("the other end of a relation; of a loop, the same", () => {
  const [edge, loop] = scene.edges;
  assert.equal(otherEnd(edge, organization), unit);
  assert.equal(otherEnd(edge, unit), organization);
  assert.equal(otherEnd(loop, unit), unit);
});

test("an area is led by the organization that leads it on the day", () => {
  const { territories, nodes } = sceneOf({
    territories: [{ id: "c" }, { id: "d", label: "丁" }],
    nodes: [{ area: 0 }, { area: 0, leads: true }, { area: 1 }],
  });
  assert.equal(leaderOf(territories[0]), nodes[1]);
  assert.equal(leaderOf(territories[1]), null);
  nodes[1].live = false;
  assert.equal(leaderOf(territories[0]), null);
});

test("styles are found by group and key, and everything is there", () => {
  assert.equal(styleOf(scene, "edge", "seat").color, "#7b4fa3");
  assert.equal(styleOf(scene, "node", "seat"), undefined);
  assert.equal(everything(scene).length, 5);
});

test("groups come in the order of their first things, under any key", () => {
  const groups = groupedBy(["b1", "__proto__", "a1", "b2"], (text) =>
    text === "__proto__" ? text : text[0],
  );
  assert.deepEqual(
    [...groups],
    [
      ["b", ["b1", "b2"]],
      ["__proto__", ["__proto__"]],
      ["a", ["a1"]],
    ],
  );
});
