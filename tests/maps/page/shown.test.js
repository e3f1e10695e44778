import assert from "node:assert/strict";
import { test } from "node:test";

import {
  applyChoice,
  applyDay,
  gapsWithin,
  isRinged,
  relationsOf,
  startingChoice,
  stateAt,
} from "../../../src/orggraph/maps/page/scene/shown.js";
import { isWithin } from "../../../src/orggraph/maps/page/scene/things.js";
import { chance, sceneOf, shownScene } from "./scenes.js";

const TERRITORIES = [
  { id: "s", kind: "subdistrict" },
  { id: "c", kind: "community", parent: 0, depth: 1 },
  { id: "g", kind: "grid", parent: 1, depth: 2, gap: true },
  { id: "d", kind: "community", parent: 0, depth: 1 },
];
const NODES = [
  { id: "o", kind: "organization", area: 1 },
  { id: "u", area: 2, status: "none", gap: true, sectors: ["law", "it"] },
  { id: "v", area: 3, status: "own", sectors: ["law"] },
];
const EDGES = [
  { kind: "seat", source: 0, target: 1 },
  { kind: "agreement", source: 0, target: 2, crosses: true },
];
const ROWS = { territories: TERRITORIES, nodes: NODES, edges: EDGES };
const ids = (things) => things.map(({ id }) => id).join("");
const shown = ({ scene }) => ids(scene.nodes.filter((node) => node.shown));
const without = (...off) => ({ off: new Set(off) });

test("kinds and statuses are switched off", () => {
  assert.equal(shown(shownScene(ROWS)), "ouv");
  assert.equal(shown(shownScene(ROWS, without("node unit"))), "o");
  assert.equal(shown(shownScene(ROWS, without("status none"))), "ov");
});

test("a unit of several sectors goes with the last of them", () => {
  assert.equal(shown(shownScene(ROWS, without("sector law"))), "ou");
  assert.equal(
    shown(shownScene(ROWS, without("sector law", "sector it"))),
    "o",
  );
});

test("a part is a sector, an area, or both", () => {
  const only = (sector, area) => {
    const { scene, choice } = shownScene(ROWS);
    const part = {
      sector,
      area: area === null ? null : scene.territories[area],
    };
    applyChoice(scene, { ...choice, only: part });
    return ids([...scene.territories, ...scene.nodes].filter((it) => it.shown));
  };
  assert.equal(only("law", null), "uv", "a territory is of no sector");
  assert.equal(only(null, 1), "cgou");
  assert.equal(only("law", 3), "v");
  assert.equal(only("it", 3), "");
});

test("the legend counts what is in the part, switched on or not", () => {
  const legend = [
    { group: "node", key: "unit", shown: true },
    { group: "node", key: "organization", shown: true },
    { group: "gap", key: "grid", shown: true },
    { group: "gap", key: "unit", shown: true },
    { group: "edge", key: "seat", shown: true },
    { group: "territory", key: "community", shown: true },
  ];
  const { scene, choice } = shownScene({ ...ROWS, legend });
  const counts = (only, ...off) => {
    applyChoice(scene, { ...choice, only, off: new Set(off) });
    return scene.legend.map(({ count }) => count);
  };
  assert.deepEqual(counts(null, "node unit"), [2, 1, 1, 1, 1, 2]);
  const area = scene.territories[1];
  assert.deepEqual(counts({ sector: null, area }), [1, 1, 1, 1, 1, 1]);
  assert.deepEqual(counts({ sector: "law", area: null }), [2, 0, 0, 1, 0, 2]);
});

test("a closed territory stays and hides what lies in it", () => {
  const { scene, choice } = shownScene(ROWS);
  const [, community] = scene.territories;
  applyChoice(scene, { ...choice, closed: new Set([community]) });
  assert.equal(shown({ scene }), "v");
  assert.equal(ids(scene.territories.filter((it) => it.shown)), "scd");
  assert.equal(scene.nodes[1].kept, true);
  assert.equal(gapsWithin(community, choice), 2, "its gaps are still counted");
});

test("relations across areas are drawn on request, and follow both ends", () => {
  const legend = [{ group: "cross", key: "cross" }];
  const { scene, choice } = shownScene({ ...ROWS, legend });
  assert.deepEqual(
    scene.edges.map((edge) => edge.shown),
    [true, false],
  );
  choice.off.delete("cross cross");
  applyChoice(scene, choice);
  assert.deepEqual(
    scene.edges.map((edge) => edge.shown),
    [true, true],
  );
  choice.off.add("status own");
  applyChoice(scene, choice);
  assert.deepEqual(
    scene.edges.map((edge) => edge.shown),
    [true, false],
  );
  choice.off.add("edge seat");
  assert.deepEqual(relationsOf(scene.nodes[0], choice), [scene.edges[1]]);
});

test("gaps are counted in all areas around them, as far as they are kept", () => {
  const { scene, choice } = shownScene(ROWS);
  const counts = () => scene.territories.map((it) => gapsWithin(it, choice));
  assert.deepEqual(counts(), [2, 2, 2, 0]);
  choice.off.add("gap grid");
  assert.deepEqual(counts(), [1, 1, 1, 0]);
  assert.deepEqual(
    [scene.territories[2], scene.nodes[1]].map((it) => isRinged(it, choice)),
    [false, true],
  );
  choice.off.add("node unit");
  applyChoice(scene, choice);
  assert.deepEqual(counts(), [0, 0, 0, 0]);
});

test("a state holds from its turn until the next", () => {
  const turn = (stop, live, status, gap) => ({ stop, live, status, gap });
  const turns = [
    turn(1, true, "own", false),
    turn(3, true, "none", true),
    turn(4, false, undefined, false),
  ];
  const absent = { live: false, status: null, gap: false };
  const own = { live: true, status: "own", gap: false };
  assert.deepEqual(
    [0, 1, 2, 3, 4, 5].map((stop) => stateAt(turns, stop)),
    [
      absent,
      own,
      own,
      { live: true, status: "none", gap: true },
      absent,
      absent,
    ],
  );
});

test("a day shows its own nodes, edges and counts", () => {
  const legend = [
    { group: "node", key: "unit", shown: true },
    { group: "edge", key: "seat", shown: true },
    { group: "status", key: "own", shown: true },
  ];
  const rows = {
    ...ROWS,
    legend,
    days: ["2019-12-31", "2020-12-31"],
    nodes: [
      NODES[0],
      {
        ...NODES[1],
        turns: [
          [0, false],
          [1, true, "own"],
        ],
      },
      NODES[2],
    ],
    edges: [{ ...EDGES[0], stops: [1, 1] }],
  };
  const { scene, choice } = shownScene(rows);
  const counts = () => scene.legend.map(({ count }) => count);
  assert.deepEqual(
    [choice.stop, shown({ scene }), counts()],
    [1, "ouv", [2, 1, 2]],
  );
  applyDay(scene, 0);
  applyChoice(scene, choice);
  assert.deepEqual([shown({ scene }), counts()], ["ov", [1, 0, 1]]);
  assert.equal(scene.edges[0].shown, false);
});

test("whatever is chosen, shown edges have shown ends and closed areas hide all within", () => {
  const random = chance(5);
  const pick = (items) => items[Math.floor(random() * items.length)];
  const some = (items) => items.filter(() => random() < 0.3);
  for (let run = 0; run < 200; run += 1) {
    const scene = sceneOf(randomRows(pick, random));
    const choice = {
      ...startingChoice(scene),
      off: new Set(
        some([
          "node unit",
          "status own",
          "sector law",
          "edge seat",
          "cross cross",
        ]),
      ),
      closed: new Set(some(scene.territories)),
      only:
        random() < 0.5
          ? null
          : {
              sector: pick([null, "law"]),
              area: pick([null, ...scene.territories]),
            },
    };
    applyDay(scene, choice.stop);
    applyChoice(scene, choice);
    for (const { shown: isShown, from, to } of scene.edges)
      if (isShown) assert.ok(from.shown && to.shown);
    for (const area of choice.closed)
      for (const node of scene.nodes)
        assert.ok(!(node.shown && isWithin(node, area)));
  }
});

function randomRows(pick, random) {
  const node = () => ({
    kind: pick(["unit", "organization"]),
    area: pick([0, 1, 2, 3]),
    status: pick([undefined, "own", "none"]),
    sectors: pick([undefined, ["law"], ["law", "it"]]),
  });
  const edge = () => ({
    kind: pick(["seat", "agreement"]),
    source: pick([...Array(12).keys()]),
    target: pick([...Array(12).keys()]),
    crosses: random() < 0.5,
  });
  return {
    territories: TERRITORIES,
    nodes: Array.from({ length: 12 }, node),
    edges: Array.from({ length: 20 }, edge),
  };
}

test("what has ended since another day counts as a change only", () => {
  const legend = [
    { group: "node", key: "unit", shown: true },
    { group: "change", key: "ended", shown: true },
  ];
  const nodes = [{ area: 0 }, { area: 0, change: "ended" }];
  const territories = [{ kind: "grid" }];
  const { scene } = shownScene({ legend, territories, nodes });
  assert.deepEqual(
    scene.legend.map(({ count }) => count),
    [1, 1],
  );
  assert.equal(scene.territories[0].size, 1);
  assert.ok(scene.nodes[1].shown);
});
