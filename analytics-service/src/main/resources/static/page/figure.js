// What all charts share: caption, readout, cursor, table, downloads, and how a failure is shown in its own place.
import { html, nothing, render } from './lit.js';
import { get } from './api.js';
import { text } from './texts.js';
import { periodName, table } from './table.js';
import { SeriesReader, pathOf } from './series.js';
import { download } from './download.js';

const NEAR = '50% 0px'; // of the window, above and below it

/**
 * A chart on the page. Its `chart` loads ({read, view}) -> data, draws (data, at, width), says which period a pointer is
 * over, and has queries, periods and a table of the same figures. What is
 * pointed at or chosen is a period, so new figures do not move it.
 */
export class Figure {
  #chart;
  #root;
  #view = null;
  #data = null;
  #failure = null;
  #round = 0;
  #pointed = null;
  #chosen = null;
  #isTableOpen = false;
  #width = 0;
  #isNear = true;
  #isDue = false;

  constructor(root, chart) {
    this.#root = root;
    this.#chart = chart;
    root.classList.add('chart');
    new ResizeObserver(() => this.#measure()).observe(root);
    new IntersectionObserver(([entry]) => this.#come(entry.isIntersecting), { rootMargin: NEAR }).observe(root);
  }

  get isNear() {
    return this.#isNear;
  }

  /** Whether there is nothing to draw: no figure, or naught in all of them. */
  get isNothing() {
    return this.#data?.isNothing ?? false;
  }

  /** Shows the newest figures of the same view as soon as somebody is about to see them. */
  showWhenNear() {
    this.#isDue = true;
  }

  #come(isNear) {
    this.#isNear = isNear;
    if (isNear && this.#isDue) this.show(this.#view, new SeriesReader(get));
  }

  /** Shows what a reader finds for a view; what is shown of this view stays until then, and if it fails. */
  async show(view, reader) {
    const round = ++this.#round;
    this.#isDue = false;
    this.#root.ariaBusy = 'true';
    try {
      const data = await this.#chart.load({ view, read: query => reader.read(query) });
      if (round !== this.#round) return;
      this.#data = data;
      this.#failure = null;
    } catch (failure) {
      if (round !== this.#round) return;
      if (this.#view !== view) this.#data = null;
      this.#failure = failure;
    }
    this.#view = view;
    this.#root.ariaBusy = 'false';
    this.#draw();
  }

  #measure() {
    const width = Math.floor(this.#root.clientWidth);
    if (width === 0 || width === this.#width) return;
    this.#width = width;
    this.#draw();
  }

  #draw() {
    if (this.#width === 0) return;
    const chart = this.#chart;
    render(html`
      <figcaption><h3>${chart.title()}</h3></figcaption>
      ${this.#failure ? this.#failed() : nothing}
      ${this.#data ? this.#shown(chart, this.#data) : html`<div class="blank"></div>`}`, this.#root);
  }

  #failed() {
    const reason = this.#failure.status ? `${this.#failure.status}: ${this.#failure.message}` : text('failure.connection');
    return html`<p class="failure" role="alert">${text(this.#failure.isOfDownload ? 'failure.download' : this.#data ? 'failure.stale' : 'failure.none')}
      <span>(${reason})</span>
      <button type="button" @click=${() => this.show(this.#view, new SeriesReader(get))}>${text('retry')}</button></p>`;
  }

  #shown(chart, data) {
    const periods = chart.periods(data);
    const at = periods.indexOf(this.#pointed ?? this.#chosen);
    return html`
      ${data.isMissing ? html`<p class="missing">${text('chart.missing')}</p>` : html`
        ${periods.length > 0 ? this.#cursor(chart, data, periods, at) : nothing}
        <div class="drawing" @pointermove=${event => this.#point(event, data, periods)}
          @pointerdown=${event => this.#point(event, data, periods)} @pointerleave=${event => this.#unpoint(event)}>
          ${chart.draw(data, at === -1 ? null : at, this.#width, this.#root)}</div>`}
      ${chart.remarks ? chart.remarks(data) : nothing}
      <details @toggle=${event => this.#open(event.target.open)}><summary>${text('table')}</summary>
        ${table(chart.title(), () => chart.table(data), this.#isTableOpen)}</details>
      <p class="downloads">${text('download')}: ${this.#link('csv', 'CSV')} ${this.#link('sdmx', 'SDMX-CSV')}</p>`;
  }

  /** The period that the readout tells of, on a slider for keyboard and screen reader. */
  #cursor(chart, data, periods, at) {
    const shown = at === -1 ? periods.length - 1 : at;
    return html`<p class="readout"><label><span class="period">${periodName(periods[shown])}</span>
      <input type="range" min="0" max=${periods.length - 1} .value=${String(shown)} aria-label=${text('period')}
        aria-valuetext="${periodName(periods[shown])}: ${chart.said(data, shown)}"
        @input=${event => this.#choose(periods[Number(event.target.value)])}></label></p>`;
  }

  #point(event, data, periods) {
    const at = this.#chart.under(event, data, this.#width);
    const period = at === null ? null : periods[at];
    if (period === this.#pointed) return;
    this.#pointed = period;
    this.#draw();
  }

  /** A finger leaves with every touch: what it has touched stays. */
  #unpoint({ pointerType }) {
    if (pointerType === 'touch' || this.#pointed === null) return;
    this.#pointed = null;
    this.#draw();
  }

  #choose(period) {
    this.#pointed = null;
    this.#chosen = period;
    this.#draw();
  }

  #open(isOpen) {
    this.#isTableOpen = isOpen;
    this.#draw();
  }

  #link(format, name) {
    const queries = this.#chart.queries(this.#view);
    return html`<a href=${pathOf(queries[0])} data-download=${format}
      @click=${event => this.#download(event, format, queries)}>${name}</a>`;
  }

  async #download(event, format, queries) {
    event.preventDefault();
    const link = event.target;
    link.ariaBusy = 'true';
    try {
      await download(format, queries, this.#chart.id);
    } catch (failure) {
      this.#failure = Object.assign(failure, { isOfDownload: true });
      this.#draw();
    }
    link.ariaBusy = 'false';
  }
}
