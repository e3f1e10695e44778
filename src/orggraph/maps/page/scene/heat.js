// Coverage by sector and area, counted from the units that are live on the day.

import { RateBounds, coveredIn, outcomesOf } from "./bounds.js";

/**
 * A table of rates: the areas that fill the sheet across, sectors down, and the totals of both.
 * A unit of several sectors counts in each of them, in the totals once. Rows and columns without units are left out.
 */
export function heatTable(scene) {
  const areas = columnsOf(scene);
  const cells = new Map();
  const open = scene.unsettled.map((rows) => openIn(scene, rows, null));
  for (const node of scene.nodes) {
    const covered = coveredIn(scene, node.status);
    if (!node.live || (covered === null && !node.unsettled)) continue;
    const column = areas[node.area ? columnOf(node.area, areas) : -1] ?? null;
    if (node.unsettled)
      open.push(openIn(scene, node.unsettled, covered, node.sectors, column));
    for (const sector of [...node.sectors, null]) {
      for (const area of column ? [column, null] : [null]) {
        const cell = cellAt(cells, sector, area);
        if (!node.unsettled) cell.rate.add(new Set([covered]));
        if (covered !== null) count(cell, covered);
      }
    }
  }
  for (const cell of cells.values()) addOpen(cell, open);
  const sectors = scene.legend.filter(({ group }) => group === "sector");
  return {
    areas: areas.filter((area) => cells.has(cellKey(null, area))),
    sectors: sectors.filter(({ key }) => cells.has(cellKey(key, null))),
    cell: (sector, area) => cells.get(cellKey(sector, area)) ?? null,
  };
}

/** What hangs on open questions, and where it may stand: without sectors and column, anywhere. */
function openIn(scene, unsettled, now, sectors = null, column = null) {
  const outcomes = outcomesOf(scene, unsettled, now);
  return { ...unsettled, outcomes, sectors, column };
}

/** Adds to a cell what may stand in it by some answers. */
function addOpen(cell, open) {
  for (const each of open) {
    const anySector = !each.sectors || each.sector;
    const anyArea = !each.sectors || each.area;
    const { sector, area } = cell;
    if (sector && !anySector && !each.sectors.includes(sector)) continue;
    if (area && !anyArea && each.column !== area) continue;
    const perhaps = (sector && anySector) || (area && anyArea);
    const outcomes = new Set(each.outcomes);
    if (perhaps) outcomes.add(null);
    cell.rate.add(outcomes, each.questions, each.rows);
  }
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

function cellAt(cells, sector, area) {
  const key = cellKey(sector, area);
  if (!cells.has(key)) {
    const rate = new RateBounds();
    cells.set(key, { sector, area, units: 0, covered: 0, rate });
  }
  return cells.get(key);
}

function count(cell, covered) {
  cell.units += 1;
  if (covered) cell.covered += 1;
}

/** The rate of a cell in percent, with one decimal; its bounds where it hangs on open questions. */
export function percent({ covered, units, rate }) {
  if (!rate?.questions.size) return `${((100 * covered) / units).toFixed(1)}%`;
  if (!rate.percents) return "–";
  const [low, high] = rate.percents.map((each) => each.toFixed(1));
  return low === high ? `${low}%` : `${low}–${high}%`;
}
