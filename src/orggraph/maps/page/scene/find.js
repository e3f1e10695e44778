// Finding by name, by code, by pinyin and by its first letters: 枫桥 is found by fengqiao, fengq, fq.

import { nameOf } from "./words.js";

/** Where a text was found: one that begins a name is nearer than one in it, then comes what is read so, then codes. */
const [BEGINS, HOLDS, READ_FIRST, READ, ELSEWHERE, APART] = [0, 1, 2, 3, 4, 5];
const LONGEST = 1000;
const LEAST_OF_ID = 4;

/** Text as it is compared: one width, one case, no spaces. */
export function folded(text) {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}

/**
 * Things that a text means, the nearest first: names that begin with it, then names that hold it, then names that are
 * read so, the earlier in the name the nearer, then identifiers and further words; at last what holds all of its parts
 * between spaces, in any order.
 */
export function find(things, text, readings) {
  const parts = text.split(/\s+/).map(folded).filter(Boolean);
  if (parts.length === 0) return [];
  return byDistance(things, (thing, name) => {
    const to = (wanted) => distance(thing, name, wanted, readings);
    const whole = to(parts.join(""));
    if (whole < Infinity || parts.length === 1) return whole;
    return APART * LONGEST + Math.max(...parts.map(to));
  });
}

/** Things whose names hold all characters of a text in their order, the shortest first: what was meant, perhaps. */
export function nearest(things, text) {
  const wanted = folded(text);
  if (wanted.length < 2) return [];
  return byDistance(things, (_, name) =>
    holdsInOrder(name, wanted) ? name.length : Infinity,
  );
}

function byDistance(things, distanceOf) {
  return things
    .map((thing) => [distanceOf(thing, folded(nameOf(thing))), thing])
    .filter(([far]) => far < Infinity)
    .sort(([one], [other]) => one - other)
    .map(([, thing]) => thing);
}

/** How far a thing is from a text, by where the text is found and how late in the name; Infinity where it is not. */
function distance(thing, name, wanted, readings) {
  const place = name.indexOf(wanted);
  if (place === 0) return BEGINS;
  if (place > 0) return HOLDS * LONGEST + Math.min(place, LONGEST - 1);
  if (/^[a-zü]+$/.test(wanted)) {
    for (let i = 0; i < name.length; i += 1)
      if (isReadFrom(name, i, wanted, readings))
        return i
          ? READ * LONGEST + Math.min(i, LONGEST - 1)
          : READ_FIRST * LONGEST;
  }
  return isCalled(thing, wanted) ? ELSEWHERE * LONGEST : Infinity;
}

/** Whether further words hold a text, or the identifier: all of that or some of it, as any few letters are in many. */
function isCalled({ id, kind, keywords }, wanted) {
  if (folded(keywords).includes(wanted)) return true;
  if (kind === "none") return false; // "no area" has an identifier that is shown nowhere
  const code = folded(id);
  return (
    code === wanted || (wanted.length >= LEAST_OF_ID && code.includes(wanted))
  );
}

function holdsInOrder(name, wanted) {
  let from = 0;
  for (const character of wanted) {
    const place = name.indexOf(character, from);
    if (place < 0) return false;
    from = place + character.length;
  }
  return true;
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
