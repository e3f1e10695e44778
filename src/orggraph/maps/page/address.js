// The choice in the address of the page, so that a place on the map can be passed on.

/** Keeps the choice in the address; a page inside another one may not do so, and works without. */
function remember(thing) {
  const address = thing
    ? `#${addressOf(thing)}`
    : location.pathname + location.search;
  try {
    history.replaceState(null, "", address);
  } catch {
    container.dataset.unaddressed = "true";
  }
}

/** The fragment of the address that opens the map at a territory or node; half a character has no address. */
function addressOf(thing) {
  const id = thing.id.replace(/\p{Surrogate}/gu, "\ufffd");
  return `${thing.isTerritory ? "area" : "node"}=${encodeURIComponent(id)}`;
}

function chosenByAddress() {
  const address = location.hash.slice(1);
  return address
    ? everything().find((thing) => addressOf(thing) === address)
    : undefined;
}
