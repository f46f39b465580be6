// Follows /v1/stream with fetch, since a token may travel in a header only; after a break it goes on from the last event.
import { request } from './api.js';

const QUIET_AT_MOST = 40_000; // milliseconds; the service sends a heartbeat every 15 seconds
const RETRY_FIRST = 1_000;
const RETRY_AT_MOST = 15_000;

/** Tells `state(connecting|loading|live|lost|refused)` and `event({name, data})` of some areas, all where there are none. */
export class Stream {
  #state;
  #event;
  #lastEventId = null;
  #aborter = new AbortController();
  #wake = () => {};

  constructor({ state, event }) {
    this.#state = state;
    this.#event = event;
  }

  async follow(areas) {
    const { signal } = this.#aborter;
    const path = areas.length === 0 ? '/v1/stream' : `/v1/stream?regions=${areas.join(',')}`;
    let retry = RETRY_FIRST;
    this.#state('connecting');
    while (!signal.aborted) {
      const outcome = await this.#connect(path, signal);
      if (signal.aborted) return;
      this.#state(outcome);
      if (outcome === 'refused') return;
      retry = outcome === 'ended' ? RETRY_FIRST : Math.min(2 * retry, RETRY_AT_MOST);
      await this.#pause(retry * (0.5 + Math.random()));
    }
  }

  /** For good: another stream takes its place. */
  end() {
    this.#aborter.abort();
    this.#wake();
  }

  #pause(milliseconds) {
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
      this.#state('live');
      for await (const event of eventsOf(response.body, alive.heard)) this.#on(event);
      return 'lost';
    } catch {
      return 'lost';
    } finally {
      alive.end();
    }
  }

  #on({ name, id, data }) {
    if (id !== undefined) this.#lastEventId = id;
    if (name !== 'skipped') this.#event({ name, data: JSON.parse(data) });
  }
}

/** Calls `quiet` when nothing has been heard for long. */
function watch(quiet) {
  let timer = setTimeout(quiet, QUIET_AT_MOST);
  return {
    heard() {
      clearTimeout(timer);
      timer = setTimeout(quiet, QUIET_AT_MOST);
    },
    end: () => clearTimeout(timer),
  };
}

/** The server-sent events of a body, `{name, id, data}`, until it ends; `heard` is called whenever anything arrives. */
async function* eventsOf(body, heard) {
  let rest = '';
  let event = {};
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    heard();
    const lines = (rest + value).split('\n');
    rest = lines.pop();
    for (const line of lines) {
      if (line !== '') add(event, line);
      else if (event.data !== undefined) yield event;
      if (line === '') event = {};
    }
  }
}

function add(event, line) {
  const colon = line.indexOf(':');
  const [field, content] = [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')];
  if (field === 'event') event.name = content;
  else if (field === 'id') event.id = content;
  else if (field === 'data') event.data = event.data === undefined ? content : `${event.data}\n${content}`;
}
