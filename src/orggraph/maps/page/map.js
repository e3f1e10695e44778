// Starts the page and joins its parts.

/** Chooses a territory or node, or nothing; `move` brings it into the middle. */
function choose(thing, { move = false } = {}) {
  view.chosen = thing;
  view.hovered = null;
  fillPanel();
  document.getElementById("announcement").textContent = thing
    ? nameOf(thing)
    : word("gaps");
  remember(thing);
  if (thing && move) showCloser(thing);
  network.redraw();
}

function speak(lang) {
  language = lang === "en" ? "en" : "zh";
  translatePage();
  fillHeader();
  fillLegend();
  fillPanel();
  closeResults();
  network.redraw();
}

function fillHeader() {
  const button = document.getElementById("language");
  button.textContent = word("other");
  button.lang = word("otherLang");
  document.title = say(scene.title);
  document.getElementById("title").textContent = say(scene.title);
  document.getElementById("as-of").textContent = scene.asOf;
  document.getElementById("base").textContent = say(scene.base);
  document.getElementById("totals").textContent = scene.legend
    .filter((entry) => entry.group === "territory" && isCounted(entry.key))
    .map((entry) => `${say(entry.label)} ${formatted(entry.count)}`)
    .join(" · ");
  document.getElementById("empty").hidden = scene.nodes.length > 0;
}

/** Whether territories of a kind are worth counting: not the sheet itself, nor "no area". */
function isCounted(kind) {
  return scene.territories.some(
    (territory) =>
      territory.kind === kind && kind !== "none" && !territory.frame,
  );
}

/** Names the territories around the middle of the map that are larger than it. */
function showTrail() {
  const at = screen();
  const middle = { x: at.width / 2, y: at.height / 2 };
  const around = (territory) => {
    const { x, y, r } = onScreen(territory, at);
    return (
      !territory.frame &&
      r > middle.y &&
      Math.hypot(x - middle.x, y - middle.y) < r
    );
  };
  const trail = document.getElementById("trail");
  const names = scene.territories.filter(around).map(nameOf);
  trail.hidden = names.length === 0;
  trail.textContent = names.join(" › ");
}

function drawAbove(context) {
  inPixels(context, (pixels, at) => {
    drawRings(pixels, at);
    drawChosen(pixels, at);
    drawLabels(pixels, at);
  });
  showTrail();
}

function hover(event) {
  const box = container.getBoundingClientRect();
  point(under({ x: event.clientX - box.left, y: event.clientY - box.top }));
}

function point(thing) {
  container.classList.toggle("is-over", thing !== null);
  if (thing === view.hovered) return;
  view.hovered = thing;
  network.redraw();
}

function listen() {
  network.on("beforeDrawing", drawGround);
  network.on("afterDrawing", drawAbove);
  network.on("click", ({ pointer }) => choose(under(pointer.DOM)));
  for (const event of ["zoom", "dragStart"]) {
    network.on(event, () => (view.whole = false));
  }
  // vis-network puts its own camera back after it has told of a resize
  network.on("resize", () =>
    queueMicrotask(() => view.whole && showWhole(false)),
  );
  container.addEventListener("pointermove", hover);
  container.addEventListener("pointerleave", () => point(null));
  container.addEventListener("keydown", pressOnMap);
  document.addEventListener("keydown", pressAnywhere);
  document
    .getElementById("language")
    .addEventListener("click", () => speak(word("otherLang")));
  document
    .getElementById("zoom-in")
    .addEventListener("click", () => zoomBy(1.4));
  document
    .getElementById("zoom-out")
    .addEventListener("click", () => zoomBy(1 / 1.4));
  document.getElementById("whole").addEventListener("click", () => showWhole());
  window.addEventListener("hashchange", () =>
    choose(chosenByAddress() ?? null, { move: true }),
  );
}

switchOffHidden();
listen();
startSearch();
speak(scene.lang);
showWhole(false);
const linked = chosenByAddress();
if (linked) choose(linked, { move: true });
network.once("afterDrawing", () => {
  performance.mark("orggraph-drawn");
  container.dataset.drawn = "true";
});
Object.defineProperty(window, "orggraph", { value: handle() });
