// Finding by name, by code, by pinyin and by its first letters: 枫桥 is found by fengqiao, fengq, fq.

import { nameOf } from "./words.js";

/** Text as it is compared: one width, one case, no spaces. */
export function folded(text) {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}

/**
 * Things that a text means: names that begin with it first, then names that hold it, then names that are read so,
 * then identifiers and further words.
 */
export function find(things, text, readings, most) {
  const wanted = folded(text);
  if (!wanted) return [];
  const ranked = [[], [], [], [], []];
  for (const thing of things) {
    const rank = rankOf(thing, wanted, readings);
    if (rank >= 0 && ranked[rank].length < most) ranked[rank].push(thing);
  }
  return ranked.flat().slice(0, most);
}

function rankOf(thing, wanted, readings) {
  const name = folded(nameOf(thing));
  const place = name.indexOf(wanted);
  if (place >= 0) return place === 0 ? 0 : 1;
  if (/^[a-zü]+$/.test(wanted)) {
    if (isReadFrom(name, 0, wanted, readings)) return 2;
    for (let i = 1; i < name.length; i += 1)
      if (isReadFrom(name, i, wanted, readings)) return 3;
  }
  return folded(`${thing.id} ${thing.keywords}`).includes(wanted) ? 4 : -1;
}

/** Whether letters are read off a name from a character on: each character whole, or by its first letters. */
export function isReadFrom(name, start, letters, readings) {
  if (letters === "") return true;
  const said = readings[name[start]];
  if (said === undefined) return false;
  return said.split(" ").some((reading) => {
    for (let n = Math.min(reading.length, letters.length); n > 0; n -= 1) {
      const begins = reading.slice(0, n) === letters.slice(0, n);
      if (begins && isReadFrom(name, start + 1, letters.slice(n), readings))
        return true;
    }
    return false;
  });
}
