// Goes from page to page without leaving the document, so that a token in memory stays: the server's page is fetched and
// takes the place of this one.
import { inLanguage } from './address.js';

const PAGES = /^\/(r\/[^/]+)?$/;
const REPLACED = ['.brand', '.languages', '#main'];

/** Intercepts links between pages; `arrived` is told of each new page, `moved` where only what an address asks of it changed. */
export function navigate({ arrived, moved }) {
  let shown = placeOf(location);
  const open = async (address, push) => {
    if (!(await replace(address))) return;
    if (push) history.pushState(null, '', address);
    shown = placeOf(location);
    arrived();
    document.querySelector('h1').focus({ preventScroll: !push });
    if (push) scrollTo(0, 0);
  };
  document.addEventListener('click', event => {
    const link = linkOf(event);
    if (link === null) return;
    event.preventDefault();
    open(link.dataset.language ? inLanguage(link.dataset.language) : link.href, true);
  });
  addEventListener('popstate', () => {
    if (placeOf(location) === shown) moved();
    else open(location.href, false);
  });
}

/** The page of an address, whatever is asked of it; languages are pages of their own. */
const placeOf = ({ pathname, search }) => `${pathname} ${new URLSearchParams(search).get('lang') ?? ''}`;

function linkOf(event) {
  const isPlain = event.button === 0 && !event.defaultPrevented && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  const link = isPlain ? event.target.closest('a[href]') : null;
  return link?.origin === location.origin && PAGES.test(link.pathname) && !link.hash && !link.download && !link.target ? link : null;
}

/** Says whether it came; without an answer the reader stays where all still works. */
async function replace(address) {
  document.body.ariaBusy = 'true';
  try {
    const response = await fetch(address, { cache: 'no-store', headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    if (page.querySelector('#main') === null) return false;
    document.title = page.title;
    document.documentElement.lang = page.documentElement.lang;
    document.body.dataset.texts = page.body.dataset.texts;
    REPLACED.forEach(part => document.querySelector(part).replaceWith(document.adoptNode(page.querySelector(part))));
    return true;
  } catch {
    return false;
  } finally {
    document.body.ariaBusy = 'false';
  }
}
