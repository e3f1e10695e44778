// Dragging, pinching, turning the wheel, and clicking on our own canvas.

const STEADY = 4;
const WHEEL = 0.0016;

export function listenToGestures(container, camera, told) {
  const fingers = new Map();
  let travelled = 0;
  const place = (event) => {
    const { left, top } = container.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  container.addEventListener("pointerdown", (event) => {
    if (event.button > 0) return;
    container.setPointerCapture(event.pointerId);
    if (fingers.size === 0) travelled = 0;
    fingers.set(event.pointerId, place(event));
  });
  container.addEventListener("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const now = place(event);
    travelled += Math.hypot(now.x - before.x, now.y - before.y);
    const others = [...fingers].filter(([id]) => id !== event.pointerId);
    fingers.set(event.pointerId, now);
    if (others.length) pinch(camera, container, others[0][1], before, now);
    else if (travelled > STEADY) drag(camera, before, now);
    else return;
    told.moved();
  });
  const lift = (event) => {
    const known = fingers.delete(event.pointerId);
    if (known && event.type === "pointerup" && travelled <= STEADY)
      told.clicked(place(event));
  };
  container.addEventListener("pointerup", lift);
  container.addEventListener("pointercancel", lift);
  container.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 30 : 1;
      const factor = Math.exp(-event.deltaY * lines * WHEEL);
      zoomAt(camera, container, place(event), factor);
      told.moved();
    },
    { passive: false },
  );
}

function drag(camera, before, now) {
  camera.x -= (now.x - before.x) / camera.scale;
  camera.y -= (now.y - before.y) / camera.scale;
}

function pinch(camera, container, still, before, now) {
  const distance = ({ x, y }) => Math.hypot(x - still.x, y - still.y);
  const middle = { x: (still.x + now.x) / 2, y: (still.y + now.y) / 2 };
  const factor = distance(now) / Math.max(1, distance(before));
  zoomAt(camera, container, middle, factor);
}

/** Zooms so that what lies under a point stays there. */
function zoomAt(camera, container, { x, y }, factor) {
  const dx = (x - container.clientWidth / 2) / camera.scale;
  const dy = (y - container.clientHeight / 2) / camera.scale;
  const scale = Math.min(12, Math.max(0.01, camera.scale * factor));
  camera.x += dx * (1 - camera.scale / scale);
  camera.y += dy * (1 - camera.scale / scale);
  camera.scale = scale;
}
