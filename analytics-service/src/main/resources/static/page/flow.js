// The flow chart: who was there and who came on the left, who left and why and who is still there on the right.
import { html, svg } from './lit.js';
import { figure } from './format.js';
import { text } from './texts.js';
import { balance } from './balance.js';
import { figuresOf } from './series.js';
import { periodName } from './table.js';
import { today } from './days.js';

const TALL = 260; // pixels of all persons
const SLOT = 34; // least pixels of a name and its figure
const BAR = 10;
const WIDEST = 860;

const valuesOf = (series, category) => [...figuresOf(series, category).values()];

/** A chart of a range's whole months; its stock begins on the last day before them. */
export function flowChart() {
  const query = (view, indicator, rest = {}) => ({ indicator, region: view.code, freq: 'M', from: view.firstMonth, to: view.range.to, ...rest });
  const all = view => [
    query(view, 'REG_U', { from: view.monthBefore }), query(view, 'REG_IN'), query(view, 'REG_TIN'),
    query(view, 'REG_OUT', { by: 'REASON' }), query(view, 'REG_TOUT'),
  ];
  return {
    id: 'flow',
    title: () => text('chart.flow'),
    queries: all,
    async load({ read, view }) {
      const [stock, inflow, transfersIn, outflow, transfersOut] = await Promise.all(all(view).map(read));
      const reasons = Object.keys(outflow.points[0].values);
      const sums = balance(valuesOf(stock),
        [{ key: 'REG_IN', figures: valuesOf(inflow) }, { key: 'REG_TIN', figures: valuesOf(transfersIn) }],
        [...reasons.map(reason => ({ key: reason, figures: valuesOf(outflow, reason) })),
          { key: 'REG_TOUT', figures: valuesOf(transfersOut) }]);
      return { ...sums, isNothing: isNothing(sums), night: stock.night,
        range: [view.firstMonth, view.range.to ?? stock.night ?? today()] };
    },
    periods: () => [],
    under: () => null,
    draw: (data, at, width) => html`<p class="note">${data.range.map(periodName).join(' – ')}</p>${drawn(left(data), right(data), Math.min(width, WIDEST))}`,
    remarks: sum,
    table: data => ({
      first: text('flow.part'),
      heads: [text('flow.persons')],
      rows: [...left(data), ...right(data)].map(({ name, value }) => ({ name, cells: [{ value, status: value === null ? 'Q' : 'P' }] })),
    }),
  };
}

const isNothing = ({ begin, came, end, went }) => ![begin, end, ...[...came, ...went].map(({ value }) => value)].some(Boolean);

const part = ({ key, value }) => ({ key, name: text(`flow.${key}`), value });
const left = ({ begin, came }) => [{ key: 'begin', value: begin }, ...came].map(part);
const right = ({ end, went }) => [...went, { key: 'end', value: end }].map(part);

/** Whether it adds up, and why not where it does not. */
function sum({ difference, night }) {
  const why = text(night ? 'flow.rounded' : 'flow.unknown');
  if (difference === null) return html`<p class="sum" data-difference="">${text('flow.withheld')}</p>`;
  return html`<p class="sum" data-difference=${difference}>${difference === 0 ? text('flow.adds') : html`<strong>${text('flow.differs')}
    ${figure({ value: difference })}.</strong> ${why}`}</p>`;
}

function drawn(before, after, width) {
  const names = Math.min(Math.max(width * 0.34, 122), 150);
  const most = Math.max(heightOf(before), heightOf(after), 1);
  const sides = [placed(before, most), placed(after, most)];
  const height = Math.max(...sides.map(side => side.height));
  const label = [...before, ...after].map(({ name, value }) => `${name}: ${figure({ value })}`).join('; ');
  return svg`<svg class="flow" role="img" aria-label=${label} viewBox="0 0 ${width} ${height}">
    ${side(sides[0], (height - sides[0].height) / 2, { bar: names, middle: width / 2, name: names - 6, anchor: 'end', height })}
    ${side(sides[1], (height - sides[1].height) / 2,
    { bar: width - names - BAR, middle: width / 2, name: width - names + 6, anchor: 'start', height })}
    <line class="meeting" x1=${width / 2} x2=${width / 2} y1=${(height - TALL) / 2} y2=${(height + TALL) / 2} />
  </svg>`;
}

const heightOf = parts => parts.reduce((sum, { value }) => sum + (value ?? 0), 0);

/** Where each part stands: `at` the slot's middle, `thick` its band; `from` its place in the middle, where all meet. */
function placed(parts, most) {
  const shown = parts.filter(({ value }) => value !== 0);
  let down = 0;
  let from = 0;
  const found = shown.map(one => {
    const thick = ((one.value ?? 0) / most) * TALL;
    const slot = Math.max(thick + 6, SLOT);
    const place = { ...one, thick, at: down + slot / 2, from };
    down += slot;
    from += thick;
    return place;
  });
  return { parts: found, height: down, middle: from };
}

function side({ parts, middle: total }, top, { bar, middle, name, anchor, height }) {
  const inner = anchor === 'end' ? bar + BAR : bar;
  const start = (height - total) / 2;
  return parts.map(({ key, name: called, value, thick, at, from }) => svg`
    <path class="band flow-${key}" d=${band(inner, top + at - thick / 2, middle, start + from, thick)} />
    <rect class="node flow-${key}" x=${bar} y=${top + at - thick / 2} width=${BAR} height=${Math.max(thick, 1)} />
    <text x=${name} y=${top + at - 2} text-anchor=${anchor}>${called}</text>
    <text class="amount" x=${name} y=${top + at + 13} text-anchor=${anchor}>${figure({ value, status: 'Q' })}</text>`);
}

/** A ribbon of one thickness from (x, y) to the middle, level at both ends. */
function band(x, y, middle, to, thick) {
  const bend = (x + middle) / 2;
  return `M${x},${y}C${bend},${y} ${bend},${to} ${middle},${to}v${thick}C${bend},${to + thick} ${bend},${y + thick} ${x},${y + thick}Z`;
}
