// The first page: headline, map, ranking and feeds of the whole country.
import { get } from './api.js';
import { html, render } from './lit.js';
import { ask, asked } from './address.js';
import { showFeeds } from './feeds.js';
import { showMap } from './map.js';
import { Ranking } from './ranking.js';
import { text } from './texts.js';

const HISTORY_DAYS = 90;
const SELDOM = 60_000; // milliseconds between two readings of what changes slowly

export function openOverview(main) {
  return new OverviewPage(main);
}

class OverviewPage {
  #main;
  #ranking;
  #areas = new Map();
  #regions = [];
  #sheets = [];
  #histories = new Map();
  #historyOf = null;
  #timer;

  constructor(main) {
    this.#main = main;
    this.#ranking = new Ranking(main.querySelector('#ranking .mount'));
    this.#timer = setInterval(() => this.#readSlow(), SELDOM);
    this.#open();
  }

  /** All of them. */
  areas() {
    return [];
  }

  /** What an event says of areas; all of them where it is a snapshot. */
  refresh({ name, data }) {
    if (name === 'snapshot') this.#areas = new Map();
    data.regions?.forEach(area => this.#areas.set(area.region.code, area));
    this.show();
  }

  async #open() {
    const [regions, indicators] = await Promise.all(['/v1/regions', '/v1/indicators'].map(path => get(path).catch(() => null)));
    this.#regions = regions?.body.regions ?? [];
    this.#sheets = indicators?.body.indicators ?? [];
    this.show();
  }

  /** What the address asks for, as far as it is known. */
  show() {
    const indicator = this.#sheets.find(({ code }) => code === asked('indicator', 'REG_U')) ?? this.#sheets[0];
    if (indicator === undefined || this.#areas.size === 0) return;
    const given = { areas: this.#areas, indicator, regions: this.#regions, sheets: this.#sheets, histories: this.#histories, choose: () => this.show() };
    this.#chooser(indicator);
    showMap(this.#main.querySelector('#map .mount'), given);
    this.#ranking.show(given);
    if (this.#historyOf !== indicator.code) this.#readSlow(indicator.code);
  }

  #chooser(indicator) {
    const language = document.documentElement.lang;
    render(html`<label>${text('indicator')} <select id="indicator" @change=${event => { ask({ indicator: event.target.value }); this.show(); }}>
      ${this.#sheets.map(({ code, name }) => html`<option value=${code} ?selected=${code === indicator.code}>${name[language]}</option>`)}</select></label>
      <a class="definition" href="#sheet-${indicator.code}" aria-label="${text('definition')}: ${indicator.name[language]}">?</a>`,
    this.#main.querySelector('#map .chooser'));
  }

  async #readSlow(code = this.#historyOf) {
    if (code === null || document.hidden) return;
    this.#historyOf = code;
    showFeeds(this.#main.querySelector('#feeds'));
    const { status, body } = await get(`/v1/rankings?indicator=${code}&history=${HISTORY_DAYS}`).catch(() => ({ status: 0 }));
    if (status !== 200 || code !== this.#historyOf) return;
    this.#histories = new Map(body.rankings.map(({ region, history }) => [region.code, history]));
    this.show();
  }

  leave() {
    clearInterval(this.#timer);
  }
}
