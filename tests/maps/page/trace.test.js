import assert from "node:assert/strict";
import { test } from "node:test";

import { trace } from "../../../src/orggraph/maps/page/scene/trace.js";
import { chance, shownScene } from "./scenes.js";

const NOWHERE = [{ id: "", kind: "none" }];

function graph(size, pairs, chosen) {
  return shownScene(
    {
      territories: NOWHERE,
      nodes: Array.from({ length: size }, (_, i) => ({ id: `${i}` })),
      edges: pairs.map(([source, target, kind = "seat"]) => ({
        source,
        target,
        kind,
      })),
    },
    chosen,
  );
}

test("steps lead from one node to the other, against the direction of relations too", () => {
  const { scene, choice } = graph(4, [
    [1, 0],
    [1, 2],
    [3, 2],
    [0, 0],
  ]);
  const [first, , , last] = scene.nodes;
  const steps = trace(first, last, choice);
  assert.deepEqual(
    steps.map(({ from, edge, to }) => [from.id, edge.index, to.id]),
    [
      ["0", 0, "1"],
      ["1", 1, "2"],
      ["2", 2, "3"],
    ],
  );
});

test("a node is linked with itself by no step, and with what nothing joins not at all", () => {
  const { scene, choice } = graph(2, []);
  const [one, other] = scene.nodes;
  assert.deepEqual(trace(one, one, choice), []);
  assert.equal(trace(one, other, choice), null);
});

test("only relations that are on, and nodes that are live, are gone through", () => {
  const pairs = [
    [0, 1, "seat"],
    [0, 2, "line"],
    [2, 1, "line"],
  ];
  const off = new Set(["edge seat"]);
  const { scene, choice } = graph(3, pairs, { off });
  const [one, other, between] = scene.nodes;
  assert.equal(trace(one, other, choice).length, 2);
  between.live = false;
  assert.equal(trace(one, other, choice), null);
});

test("links are as short as a plain search finds them", () => {
  const random = chance(11);
  const size = 14;
  const any = () => Math.floor(random() * size);
  for (let run = 0; run < 300; run += 1) {
    const pairs = Array.from({ length: 3 + any() }, () => [any(), any()]);
    const { scene, choice } = graph(size, pairs);
    const [a, b] = [any(), any()];
    const steps = trace(scene.nodes[a], scene.nodes[b], choice);
    assert.equal(steps?.length ?? Infinity, distance(size, pairs, a, b));
    let at = scene.nodes[a];
    for (const { from, edge, to } of steps ?? []) {
      assert.equal(from, at);
      assert.deepEqual(new Set([edge.from, edge.to]), new Set([from, to]));
      at = to;
    }
  }
});

/** Distances by relaxing every pair as often as there are nodes: slow, and plainly right. */
function distance(size, pairs, start, goal) {
  const far = Array(size).fill(Infinity);
  far[start] = 0;
  for (let round = 0; round < size; round += 1)
    for (const [a, b] of pairs) {
      far[a] = Math.min(far[a], far[b] + 1);
      far[b] = Math.min(far[b], far[a] + 1);
    }
  return far[goal];
}
