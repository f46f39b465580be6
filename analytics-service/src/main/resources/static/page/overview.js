// The first page: headline, map, ranking and feeds of the whole country.
import { ask, asked } from './address.js';
import { get, isSignedIn } from './api.js';
import { allAreas } from './areas.js';
import { Feeds } from './feeds.js';
import { Figures } from './figures.js';
import { html, render } from './lit.js';
import { showMap } from './map.js';
import { Ranking } from './ranking.js';
import { text } from './texts.js';

const USUAL = 'REG_U';
const HISTORY_DAYS = 90;
const SELDOM = 60_000; // milliseconds between two readings of what changes slowly

export function openOverview(main) {
  return new OverviewPage(main);
}

class OverviewPage {
  #main;
  #figures = new Figures();
  #ranking;
  #feeds;
  #areas = [];
  #seldom;
  #near = new IntersectionObserver(entries => this.#come(entries), { rootMargin: '100px' });
  #isNear = false;

  constructor(main) {
    this.#main = main;
    this.#ranking = new Ranking(main.querySelector('#ranking .mount'), this.#figures);
    this.#feeds = new Feeds(main.querySelector('#feeds'));
    this.#seldom = setInterval(() => this.#readSeldom(), SELDOM);
    this.#near.observe(main.querySelector('#ranking'));
    this.#readAreas();
  }

  /** All of them. */
  areas() {
    return [];
  }

  /** New figures; a snapshot is the first, or another reader's. */
  refresh(event) {
    const changed = this.#figures.take(event);
    if (event.name === 'snapshot') {
      this.show();
      return;
    }
    this.#showMap();
    this.#ranking.update(changed);
    this.#feeds.update(changed, this.#figures);
  }

  /** What the address asks for, as far as it is known. */
  show() {
    if (this.#figures.isEmpty) return;
    this.#showChooser();
    this.#showMap();
    this.#ranking.show(this.#indicator());
    this.#readSeldom();
  }

  leave() {
    clearInterval(this.#seldom);
    this.#near.disconnect();
  }

  #indicator() {
    const wanted = asked('indicator', USUAL);
    return this.#figures.indicators().includes(wanted) ? wanted : USUAL;
  }

  #choose(changes) {
    ask(changes);
    this.show();
  }

  #showChooser() {
    const shown = this.#indicator();
    render(html`<label>${text('indicator')} <select id="indicator" @change=${event => this.#choose({ indicator: event.target.value })}>
      ${this.#figures.indicators().map(code => html`<option value=${code} ?selected=${code === shown}>${text(`indicator.${code}`)}</option>`)}</select></label>
      <a class="definition" href="#sheet-${shown}" aria-label="${text('definition')}: ${text(`indicator.${shown}`)}">?</a>`,
    this.#main.querySelector('#map .chooser'));
  }

  #showMap() {
    if (this.#areas.length === 0) return;
    showMap(this.#main.querySelector('#map .mount'), {
      areas: this.#areas,
      figures: this.#figures,
      indicator: this.#indicator(),
      province: asked('province'),
      choose: province => this.#unfold(province),
    });
  }

  /** What unfolds is brought into sight, where it is not. */
  #unfold(province) {
    ask({ province });
    this.#showMap();
    this.#main.querySelector('#unfolded').scrollIntoView({ block: 'nearest' });
  }

  async #readAreas() {
    this.#areas = await allAreas();
    this.#figures.setSignatories(this.#areas.filter(({ signatory }) => signatory).map(({ code }) => code));
    this.show();
  }

  /** The tables are asked for more than the stream says when the reader comes to them. */
  #come(entries) {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    this.#near.disconnect();
    this.#isNear = true;
    this.#readSeldom();
  }

  #readSeldom() {
    if (document.hidden || !this.#isNear) return;
    this.#feeds.read();
    this.#readHistories(this.#indicator());
  }

  async #readHistories(indicator) {
    const reader = isSignedIn();
    const rankings = await Promise.all(['PROVINCE', 'REGION'].map(level => historiesOf(indicator, level)));
    if (indicator !== this.#indicator() || reader !== isSignedIn()) return;
    this.#ranking.draw(new Map(rankings.flat().map(({ region, history }) => [region.code, history])));
  }
}

async function historiesOf(indicator, level) {
  const path = `/v1/rankings?indicator=${indicator}&level=${level}&history=${HISTORY_DAYS}`;
  const { status, body } = await get(path).catch(() => ({ status: 0 }));
  return status === 200 ? body.rankings : [];
}
