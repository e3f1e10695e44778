// Starts the page and joins its parts.

import { showWhole } from "./drawing/camera.js";
import { canvasDrawer } from "./drawing/canvas_drawer.js";
import { visDrawer } from "./drawing/vis_drawer.js";
import { recall, remember } from "./parts/address.js";
import { follow, tell } from "./parts/choosing.js";
import { byId } from "./parts/dom.js";
import { startFilterChip } from "./parts/filter_chip.js";
import { handle } from "./parts/handle.js";
import { startHeader } from "./parts/header.js";
import { fillHeatTable } from "./parts/heat_table.js";
import { startKeys } from "./parts/keys.js";
import { startLegend } from "./parts/legend.js";
import { fillListing } from "./parts/listing.js";
import { startMenu } from "./parts/menu.js";
import { fillPanel, startPanel } from "./parts/panel.js";
import { startPictures } from "./parts/pictures.js";
import { chooseAt, startPointing } from "./parts/pointing.js";
import { startSearch } from "./parts/search_box.js";
import { startTabs } from "./parts/tabs.js";
import { startTimeSlider } from "./parts/time_slider.js";
import { showTrail } from "./parts/trail.js";
import { readScene } from "./scene/read.js";
import { applyChoice, applyDay, startingChoice } from "./scene/shown.js";
import { speakIn } from "./scene/words.js";
import { stage, view } from "./view.js";

const REMEMBERED = 400;

function start() {
  view.scene = readScene(JSON.parse(byId("scene").textContent));
  byId("scene").remove();
  view.choice = startingChoice(view.scene);
  applyDay(view.scene, view.choice.stop);
  applyChoice(view.scene, view.choice);
  speakIn(view.scene.lang);
  startHeader();
  const draw = view.scene.network ? visDrawer : canvasDrawer;
  view.drawer = draw(stage(), { drawn, clicked: chooseAt, moved, resized });
  startParts();
  tell("language");
  showWhole(false);
  if (location.hash) recall();
  follow(remember);
}

function startParts() {
  for (const part of [
    startLegend,
    startPanel,
    startSearch,
    startTimeSlider,
    startFilterChip,
    startPictures,
    startKeys,
    startPointing,
    startMenu,
  ])
    part();
  startTabs({ details: fillPanel, heat: fillHeatTable, listing: fillListing });
  window.addEventListener("hashchange", recall);
}

function drawn() {
  showTrail();
  rememberSoon();
  if (stage().dataset.drawn) return;
  performance.mark("orggraph-drawn");
  stage().dataset.drawn = "true";
}

function moved() {
  view.whole = false;
}

function resized() {
  if (view.whole) showWhole(false);
}

let waiting = null;
/** The place on the map stands in the address when it is still. */
function rememberSoon() {
  clearTimeout(waiting);
  waiting = setTimeout(remember, REMEMBERED);
}

start();
Object.defineProperty(window, "orggraph", { value: handle() });
