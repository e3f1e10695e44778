import assert from "node:assert/strict";
import { test } from "node:test";

import { escaped } from "../../../src/orggraph/maps/page/parts/svg_context.js";

test("text cannot leave its place", () => {
  const hostile = `</text><script>alert("1")</script>&amp;`;
  assert.doesNotMatch(escaped(hostile), /[<>"]|&(?!#\d+;)/);
  assert.equal(escaped("a<b"), "a&#60;b");
});

test("characters that XML does not know are left out, all others stay", () => {
  assert.equal(escaped("a\u0000\u0001\ud800\ufffe\uffffb"), "ab");
  const kept = "𠮷田㐂 שלום \u202e\t\n\u2028'`";
  assert.equal(escaped(kept), kept);
});
