// A figure's course in the space of a word.
import { nothing, svg } from './lit.js';

const WIDTH = 96;
const HEIGHT = 24;

/** Of `{from, step, values}`; gaps where a value is not shown. */
export function sparkline(history, name) {
  const known = (history?.values ?? []).filter(value => value !== null);
  if (known.length < 2) return nothing;
  const { d3 } = globalThis;
  const x = d3.scaleLinear([0, history.values.length - 1], [2, WIDTH - 2]);
  const y = d3.scaleLinear(d3.extent(known), [HEIGHT - 3, 3]);
  const line = d3.line((_, i) => x(i), value => y(value)).defined(value => value !== null);
  return svg`<svg class="sparkline" width=${WIDTH} height=${HEIGHT} viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${name}>
    <path d=${line(history.values)}></path></svg>`;
}
