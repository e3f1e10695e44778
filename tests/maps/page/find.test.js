import assert from "node:assert/strict";
import { test } from "node:test";

import {
  find,
  isReadFrom,
  nearest,
} from "../../../src/orggraph/maps/page/scene/find.js";

const READINGS = {
  位: "wei",
  单: "dan",
  流: "liu",
  物: "wu",
  联: "lian",
  枫: "feng",
  桥: "qiao",
  重: "zhong chong",
  庆: "qing",
  社: "she",
  区: "qu ou",
};
const named = (...labels) =>
  labels.map((label) => ({ id: label, label, keywords: "" }));
const found = (things, text) =>
  find(things, text, READINGS).map(({ label }) => label);

test("a name is read whole, by first letters, or by some of both", () => {
  for (const letters of ["fengqiao", "fq", "fengq", "fqiao", "fe"])
    assert.ok(isReadFrom("枫桥社区", 0, letters, READINGS), letters);
  for (const letters of ["fengx", "qf", "fengqiaoshequx"])
    assert.ok(!isReadFrom("枫桥社区", 0, letters, READINGS), letters);
});

test("a character of several readings is found by each", () => {
  assert.deepEqual(found(named("重庆"), "chongqing"), ["重庆"]);
  assert.deepEqual(found(named("重庆"), "zq"), ["重庆"]);
});

test("names that begin so come first, then names that hold it, then what is read so", () => {
  const things = named("大fq", "枫桥", "fq一");
  assert.deepEqual(found(things, "FQ"), ["fq一", "大fq", "枫桥"]);
});

test("identifiers and further words are found last", () => {
  const [thing] = named("甲");
  Object.assign(thing, { id: "U-17", keywords: "91330100" });
  assert.equal(find([thing], "u-17", READINGS).length, 1);
  assert.equal(find([thing], "9133", READINGS).length, 1);
  assert.equal(find([thing], "", READINGS).length, 0);
});

test("what is found earlier in a name comes first", () => {
  const things = named("枫桥单位联合支部", "枫桥物流");
  assert.deepEqual(found(things, "wl"), ["枫桥物流", "枫桥单位联合支部"]);
});

test("parts between spaces are found in any order, in the name or in further words", () => {
  const things = named("枫桥物流", "物流枫桥", "枫桥", "物流　枫桥店");
  const [, , short] = things;
  short.keywords = "9133";
  assert.deepEqual(found(things, "物流 枫桥"), [
    "物流枫桥",
    "物流　枫桥店",
    "枫桥物流",
  ]);
  assert.deepEqual(found(things, "wl　fengq"), found(things, "物流 枫桥"));
  assert.deepEqual(found(things, "91 枫"), ["枫桥"]);
  assert.deepEqual(found(things, "枫桥 大街"), []);
});

test("some letters of an identifier are not enough, nor is one that is shown nowhere", () => {
  const [thing, nowhere] = named("甲", "未定辖区");
  Object.assign(thing, { id: "o7wlx2" });
  Object.assign(nowhere, { id: "(no area)", kind: "none" });
  for (const text of ["wl", "(", "area)"])
    assert.deepEqual(found([thing, nowhere], text), [], text);
  assert.deepEqual(found([thing, nowhere], "7wlx"), ["甲"]);
});

test("the nearest names hold all characters in their order, the shortest first", () => {
  const things = named(
    "中共枫桥社区总支部委员会",
    "枫桥社区党的委员会",
    "委员会枫桥社区",
  );
  assert.deepEqual(
    nearest(things, "枫桥社区 委员会").map(({ label }) => label),
    ["枫桥社区党的委员会", "中共枫桥社区总支部委员会"],
  );
  assert.deepEqual(nearest(things, "枫"), []);
  assert.deepEqual(nearest(things, "枫桥大街"), []);
});
