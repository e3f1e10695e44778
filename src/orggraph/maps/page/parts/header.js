// The head of the page: title, day, base, totals, and the switches of language and theme.

import { formatted, language, say, speakIn, word } from "../scene/words.js";
import { view } from "../view.js";
import { follow, tell } from "./choosing.js";
import { byId } from "./dom.js";

export function startHeader() {
  byId("language").addEventListener("click", () => {
    speakIn(word("otherLang"));
    tell("language");
  });
  byId("theme").addEventListener("click", () =>
    setTheme(view.theme === "dark" ? "light" : "dark"),
  );
  follow((change) => {
    if (change === "language") translatePage();
    if (change !== "chosen") fillHeader();
  });
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", () =>
    setTheme(dark.matches ? "dark" : "light"),
  );
  view.theme = dark.matches ? "dark" : "light";
  document.documentElement.dataset.theme = view.theme;
}

export function setTheme(name) {
  view.theme = name;
  document.documentElement.dataset.theme = name;
  tell("theme");
  view.drawer.refresh();
}

/** Gives all fixed words of the page their language. */
function translatePage() {
  document.documentElement.lang = language() === "zh" ? "zh-CN" : "en";
  for (const element of document.querySelectorAll("[data-word]"))
    element.textContent = word(element.dataset.word);
  for (const element of document.querySelectorAll("[data-word-label]"))
    element.setAttribute("aria-label", word(element.dataset.wordLabel));
  for (const element of document.querySelectorAll("[data-word-placeholder]"))
    element.placeholder = word(element.dataset.wordPlaceholder);
}

function fillHeader() {
  const { scene, choice, theme } = view;
  const switcher = byId("language");
  switcher.textContent = word("other");
  switcher.lang = word("otherLang");
  byId("theme").textContent = word(theme === "dark" ? "light" : "dark");
  document.title = say(scene.title);
  byId("title").textContent = say(scene.title);
  byId("as-of").textContent = scene.days[choice.stop] ?? scene.asOf;
  byId("base").textContent = say(scene.base);
  byId("note").hidden = !scene.note;
  byId("note").textContent = say(scene.note);
  byId("totals").textContent = scene.legend
    .filter((entry) => entry.group === "territory" && isCounted(entry.key))
    .map((entry) => `${say(entry.label)} ${formatted(entry.count)}`)
    .join(" · ");
  sayEmpty(scene.nodes);
}

/** Says why there is nothing to see: nothing is there on the day, or the switches and filters leave nothing. */
function sayEmpty(nodes) {
  const said = byId("empty");
  said.hidden = nodes.some(({ kept }) => kept);
  const isThere = nodes.some(({ live }) => live);
  said.textContent = word(isThere ? "noneKept" : "empty");
}

/** Whether territories of a kind are worth counting: not the sheet itself, nor "no area". */
function isCounted(sort) {
  return view.scene.territories.some(
    ({ kind, frame }) => kind === sort && kind !== "none" && !frame,
  );
}
