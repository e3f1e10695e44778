// Whether a place that scrolls has more beyond its right edge: a shade shows there that it does.

/** Beyond what is in sight lies the padding of a panel at least; see `map.css`. */
const PADDING = 16;

const watched = new Map();

/** Marks a place while something lies beyond its edge; to be called again when its content is another. */
export function watchEdge(place) {
  if (!watched.has(place)) watched.set(place, watching(place));
  watched.get(place)();
}

function watching(place) {
  const mark = () => {
    const beyond = place.scrollWidth - place.clientWidth - place.scrollLeft;
    place.classList.toggle("is-cut", beyond > PADDING);
  };
  place.addEventListener("scroll", mark, { passive: true });
  new ResizeObserver(mark).observe(place);
  return mark;
}
