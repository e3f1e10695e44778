// The same content as a table: for screen readers, and for those who would rather read than look.

import { listed, statesOf } from "../scene/listed.js";
import { pathOf, styleOf } from "../scene/things.js";
import { formatted, nameOf, say, word } from "../scene/words.js";
import { view } from "../view.js";
import { button, byId, element } from "./dom.js";
import { goTo } from "./lists.js";

const PAGE = 200;

export function fillListing() {
  const things = listed(view.scene);
  const head = ["name", "kind", "area", "status"].map((key) =>
    element("th", { scope: "col" }, word(key)),
  );
  const body = element("tbody");
  const table = element(
    "table",
    { className: "listing" },
    element(
      "caption",
      {},
      word("listingAbout", { n: formatted(things.length) }),
    ),
    element("thead", {}, element("tr", {}, ...head)),
    body,
  );
  byId("view-listing").replaceChildren(table);
  addRows(things, body);
}

/** Adds the first rows, and a button for those that follow. */
function addRows(things, body) {
  body.append(...things.slice(0, PAGE).map(rowOf));
  const rest = things.slice(PAGE);
  if (rest.length === 0) return;
  const more = button("more", word("more", { n: rest.length }), () => {
    more.remove();
    addRows(rest, body);
  });
  byId("view-listing").append(more);
}

function rowOf(thing) {
  const group = thing.isTerritory ? "territory" : "node";
  const around = pathOf(thing).filter(({ frame }) => !frame);
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, goTo(thing)),
    element("td", {}, say(styleOf(view.scene, group, thing.kind).label)),
    element("td", {}, around.map(nameOf).join(" › ")),
    element("td", {}, statesOf(thing).join(" · ")),
  );
}
