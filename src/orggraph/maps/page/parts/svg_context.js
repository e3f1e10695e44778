// A drawing context that writes SVG: the calls that our layers make of a canvas, and no more.

const NUMBER = (value) => String(Math.round(value * 100) / 100);

export class SvgContext {
  fillStyle = "#000000";
  strokeStyle = "#000000";
  lineWidth = 1;
  globalAlpha = 1;
  font = "12px sans-serif";
  textAlign = "left";
  textBaseline = "middle";
  lineJoin = "round";
  #path = [];
  #dashes = [];
  #written = [];
  #measure = document.createElement("canvas").getContext("2d");

  beginPath() {
    this.#path = [];
  }

  moveTo(x, y) {
    this.#path.push(`M${NUMBER(x)} ${NUMBER(y)}`);
  }

  lineTo(x, y) {
    this.#path.push(`L${NUMBER(x)} ${NUMBER(y)}`);
  }

  quadraticCurveTo(cx, cy, x, y) {
    const [a, b, c, d] = [cx, cy, x, y].map(NUMBER);
    this.#path.push(`Q${a} ${b} ${c} ${d}`);
  }

  /** A whole circle: no other arc is drawn. */
  arc(x, y, r) {
    const [left, right, at, radius] = [x - r, x + r, y, r].map(NUMBER);
    const half = `A${radius} ${radius} 0 1 1`;
    this.#path.push(
      `M${right} ${at}${half} ${left} ${at}${half} ${right} ${at}`,
    );
  }

  rect(x, y, width, height) {
    const [left, top, wide, high] = [x, y, width, height].map(NUMBER);
    this.#path.push(`M${left} ${top}h${wide}v${high}h${NUMBER(-width)}z`);
  }

  setLineDash(dashes) {
    this.#dashes = dashes;
  }

  fill() {
    this.#write(`fill="${this.fillStyle}"`);
  }

  stroke() {
    const dashes = this.#dashes.length
      ? ` stroke-dasharray="${this.#dashes.join(" ")}"`
      : "";
    const line = `stroke="${this.strokeStyle}" stroke-width="${NUMBER(this.lineWidth)}"`;
    this.#write(`fill="none" ${line}${dashes}`);
  }

  #write(look) {
    if (this.#path.length === 0) return;
    const alpha = this.globalAlpha < 1 ? ` opacity="${this.globalAlpha}"` : "";
    this.#written.push(`<path d="${this.#path.join("")}" ${look}${alpha}/>`);
  }

  fillRect(x, y, width, height) {
    const [left, top, wide, high] = [x, y, width, height].map(NUMBER);
    this.#written.push(
      `<rect x="${left}" y="${top}" width="${wide}" height="${high}" fill="${this.fillStyle}"/>`,
    );
  }

  fillText(text, x, y) {
    this.#writeText(text, x, y, `fill="${this.fillStyle}"`);
  }

  strokeText(text, x, y) {
    const line = `stroke="${this.strokeStyle}" stroke-width="${this.lineWidth}"`;
    this.#writeText(text, x, y, `fill="none" stroke-linejoin="round" ${line}`);
  }

  #writeText(text, x, y, look) {
    const font = escaped(this.font);
    this.#written.push(
      `<text x="${NUMBER(x)}" y="${NUMBER(y)}" dominant-baseline="central" ${look} style="font:${font}">${escaped(text)}</text>`,
    );
  }

  measureText(text) {
    this.#measure.font = this.font;
    return this.#measure.measureText(text);
  }

  /** All that was drawn, as the text of an SVG file. */
  finished(width, height) {
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${this.#written.join("\n")}</svg>\n`;
  }
}

/** Text that cannot leave its place in XML; characters that XML does not know are left out. */
export function escaped(text) {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
