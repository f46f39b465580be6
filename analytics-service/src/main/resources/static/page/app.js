// Enhances the page that the server has rendered: what needs scripts is shown, and its figures stay live.
import { Headline } from './headline.js';
import { Indicators } from './indicators.js';
import { navigate } from './navigate.js';
import { openSheets } from './sheet.js';
import { offerSignIn } from './signin.js';
import { Stream } from './stream.js';
import { text } from './texts.js';

/** A page's own modules are loaded with it. */
const PAGES = {
  overview: async () => (await import('./overview.js')).openOverview,
  region: async () => (await import('./region.js')).openRegion,
};

let page = null;
let stream = null;
let followed = '';
let headline = null;
let indicators = null;

async function arrived() {
  stream?.end();
  page?.leave();
  page = null;
  const main = document.getElementById('main');
  document.querySelectorAll('[data-script]').forEach(element => { element.hidden = false; });
  document.querySelectorAll('header [data-text]').forEach(element => { element.textContent = text(element.dataset.text); });
  if (main.dataset.retry) setTimeout(() => main.isConnected && pages.again(), 1_000 * main.dataset.retry);
  const open = await PAGES[main.dataset.page]?.();
  if (!main.isConnected) return;
  page = open?.(main) ?? null;
  headline = page && new Headline(main);
  indicators = page && new Indicators(main.querySelector('#indicators'));
  follow();
}

/** Begins anew: other areas, or another reader, who may see other figures. */
function follow() {
  stream?.end();
  if (page === null) return;
  followed = page.areas().join();
  stream = new Stream({ state: showState, event });
  stream.follow(page.areas());
}

function event(one) {
  if (one.name === 'progress') {
    showFrame(one.data.frame);
    return;
  }
  headline.refresh();
  indicators.refresh();
  page.refresh(one);
}

function showFrame(frame) {
  const element = document.getElementById('frame');
  if (element) element.textContent = frame;
}

function showState(state) {
  if (state === 'refused') access.open();
  const element = document.getElementById('connection');
  if (element === null || element.dataset.state === state) return;
  element.dataset.state = state;
  element.textContent = text(state);
}

const pages = navigate({
  arrived,
  refused: () => access.open(),
  moved: () => {
    page?.show();
    if (page?.areas().join() !== followed) follow();
  },
});
const access = offerSignIn(() => {
  if (page === null) {
    pages.again();
    return;
  }
  headline.refresh();
  follow();
});
openSheets();
arrived();
