// Search by name: a combobox with a list of results.

const MOST_RESULTS = 12;
const query = document.getElementById("query");
const results = document.getElementById("results");
let found = [];
let active = -1;

/** Text as it is compared: one width, one case, no spaces. */
function folded(text) {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}

/** Things whose name, id or keywords hold the text: names that begin with it first, territories before nodes. */
function find(text) {
  const wanted = folded(text);
  if (!wanted) return [];
  const ranked = [];
  for (const thing of everything()) {
    const name = folded(nameOf(thing));
    const place = name.indexOf(wanted);
    if (place >= 0) ranked.push([place === 0 ? 0 : 1, thing]);
    else if (folded(`${thing.id} ${thing.keywords ?? ""}`).includes(wanted))
      ranked.push([2, thing]);
  }
  ranked.sort(([one], [other]) => one - other);
  return ranked.slice(0, MOST_RESULTS).map(([, thing]) => thing);
}

function showResults() {
  found = find(query.value);
  active = found.length ? 0 : -1;
  const lines = found.map(resultLine);
  if (!lines.length)
    lines.push(element("li", { className: "none" }, word("noResult")));
  results.replaceChildren(...lines);
  results.hidden = folded(query.value) === "";
  query.setAttribute("aria-expanded", String(!results.hidden));
  markActive();
}

function resultLine(thing, i) {
  const kind = say(
    style(thing.isTerritory ? "territory" : "node", thing.kind).label,
  );
  const place = pathOf(thing)
    .filter((territory) => !territory.frame)
    .map(nameOf);
  const about = element("small", {}, [kind, ...place].join(" · "));
  const line = element(
    "li",
    { id: `result-${i}`, className: "result" },
    bdi(nameOf(thing)),
    about,
  );
  line.setAttribute("role", "option");
  line.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    take(i);
  });
  return line;
}

function markActive() {
  [...results.children].forEach((line, i) =>
    line.setAttribute("aria-selected", String(i === active)),
  );
  if (active < 0) query.removeAttribute("aria-activedescendant");
  else query.setAttribute("aria-activedescendant", `result-${active}`);
  results.children[Math.max(0, active)]?.scrollIntoView({ block: "nearest" });
}

function take(i) {
  if (!found[i]) return;
  closeResults();
  choose(found[i], { move: true });
}

function closeResults() {
  results.hidden = true;
  query.setAttribute("aria-expanded", "false");
  query.removeAttribute("aria-activedescendant");
}

const SEARCH_KEYS = {
  ArrowDown: () => step(1),
  ArrowUp: () => step(-1),
  Enter: () => take(active),
  Escape: () =>
    results.hidden ? ((query.value = ""), query.blur()) : closeResults(),
};

function step(by) {
  if (results.hidden) return showResults();
  if (found.length) active = (active + by + found.length) % found.length;
  markActive();
}

function startSearch() {
  query.addEventListener("input", showResults);
  query.addEventListener("blur", closeResults);
  query.addEventListener("keydown", (event) => {
    if (event.isComposing || !(event.key in SEARCH_KEYS)) return;
    event.preventDefault();
    event.stopPropagation();
    SEARCH_KEYS[event.key]();
  });
}
