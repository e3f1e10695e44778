import assert from "node:assert/strict";
import { test } from "node:test";

import {
  listed,
  statesOf,
} from "../../../src/orggraph/maps/page/scene/listed.js";
import { shownScene } from "./scenes.js";

const entry = (group, key, label) => ({ group, key, label, shown: true });
const legend = [
  entry("status", "none", "未建立"),
  entry("change", "added", "新增"),
  entry("change", "ended", "终止"),
];
const territories = [
  { id: "d", label: "临江区", frame: true },
  { id: "c", label: "枫桥社区", parent: 0, depth: 1 },
  { id: "new", label: "竹园社区", parent: 0, depth: 1, change: "added" },
];
const nodes = [
  { id: "o", area: 1 },
  { id: "u", area: 1, status: "none", gap: true, change: "added" },
  { id: "gone", area: 1, change: "ended" },
];
const { scene } = shownScene({ legend, territories, nodes });

test("what has changed comes first, nodes before areas; the sheet itself is not listed", () =>
  assert.deepEqual(
    listed(scene).map(({ id }) => id),
    ["u", "gone", "new", "o", "c"],
  ));

test("a row says coverage, gap and change", () =>
  assert.deepEqual(listed(scene).map(statesOf), [
    ["未建立", "未覆盖", "新增"],
    ["终止"],
    ["新增"],
    [],
    [],
  ]));
