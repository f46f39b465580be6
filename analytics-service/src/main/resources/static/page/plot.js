// One plot of figures over time, in pixels: lines, or bars where a single flow is shown; what is missing is a gap.
import { svg, nothing } from './lit.js';
import { compact } from './ticks.js';

const { scaleLinear, line } = window.d3;
const LEFT = 38;
const RIGHT = 8;
const TOP = 8;
const BOTTOM = 20;
const SILENT = 5; // pixels of the strip that marks silent days

/**
 * The shapes of a plot, made once for its data and width.
 *
 * @param lines [{tone, figures: [{value}]}], as many figures as periods
 * @param ticks [{at, text}] of the time axis
 * @param isUnfinished whether the last period goes on
 * @param greatest what the value axis must reach, so that plots can share it
 */
export function plotted({ lines, silent, ticks, greatest, bars, isUnfinished }, width, height) {
  const count = lines[0].figures.length;
  const slot = (width - LEFT - RIGHT) / Math.max(count, 1);
  const x = scaleLinear([0, Math.max(count - 1, 1)], bars || count === 1
    ? [LEFT + slot / 2, Math.max(width - RIGHT - slot / 2, LEFT + slot / 2 + 1)]
    : [LEFT, width - RIGHT]);
  const y = scaleLinear([0, greatest || 1], [height - BOTTOM, TOP]).nice(3);
  return {
    width, height, x, y, lines, ticks, count,
    levels: y.ticks(3).filter(Number.isInteger),
    shapes: lines.flatMap(({ figures, tone }) => (bars ? barsOf(figures, x, y, slot, isUnfinished) : [lineOf(figures, x, y)])
      .map(path => ({ ...path, tone }))),
    alone: bars ? [] : lines.flatMap(aloneIn),
    silent: stripes(silent, x, slot),
  };
}

function lineOf(figures, x, y) {
  const path = line().defined(figure => figure.value !== null).x((_, i) => x(i)).y(figure => y(figure.value));
  return { kind: 'line', path: path(figures) ?? '' };
}

/** One path of all bars, which is quicker than an element for each, and one of the last where its period goes on. */
function barsOf(figures, x, y, slot, isUnfinished) {
  const wide = Math.max(slot * 0.8, 0.8);
  const bars = figures.map(({ value }, i) => (value
    ? `M${(x(i) - wide / 2).toFixed(1)},${y(0)}V${y(value).toFixed(1)}h${wide.toFixed(1)}V${y(0)}Z` : ''));
  const whole = isUnfinished ? bars.slice(0, -1) : bars;
  return [{ kind: 'bars', path: whole.join('') }, { kind: 'bars unfinished', path: bars.slice(whole.length).join('') }];
}

/** Figures between two gaps, which a line would not show. */
function aloneIn({ figures, tone }) {
  const isGap = i => (figures[i]?.value ?? null) === null;
  return figures.flatMap((figure, at) => (!isGap(at) && isGap(at - 1) && isGap(at + 1) ? [{ at, tone, value: figure.value }] : []));
}

function stripes(silent, x, slot) {
  const found = [];
  silent.forEach((isSilent, i) => {
    const last = found[found.length - 1];
    if (isSilent && last?.to === i - 1) last.to = i;
    else if (isSilent) found.push({ from: i, to: i });
  });
  const [left, right] = x.range();
  return found.map(({ from, to }) => ({ from: Math.max(x(from) - slot / 2, left), to: Math.min(x(to) + slot / 2, right) }));
}

/** The plot as drawn, with a rule where the cursor stands; `label` says it in words. */
export function plot(shape, cursor, label) {
  const { width, height, x, y, levels, ticks } = shape;
  return svg`<svg class="plot" role="img" aria-label=${label} viewBox="0 0 ${width} ${height}" data-left=${x.range()[0]}
      data-right=${x.range()[1]} data-count=${shape.count}>
    ${levels.map(level => svg`<line class="level" x1=${LEFT} x2=${width - RIGHT} y1=${y(level)} y2=${y(level)} />
      <text class="axis" x=${LEFT - 5} y=${y(level) + 4} text-anchor="end">${compact(level)}</text>`)}
    ${ticks.map(tick => svg`<line class="tick" x1=${x(tick.at)} x2=${x(tick.at)} y1=${height - BOTTOM} y2=${height - BOTTOM + 4} />
      <text class="axis" x=${x(tick.at)} y=${height - 5} text-anchor=${anchor(x(tick.at), width)}>${tick.text}</text>`)}
    ${shape.silent.map(strip => svg`<line class="silent" x1=${strip.from} x2=${strip.to} y1=${height - BOTTOM - SILENT / 2}
      y2=${height - BOTTOM - SILENT / 2} stroke-width=${SILENT} stroke-dasharray="1.5 2.5" />`)}
    ${shape.shapes.map(({ kind, tone, path }) => svg`<path class="${kind} tone-${tone}" d=${path} />`)}
    ${shape.alone.map(dot => svg`<circle class="dot tone-${dot.tone}" cx=${x(dot.at)} cy=${y(dot.value)} r="2.5" />`)}
    ${cursor === null ? nothing : rule(shape, cursor)}
  </svg>`;
}

function rule({ x, y, lines, height }, at) {
  return svg`<line class="rule" x1=${x(at)} x2=${x(at)} y1=${TOP} y2=${height - BOTTOM} />
    ${lines.filter(({ figures }) => figures[at].value !== null)
      .map(({ figures, tone }) => svg`<circle class="dot tone-${tone}" cx=${x(at)} cy=${y(figures[at].value)} r="4" />`)}`;
}

const anchor = (x, width) => (x > width - 26 ? 'end' : 'middle');

/** Which period of the plot under it a pointer means. */
export function periodUnder(event) {
  const drawn = event.target.closest?.('svg.plot');
  if (!drawn) return null;
  const box = drawn.getBoundingClientRect();
  const scale = drawn.viewBox.baseVal.width / box.width;
  const { left, right, count } = drawn.dataset;
  const share = ((event.clientX - box.left) * scale - left) / (right - left);
  return Math.min(Math.max(Math.round(share * (Math.max(count, 2) - 1)), 0), count - 1);
}
