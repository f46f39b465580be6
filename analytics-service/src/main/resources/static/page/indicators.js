// The table of all indicators of an area, now and before.
import { get } from './api.js';
import { daysFrom } from './days.js';
import { day, figure } from './format.js';

const PAUSE = 5_000; // milliseconds between two readings

/** Brings the table that the server has written up to date: one reading at a time, another after it where something changed. */
export class Indicators {
  #section;
  #isReading = false;
  #isDue = false;

  /** `section` is null on a page that has no such table. */
  constructor(section) {
    this.#section = section;
  }

  async refresh() {
    this.#isDue = true;
    if (this.#isReading) return;
    this.#isReading = true;
    while (this.#isDue && this.#section?.isConnected) {
      this.#isDue = false;
      await this.#read();
      await new Promise(wake => { setTimeout(wake, PAUSE); });
    }
    this.#isReading = false;
  }

  /** The days before are counted from the day that the newest figures are of. */
  async #read() {
    const [now, ...earlier] = this.#section.querySelectorAll('thead time');
    const newest = await this.#answer('');
    if (newest === null) return;
    this.#show(now, newest);
    await Promise.all(earlier.map(async head => {
      const answer = await this.#answer(`?date=${daysFrom(newest.date, -head.dataset.daysBefore)}`);
      if (answer !== null) this.#show(head, answer);
    }));
  }

  async #answer(query) {
    const { area } = this.#section.closest('main').dataset;
    const { status, body } = await get(`/v1/regions/${area}${query}`).catch(() => ({ status: 0 }));
    return status === 200 ? body : null;
  }

  #show(head, { date, indicators }) {
    head.dateTime = date;
    put(head, day(date));
    const column = head.closest('th').cellIndex;
    this.#section.querySelectorAll('tbody tr').forEach(row => {
      const one = indicators[row.dataset.indicator];
      row.cells[column].dataset.value = one.value ?? '';
      put(row.cells[column], figure(one));
    });
  }
}

function put(element, told) {
  if (element.textContent !== told) element.textContent = told;
}
