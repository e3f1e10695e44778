// Coverage by sector and area, counted from the units that are live on the day.

import { styleOf } from "./things.js";

/**
 * A table of rates: the areas that fill the sheet across, sectors down, and the totals of both.
 * A unit of several sectors counts in each of them, in the totals once. Rows and columns without units are left out.
 */
export function heatTable(scene) {
  const areas = columnsOf(scene);
  const cells = new Map();
  for (const node of scene.nodes) {
    const covered = styleOf(scene, "status", node.status)?.covered;
    if (!node.live || covered === undefined) continue;
    const column = areas[node.area ? columnOf(node.area, areas) : -1] ?? null;
    for (const sector of [...node.sectors, null]) {
      for (const area of column ? [column, null] : [null])
        count(cells, sector, area, covered);
    }
  }
  const sectors = scene.legend.filter(({ group }) => group === "sector");
  return {
    areas: areas.filter((area) => cells.has(cellKey(null, area))),
    sectors: sectors.filter(({ key }) => cells.has(cellKey(key, null))),
    cell: (sector, area) => cells.get(cellKey(sector, area)) ?? null,
  };
}

/** The territories that fill the sheet; "no area" is the last of them. */
function columnsOf(scene) {
  const columns = scene.territories.filter(
    (territory) =>
      !territory.frame && (!territory.parent || territory.parent.frame),
  );
  const isNone = ({ kind }) => Number(kind === "none");
  return columns.sort((one, other) => isNone(one) - isNone(other));
}

function columnOf(area, areas) {
  let at = area;
  while (at && !areas.includes(at)) at = at.parent;
  return areas.indexOf(at);
}

function cellKey(sector, area) {
  return `${sector ?? ""} ${area?.index ?? ""}`;
}

function count(cells, sector, area, covered) {
  const key = cellKey(sector, area);
  if (!cells.has(key)) cells.set(key, { units: 0, covered: 0 });
  const cell = cells.get(key);
  cell.units += 1;
  if (covered) cell.covered += 1;
}

/** The rate of a cell in percent, with one decimal. */
export function percent({ covered, units }) {
  return `${((100 * covered) / units).toFixed(1)}%`;
}
