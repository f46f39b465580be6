// What the address says of an area's page: its range, day or month, and the areas beside it.

const MONTHS = 24; // shown unless the address has a range
const DAYS = 90;
const BESIDE_AT_MOST = 3;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const CODE = /^(ID|\d{2}(\.\d{2})?)$/;

const iso = date => date.toISOString().slice(0, 10);

/** Today in Jakarta, where the days of all figures begin and end. */
export const today = () => iso(new Date(Date.now() + 7 * 3_600_000));

function moved(day, { months = 0, days = 0 }) {
  const date = new Date(`${day}T00:00:00Z`);
  if (months) date.setUTCMonth(date.getUTCMonth() + months, 1);
  date.setUTCDate(date.getUTCDate() + days);
  return iso(date);
}

/** The first day that is shown unless the address says which. */
const usual = freq => (freq === 'D' ? moved(today(), { days: 1 - DAYS }) : moved(today(), { months: 1 - MONTHS }));

const dateOf = (parameters, name) => (DATE.test(parameters.get(name) ?? '') ? parameters.get(name) : null);

/**
 * The view of an address. `to` is null where the newest day is wanted; the flow's range is whole months, and its stock
 * begins on the last day before them.
 */
export function viewOf(code, search, nameOf) {
  const parameters = new URLSearchParams(search);
  const freq = parameters.get('freq') === 'D' ? 'D' : 'M';
  const from = dateOf(parameters, 'from') ?? usual(freq);
  const to = dateOf(parameters, 'to');
  const compare = (parameters.get('compare') ?? '').split(',').filter(other => CODE.test(other) && other !== code);
  const firstMonth = `${from.slice(0, 7)}-01`;
  return {
    code, nameOf,
    compare: [...new Set(compare)].slice(0, BESIDE_AT_MOST),
    range: { freq, from, to },
    firstMonth,
    monthBefore: moved(firstMonth, { months: -1 }),
  };
}

/** The query of an address after a change: what is null is left out. */
export function searchOf(search, changes) {
  const parameters = new URLSearchParams(search);
  Object.entries(changes).forEach(([name, value]) => (value ? parameters.set(name, value) : parameters.delete(name)));
  const query = parameters.toString().replaceAll('%2C', ',');
  return query ? `?${query}` : '';
}

export const isFull = view => view.compare.length >= BESIDE_AT_MOST;
