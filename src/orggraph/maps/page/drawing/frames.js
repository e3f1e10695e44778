// Frames on our own canvas: while the map moves and drawing it is slow, the last drawing is moved as a picture; when
// it is still, all is drawn anew.

import { originOf } from "./camera.js";
import { drawAll } from "./layers.js";
import { theme } from "./themes.js";

const STILL = 140;
const QUICK = 14;
const MARGIN = 0.25;

export class Frames {
  #picture = document.createElement("canvas");
  #drawnAt = null;
  #cost = Infinity;
  #waiting = false;
  #anew = false;
  #timer = null;

  constructor(canvas, container, camera, drawn) {
    Object.assign(this, { canvas, container, camera, drawn });
    this.context = canvas.getContext("2d", { alpha: false });
    this.fit();
  }

  /** Gives the canvas the size of its container. */
  fit() {
    const ratio = window.devicePixelRatio || 1;
    const { clientWidth, clientHeight } = this.container;
    this.canvas.width = Math.max(1, Math.round(clientWidth * ratio));
    this.canvas.height = Math.max(1, Math.round(clientHeight * ratio));
    this.#picture.width = this.canvas.width * (1 + 2 * MARGIN);
    this.#picture.height = this.canvas.height * (1 + 2 * MARGIN);
    this.soon();
  }

  /** All is to be drawn anew. */
  soon() {
    this.#anew = true;
    this.#ask();
  }

  /** The camera has moved. */
  moved() {
    if (this.#cost < QUICK) this.#anew = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.soon(), STILL);
    this.#ask();
  }

  #ask() {
    if (this.#waiting) return;
    this.#waiting = true;
    requestAnimationFrame(() => {
      this.#waiting = false;
      this.#draw();
    });
  }

  #draw() {
    if (this.#anew || !this.#drawnAt) this.#drawAnew();
    this.#showPicture();
  }

  #drawAnew() {
    clearTimeout(this.#timer);
    this.#anew = false;
    const begin = performance.now();
    const { width, height } = this.#room();
    const context = this.#picture.getContext("2d", { alpha: false });
    const ratio = this.#picture.width / width;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const room = { clientWidth: width, clientHeight: height };
    const { scale } = this.camera;
    drawAll(context, { ...originOf(this.camera, room), scale, width, height });
    this.#drawnAt = { ...this.camera };
    this.#cost = performance.now() - begin;
    this.drawn();
  }

  /** The size of the picture, which reaches beyond the screen, in pixels of the page. */
  #room() {
    const { clientWidth, clientHeight } = this.container;
    const beyond = 1 + 2 * MARGIN;
    return { width: clientWidth * beyond, height: clientHeight * beyond };
  }

  /** Shows the last drawing where the camera is now. */
  #showPicture() {
    const { context, canvas, camera } = this;
    const ratio = canvas.width / Math.max(1, this.container.clientWidth);
    const zoom = camera.scale / this.#drawnAt.scale;
    const dx = (this.#drawnAt.x - camera.x) * camera.scale * ratio;
    const dy = (this.#drawnAt.y - camera.y) * camera.scale * ratio;
    const width = this.#picture.width * zoom;
    const height = this.#picture.height * zoom;
    context.fillStyle = theme().paper;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(
      this.#picture,
      canvas.width / 2 + dx - width / 2,
      canvas.height / 2 + dy - height / 2,
      width,
      height,
    );
  }
}
