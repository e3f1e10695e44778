// The colours of the map itself, by day and in the dark. Kinds and statuses bring their own.

import { view } from "../view.js";

const THEMES = {
  light: {
    paper: "#f7f8fa",
    fills: ["#ffffff", "#f3f6f9", "#ffffff", "#f3f6f9"],
    rims: ["#b9c4d0", "#ccd5de", "#d6dde5", "#d6dde5"],
    gap: "#c62828",
    gapFill: "#fdf0ef",
    gapInk: "#b71c1c",
    chosen: "#1f5fa8",
    ink: "#1d2733",
    quietInk: "#46525f",
    halo: "rgba(255, 255, 255, 0.92)",
    veil: "rgba(247, 248, 250, 0.78)",
    outline: "#5f6b78",
  },
  dark: {
    paper: "#14191f",
    fills: ["#1b222a", "#212a33", "#1b222a", "#212a33"],
    rims: ["#4a5866", "#3c4854", "#3c4854", "#3c4854"],
    gap: "#ff6b61",
    gapFill: "#3a2022",
    gapInk: "#ff8a80",
    chosen: "#7fb2ec",
    ink: "#eef2f6",
    quietInk: "#b9c4d0",
    halo: "rgba(20, 25, 31, 0.9)",
    veil: "rgba(20, 25, 31, 0.78)",
    outline: "#93a1af",
  },
};

/** The colours of the theme in use. */
export function theme() {
  return THEMES[view.theme];
}

/** The colour of a node: that of its status, else of its kind. */
export function colorOf(node) {
  const { styles } = view.scene;
  const style =
    (node.status && styles.get(`status ${node.status}`)) ??
    styles.get(`node ${node.kind}`);
  return style.color;
}
