import assert from "node:assert/strict";
import { afterEach, test } from "node:test";

import { fitting } from "../../../src/orggraph/maps/page/drawing/lettering.js";
import { namesOnMap } from "../../../src/orggraph/maps/page/scene/names.js";
import { speakIn } from "../../../src/orggraph/maps/page/scene/words.js";
import { sceneOf } from "./scenes.js";

afterEach(() => speakIn("zh"));

const AREAS = [
  { id: "d", kind: "district", label: "临江区", frame: true },
  { id: "s", kind: "subdistrict", label: "青石街道", parent: 0, depth: 1 },
  { id: "c", kind: "community", label: "枫桥社区", parent: 1, depth: 2 },
];
const [DISTRICT, SUBDISTRICT, COMMUNITY] = [0, 1, 2];

const territoryNamed = (label) => {
  const inner = { id: "g", kind: "grid", label, parent: COMMUNITY, depth: 3 };
  return sceneOf({ territories: [...AREAS, inner] }).territories[3];
};
const nodeNamed = (label, area) =>
  sceneOf({ territories: AREAS, nodes: [{ label, area }] }).nodes[0];

const TERRITORIES = [
  ["枫桥社区第四网格", "第四网格"],
  ["枫桥第四网格", "第四网格"],
  ["青石街道枫桥社区第四网格", "第四网格"],
  ["枫桥老街", "枫桥老街"],
  ["枫桥社区", "枫桥社区"],
  ["竹园社区第一网格", "竹园社区第一网格"],
];
for (const [label, said] of TERRITORIES)
  test(`a territory leaves out what those around it are called: ${label}`, () =>
    assert.deepEqual(namesOnMap(territoryNamed(label)), [said]));

const NODES = [
  [
    COMMUNITY,
    "青石街道枫桥社区第一党支部",
    ["枫桥社区第一党支部", "第一党支部"],
  ],
  [COMMUNITY, "中共临江区青石街道枫桥社区委员会", ["枫桥社区委员会", "委员会"]],
  [
    SUBDISTRICT,
    "中共临江区青石街道工作委员会",
    ["青石街道工作委员会", "工作委员会"],
  ],
  [DISTRICT, "中共临江区委员会", ["中共临江区委员会"]],
  [COMMUNITY, "临江榆舟物流有限公司", ["榆舟物流有限公司"]],
  [COMMUNITY, "临江物流", ["临江物流"]],
  [COMMUNITY, "枫桥物业服务中心", ["枫桥物业服务中心"]],
  [COMMUNITY, "中共党史研究会", ["中共党史研究会"]],
];
for (const [area, label, said] of NODES)
  test(`a node is named by what is its own, and by its area where there is room: ${label}`, () =>
    assert.deepEqual(namesOnMap(nodeNamed(label, area)), said));

test("a word is not cut in two, and names follow the language", () => {
  const around = { id: "n", kind: "community", label: ["新", "New"] };
  const inner = { id: "m", kind: "grid", parent: 0, depth: 1 };
  const said = (label) => {
    const scene = sceneOf({ territories: [around, { ...inner, label }] });
    return namesOnMap(scene.territories[1]);
  };
  speakIn("en");
  assert.deepEqual(said("Newton Street"), ["Newton Street"]);
  assert.deepEqual(said("New Street"), ["Street"]);
  const { territories } = sceneOf({
    territories: [around, { ...inner, label: ["新一格", "New first"] }],
  });
  assert.deepEqual(namesOnMap(territories[1]), ["first"]);
  speakIn("zh");
  assert.deepEqual(namesOnMap(territories[1]), ["一格"]);
});

/** Every character is ten wide. */
const context = {
  font: "",
  measureText: (text) => ({ width: 10 * Array.from(text).length }),
};

test("the first name for which there is room is taken, the last one shortened in its middle", () => {
  const names = ["枫桥社区第一党支部", "第一党支部"];
  assert.equal(fitting(context, names, 90), "枫桥社区第一党支部");
  assert.equal(fitting(context, names, 60), "第一党支部");
  assert.equal(fitting(context, names, 40), "第一…部");
  assert.equal(fitting(context, ["𠮷田㐂多大街"], 50), "𠮷田㐂…街");
  assert.equal(fitting(context, ["枫桥"], 5), "枫…");
});
