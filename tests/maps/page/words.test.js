import assert from "node:assert/strict";
import { afterEach, test } from "node:test";

import {
  formatted,
  language,
  nameOf,
  say,
  sayable,
  span,
  speakIn,
  word,
  WORDS,
} from "../../../src/orggraph/maps/page/scene/words.js";

afterEach(() => speakIn("zh"));

test("words are said in the language of the page; an unknown one is Chinese", () => {
  assert.equal(word("legend"), "图例");
  speakIn("en");
  assert.deepEqual([language(), word("legend")], ["en", "Legend"]);
  speakIn("fr");
  assert.equal(language(), "zh");
});

test("slots are filled in one pass and as text", () => {
  speakIn("en");
  assert.equal(word("only", { what: "$& {what}" }), "Only: $& {what}");
  assert.equal(word("more", { n: 0 }), "Show 0 more");
});

test("both languages fill the same slots", () => {
  const slots = (text) => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const key of Object.keys(WORDS.zh))
    assert.deepEqual(slots(WORDS.zh[key]), slots(WORDS.en[key]), key);
});

test("names of ledgers stay, pairs switch, nothing is nothing", () => {
  speakIn("en");
  assert.equal(say("枫桥"), "枫桥");
  assert.equal(say(sayable(["社区", "Community"])), "Community");
  assert.deepEqual([say(null), say(undefined)], ["", ""]);
});

test("a thing without name goes by its id, without that by words", () => {
  assert.equal(nameOf({ label: " 枫桥 ", id: "c" }), "枫桥");
  assert.equal(nameOf({ label: "  ", id: "c" }), "c");
  assert.equal(nameOf({ label: null, id: "" }), "（无名称）");
});

test("a span has both days, one, or none", () => {
  const [start, end] = ["2019", "2021-05"];
  assert.equal(span({ start, end }), "2019 – 2021-05");
  assert.equal(span({ start }), "2019 起");
  assert.equal(span({ end }), "至 2021-05");
  assert.equal(span({}), "");
});

test("numbers are grouped", () => {
  assert.equal(formatted(12345), "12,345");
});
