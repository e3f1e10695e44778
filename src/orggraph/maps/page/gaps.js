// The list of gaps: uncovered units and grids, by the territory that fills the sheet and by kind.

function gapList() {
  const gaps = everything().filter((thing) => thing.gap);
  const heading = element(
    "h2",
    { className: "name" },
    word("gaps"),
    " ",
    element("span", { className: "count" }, formatted(gaps.length)),
  );
  if (gaps.length === 0)
    return [heading, element("p", { className: "none" }, word("noGaps"))];
  const groups = [...groupedBy(gaps, topOf)].sort(
    ([one], [other]) => one.index - other.index,
  );
  return [heading, ...groups.map(([top, inner]) => gapGroup(top, inner))];
}

/** The territory on the sheet in which a gap lies. */
function topOf(thing) {
  const path = [...pathOf(thing), ...(thing.isTerritory ? [thing] : [])];
  return path.find((territory) => !territory.frame) ?? path[0];
}

/** A group that fills itself when it is opened first. */
function gapGroup(top, gaps) {
  const summary = element(
    "summary",
    {},
    bdi(nameOf(top)),
    " ",
    element("span", { className: "count" }, formatted(gaps.length)),
    summaryOf(gaps),
  );
  const group = element("details", { className: "group" }, summary);
  const fill = () => {
    for (const [kind, some] of groupedBy(gaps, (thing) => thing.kind)) {
      group.append(
        listOf(say(style("gap", kind).label), some, (thing) =>
          goTo(thing, whereIs(thing)),
        ),
      );
    }
  };
  group.addEventListener("toggle", fill, { once: true });
  return group;
}

/** How many of each kind: 12 units, 3 grids. */
function summaryOf(gaps) {
  const kinds = [...groupedBy(gaps, (thing) => thing.kind)];
  const counts = kinds.map(
    ([kind, some]) => `${say(style("gap", kind).label)} ${some.length}`,
  );
  return element("small", {}, counts.join(" · "));
}

function whereIs(thing) {
  const inner = pathOf(thing)
    .filter((territory) => !territory.frame)
    .slice(1);
  return inner.length
    ? element("small", {}, inner.map(nameOf).join(" › "))
    : null;
}
