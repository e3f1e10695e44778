// Names as the map says them: short of what the territories around say already. 第四网格 in 新雨社区 is 新雨社区第四网格.

import { pathOf } from "./things.js";
import { language, nameOf } from "./words.js";

const SORT_OF_AREA = /(街道|社区|[区县市旗镇乡村])$/;
const LEAST_WITHOUT_BARE = 4;

const kept = new WeakMap();

/** What a territory or node may be called on the map, the fuller name first: the map is drawn often, so it is kept. */
export function namesOnMap(thing) {
  let known = kept.get(thing);
  if (known?.lang !== language()) {
    known = {
      lang: language(),
      names: thing.isTerritory ? [withinAll(thing)] : namesOfNode(thing),
    };
    kept.set(thing, known);
  }
  return known.names;
}

/** A node says the name of its own area as long as there is room: the area itself may be too small to be named. */
function namesOfNode(node) {
  const fuller = withoutAll(nameOf(node), pathOf(node).slice(0, -1));
  const shorter = withoutAll(fuller, [node.area]);
  return shorter === fuller || node.area.frame ? [fuller] : [fuller, shorter];
}

function withinAll(territory) {
  return withoutAll(nameOf(territory), pathOf(territory));
}

function withoutAll(name, territories) {
  return territories.reduce(without, name);
}

/** A name without that of a territory that it begins with; a name that says nothing else stays. */
function without(name, territory) {
  const around = nameOf(territory);
  const bare = around.replace(SORT_OF_AREA, "");
  const said = name.replace(/^中共/, "");
  const rest = after(said, around) ?? after(said, bare);
  if (!rest) return name;
  if (said.startsWith(around) || isClear(rest, territory)) return rest;
  return name;
}

/** What follows a beginning; nothing where a word would be cut in two. */
function after(name, beginning) {
  if (!beginning || !name.startsWith(beginning)) return null;
  const rest = name.slice(beginning.length);
  return /[a-z0-9]$/i.test(beginning) && /^[a-z0-9]/i.test(rest)
    ? null
    : rest.trim();
}

/** Whether what is left of a name does without 枫桥 alone: a number, or what lies in the district that all is in. */
function isClear(rest, territory) {
  const isNumber = rest.startsWith("第");
  return (
    isNumber ||
    (territory.frame && Array.from(rest).length >= LEAST_WITHOUT_BARE)
  );
}
