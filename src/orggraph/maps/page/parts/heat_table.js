// The coverage table: sectors down, areas across, their total first, as it is read first; a cell filters the map.

import { heatTable, percent } from "../scene/heat.js";
import { nameOf, say, word } from "../scene/words.js";
import { view } from "../view.js";
import { showOnly } from "./choosing.js";
import { bdi, button, byId, element, refill } from "./dom.js";
import { watchEdge } from "./edge.js";

export function fillHeatTable() {
  const { areas, sectors, cell } = heatTable(view.scene);
  const rows = [...sectors, null].map((sector) =>
    element(
      "tr",
      {},
      heading("row", sector ? say(sector.label) : word("total")),
      ...[null, ...areas].map((area) => cellOf(cell, sector, area)),
    ),
  );
  const columns = [word("total"), ...areas.map(nameOf)];
  const head = element(
    "tr",
    {},
    element("td"),
    ...columns.map((name) => heading("col", name)),
  );
  const table = element(
    "table",
    { className: "heat" },
    element("caption", {}, word("heatAbout")),
    element("thead", {}, head),
    element("tbody", {}, ...rows),
  );
  const place = byId("view-heat");
  refill(place, [table]);
  watchEdge(place);
}

function heading(scope, name) {
  return element("th", { scope }, bdi(name));
}

function cellOf(cell, sector, area) {
  const counted = cell(sector?.key ?? null, area);
  if (!counted) return element("td", { className: "no-units" }, "–");
  const { covered, units } = counted;
  const only = sector || area ? { sector: sector?.key ?? null, area } : null;
  const pressed = isOnly(only);
  const made = button("cell", percent(counted), () =>
    showOnly(pressed ? null : only),
  );
  const open = counted.rate.questions.size;
  const below = open ? word("openCount", { n: open }) : `${covered} / ${units}`;
  made.append(element("small", {}, below));
  made.setAttribute("aria-pressed", String(pressed));
  if (open) return element("td", { className: "heat-open" }, made);
  const level = Math.min(4, Math.floor((5 * covered) / units));
  return element("td", { className: `heat-${level}` }, made);
}

/** Whether the map is limited to just this part. */
function isOnly(part) {
  const { only } = view.choice;
  if (!part || !only) return false;
  return only.sector === part.sector && only.area === part.area;
}
