// The time slider: what is live on each of the scene's days, one after the other when it plays.

import { word } from "../scene/words.js";
import { view } from "../view.js";
import { follow, goToDay } from "./choosing.js";
import { byId } from "./dom.js";

const EACH = 1200;
let playing = null;

export function startTimeSlider() {
  const { days } = view.scene;
  byId("time").hidden = days.length < 2;
  const slider = byId("day");
  slider.max = String(Math.max(0, days.length - 1));
  slider.value = String(view.choice.stop);
  slider.addEventListener("input", () => {
    const stop = Number(slider.value);
    pause();
    goToDay(stop);
  });
  byId("play").addEventListener("click", () => (playing ? pause() : play()));
  follow(fill);
}

function fill() {
  const day = view.scene.days[view.choice.stop] ?? view.scene.asOf;
  const slider = byId("day");
  slider.value = String(view.choice.stop);
  slider.setAttribute("aria-valuetext", day);
  byId("day-shown").textContent = day;
  byId("play").textContent = word(playing ? "pause" : "play");
}

/** Goes through the days; from the last one it starts again at the first. */
function play() {
  const last = view.scene.days.length - 1;
  const first = view.choice.stop === last ? 0 : view.choice.stop + 1;
  playing = setInterval(() => {
    if (view.choice.stop < last) goToDay(view.choice.stop + 1);
    if (view.choice.stop >= last) pause();
  }, EACH);
  goToDay(first);
}

function pause() {
  clearInterval(playing);
  playing = null;
  fill();
}
