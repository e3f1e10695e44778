// What is on the map as a picture: a PNG or SVG file, or on paper.

import { originOf, screen, wholeAt } from "../drawing/camera.js";
import { FAMILY } from "../drawing/lettering.js";
import { drawAll } from "../drawing/layers.js";
import { theme } from "../drawing/themes.js";
import { say, word } from "../scene/words.js";
import { view } from "../view.js";
import { byId, element } from "./dom.js";
import { setTheme } from "./header.js";
import { SvgContext } from "./svg_context.js";

const HEAD = 44;
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

/** Draws what is in sight below a line that says what it is. */
function drawPicture(context, at) {
  const below = { ...at, top: at.top + HEAD, height: at.height + HEAD };
  drawAll(context, below);
  context.fillStyle = theme().paper;
  context.fillRect(0, 0, at.width, HEAD - 6);
  context.textAlign = "left";
  context.textBaseline = "middle";
  context.fillStyle = theme().ink;
  context.font = `600 16px ${FAMILY}`;
  context.fillText(headline(), 14, HEAD / 2 - 2);
}

function headline() {
  const { scene, choice } = view;
  const day = scene.days[choice.stop] ?? scene.asOf;
  return [
    say(scene.title),
    `${word("asOf")} ${day}`,
    `${word("base")} ${say(scene.base)}`,
  ].join("   ");
}

function canvasOf(width, height, sharpness, draw) {
  const canvas = document.createElement("canvas");
  canvas.width = width * sharpness;
  canvas.height = height * sharpness;
  const context = canvas.getContext("2d");
  context.scale(sharpness, sharpness);
  draw(context);
  return canvas;
}

function savePng() {
  const at = screen();
  const draw = (context) => drawPicture(context, at);
  canvasOf(at.width, at.height + HEAD, SHARPNESS, draw).toBlob(
    (blob) => save(blob, "png"),
    "image/png",
  );
}

function saveSvg() {
  const at = screen();
  const context = new SvgContext();
  drawPicture(context, at);
  const text = context.finished(at.width, at.height + HEAD);
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
