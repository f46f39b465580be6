// Series of the API, each asked for once in a round however many charts show it.

/** The address of a series: {indicator, region, by?, freq, from, to?}; `to` is left out where the newest day is wanted. */
export function pathOf(query) {
  const parameters = new URLSearchParams();
  for (const name of ['indicator', 'region', 'by', 'freq', 'from', 'to']) {
    if (query[name]) parameters.set(name, query[name]);
  }
  return `/v1/series?${parameters}`;
}

/** What is wrong with an answer that is no 200, or with a connection that gave none (status 0). */
export class NoAnswer extends Error {
  constructor(status, detail) {
    super(detail ?? `status ${status}`);
    this.status = status;
  }
}

/** One round of reading series by `get(path) -> {status, body}`, which asks for no path twice. */
export class SeriesReader {
  #get;
  #asked = new Map();
  #frames = new Set();

  constructor(get) {
    this.#get = get;
  }

  read(query) {
    const path = pathOf(query);
    if (!this.#asked.has(path)) this.#asked.set(path, this.#fetch(path));
    return this.#asked.get(path);
  }

  /** Whether all that was read is of this frame, so that there is nothing newer to be read. */
  isOf(frame) {
    return this.#frames.size === 1 && this.#frames.has(frame);
  }

  async #fetch(path) {
    const series = await read(this.#get, path).catch(failure => {
      this.#frames.add(null);
      throw failure;
    });
    this.#frames.add(series.frame);
    return series;
  }
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
