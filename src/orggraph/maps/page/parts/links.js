// How two nodes are linked, in words: one step after the other.

import { styleOf } from "../scene/things.js";
import { nameOf, say, span, word } from "../scene/words.js";
import { view } from "../view.js";
import { bdi, element } from "./dom.js";
import { goTo } from "./lists.js";

export function linkBlocks({ source, target, steps, leaderless }) {
  if (!target) return waiting(source, leaderless);
  const names = [bdi(nameOf(source)), " — ", bdi(nameOf(target))];
  const title = element("h2", { className: "name" }, ...names);
  if (!steps) return [title, sentence(word("pathNone"))];
  const start = element("li", {}, goTo(source));
  const lines = element("ol", { className: "list" }, start, ...steps.map(line));
  return [title, sentence(word("pathSteps", { n: steps.length })), lines];
}

function waiting(source, leaderless) {
  const name = leaderless && nameOf(leaderless);
  return [
    name && sentence(word("pathLeaderless", { name })),
    sentence(word("pathPick", { name: nameOf(source) })),
  ];
}

function sentence(text) {
  return element("p", { className: "none" }, text);
}

/** A step: the relation as it is read from the node before, and the node that it leads to. */
function line({ from, edge, to }) {
  const { label, forward, backward } = styleOf(view.scene, "edge", edge.kind);
  const relation = say((edge.from === from ? forward : backward) ?? label);
  const about = [`↓ ${relation}`, aboutRelation(edge)].filter(Boolean);
  const words = element("small", {}, about.join(" · "));
  return element("li", {}, words, goTo(to));
}

/** What a relation says, its days, and where it was read. */
export function aboutRelation(edge) {
  return [say(edge.label), span(edge), say(edge.origin)]
    .filter(Boolean)
    .join(" · ");
}
