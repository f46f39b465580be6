// Series of the API, each asked for once in a round however many charts show it.

const ANY_MONTH = /^\d{4}-\d{2}$/;

/** The address of a series: {indicator, region, by?, freq, from, to?}; `to` is left out where the newest day is wanted. */
export function pathOf(query) {
  const parameters = new URLSearchParams();
  for (const name of ['indicator', 'region', 'by', 'freq', 'from', 'to']) {
    if (query[name]) parameters.set(name, query[name]);
  }
  return `/v1/series?${parameters}`;
}

export const isMonth = period => ANY_MONTH.test(period);

/** What is wrong with an answer that is no 200, or with a connection that gave none (status 0). */
export class NoAnswer extends Error {
  constructor(status, detail) {
    super(detail ?? `status ${status}`);
    this.status = status;
  }
}

/** Reads series by `get(path) -> {status, body}`; one round of reading asks for no path twice. */
export function seriesReader(get) {
  const asked = new Map();
  return query => {
    const path = pathOf(query);
    if (!asked.has(path)) asked.set(path, read(get, path));
    return asked.get(path);
  };
}

async function read(get, path) {
  const { status, body } = await get(path).catch(() => ({ status: 0 }));
  if (status !== 200) throw new NoAnswer(status, body?.detail);
  return body;
}

/** A figure: `value` is null where it is missing (M) or withheld (Q). */
const figure = (value, status) => ({ value: value ?? null, status: value === null && status !== 'M' ? 'Q' : status });

/** The figures of a series by its periods, of one category where it is broken down. */
export function figuresOf(series, category) {
  return new Map(series.points.map(point => [
    point.date,
    category === undefined ? figure(point.value, point.status) : figure(point.values[category], point.status),
  ]));
}

export const periodsOf = series => series.points.map(point => point.date);

export const silentPeriods = series => new Set(series.points.filter(point => point.feed === 'silent').map(point => point.date));
