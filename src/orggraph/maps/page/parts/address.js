// What one sees, in the address of the page, so that it can be passed on: the choice, the day, the filters, the place.

import { moveTo } from "../drawing/camera.js";
import { startingChoice } from "../scene/shown.js";
import { language, speakIn } from "../scene/words.js";
import { stage, view } from "../view.js";
import { choose, link, showChoice, tell } from "./choosing.js";

/** Keeps what one sees in the address; a page inside another one may not do so, and works without. */
export function remember() {
  const said = told().toString();
  const address = said ? `#${said}` : location.pathname + location.search;
  try {
    history.replaceState(null, "", address);
  } catch {
    stage().dataset.unaddressed = "true";
  }
}

function told() {
  const { scene, chosen, choice, link: linked, whole, drawer } = view;
  const said = new URLSearchParams();
  if (linked?.target) said.set("from", idOf(linked.source));
  if (chosen) said.set(chosen.isTerritory ? "area" : "node", idOf(chosen));
  if (choice.stop >= 0 && scene.days[choice.stop] !== scene.asOf)
    said.set("day", scene.days[choice.stop]);
  const switched = scene.legend.filter(
    ({ group, key, shown }) =>
      choice.off.has(`${group} ${key}`) === Boolean(shown),
  );
  for (const { group, key } of switched)
    said.append("switched", `${group} ${key}`);
  if (choice.only?.sector) said.set("sector", choice.only.sector);
  if (choice.only?.area) said.set("within", idOf(choice.only.area));
  for (const territory of choice.closed) said.append("closed", idOf(territory));
  if (language() !== scene.lang) said.set("lang", language());
  if (!whole) {
    const { x, y } = drawer.centre();
    const place = [x, y, drawer.scale()].map((value) => value.toFixed(2));
    said.set("at", place.join(","));
  }
  return said;
}

/** An identifier as an address can hold it: half a character has none. */
function idOf({ id }) {
  return id.replace(/\p{Surrogate}/gu, "\ufffd");
}

function withId(things, id) {
  return id === null ? undefined : things.find((thing) => idOf(thing) === id);
}

/** Brings the page to what its address says, and to nothing else. */
export function recall() {
  const said = new URLSearchParams(location.hash.slice(1));
  recallLanguage(said.get("lang") ?? view.scene.lang);
  showChoice(choiceIn(said));
  const [x, y, scale] = (said.get("at") ?? "").split(",").map(Number);
  const isPlaced = scale > 0;
  recallChosen(said, !isPlaced);
  if (isPlaced) moveTo({ x, y }, scale, false);
}

function recallLanguage(lang) {
  if (lang === language()) return;
  speakIn(lang);
  tell("language");
}

/** The day, the switches and the filters of an address; what the scene does not know counts for nothing. */
function choiceIn(said) {
  const { scene } = view;
  const choice = startingChoice(scene);
  const stop = scene.days.indexOf(said.get("day"));
  if (stop >= 0) choice.stop = stop;
  for (const key of said.getAll("switched"))
    if (!choice.off.delete(key)) choice.off.add(key);
  const area = withId(scene.territories, said.get("within")) ?? null;
  const sector = scene.styles.has(`sector ${said.get("sector")}`)
    ? said.get("sector")
    : null;
  if (area || sector) choice.only = { sector, area };
  for (const id of said.getAll("closed")) {
    const territory = withId(scene.territories, id);
    if (territory) choice.closed.add(territory);
  }
  return choice;
}

function recallChosen(said, move) {
  const { nodes, territories } = view.scene;
  const source = withId(nodes, said.get("from"));
  const node = withId(nodes, said.get("node"));
  const chosen = node ?? withId(territories, said.get("area")) ?? null;
  if (source && node) link(source, node, { move });
  else choose(chosen, { move: move && Boolean(chosen) });
}
