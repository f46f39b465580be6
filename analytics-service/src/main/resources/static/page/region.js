// The page of an area: its charts, their range, the areas beside it; live figures come in without moving anything.
import { ask } from './address.js';
import { get, isSignedIn } from './api.js';
import { Figure } from './figure.js';
import { beveridgeChart } from './beveridge.js';
import { flowChart } from './flow.js';
import { categoryPanels, indicatorPanels } from './panels.js';
import { SeriesReader } from './series.js';
import { text } from './texts.js';
import { viewOf } from './view.js';
import { showCompare } from './compare.js';
import { showRange } from './range.js';

const AGAIN_AFTER = 5_000; // milliseconds between two readings of what changes live

const indicators = (id, codes, size) => indicatorPanels({ id, indicators: codes, ...size });
const categories = by => categoryPanels({
  indicator: 'REG_U', by, categories: series => Object.keys(series.points[0].values), least: 150, height: 92,
});

/** The charts of each section, in their order. */
const charts = () => ({
  layoffs: [indicators('layoffs', ['LAYOFF'], { least: 280, height: 130 })],
  series: [
    indicators('stocks', ['REG_U', 'REG_T', 'VAC'], { least: 260, height: 170 }),
    indicators('flows', ['REG_IN', 'REG_OUT', 'PLC', 'PLC_REG'], { least: 220, height: 140 }),
  ],
  flow: [flowChart()],
  breakdowns: ['SEX', 'AGE', 'EDUCATION', 'OCCUPATION', 'DURATION'].map(categories),
  beveridge: [beveridgeChart()],
  ttp: [indicators('ttp', ['TTP', 'PLC90'], { least: 260, height: 150 })],
});

/** The area's page in `main`: the `areas()` it shows; `show()` what the address says, `refresh(event)`, `leave()`. */
export function openRegion(main) {
  const page = new RegionPage(main);
  page.show();
  return page;
}

class RegionPage {
  #main;
  #figures;
  #view;
  #all = null;
  #names = new Map();
  #reader = new SeriesReader(get);
  #loading = null;
  #readAt = 0;
  #wasSignedIn = isSignedIn();
  #nothing = document.createElement('p');
  #timer = null;

  constructor(main) {
    this.#main = main;
    this.#names.set(main.dataset.area, main.dataset.name ?? main.querySelector('h1').firstChild.textContent.trim());
    this.#nothing.className = 'nothing';
    this.#nothing.role = 'status';
    main.querySelector('#compare').after(this.#nothing);
    this.#figures = Object.entries(charts()).flatMap(([section, all]) => all.map(chart => this.#place(section, chart)));
  }

  areas() {
    return [this.#view.code, ...this.#view.compare];
  }

  /** What the address says now. */
  async show() {
    this.#view = viewOf(this.#main.dataset.area, location.search, code => this.#names.get(code) ?? code);
    if (this.#view.compare.some(code => !this.#names.has(code))) await this.#everyArea();
    if (this.#all) this.#view.compare = this.#view.compare.filter(code => this.#names.has(code));
    this.#controls();
    this.#load();
  }

  /**
   * Reads again what an event has changed: at once where somebody has signed in or out, else at most every few seconds;
   * for a page that nobody sees, when it is seen.
   */
  async refresh({ data }) {
    if (this.#wasSignedIn !== isSignedIn()) this.#load();
    await this.#loading;
    if (this.#reader.isOf(data.frame) || !this.#main.isConnected) return;
    this.#timer ??= setTimeout(() => this.#again(), Math.max(0, this.#readAt + AGAIN_AFTER - Date.now()));
  }

  leave() {
    clearTimeout(this.#timer);
    this.#timer = null;
  }

  #again() {
    this.#timer = null;
    if (document.hidden) document.addEventListener('visibilitychange', () => this.#again(), { once: true });
    else if (this.#main.isConnected) this.#read(figure => figure.isNear);
  }

  #load() {
    this.#loading = this.#read(() => true);
  }

  /** Reads the charts that are needed now; the others when they come near. */
  async #read(isNeeded) {
    this.#readAt = Date.now();
    this.#wasSignedIn = isSignedIn();
    this.#reader = new SeriesReader(get);
    const [now, later] = [this.#figures.filter(isNeeded), this.#figures.filter(figure => !isNeeded(figure))];
    later.forEach(figure => figure.showWhenNear());
    await Promise.all(now.map(figure => figure.show(this.#view, this.#reader)));
    this.#sayNothing(this.#figures.every(figure => figure.isNothing));
  }

  /** One sentence where no chart has anything to show. */
  #sayNothing(isNothing) {
    this.#main.dataset.nothing = isNothing;
    this.#nothing.textContent = isNothing ? text('chart.nothing') : '';
  }

  #place(section, chart) {
    const figure = document.createElement('figure');
    figure.dataset.chart = chart.id;
    this.#main.querySelector(`#${section} .mount`).append(figure);
    return new Figure(figure, chart);
  }

  #controls() {
    showRange(this.#main.querySelector('#range'), this.#view, changes => this.#choose(changes));
    showCompare(this.#main.querySelector('#compare'), this.#view, () => this.#everyArea(), changes => this.#choose(changes));
  }

  #choose(changes) {
    ask(changes);
    dispatchEvent(new PopStateEvent('popstate'));
  }

  async #everyArea() {
    this.#all ??= await this.#askAreas();
    this.#all?.forEach(({ code, name }) => this.#names.set(code, name));
    return this.#all ?? [];
  }

  async #askAreas() {
    const { status, body } = await get('/v1/regions').catch(() => ({ status: 0 }));
    return status === 200 ? body.regions : null;
  }
}
