// The menu of pictures: it closes when something in it is done, and when the reader turns to something else.

import { byId } from "./dom.js";

export function startMenu() {
  const menu = byId("save");
  const close = () => (menu.open = false);
  menu.addEventListener("click", ({ target }) => {
    if (target.closest("button")) close();
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    event.stopPropagation();
    close();
    menu.querySelector("summary").focus();
  });
  document.addEventListener("pointerdown", ({ target }) => {
    if (!menu.contains(target)) close();
  });
  menu.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !menu.contains(relatedTarget)) close();
  });
}
