// Colours in five classes, the stronger the more; readers who do not see all colours tell the classes apart too.

const { scaleQuantile } = window.d3;
const CLASSES = [0, 1, 2, 3, 4];

/**
 * By fifths of the different values, so that one that many areas have, often 0, takes no other class: `classOf(value)` is
 * 0 to 4, `bounds` are {at, least, most} of each class that has any.
 */
export function scaleOf(values) {
  const there = values.filter(value => value !== null && value !== undefined);
  if (there.length === 0) return { classOf: () => 0, bounds: [] };
  const classOf = scaleQuantile(new Set(there), CLASSES);
  const inside = CLASSES.map(() => []);
  there.forEach(value => inside[classOf(value)].push(value));
  const bounds = CLASSES.filter(at => inside[at].length > 0)
    .map(at => ({ at, least: Math.min(...inside[at]), most: Math.max(...inside[at]) }));
  return { classOf, bounds };
}
