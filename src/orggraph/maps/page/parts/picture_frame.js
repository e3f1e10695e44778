// The words around a picture that leaves the page: above it what it shows and what not, below it what its marks mean.

import { FAMILY, shortened, widthOf } from "../drawing/lettering.js";
import { theme } from "../drawing/themes.js";
import { keyOf } from "../scene/shown.js";
import { formatted, say, word } from "../scene/words.js";
import { view } from "../view.js";
import { onlyWords } from "./filter_chip.js";

const [MARGIN, LINE, SWATCH, GAP] = [14, 22, 28, 18];
const FONTS = { title: `600 16px ${FAMILY}`, text: `12px ${FAMILY}` };
const EXPLAINED = ["node", "status", "edge", "gap", "change"];

/** The lines above a picture of a width and the rows of its legend below, with the room that they take. */
export function frameOf(width) {
  const context = document.createElement("canvas").getContext("2d");
  context.font = FONTS.text;
  const lines = [headline(), onlyWords(), switchedOff()].filter(Boolean);
  const rows = rowsOf(context, width - 2 * MARGIN);
  const room = (count) => (count ? LINE * count + MARGIN : 0);
  return { lines, rows, above: room(lines.length), below: room(rows.length) };
}

/** Draws a frame around a picture of a size, which lies below the lines. */
export function drawFrame(context, { lines, rows, above, below }, size) {
  const { width, height } = size;
  const foot = above + height;
  context.fillStyle = theme().paper;
  context.fillRect(0, 0, width, above);
  context.fillRect(0, foot, width, below);
  context.textAlign = "left";
  context.textBaseline = "middle";
  context.fillStyle = theme().ink;
  lines.forEach((line, i) => {
    context.font = i ? FONTS.text : FONTS.title;
    const text = shortened(context, line, width - 2 * MARGIN);
    context.fillText(text, MARGIN, MARGIN / 2 + LINE * (i + 0.5));
  });
  context.font = FONTS.text;
  rows.forEach((row, i) => {
    const y = foot + MARGIN / 2 + LINE * (i + 0.5);
    for (const { entry, text, x } of row) {
      drawSwatch(context, entry, MARGIN + x + 11, y);
      context.fillStyle = theme().ink;
      context.fillText(text, MARGIN + x + SWATCH, y);
    }
  });
}

function headline() {
  const { scene, choice } = view;
  const day = scene.days[choice.stop] ?? scene.asOf;
  return [
    say(scene.title),
    `${word("asOf")} ${day}`,
    `${word("base")} ${say(scene.base)}`,
  ].join("   ");
}

/** What the legend has been told to leave out, beyond what it leaves out unasked. */
function switchedOff() {
  const { scene, choice } = view;
  const left = scene.legend.filter(
    (entry) => entry.count && entry.shown && choice.off.has(keyOf(entry)),
  );
  const what = left.map(({ label }) => say(label)).join(word("comma"));
  return left.length ? word("notShown", { what }) : "";
}

/** The entries of the legend that the picture shows, in rows of a width. */
function rowsOf(context, width) {
  const rows = [];
  let left = Infinity;
  for (const entry of view.scene.legend) {
    const isShown = entry.count && !view.choice.off.has(keyOf(entry));
    if (!isShown || !EXPLAINED.includes(entry.group)) continue;
    const text = `${say(entry.label)} ${formatted(entry.count)}`;
    const wide = SWATCH + widthOf(context, text);
    if (left + wide > width) {
      rows.push([]);
      left = 0;
    }
    rows[rows.length - 1].push({ entry, text, x: left });
    left += wide + GAP;
  }
  return rows;
}

function drawSwatch(context, entry, x, y) {
  const { group, shape, color, dashes = [] } = entry;
  const { gap, gapFill, outline } = theme();
  context.beginPath();
  context.lineWidth = 2;
  context.strokeStyle = group === "gap" ? gap : color;
  if (group === "edge") {
    context.setLineDash(dashes.map((length) => length * 0.7));
    context.moveTo(x - 10, y);
    context.lineTo(x + 10, y);
  } else if (group === "change" || group === "gap") {
    context.arc(x, y, 5.5, 0, 2 * Math.PI);
    context.fillStyle = gapFill;
    if (shape === "area") context.fill();
  } else {
    if (shape === "square") context.rect(x - 4.5, y - 4.5, 9, 9);
    else context.arc(x, y, 4.5, 0, 2 * Math.PI);
    context.fillStyle = color;
    context.fill();
    context.lineWidth = 0.8;
    context.strokeStyle = outline;
  }
  context.stroke();
  context.setLineDash([]);
}
