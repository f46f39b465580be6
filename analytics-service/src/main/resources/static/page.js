// The live page: reads /v1/stream with fetch, because a token may travel in the Authorization header only.

const TEXTS = {
  id: {
    subtitle: 'Pencari kerja, lowongan, dan penempatan per daerah, langsung',
    tokenNeeded: 'Angka hanya untuk pemegang token dengan cakupan indicators:exact.',
    token: 'Token', connect: 'Hubungkan', connection: 'Sambungan', date: 'Tanggal', reporting: 'Daerah melapor',
    frame: 'Kerangka data', caption: 'Angka hari ini menurut daerah (sementara)', empty: 'Belum ada data.', area: 'Daerah',
    connecting: 'menghubungkan…', loading: 'data sedang dimuat…', live: 'langsung', lost: 'terputus, mencoba lagi…',
    refused: 'perlu token', ofRegions: (part, all) => `${part} dari ${all} daerah`,
  },
  en: {
    subtitle: 'Job seekers, vacancies and placements by region, live',
    tokenNeeded: 'Figures are for holders of a token with scope indicators:exact only.',
    token: 'Token', connect: 'Connect', connection: 'Connection', date: 'Date', reporting: 'Regions reporting',
    frame: 'Data frame', caption: 'Figures of today by region (provisional)', empty: 'No data yet.', area: 'Region',
    connecting: 'connecting…', loading: 'data is being loaded…', live: 'live', lost: 'lost, trying again…',
    refused: 'token needed', ofRegions: (part, all) => `${part} of ${all} regions`,
  },
};
const LOCALES = { id: 'id-ID', en: 'en' };
const QUIET_AT_MOST = 40_000; // milliseconds; the service sends a heartbeat every 15 seconds
const RETRY_FIRST = 1_000;
const RETRY_AT_MOST = 15_000;

const element = id => document.getElementById(id);
const areas = new Map(); // by code, as in /v1/snapshot
const rows = new Map(); // by code: the row and its cells by indicator
let indicators = [];
let language = remembered(localStorage, 'language') ?? (navigator.language.startsWith('en') ? 'en' : 'id');
let token = remembered(sessionStorage, 'token');
let state = 'connecting';
let shown = { date: null, frame: null };
let lastEventId = null;

function remembered(storage, key) {
  try {
    return storage.getItem(key);
  } catch {
    return null; // storage is switched off
  }
}

function remember(storage, key, value) {
  try {
    storage.setItem(key, value);
  } catch {
    // storage is switched off: forgotten with the page
  }
}

const text = key => TEXTS[language][key];
const number = value => new Intl.NumberFormat(LOCALES[language]).format(value);
const ofRegions = ({ regions, of }) => text('ofRegions')(number(regions), number(of));

function day(date) {
  const format = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'full', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}

function cell(tag, content, attributes = {}) {
  const made = document.createElement(tag);
  made.textContent = content;
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  return made;
}

function showState(now) {
  state = now;
  element('connection').dataset.state = now;
  element('connection').textContent = text(now);
  element('access').hidden = now !== 'refused';
}

function showHead() {
  const columns = indicators.map(indicator => {
    const head = cell('th', indicator.name[language], { scope: 'col', title: indicator.definition[language] });
    head.append(cell('abbr', indicator.code));
    return head;
  });
  element('head').replaceChildren(cell('th', text('area'), { scope: 'col' }), ...columns);
}

function showSituation() {
  const nation = areas.get('ID');
  element('date').textContent = shown.date ? day(shown.date) : '–';
  element('frame').textContent = shown.frame ?? '–';
  element('reporting').textContent = nation ? ofRegions(nation.region.reporting) : '–';
  element('empty').hidden = state !== 'live' || areas.size > 1;
}

/** The nation first, then each province before its regions. */
const order = code => (code === 'ID' ? '' : code);

function newRow(code, level) {
  const row = document.createElement('tr');
  row.dataset.area = code;
  row.dataset.level = level;
  const head = cell('th', '', { scope: 'row' });
  const cells = new Map(indicators.map(indicator => [indicator.code, cell('td', '', { 'data-indicator': indicator.code })]));
  row.append(head, ...cells.values());
  const next = [...rows.keys()].filter(other => order(other) > order(code)).sort((a, b) => (order(a) < order(b) ? -1 : 1))[0];
  element('areas').insertBefore(row, next ? rows.get(next).row : null);
  rows.set(code, { row, head, cells });
  return rows.get(code);
}

function showArea({ region, indicators: values }, highlight) {
  const { head, cells } = rows.get(region.code) ?? newRow(region.code, region.level);
  const detail = region.reporting ? `${region.code} · ${ofRegions(region.reporting)}` : region.code;
  head.replaceChildren(region.name, cell('small', detail));
  cells.forEach((td, code) => {
    const value = values[code] ? number(values[code].value) : '–';
    if (td.textContent === value) return;
    if (highlight && td.textContent) {
      td.classList.remove('changed');
      void td.offsetWidth; // starts the animation again
      td.classList.add('changed');
    }
    td.textContent = value;
  });
}

function showAll() {
  rows.clear();
  element('areas').replaceChildren();
  document.documentElement.lang = language;
  document.querySelectorAll('[data-text]').forEach(node => { node.textContent = text(node.dataset.text); });
  document.querySelectorAll('[data-language]').forEach(button => {
    button.setAttribute('aria-pressed', String(button.dataset.language === language));
  });
  showState(state);
  showHead();
  areas.forEach(area => showArea(area, false));
  showSituation();
}

function showNotice(notice) {
  element('notice').hidden = !notice;
  element('notice').textContent = notice ?? '';
}

function on({ name, id, data }) {
  if (name === 'skipped') return;
  const message = JSON.parse(data);
  lastEventId = id;
  shown = { ...shown, ...(message.date && { date: message.date }), frame: message.frame };
  if (name === 'snapshot') {
    areas.clear();
    message.regions.forEach(area => areas.set(area.region.code, area));
    showAll();
  } else if (name === 'update') {
    message.regions.forEach(area => {
      areas.set(area.region.code, area);
      showArea(area, true);
    });
  }
  showSituation();
}

/** Reads server-sent events until the stream ends; {@code alive} is called whenever anything arrives. */
async function read(body, alive) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  let event = {};
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    alive();
    const lines = (rest + value).split('\n');
    rest = lines.pop();
    for (const line of lines) {
      const [field, content] = [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).replace(/^ /, '')];
      if (line === '' && event.data !== undefined) on(event);
      if (line === '') event = {};
      else if (field === 'event') event.name = content;
      else if (field === 'id') event.id = content;
      else if (field === 'data') event.data = event.data === undefined ? content : `${event.data}\n${content}`;
    }
  }
}

async function connect() {
  const aborter = new AbortController();
  const watchdog = () => setTimeout(() => aborter.abort(), QUIET_AT_MOST);
  let timer = watchdog();
  const alive = () => {
    clearTimeout(timer);
    timer = watchdog();
  };
  try {
    const response = await fetch('v1/stream', {
      cache: 'no-store',
      signal: aborter.signal,
      headers: {
        Accept: 'text/event-stream',
        ...(token && { Authorization: `Bearer ${token}` }),
        ...(lastEventId && { 'Last-Event-ID': lastEventId }),
      },
    });
    if (response.status === 401 || response.status === 403) return 'refused';
    if (!response.ok) return response.status === 503 ? 'loading' : 'lost';
    showState('live');
    await read(response.body, alive);
    return 'lost';
  } catch {
    return 'lost';
  } finally {
    clearTimeout(timer);
  }
}

async function follow() {
  let retry = RETRY_FIRST;
  for (;;) {
    const began = Date.now();
    showState(await connect());
    showSituation();
    if (state === 'refused') return;
    if (Date.now() - began > RETRY_AT_MOST) retry = RETRY_FIRST;
    await new Promise(wake => { setTimeout(wake, retry * (0.5 + Math.random())); });
    retry = Math.min(2 * retry, RETRY_AT_MOST);
  }
}

async function begin() {
  try {
    const answer = await (await fetch('v1/indicators', { cache: 'no-store' })).json();
    indicators = answer.indicators;
    showNotice(answer.notice);
    showAll();
    await follow();
  } catch {
    showState('lost');
    setTimeout(begin, RETRY_AT_MOST);
  }
}

document.querySelectorAll('[data-language]').forEach(button => {
  button.addEventListener('click', () => {
    language = button.dataset.language;
    remember(localStorage, 'language', language);
    showAll();
  });
});
element('access').addEventListener('submit', event => {
  event.preventDefault();
  token = element('token').value.trim();
  remember(sessionStorage, 'token', token);
  element('token').value = '';
  showState('connecting');
  follow();
});
begin();
