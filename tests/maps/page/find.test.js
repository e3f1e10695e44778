import assert from "node:assert/strict";
import { test } from "node:test";

import {
  find,
  isReadFrom,
} from "../../../src/orggraph/maps/page/scene/find.js";

const READINGS = {
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
  find(things, text, READINGS, 9).map(({ label }) => label);

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
  assert.equal(find([thing], "u-17", READINGS, 9).length, 1);
  assert.equal(find([thing], "9133", READINGS, 9).length, 1);
  assert.equal(find([thing], "", READINGS, 9).length, 0);
});
