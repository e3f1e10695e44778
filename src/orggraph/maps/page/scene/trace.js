// A shortest link between two nodes through the relations that are on.

import { relationsOf } from "./shown.js";
import { otherEnd } from "./things.js";

/**
 * The steps of a shortest link, each with the node it comes from, the edge and the node it leads to.
 * Empty when both are one node, null when nothing joins them.
 */
export function trace(source, target, choice) {
  const reached = new Map([[source, null]]);
  let level = [source];
  while (level.length && !reached.has(target)) {
    const next = [];
    for (const node of level) {
      for (const edge of relationsOf(node, choice)) {
        const other = otherEnd(edge, node);
        if (!other.live || reached.has(other)) continue;
        reached.set(other, { from: node, edge, to: other });
        next.push(other);
      }
    }
    level = next;
  }
  return reached.has(target) ? stepsTo(target, reached) : null;
}

function stepsTo(target, reached) {
  const steps = [];
  for (let step = reached.get(target); step; step = reached.get(step.from))
    steps.unshift(step);
  return steps;
}
