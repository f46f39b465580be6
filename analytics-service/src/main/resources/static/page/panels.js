// Charts of small plots that share their axis of time: one for each indicator, or for each category of a breakdown.
import { html, nothing } from './lit.js';
import { isUnfinished, today } from './days.js';
import { day, figure } from './format.js';
import { reporting } from './headline.js';
import { text } from './texts.js';
import { figuresOf, periodsOf, silentPeriods } from './series.js';
import { periodUnder, plot, plotted } from './plot.js';
import { periodName } from './table.js';
import { ticksOf } from './ticks.js';

const GAP = 24;

/**
 * A chart of one plot per indicator, each with a line for every area of the view.
 *
 * @param least the least width of a plot, in pixels
 */
export function indicatorPanels({ id, indicators, least, height }) {
  const areasOf = view => [view.code, ...view.compare];
  const query = (view, indicator, region) => ({ indicator, region, ...view.range });
  return panels({
    id, least, height,
    queries: view => indicators.flatMap(code => areasOf(view).map(region => query(view, code, region))),
    async load({ read, view }) {
      const found = await Promise.all(indicators.map(code =>
        Promise.all(areasOf(view).map(region => read(query(view, code, region))))));
      return {
        ...timeOf(found[0][0], view),
        areas: areasOf(view),
        reports: found[0].map(series => series.reporting),
        panels: found.map((series, i) => ({
          name: text(`indicator.${indicators[i]}`),
          unit: UNITS[indicators[i]]?.(),
          definition: indicators[i],
          bars: series.length === 1 && isFlow(indicators[i]),
          lines: series.map((one, tone) => ({ tone, figures: inOrder(periodsOf(found[0][0]), figuresOf(one)) })),
        })),
      };
    },
  });
}

/** A chart of one plot per category of a breakdown of the page's own area, all on one scale. */
export function categoryPanels({ indicator, by, categories, least, height }) {
  const query = view => ({ indicator, region: view.code, by, ...view.range });
  return panels({
    id: `${indicator}/${by}`, least, height, isShared: true,
    queries: view => [query(view)],
    async load({ read, view }) {
      const series = await read(query(view));
      return {
        ...timeOf(series, view),
        areas: [view.code],
        panels: categories(series).map(category => ({
          name: text(category === '_U' ? 'category._U' : `category.${by}.${category}`),
          lines: [{ tone: 0, figures: inOrder(periodsOf(series), figuresOf(series, category)) }],
        })),
      };
    },
  });
}

/** Flows are counts of a period, so a single one stands as bars; all else is a level at its end. */
const FLOWS = new Set(['REG_IN', 'REG_OUT', 'PLC', 'PLC_REG', 'PLC_END', 'LAYOFF', 'VAC_NEW']);
const isFlow = indicator => FLOWS.has(indicator);

const UNITS = { PLC90: () => '%', TTP: () => ` ${text('unit.days')}` };

const MISSING = { value: null, status: 'M' };
const inOrder = (periods, figures) => periods.map(period => figures.get(period) ?? MISSING);

/** The periods of a chart, whether the region was silent in them, and the newest day where the last of them goes on. */
function timeOf(series, view) {
  const [periods, silent] = [periodsOf(series), silentPeriods(series)];
  const newest = view.range.to ?? series.night ?? today();
  return { periods, silent: periods.map(period => silent.has(period)), upTo: isUnfinished(periods[periods.length - 1], newest) ? newest : null };
}

function panels({ id, queries, load, least, height, isShared }) {
  let drawn = { data: null, width: 0 };

  /** The shapes of all plots, made once for the data and the width. */
  function shapesOf(data, width) {
    if (drawn.data === data && drawn.width === width) return drawn;
    const columns = Math.max(Math.min(Math.floor((width + GAP) / (least + GAP)), data.panels.length), 1);
    const each = Math.floor((width - GAP * (columns - 1)) / columns);
    const tops = data.panels.map(({ lines }) => Math.max(0, ...lines.flatMap(({ figures }) => figures.map(({ value }) => value))));
    const shapes = data.panels.map(({ lines, bars }, i) => plotted({
      lines, bars, isUnfinished: data.upTo !== null, silent: data.silent, ticks: ticksOf(data.periods, each), greatest: isShared ? Math.max(...tops) : tops[i],
    }, each, height));
    drawn = { data, width, columns, shapes };
    return drawn;
  }

  return {
    id, queries,
    title: () => text(`chart.${id}`),
    load: async request => {
      const data = await load(request);
      const areas = data.areas.map(code => request.view.nameOf(code));
      const values = data.panels.flatMap(({ lines }) => lines.flatMap(({ figures }) => figures.map(({ value }) => value)));
      return { ...data, areas, isNothing: !values.some(Boolean), isMissing: values.every(value => value === null) };
    },
    periods: data => data.periods,
    under: (event, data) => periodUnder(event) ?? null,
    said: (data, at) => data.panels.map(panel => `${panel.name} ${panel.lines.map(({ figures }) => figure(figures[at], panel.unit)).join(', ')}`)
      .join('; '),
    draw(data, at, width, root) {
      const { columns, shapes } = shapesOf(data, width);
      root.style.setProperty('--columns', columns);
      return html`${data.areas.length > 1 ? legend(data) : nothing}
        <div class="panels">${data.panels.map((panel, i) => onePanel(panel, shapes[i], at, data))}</div>`;
    },
    remarks: data => html`${data.upTo ? html`<p class="note">${text('chart.upTo')} ${day(data.upTo)}.</p>` : nothing}
      ${data.silent.some(Boolean) ? html`<p class="note"><span class="stripe"></span> ${text('chart.silent')}</p>` : nothing}`,
    table: data => ({
      first: text('period'),
      heads: data.panels.flatMap(panel => data.areas.map(area => (data.areas.length > 1 ? `${panel.name}: ${area}` : panel.name))),
      rows: data.periods.map((period, i) => ({
        name: periodName(period),
        silent: data.silent[i],
        cells: data.panels.flatMap(panel => panel.lines.map(({ figures }) => ({ ...figures[i], unit: panel.unit }))),
      })),
    }),
  };
}

/** Which line is whose; of provinces and the nation also how many of their regions report. */
const legend = ({ areas, reports }) => html`<ul class="legend">${areas.map((area, tone) => html`<li>${swatch(tone)}
  <bdi>${area}</bdi>${reports[tone] ? html` <small>${reporting(reports[tone])}</small>` : nothing}</li>`)}</ul>`;

const swatch = tone => html`<svg class="swatch" aria-hidden="true" viewBox="0 0 30 6"><path class="line tone-${tone}" d="M0,3H30" /></svg>`;

/** A plot under its name and the figures of the period that the readout tells of. */
function onePanel(panel, shape, at, { areas, periods }) {
  const shown = at ?? periods.length - 1;
  return html`<div class="panel"><h4>${panel.name}${panel.definition ? definition(panel) : nothing}</h4>
    <p class="now">${panel.lines.map(({ figures, tone }, i) => html`<span class="tone-${tone}">${panel.lines.length > 1
      ? html`<span class="aside"><bdi>${areas[i]}</bdi></span>` : nothing}<b>${figure(figures[shown], panel.unit)}</b></span>`)}</p>
    ${plot(shape, at, spoken(panel, periods, areas))}</div>`;
}

export const definition = ({ definition: code, name }) => html` <a class="definition" href="#sheet-${code}"
  aria-label="${text('definition')}: ${name}">?</a>`;

/** What a plot shows, for who does not see it: each line's first and last figure. */
function spoken({ name, lines, unit }, periods, areas) {
  const last = periods.length - 1;
  return `${name}. ${lines.map(({ figures }, i) => `${areas[i]}: ${figure(figures[0], unit)} (${periodName(periods[0])}) – `
    + `${figure(figures[last], unit)} (${periodName(periods[last])})`).join('; ')}`;
}
