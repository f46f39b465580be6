// How fresh the data of each region is.
import { get } from './api.js';
import { day, figure } from './format.js';
import { text } from './texts.js';

/** Brings the table that the server has written up to date. */
export async function showFeeds(section) {
  const { status, body } = await get('/v1/feeds').catch(() => ({ status: 0 }));
  if (status !== 200) return;
  body.feeds.forEach(({ region, lastHeardOn, lag }) => {
    const row = section.querySelector(`tr[data-area="${region.code}"]`);
    if (row === null) return;
    put(row.querySelector('.heard'), lastHeardOn ?? '', lastHeardOn ? day(lastHeardOn) : text('notHeard'));
    put(row.querySelector('[data-indicator=LAG]'), lag.value ?? '', figure(lag));
  });
}

function put(cell, value, told) {
  cell.dataset.value = value;
  if (cell.textContent !== told) cell.textContent = told;
}
