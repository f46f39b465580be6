// Follows /v1/stream with fetch, since a token may travel in a header only; after a break it goes on from the last event.
import { request } from './api.js';
import { eventsOf } from './events.js';

const QUIET_AT_MOST = 40_000; // milliseconds; the service sends a heartbeat every 15 seconds
const LOOK_EVERY = 5_000;
const EVENT_ID = 'Satunaker-Event-Id';
const RETRY_FIRST = 500;
const RETRY_AT_MOST = 5_000;

/** Tells `state(connecting|loading|live|lost|refused)` and `event({name, data})` of some areas, all where there are none. */
export class Stream {
  #state;
  #event;
  #lastEventId = null;
  #retry = RETRY_FIRST;
  #aborter = new AbortController();
  #wake = () => {};

  constructor({ state, event }) {
    this.#state = state;
    this.#event = event;
  }

  async follow(areas) {
    const { signal } = this.#aborter;
    const path = areas.length === 0 ? '/v1/stream' : `/v1/stream?regions=${areas.join(',')}`;
    addEventListener('online', () => this.#wake(), { signal });
    this.#state('connecting');
    if (areas.length === 0) await this.#begin(signal);
    while (!signal.aborted) {
      const outcome = await this.#connect(path, signal);
      if (signal.aborted) return;
      this.#state(outcome);
      if (outcome === 'refused') return;
      await this.#pause();
    }
  }

  /** All areas at once come zipped, which a stream is not: as a snapshot, from which the stream goes on. */
  async #begin(signal) {
    try {
      const response = await request('/v1/snapshot', { Accept: 'application/json' }, signal);
      if (response.ok) this.#on({ name: 'snapshot', id: response.headers.get(EVENT_ID), data: await response.text() });
    } catch {
      // the stream says what is wrong, and begins with a snapshot of its own
    }
  }

  /** For good: another stream takes its place. */
  end() {
    this.#aborter.abort();
    this.#wake();
  }

  /** Not all readers at once, and each more seldom as long as there is no answer. */
  #pause() {
    const milliseconds = this.#retry * (0.5 + Math.random());
    this.#retry = Math.min(2 * this.#retry, RETRY_AT_MOST);
    return new Promise(wake => {
      this.#wake = wake;
      setTimeout(wake, milliseconds);
    });
  }

  async #connect(path, signal) {
    const quiet = new AbortController();
    const alive = watch(() => quiet.abort());
    try {
      const resume = this.#lastEventId === null ? {} : { 'Last-Event-ID': this.#lastEventId };
      const response = await request(path, { Accept: 'text/event-stream', ...resume }, AbortSignal.any([signal, quiet.signal]));
      if (response.status === 401 || response.status === 403) return 'refused';
      if (!response.ok) return response.status === 503 ? 'loading' : 'lost';
      this.#retry = RETRY_FIRST;
      this.#state('live');
      for await (const event of eventsOf(response.body, alive.heard)) this.#on(event);
      return 'lost';
    } catch {
      return 'lost';
    } finally {
      alive.end();
    }
  }

  /** What fails in a page is not the connection's fault: it is reported, and the next event comes. */
  #on({ name, id, data }) {
    if (id) this.#lastEventId = id;
    if (name === 'skipped') return;
    try {
      this.#event({ name, data: JSON.parse(data) });
    } catch (failure) {
      reportError(failure);
    }
  }
}

/** Calls `quiet` when nothing has been heard for long. */
function watch(quiet) {
  let heardAt = Date.now();
  const timer = setInterval(() => {
    if (Date.now() - heardAt > QUIET_AT_MOST) quiet();
  }, LOOK_EVERY);
  return {
    heard() {
      heardAt = Date.now();
    },
    end: () => clearInterval(timer),
  };
}
