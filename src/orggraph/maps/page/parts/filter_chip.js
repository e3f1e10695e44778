// Says what the map is limited to, and takes the limit away.

import { nameOf, say, word } from "../scene/words.js";
import { styleOf } from "../scene/things.js";
import { view } from "../view.js";
import { follow, showOnly } from "./choosing.js";
import { byId } from "./dom.js";

export function startFilterChip() {
  byId("filter-off").addEventListener("click", () => showOnly(null));
  follow(() => {
    byId("filter").hidden = !view.choice.only;
    byId("filter-what").textContent = onlyWords();
  });
}

/** What the map is limited to, in words; empty where it is not. */
export function onlyWords() {
  const { only } = view.choice;
  if (!only) return "";
  const sector = only.sector && styleOf(view.scene, "sector", only.sector);
  const parts = [only.area && nameOf(only.area), sector && say(sector.label)];
  return word("only", { what: parts.filter(Boolean).join(" × ") });
}
