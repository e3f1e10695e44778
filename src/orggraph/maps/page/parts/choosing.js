// Choosing a territory or node, and changing what is shown: every part of the page that follows is told.

import { showAll, showCloser } from "../drawing/camera.js";
import { applyChoice, applyDay } from "../scene/shown.js";
import { leaderOf } from "../scene/things.js";
import { trace } from "../scene/trace.js";
import { view } from "../view.js";

const followers = [];

/** Calls a function after each change: with `chosen`, `shown`, `language` or `theme`. */
export function follow(call) {
  followers.push(call);
}

export function tell(change) {
  for (const call of followers) call(change);
}

/** Chooses a territory or node, or nothing; `move` brings it into the middle. */
export function choose(thing, { move = false } = {}) {
  const source = view.link?.target === null ? view.link.source : null;
  if (source && thing && thing !== source) return linkTo(source, thing);
  Object.assign(view, { chosen: thing, hovered: null, link: null });
  tell("chosen");
  if (thing && move) showCloser(thing);
  view.drawer.redraw();
}

/** Waits for the other node that a link is to lead to; `leaderless` is a territory that was chosen in vain. */
export function linkFrom(source, leaderless = null) {
  view.link = { source, target: null, steps: null, leaderless };
  tell("chosen");
}

/** Links a node with another one; a territory stands for the organization that leads it, as on the command line. */
function linkTo(source, thing) {
  const target = thing.isTerritory ? leaderOf(thing) : thing;
  if (target && target !== source) link(source, target);
  else linkFrom(source, thing);
}

/** Shows how two nodes are linked; `move` brings all of the link into view. */
export function link(source, target, { move = true } = {}) {
  const steps = trace(source, target, view.choice);
  const found = { source, target, steps };
  Object.assign(view, { chosen: target, hovered: null, link: found });
  tell("chosen");
  if (move) showAll([source, target, ...(steps ?? []).map(({ to }) => to)]);
  view.drawer.redraw();
}

/** Switches a kind of the legend on or off. */
export function toggle(key) {
  const { off } = view.choice;
  if (!off.delete(key)) off.add(key);
  show();
}

/** Shows only a part: the units of a sector, of a territory, or both, and goes there; null shows all again. */
export function showOnly(only) {
  view.choice.only = only;
  show();
  if (only?.area) showAll([only.area]);
}

/** Collapses a territory into one disc, or opens it. */
export function collapse(territory) {
  const { closed } = view.choice;
  if (!closed.delete(territory)) closed.add(territory);
  show();
}

/** Brings the map to one of the scene's days. */
export function goToDay(stop) {
  view.choice.stop = stop;
  applyDay(view.scene, stop);
  show();
}

/** Shows what another choice leaves: all that is shown may differ from before. */
export function showChoice(choice) {
  view.choice = choice;
  goToDay(choice.stop);
}

function show() {
  applyChoice(view.scene, view.choice);
  keepToTheLiving();
  tell("shown");
  view.drawer.refresh();
}

/** What is not there on the day is not chosen; a link is searched again among the relations that are on now. */
function keepToTheLiving() {
  const { link: now, chosen, choice } = view;
  if (now && !(now.source.live && (now.target?.live ?? true))) view.link = null;
  else if (now?.target) now.steps = trace(now.source, now.target, choice);
  if (chosen && !chosen.live) view.chosen = null;
}
