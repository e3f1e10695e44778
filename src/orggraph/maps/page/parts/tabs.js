// The views beside the map: details, the coverage table, the list of all that is shown.

import { stage, view } from "../view.js";
import { follow } from "./choosing.js";
import { byId, isNarrow } from "./dom.js";

/** A tap on the map ends in a click a moment later, which is to meet what was tapped, not what has scrolled there. */
const TAPPED = 150;
let tabs = ["details", "heat", "listing"];

/** Shows one of the views; `fills` makes what stands in it, when it is in sight and something has changed. */
export function startTabs(fills) {
  if (!view.scene.rates) leaveOut("heat");
  for (const name of tabs) {
    byId(`tab-${name}`).addEventListener("click", () => open(name, fills));
    byId(`tab-${name}`).addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      const next =
        tabs[(tabs.indexOf(name) + step + tabs.length) % tabs.length];
      open(next, fills);
      byId(`tab-${next}`).focus();
    });
  }
  follow((change) => {
    if (change === "chosen") showDetails(fills);
    else fills[opened()]();
  });
  open("details", fills);
}

/** A view that would say what is not so is not there. */
function leaveOut(left) {
  tabs = tabs.filter((name) => name !== left);
  byId(`tab-${left}`).hidden = true;
}

function opened() {
  return tabs.find((name) => !byId(`view-${name}`).hidden);
}

function open(wanted, fills) {
  for (const name of tabs) {
    byId(`view-${name}`).hidden = name !== wanted;
    const tab = byId(`tab-${name}`);
    tab.setAttribute("aria-selected", String(name === wanted));
    tab.tabIndex = name === wanted ? 0 : -1;
  }
  fills[wanted]();
}

/**
 * What is chosen is read from its beginning; who chose it beside the map goes on there. On a narrow screen the page
 * scrolls to the map, below which it stands.
 */
function showDetails(fills) {
  const details = byId("view-details");
  const isBeside = details.parentElement.contains(document.activeElement);
  open("details", fills);
  details.scrollTop = 0;
  if (isBeside) details.focus({ preventScroll: isNarrow() });
  if (view.chosen && isNarrow())
    setTimeout(() => stage().scrollIntoView(), TAPPED);
}
