// Colours by fifths of what is shown, dark for much; the classes' colours are told apart by colour-blind readers too.

const CLASSES = 5;

/** Of the values that are there: `classOf(value)` is 0 to 4, `bounds` are [least, most] of each class that has any. */
export function scaleOf(values) {
  const there = values.filter(value => value !== null && value !== undefined);
  const quantile = globalThis.d3.scaleQuantile().domain(there).range([...Array(CLASSES).keys()]);
  const classOf = value => (there.length === 0 ? 0 : quantile(value));
  const bounds = [...Array(CLASSES).keys()].map(one => {
    const inside = there.filter(value => classOf(value) === one);
    return inside.length === 0 ? null : { at: one, least: Math.min(...inside), most: Math.max(...inside) };
  });
  return { classOf, bounds: bounds.filter(Boolean) };
}
