// The legend: what is drawn, how often, and switches for each kind.

const SVG = "http://www.w3.org/2000/svg";
const BLOCKS = [
  ["kinds", "node"],
  ["relations", "edge", "cross"],
  ["coverage", "status"],
  ["gap", "gap"],
];

/** Switches off what is not drawn before anybody asks for it. */
function switchOffHidden() {
  for (const entry of scene.legend) {
    if (!entry.shown) view.off.add(keyOf(entry));
  }
}

function keyOf(entry) {
  return `${entry.group} ${entry.key}`;
}

function fillLegend() {
  const blocks = BLOCKS.map(([title, ...groups]) => {
    const entries = scene.legend.filter((entry) =>
      groups.includes(entry.group),
    );
    if (entries.length === 0) return null;
    const heading = element("h2", { className: "heading" }, word(title));
    return element(
      "div",
      { className: `kinds` },
      heading,
      ...entries.map(legendButton),
    );
  });
  const legend = document.getElementById("legend");
  legend.replaceChildren(...blocks.filter(Boolean));
  legend.hidden = legend.children.length === 0;
}

function legendButton(entry) {
  const button = element(
    "button",
    { type: "button", className: `kind kind-${entry.group}` },
    swatch(entry),
    element("span", { className: "kind-name" }, say(entry.label)),
    element("span", { className: "count" }, formatted(entry.count)),
  );
  button.dataset.entry = keyOf(entry);
  button.setAttribute("aria-pressed", String(!view.off.has(keyOf(entry))));
  button.addEventListener("click", () => toggle(entry, button));
  return button;
}

function toggle(entry, button) {
  const key = keyOf(entry);
  if (!view.off.delete(key)) view.off.add(key);
  button.setAttribute("aria-pressed", String(!view.off.has(key)));
  applySwitches();
}

/** Hides and shows in the network what the switches say, all changes at once. */
function applySwitches() {
  const changes = (things, ids, shown) =>
    things
      .map((thing) => ({ id: ids + thing.index, hidden: !shown(thing) }))
      .filter(
        ({ id, hidden }) =>
          (tables[ids === "n" ? "nodes" : "edges"].get(id).hidden ?? false) !==
          hidden,
      );
  tables.nodes.update(changes(scene.nodes, "n", isShown));
  tables.edges.update(changes(scene.edges, "e", isDrawn));
  network.redraw();
}

/** A small picture of a kind, as the map draws it. */
function swatch(entry) {
  const picture = shape("svg", {
    class: "swatch",
    viewBox: "0 0 22 14",
    "aria-hidden": "true",
  });
  const line = { stroke: entry.color, "stroke-width": 2 };
  if (entry.group === "edge" || entry.group === "cross") {
    const dashes = (entry.dashes ?? []).map((length) => length * 0.7).join(" ");
    picture.append(
      shape("line", {
        x1: 1,
        x2: 21,
        y1: 7,
        y2: 7,
        "stroke-dasharray": dashes,
        ...line,
      }),
    );
  } else if (entry.group === "gap") {
    const fill = entry.shape === "area" ? GAP_FILL : "#ffffff";
    picture.append(shape("circle", { cx: 11, cy: 7, r: 5.5, fill, ...line }));
    if (entry.shape !== "area") picture.append(mark(entry.shape, "none", 2.2));
  } else {
    picture.append(mark(entry.shape, entry.color, 4.5));
  }
  return picture;
}

function mark(form, fill, size) {
  const outline = { fill, stroke: OUTLINE, "stroke-width": 0.8 };
  return form === "square"
    ? shape("rect", {
        x: 11 - size,
        y: 7 - size,
        width: 2 * size,
        height: 2 * size,
        ...outline,
      })
    : shape("circle", { cx: 11, cy: 7, r: size, ...outline });
}

function shape(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes))
    made.setAttribute(key, value);
  return made;
}
