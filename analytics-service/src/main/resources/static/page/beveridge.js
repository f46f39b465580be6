// The Beveridge path: open posts against registered unemployed, month after month.
import { html, nothing, svg } from './lit.js';
import { figure } from './format.js';
import { text } from './texts.js';
import { figuresOf, periodsOf } from './series.js';
import { periodName } from './table.js';
import { compact, shortMonth } from './ticks.js';

const { scaleLinear } = window.d3;
const [LEFT, RIGHT, TOP, BOTTOM] = [48, 28, 26, 44];
const INDICATORS = ['REG_U', 'VAC'];
const WIDEST = 700; // pixels
const NAME_ROOM = 78; // pixels between two named months

export function beveridgeChart() {
  const queries = view => INDICATORS.map(indicator =>
    ({ indicator, region: view.code, freq: 'M', from: view.monthBefore, to: view.range.to }));
  let drawn = { data: null, width: 0 };
  const shapeOf = (data, room) => {
    const width = Math.min(room, WIDEST);
    if (drawn.data !== data || drawn.width !== width) drawn = { data, width, shape: shaped(data.points, width) };
    return drawn.shape;
  };
  return {
    id: 'beveridge',
    title: () => text('chart.beveridge'),
    queries,
    async load({ read, view }) {
      const [unemployed, posts] = await Promise.all(queries(view).map(read));
      const [across, up] = [figuresOf(unemployed), figuresOf(posts)];
      const points = periodsOf(unemployed).map(month => ({ month, across: across.get(month), up: up.get(month) }));
      return { points, isNothing: !points.some(point => point.across.value || point.up.value), isMissing: !points.some(isKnown) };
    },
    periods: data => data.points.map(({ month }) => month),
    said: (data, at) => told(data.points[at]).map(({ name, value }) => `${name} ${value}`).join('; '),
    under: (event, data, width) => nearest(event, shapeOf(data, width)),
    draw: (data, at, width) => html`<p class="now">${told(data.points[at ?? data.points.length - 1]).map(({ name, value }) =>
      html`<span>${name} <b>${value}</b></span>`)}</p>${path(shapeOf(data, width), at)}`,
    table: data => ({
      first: text('period'),
      heads: INDICATORS.map(code => text(`indicator.${code}`)),
      rows: data.points.map(({ month, across, up }) => ({ name: periodName(month), cells: [across, up] })),
    }),
  };
}

const told = ({ across, up }) => [across, up].map((one, i) => ({ name: text(`indicator.${INDICATORS[i]}`), value: figure(one) }));

const isKnown = ({ across, up }) => across.value !== null && up.value !== null;

function shaped(points, width) {
  const height = Math.round(Math.min(Math.max(width * 0.65, 330), 440));
  const known = points.filter(isKnown);
  const x = scaleLinear(reach(known.map(({ across }) => across.value)), [LEFT, width - RIGHT]).nice(5);
  const y = scaleLinear(reach(known.map(({ up }) => up.value)), [height - BOTTOM, TOP]).nice(5);
  const places = points.map(point => ({ ...point, x: x(point.across.value), y: y(point.up.value), isKnown: isKnown(point) }));
  return { width, height, x, y, places, named: namedAmong(places) };
}

/** A little more than the values span, so that no point lies on the frame. */
function reach(values) {
  const [least, most] = [Math.min(...values, Infinity), Math.max(...values, -Infinity)];
  if (least > most) return [0, 1];
  const more = (most - least || most || 1) * 0.06;
  return [Math.max(least - more, 0), most + more];
}

/** The newest, the first, then Januaries and other months, as long as names keep apart. */
function namedAmong(places) {
  const known = places.filter(place => place.isKnown);
  const rank = ({ month }, i) => (i === known.length - 1 ? 0 : i === 0 ? 1 : month.endsWith('-01') ? 2 : month.endsWith('-07') ? 3 : 4);
  const named = [];
  known.map((place, i) => ({ ...place, rank: rank(place, i) })).sort((a, b) => a.rank - b.rank).forEach(place => {
    const isFree = named.every(other => Math.abs(other.x - place.x) > NAME_ROOM || Math.abs(other.y - place.y) > 16);
    if (isFree) named.push(place);
  });
  return named;
}

function path(shape, at) {
  const { width, height, x, y, places, named } = shape;
  const last = places[places.length - 1];
  return svg`<svg class="plot beveridge" role="img" aria-label="${text('chart.beveridge')}. ${text('beveridge.said')}"
      viewBox="0 0 ${width} ${height}">
    ${y.ticks(5).filter(Number.isInteger).map(level => svg`<line class="level" x1=${LEFT} x2=${width - RIGHT} y1=${y(level)} y2=${y(level)} />
      <text class="axis" x=${LEFT - 6} y=${y(level) + 4} text-anchor="end">${compact(level)}</text>`)}
    ${x.ticks(width < 480 ? 4 : 6).filter(Number.isInteger).map(level => svg`<line class="level" x1=${x(level)} x2=${x(level)} y1=${TOP} y2=${height - BOTTOM} />
      <text class="axis" x=${x(level)} y=${height - BOTTOM + 15} text-anchor="middle">${compact(level)}</text>`)}
    <text class="axis" x=${width - RIGHT} y=${height - 8} text-anchor="end">${text('indicator.REG_U')} →</text>
    <text class="axis" x="0" y="11">↑ ${text('indicator.VAC')}</text>
    ${places.slice(1).map((place, i) => segment(places[i], place, (i + 1) / places.length))}
    ${places.filter(place => place.isKnown).map(place => svg`<circle class="dot tone-0" cx=${place.x} cy=${place.y}
      r=${place === last ? 5 : 2.5} />`)}
    ${named.map(place => svg`<text class="month" x=${place.x + (place.x > width - 90 ? -7 : 7)} y=${place.y - 6}
      text-anchor=${place.x > width - 90 ? 'end' : 'start'}>${shortMonth(place.month)}</text>`)}
    ${at !== null && places[at].isKnown ? svg`<circle class="mark" cx=${places[at].x} cy=${places[at].y} r="8" />` : nothing}
  </svg>`;
}

/** From one month to the next, the fainter the longer ago; none to or from a month that is missing. */
const segment = (from, to, age) => (from.isKnown && to.isKnown ? svg`<line class="line tone-0" x1=${from.x} y1=${from.y}
  x2=${to.x} y2=${to.y} stroke-opacity=${(0.25 + 0.75 * age).toFixed(2)} />` : nothing);

/** The month whose point is nearest to the pointer. */
function nearest(event, { places, width }) {
  const drawing = event.target.closest?.('svg.plot');
  if (!drawing) return null;
  const box = drawing.getBoundingClientRect();
  const scale = width / box.width;
  const [px, py] = [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
  const away = place => (place.isKnown ? Math.hypot(place.x - px, place.y - py) : Infinity);
  return places.reduce((best, place, i) => (away(place) < away(places[best]) ? i : best), 0);
}
