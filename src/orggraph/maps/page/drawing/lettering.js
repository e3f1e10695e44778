// How names are set: measured once, shortened to the room they have, none upon another.

export const FAMILY =
  'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
const CELL_OF_NAMES = 48;
export const PADDING = 3;

const widths = new Map();

export function widthOf(context, text) {
  const key = context.font + text;
  if (!widths.has(key)) widths.set(key, context.measureText(text).width);
  return widths.get(key);
}

/** The first of some names for which there is room; where there is room for none, the last of them shortened. */
export function fitting(context, names, room) {
  const fits = (name) => widthOf(context, onOneLine(name)) <= room;
  const found = names.find(fits) ?? names[names.length - 1];
  return shortened(context, found, room);
}

/** The text as far as there is room for it; characters are never cut in two. */
export function shortened(context, text, room) {
  const line = onOneLine(text);
  if (widthOf(context, line) <= room) return line;
  const characters = Array.from(line);
  const average = widthOf(context, line) / characters.length;
  let count = Math.max(1, Math.floor(room / average));
  while (count > 1 && widthOf(context, ends(characters, count)) > room)
    count -= 1;
  return ends(characters, count);
}

function onOneLine(text) {
  return text.replace(/\s+/g, " ").slice(0, 240);
}

/** So many characters of a text, two thirds of them from its beginning: names that begin alike differ at their ends. */
function ends(characters, count) {
  const last = Math.floor(count / 3);
  const [first, rest] = [
    characters.slice(0, count - last),
    characters.slice(characters.length - last),
  ];
  return `${first.join("")}…${rest.join("")}`;
}

/** The places on the map that are taken by names, by the cells of a coarse grid. */
export class Taken {
  cells = new Map();

  isFree(box) {
    const overlaps = (other) =>
      box.left < other.right &&
      other.left < box.right &&
      box.top < other.bottom &&
      other.top < box.bottom;
    return !cellsOf(box).some((cell) => this.cells.get(cell)?.some(overlaps));
  }

  occupy(box) {
    for (const cell of cellsOf(box)) {
      if (!this.cells.has(cell)) this.cells.set(cell, []);
      this.cells.get(cell).push(box);
    }
  }
}

function cellsOf({ left, right, top, bottom }) {
  const found = [];
  for (
    let x = Math.floor(left / CELL_OF_NAMES);
    x <= right / CELL_OF_NAMES;
    x += 1
  ) {
    for (
      let y = Math.floor(top / CELL_OF_NAMES);
      y <= bottom / CELL_OF_NAMES;
      y += 1
    ) {
      found.push(x * 4096 + y);
    }
  }
  return found;
}

/** The box of a line of text around a point. */
export function boxAround(x, y, width, size) {
  return {
    left: x - width / 2 - PADDING,
    right: x + width / 2 + PADDING,
    top: y - size / 2 - 2,
    bottom: y + size / 2 + 2,
  };
}
