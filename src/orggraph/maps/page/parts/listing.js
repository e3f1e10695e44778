// The same content as a table: for screen readers, and for those who would rather read than look.

import { everything, pathOf, styleOf } from "../scene/things.js";
import { formatted, nameOf, say, word } from "../scene/words.js";
import { view } from "../view.js";
import { button, byId, element } from "./dom.js";
import { goTo } from "./lists.js";

const PAGE = 200;

export function fillListing() {
  const listed = everything(view.scene).filter(
    (thing) => thing.shown && !thing.frame,
  );
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
      word("listingAbout", { n: formatted(listed.length) }),
    ),
    element("thead", {}, element("tr", {}, ...head)),
    body,
  );
  byId("view-listing").replaceChildren(table);
  addRows(listed, body);
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
  const status = thing.status && styleOf(view.scene, "status", thing.status);
  const states = [status && say(status.label), thing.gap && word("gap")];
  const around = pathOf(thing).filter(({ frame }) => !frame);
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, goTo(thing)),
    element("td", {}, say(styleOf(view.scene, group, thing.kind).label)),
    element("td", {}, around.map(nameOf).join(" › ")),
    element("td", {}, states.filter(Boolean).join(" · ")),
  );
}
