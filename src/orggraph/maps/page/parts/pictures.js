// What is on the map as a picture: a PNG or SVG file, or on paper.

import { originOf, screen, wholeAt } from "../drawing/camera.js";
import { drawAll } from "../drawing/layers.js";
import { say, word } from "../scene/words.js";
import { view } from "../view.js";
import { byId, element } from "./dom.js";
import { setTheme } from "./header.js";
import { drawFrame, frameOf } from "./picture_frame.js";
import { SvgContext } from "./svg_context.js";

const SHARPNESS = 2;
const PAPER = { width: 1100, height: 660 };
const SHARPNESS_OF_PAPER = 4;

export function startPictures() {
  byId("save-png").addEventListener("click", savePng);
  byId("save-svg").addEventListener("click", saveSvg);
  byId("print").addEventListener("click", () => window.print());
  window.addEventListener("beforeprint", preparePrint);
  window.addEventListener("afterprint", endPrint);
}

/** Draws what is in sight within its frame. */
function drawPicture(context, at, frame) {
  const size = { width: at.width, height: at.height };
  drawAll(context, {
    ...at,
    top: at.top + frame.above,
    height: at.height + frame.above,
  });
  drawFrame(context, frame, size);
}

function canvasOf(width, height, sharpness, draw) {
  const canvas = document.createElement("canvas");
  canvas.width = width * sharpness;
  canvas.height = height * sharpness;
  const context = canvas.getContext("2d");
  context.scale(sharpness, sharpness);
  context.beginPath();
  context.rect(0, 0, width, height);
  context.clip(); // on paper a canvas is drawn anew, and does not end at its edge
  draw(context);
  return canvas;
}

function savePng() {
  const at = screen();
  const frame = frameOf(at.width);
  const height = frame.above + at.height + frame.below;
  const draw = (context) => drawPicture(context, at, frame);
  canvasOf(at.width, height, SHARPNESS, draw).toBlob(
    (blob) => save(blob, "png"),
    "image/png",
  );
}

function saveSvg() {
  const at = screen();
  const frame = frameOf(at.width);
  const context = new SvgContext();
  drawPicture(context, at, frame);
  const height = frame.above + at.height + frame.below;
  const text = context.finished(at.width, height);
  save(new Blob([text], { type: "image/svg+xml" }), "svg");
}

function save(blob, suffix) {
  const day = view.scene.days[view.choice.stop] ?? view.scene.asOf;
  const name = `${say(view.scene.title)} ${day}.${suffix}`;
  const address = URL.createObjectURL(blob);
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  byId("announcement").textContent = word("saved", { name });
}

/** On paper the map stands as a sharp picture, in light colours: all of it, or the part that is in sight. */
let themeBefore = null;
function preparePrint() {
  themeBefore ??= view.theme;
  setTheme("light");
  const camera = view.whole ? wholeAt(PAPER.width, PAPER.height) : null;
  const at = camera ? paperAt(camera) : screen();
  const canvas = canvasOf(at.width, at.height, SHARPNESS_OF_PAPER, (context) =>
    drawAll(context, at),
  );
  byId("printed").replaceChildren(canvas);
}

function endPrint() {
  byId("printed").replaceChildren();
  if (themeBefore) setTheme(themeBefore);
  themeBefore = null;
}

function paperAt({ position, scale }) {
  const size = { clientWidth: PAPER.width, clientHeight: PAPER.height };
  return { ...originOf({ ...position, scale }, size), scale, ...PAPER };
}
