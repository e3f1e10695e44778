// A small picture of a kind, as the map draws it.

import { shape } from "./dom.js";

export function swatch(entry, colors) {
  const picture = shape("svg", {
    class: "swatch",
    viewBox: "0 0 22 14",
    "aria-hidden": "true",
  });
  picture.append(...partsOf(entry, colors));
  return picture;
}

function partsOf(entry, colors) {
  const { group, color, dashes = [] } = entry;
  if (group === "edge" || group === "cross") return [line(color, dashes)];
  if (group === "change") return [ring(color, "none")];
  if (group !== "gap") return [mark(entry.shape, color, 4.5, colors)];
  const isArea = entry.shape === "area";
  const around = ring(colors.gap, isArea ? colors.gapFill : "none");
  return isArea ? [around] : [around, mark(entry.shape, "none", 2.2, colors)];
}

function line(color, dashes) {
  return shape("line", {
    x1: 1,
    x2: 21,
    y1: 7,
    y2: 7,
    stroke: color,
    "stroke-width": 2,
    "stroke-dasharray": dashes.map((length) => length * 0.7).join(" "),
  });
}

function ring(color, fill) {
  const stroke = { stroke: color, "stroke-width": 2 };
  return shape("circle", { cx: 11, cy: 7, r: 5.5, fill, ...stroke });
}

function mark(form, fill, size, { outline }) {
  const look = { fill, stroke: outline, "stroke-width": 0.8 };
  const [x, y, width] = [11 - size, 7 - size, 2 * size];
  return form === "square"
    ? shape("rect", { x, y, width, height: width, ...look })
    : shape("circle", { cx: 11, cy: 7, r: size, ...look });
}
