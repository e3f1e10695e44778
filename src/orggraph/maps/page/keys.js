// The map by keyboard.

const MAP_KEYS = {
  ArrowLeft: () => panBy(-1, 0),
  ArrowRight: () => panBy(1, 0),
  ArrowUp: () => panBy(0, -1),
  ArrowDown: () => panBy(0, 1),
  "+": () => zoomBy(1.4),
  "=": () => zoomBy(1.4),
  "-": () => zoomBy(1 / 1.4),
  0: () => showWhole(),
};

function pressOnMap(event) {
  if (
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    !(event.key in MAP_KEYS)
  )
    return;
  event.preventDefault();
  MAP_KEYS[event.key]();
}

function pressAnywhere(event) {
  if (event.key === "Escape") choose(null);
  if (event.key === "/" && event.target !== query) {
    event.preventDefault();
    query.focus();
  }
}
