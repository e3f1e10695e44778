// What one sees, in the address of the page, so that it can be passed on: the choice, the day, the filters, the place.

import { moveTo } from "../drawing/camera.js";
import { language } from "../scene/words.js";
import { stage, view } from "../view.js";
import { choose, goToDay, link, showOnly, toggle } from "./choosing.js";

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

/** Brings the page to what its address says. */
export function recall() {
  const said = new URLSearchParams(location.hash.slice(1));
  const { scene } = view;
  const day = scene.days.indexOf(said.get("day"));
  if (day >= 0) goToDay(day);
  for (const key of said.getAll("switched")) toggle(key);
  const area = withId(scene.territories, said.get("within"));
  const sector = said.get("sector") ?? undefined;
  if (area || sector) showOnly({ sector, area });
  const source = withId(scene.nodes, said.get("from"));
  const node = withId(scene.nodes, said.get("node"));
  const chosen = node ?? withId(scene.territories, said.get("area"));
  if (source && node) link(source, node);
  else choose(chosen ?? null, { move: Boolean(chosen) });
  const [x, y, scale] = (said.get("at") ?? "").split(",").map(Number);
  if (scale > 0) moveTo({ x, y }, scale, false);
}
