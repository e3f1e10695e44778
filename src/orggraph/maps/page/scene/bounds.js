// What counts and rates may come to while questions are open: the same bounds as `orggraph coverage` gives.

/** Bounds of a count: what is certain, and what may come on top. */
export class CountBounds {
  low = 0;
  high = 0;

  add(outcomes, counts, number = 1) {
    const some = outcomes.map(counts);
    if (some.every(Boolean)) this.low += number;
    if (some.some(Boolean)) this.high += number;
  }
}

/** Bounds of a rate: outcomes are true (covered), false (not covered) and null (no unit here). */
export class RateBounds {
  low = { covered: 0, units: 0 };
  high = { covered: 0, units: 0 };
  questions = new Set();

  add(outcomes, questions = [], number = 1) {
    const well = outcomes.has(true);
    const badly = outcomes.has(false);
    const absent = outcomes.has(null);
    if (badly || !absent) count(this.low, !badly, number);
    if (well || !absent) count(this.high, well, number);
    if (outcomes.size > 1)
      questions.forEach((each) => this.questions.add(each));
  }

  /** The least and most of the rate, in percent; nothing where no unit can be there. */
  get percents() {
    const { low, high } = this;
    if (!low.units && !high.units) return null;
    return [
      low.units ? (100 * low.covered) / low.units : 100,
      high.units ? (100 * high.covered) / high.units : 0,
    ];
  }
}

function count(side, covered, number) {
  side.units += number;
  if (covered) side.covered += number;
}

/** Whether a unit counts as covered in a status; null where it is in no base. */
export function coveredIn(scene, status) {
  return scene.styles.get(`status ${status}`)?.covered ?? null;
}

/** What a node, or a row that may be a unit, may come to; `now` is what it is meanwhile, on the day of the map. */
export function outcomesOf(scene, unsettled, now) {
  const known = unsettled.statuses.map((status) => coveredIn(scene, status));
  const outcomes = new Set([...known, now]);
  if (unsettled.absent) outcomes.add(null);
  return outcomes;
}
