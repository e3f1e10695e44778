// Elements, made so that text enters the page as text, never as markup.

/** Makes an element; strings among the children become text, absent children are left out. */
export function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children.filter((child) => child || child === 0));
  return made;
}

/** Makes an element of SVG. */
export function shape(name, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes))
    made.setAttribute(key, value);
  return made;
}

/**
 * Gives an element other children. What had the focus keeps it, as far as it is still there: the buttons of one place
 * come in the same order when only their words have changed.
 */
export function refill(place, children) {
  const stops = () => [...place.querySelectorAll("button, summary")];
  const focused = stops().indexOf(document.activeElement);
  place.replaceChildren(...children.filter(Boolean));
  stops()[focused]?.focus();
}

/** A name, kept from changing the direction of the text around it. */
export function bdi(text) {
  return element("bdi", {}, text);
}

/** A button with a name and what it does. */
export function button(className, name, press) {
  const made = element("button", { type: "button", className }, name);
  made.addEventListener("click", press);
  return made;
}

export function byId(id) {
  return document.getElementById(id);
}

/** Whether all stands in one column, as on a phone; `map.css` says so too. */
export function isNarrow() {
  return matchMedia("(max-width: 640px)").matches;
}
