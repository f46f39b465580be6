// What the address says of an area's page: its range, day or month, and the areas beside it.
import { daysFrom, isDay, monthFrom, today } from './days.js';

const MONTHS = 24; // shown unless the address has a range
const DAYS = 90;
const BESIDE_AT_MOST = 3;
const CODE = /^(ID|\d{2}(\.\d{2})?)$/;

/** The first day that is shown unless the address says which. */
const usual = (freq, to) => (freq === 'D' ? daysFrom(to, 1 - DAYS) : monthFrom(to, 1 - MONTHS));

/** From when to when; `to` is null where the newest day is wanted. A range that cannot be is not asked for. */
function rangeOf(parameters) {
  const [from, to] = ['from', 'to'].map(name => parameters.get(name) ?? '').map(text => (isDay(text) ? text : null));
  const freq = parameters.get('freq') === 'D' ? 'D' : 'M';
  const end = to !== null && to < today() ? to : null;
  const begins = from !== null && from <= (end ?? today()) && from >= '1970-01-01';
  return { freq, from: begins ? from : usual(freq, end ?? today()), to: end };
}

/** The view of an address. The flow's range is whole months, and its stock begins on the last day before them. */
export function viewOf(code, search, nameOf) {
  const parameters = new URLSearchParams(search);
  const range = rangeOf(parameters);
  const beside = (parameters.get('compare') ?? '').split(',').filter(other => CODE.test(other) && other !== code);
  const firstMonth = monthFrom(range.from, 0);
  return {
    code, nameOf, range, firstMonth,
    compare: [...new Set(beside)].slice(0, BESIDE_AT_MOST),
    monthBefore: monthFrom(firstMonth, -1),
  };
}

export const isFull = view => view.compare.length >= BESIDE_AT_MOST;
