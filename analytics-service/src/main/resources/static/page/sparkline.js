// A figure's course in the space of a word.
import { number } from './format.js';
import { nothing, render, svg } from './lit.js';

const { extent, line, scaleLinear } = window.d3;
const WIDTH = 96;
const HEIGHT = 24;

/** Of `{values}`, with gaps where a value is not shown; where it began and ended is said in words. */
export function drawSparkline(root, history, name) {
  const known = (history?.values ?? []).filter(value => value !== null);
  render(known.length < 2 ? nothing : drawn(history.values, known, name), root);
}

function drawn(values, known, name) {
  const x = scaleLinear([0, values.length - 1], [2, WIDTH - 4]);
  const y = scaleLinear(extent(known), [HEIGHT - 4, 4]);
  const course = line((_, i) => x(i), value => y(value)).defined(value => value !== null);
  const last = values.findLastIndex(value => value !== null);
  return svg`<svg class="sparkline" width=${WIDTH} height=${HEIGHT} viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img"
      aria-label="${name}: ${number(known[0])} → ${number(known.at(-1))}">
    <path d=${course(values)}></path><circle cx=${x(last)} cy=${y(values[last])} r="2"></circle></svg>`;
}
