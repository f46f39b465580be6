// Goes from page to page without leaving the document, so that a token in memory stays: the server's page is fetched and
// takes the place of this one.
import { inLanguage } from './address.js';
import { request } from './api.js';
import { text } from './texts.js';

const PAGES = /^\/(r\/[^/]+)?$/;
const REPLACED = ['.brand', '.languages', '#main'];

/**
 * Intercepts links between pages; `arrived` is told of each new page, `moved` where only what an address asks of it changed.
 * `refused` of a token that is not, or no longer, valid. `again()` fetches the page that is shown once more.
 */
export function navigate({ arrived, moved, refused }) {
  let shown = placeOf(location);
  let newest = 0;

  /** Of several that were asked for the newest is shown; a page that does not come leaves the reader where all still works. */
  async function open(address, isBack, isSame = false) {
    const turn = ++newest;
    const { status, page } = await fetched(address);
    if (turn !== newest) return;
    if (status === 401) {
      refused();
      return;
    }
    if (page === null) {
      sayFailure(() => open(address, isBack));
      return;
    }
    if (!isBack) push(address);
    show(page);
    shown = placeOf(location);
    arrived();
    if (isSame) return;
    document.querySelector('h1').focus({ preventScroll: true });
    scrollTo(0, isBack ? history.state?.scrolled ?? 0 : 0);
  }

  document.addEventListener('click', event => {
    const link = linkOf(event);
    if (link === null) return;
    event.preventDefault();
    open(link.dataset.language ? inLanguage(link.dataset.language) : link.href, false);
  });
  addEventListener('popstate', () => {
    if (placeOf(location) === shown) moved();
    else open(location.href, true);
  });
  return { again: () => open(location.href, true, true) };
}

/** The page of an address, whatever is asked of it; languages are pages of their own. */
const placeOf = ({ pathname, search }) => `${pathname} ${new URLSearchParams(search).get('lang') ?? ''}`;

function linkOf(event) {
  const isPlain = event.button === 0 && !event.defaultPrevented && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  const link = isPlain ? event.target.closest('a[href]') : null;
  return link?.origin === location.origin && PAGES.test(link.pathname) && !link.hash && !link.download && !link.target ? link : null;
}

/** The way back leads to where the reader was on the page. */
function push(address) {
  history.replaceState({ scrolled: scrollY }, '');
  history.pushState(null, '', address);
}

async function fetched(address) {
  document.body.ariaBusy = 'true';
  try {
    const response = await request(address, { Accept: 'text/html' });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    return { status: response.status, page: page.querySelector('#main') === null ? null : page };
  } catch {
    return { status: 0, page: null };
  } finally {
    document.body.ariaBusy = 'false';
  }
}

function show(page) {
  document.title = page.title;
  document.documentElement.lang = page.documentElement.lang;
  document.body.dataset.texts = page.body.dataset.texts;
  REPLACED.forEach(part => document.querySelector(part).replaceWith(document.adoptNode(page.querySelector(part))));
}

function sayFailure(again) {
  document.querySelector('.page-failure')?.remove();
  const said = document.createElement('p');
  said.className = 'failure page-failure';
  said.role = 'alert';
  const retry = document.createElement('button');
  retry.type = 'button';
  retry.textContent = text('retry');
  retry.addEventListener('click', again);
  said.append(`${text('failure.page')} `, retry);
  document.querySelector('#main').prepend(said);
}
