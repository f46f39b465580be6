// The figures that are said first, and what they are of.
import { get } from './api.js';
import { change, figure, longDay, moment, number } from './format.js';
import { text } from './texts.js';

const PAUSE = 300; // milliseconds between two readings
const SIGNED = /_CHANGE/;

/** Keeps an area's headline as the API has it: one reading at a time, and another after it where something changed. */
export class Headline {
  #main;
  #isReading = false;
  #isDue = false;

  constructor(main) {
    this.#main = main;
  }

  async refresh() {
    this.#isDue = true;
    if (this.#isReading) return;
    this.#isReading = true;
    while (this.#isDue) {
      this.#isDue = false;
      await this.#read();
      await new Promise(wake => { setTimeout(wake, PAUSE); });
    }
    this.#isReading = false;
  }

  async #read() {
    const { status, body } = await get(`/v1/headlines/${this.#main.dataset.area}`).catch(() => ({ status: 0 }));
    if (status !== 200 || !this.#main.isConnected) return;
    Object.entries(body.headline).forEach(([code, one]) => this.#show(code, one));
    showSituation(this.#main, body);
    this.#warn(body);
  }

  #show(code, one) {
    const element = this.#main.querySelector(`[data-figure="${code}"]`);
    if (element === null) return;
    const told = SIGNED.test(code) ? change(one) : figure(one);
    if (element.textContent !== told) element.textContent = told;
    element.dataset.value = one.value ?? '';
  }

  #warn({ layoffWarning }) {
    const warning = this.#main.querySelector('#layoffs .warning');
    if (warning) warning.hidden = !layoffWarning;
  }
}

/** Of when and of what regions the figures are: of a night, or as they are now. */
function showSituation(main, { region, date, frame, night }) {
  const put = (id, told) => {
    const element = main.querySelector(`#${id}`);
    if (element && element.textContent !== told) element.textContent = told;
  };
  const of = region.night ?? night;
  const now = new Date();
  put('updated', of ? longDay(date) : moment(now));
  main.querySelector('#updated').dateTime = of ? date : now.toISOString();
  put('frame', frame);
  put('night', of ? text('nightNote') : '');
  if (main.querySelector('#silence')?.dataset.of === 'feed') put('silence', region.feed === 'silent' ? text('silentToday') : '');
  if (region.reporting) put('reporting', reporting(region.reporting));
}

export const reporting = ({ regions, of }) =>
  text('reportingOf').replace('{regions}', number(regions)).replace('{of}', number(of));
