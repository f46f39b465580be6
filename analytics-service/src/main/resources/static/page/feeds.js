// How fresh the data of each region is, in the table that the server has written.
import { get } from './api.js';
import { day, figure } from './format.js';
import { text } from './texts.js';

const LAG = 'LAG';

export class Feeds {
  #rows;

  constructor(section) {
    this.#rows = new Map([...section.querySelectorAll('tr[data-area]')].map(row => [row.dataset.area, row]));
  }

  /** When each was last heard from, which no event of the stream says. */
  async read() {
    const { status, body } = await get('/v1/feeds').catch(() => ({ status: 0 }));
    if (status !== 200) return;
    body.feeds.forEach(({ region, lastHeardOn, lag }) => {
      const row = this.#rows.get(region.code);
      if (row === undefined) return;
      put(row.querySelector('.heard'), lastHeardOn ?? '', lastHeardOn ? day(lastHeardOn) : text('notHeard'));
      putLag(row, lag);
    });
  }

  /** The lags of areas, as an event says. */
  update(codes, figures) {
    codes.forEach(code => {
      const row = this.#rows.get(code);
      if (row) putLag(row, figures.of(code)[LAG]);
    });
  }
}

const putLag = (row, lag) => put(row.querySelector(`[data-indicator=${LAG}]`), lag?.value ?? '', figure(lag));

function put(cell, value, told) {
  if (cell.dataset.value === String(value)) return;
  cell.dataset.value = value;
  cell.textContent = told;
}
