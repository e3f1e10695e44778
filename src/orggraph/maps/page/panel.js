// The panel: what is known of the chosen territory or node. All text enters the page as text, never as markup.

const FIRST_LINES = 40;

/** Makes an element; strings among the children become text, absent children are left out. */
function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children.filter(Boolean));
  return made;
}

/** A name, kept from changing the direction of the text around it. */
function bdi(text) {
  return element("bdi", {}, text);
}

/** A button that goes to a territory or node. */
function goTo(thing, ...after) {
  const button = element(
    "button",
    { type: "button", className: "go" },
    bdi(nameOf(thing)),
    ...after,
  );
  if (isRinged(thing)) button.classList.add("is-gap");
  button.addEventListener("click", () => choose(thing, { move: true }));
  return button;
}

function fillPanel() {
  const panel = document.getElementById("panel");
  const blocks = view.chosen ? detailsOf(view.chosen) : gapList();
  panel.replaceChildren(...blocks.filter(Boolean));
  panel.scrollTop = 0;
}

function detailsOf(thing) {
  const back = element(
    "button",
    { type: "button", className: "back" },
    `‹ ${word("back")}`,
  );
  back.addEventListener("click", () => choose(null));
  return [
    back,
    element("h2", { className: "name" }, bdi(nameOf(thing))),
    badges(thing),
    trailOf(thing),
    factsOf(thing),
    ...(thing.isTerritory ? insideOf(thing) : relationsOf(thing)),
  ];
}

function badges(thing) {
  const kind =
    say(thing.type) ||
    say(style(thing.isTerritory ? "territory" : "node", thing.kind).label);
  const line = element(
    "p",
    { className: "badges" },
    element("span", { className: "badge" }, kind),
  );
  if (thing.status) {
    const status = style("status", thing.status);
    line.append(
      element(
        "span",
        { className: "badge" },
        swatch(status),
        `${word("coverage")} · ${say(status.label)}`,
      ),
    );
  }
  if (thing.gap)
    line.append(element("span", { className: "badge badge-gap" }, word("gap")));
  return line;
}

function trailOf(thing) {
  const steps = pathOf(thing).map((territory) =>
    element("li", {}, goTo(territory)),
  );
  return steps.length ? element("ol", { className: "steps" }, ...steps) : null;
}

function factsOf(thing) {
  const lines = (thing.details ?? []).map(([label, value]) =>
    fact(say(label), say(value)),
  );
  if (thing.origin) lines.push(fact(word("origin"), say(thing.origin)));
  return lines.length
    ? element("dl", { className: "facts-of" }, ...lines.flat())
    : null;
}

function fact(label, value) {
  return [element("dt", {}, label), element("dd", {}, bdi(value))];
}

/** The relations of a node by kind and direction, each with its other end, its days and where it was read. */
function relationsOf(node) {
  const groups = new Map();
  for (const edge of node.relations) {
    const { label, forward, backward } = style("edge", edge.kind);
    const title = say((edge.from === node ? forward : backward) ?? label);
    if (!groups.has(title)) groups.set(title, []);
    groups.get(title).push(edge);
  }
  const blocks = [...groups].map(([title, edges]) =>
    listOf(title, edges, (edge) =>
      goTo(otherEnd(edge, node), aboutRelation(edge)),
    ),
  );
  return blocks.length
    ? blocks
    : [element("p", { className: "none" }, word("noRelations"))];
}

function aboutRelation(edge) {
  const parts = [say(edge.label), span(edge), say(edge.origin)].filter(Boolean);
  return parts.length ? element("small", {}, parts.join(" · ")) : null;
}

/** What lies in a territory: counts of all within, then its inner territories and its own nodes. */
function insideOf(territory) {
  const counts = countsWithin(territory);
  return [
    counts.length && element("h3", { className: "heading" }, word("inside")),
    counts.length && element("dl", { className: "facts-of" }, ...counts.flat()),
    ...listsByKind(territory.children, "territory"),
    ...listsByKind(territory.residents, "node"),
  ];
}

function countsWithin(territory) {
  const counts = new Map();
  const count = (key, by = 1) => counts.set(key, (counts.get(key) ?? 0) + by);
  for (const node of nodesWithin(territory)) {
    count(`node ${node.kind}`);
    count(`status ${node.status}`);
  }
  for (const [kind, gaps] of territory.gaps) count(`gap ${kind}`, gaps);
  return scene.legend
    .filter((entry) => counts.has(keyOf(entry)))
    .map((entry) =>
      fact(say(entry.label), formatted(counts.get(keyOf(entry)))),
    );
}

function listsByKind(things, group) {
  const kinds = [...groupedBy(things, (thing) => thing.kind)];
  return kinds.map(([kind, some]) =>
    listOf(say(style(group, kind).label), some, (thing) => goTo(thing)),
  );
}

function groupedBy(things, keyOfThing) {
  const groups = new Map();
  for (const thing of things) {
    const key = keyOfThing(thing);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(thing);
  }
  return groups;
}

/** A titled list with its count; a long one opens in full on request. */
function listOf(title, things, line) {
  const items = (some) => some.map((thing) => element("li", {}, line(thing)));
  const list = element(
    "ul",
    { className: "list" },
    ...items(things.slice(0, FIRST_LINES)),
  );
  const heading = element(
    "h3",
    { className: "heading" },
    title,
    " ",
    element("span", { className: "count" }, formatted(things.length)),
  );
  const block = element("div", { className: "block" }, heading, list);
  if (things.length > FIRST_LINES) {
    const more = element(
      "button",
      { type: "button", className: "more" },
      word("more", { n: things.length - FIRST_LINES }),
    );
    more.addEventListener("click", () => {
      list.append(...items(things.slice(FIRST_LINES)));
      more.remove();
    });
    block.append(more);
  }
  return block;
}
