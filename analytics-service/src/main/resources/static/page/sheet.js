// The fact sheet of an indicator, one click from each of its figures, in the page's dialog.
import { html, nothing, render } from './lit.js';
import { get } from './api.js';
import { text } from './texts.js';

const PARTS = ['concept', 'definition', 'classification', 'measure', 'unit', 'numerator', 'denominator', 'reference', 'source', 'label'];
let asked = null; // the answer or, while it is awaited, its promise

/** Opens a sheet for every click on a link to one, now and on pages to come, and for the address that names one. */
export function openSheets() {
  document.addEventListener('click', event => {
    const link = event.target.closest('a.definition');
    if (!link) return;
    event.preventDefault();
    open(link.hash.replace('#sheet-', ''));
  });
  if (location.hash.startsWith('#sheet-')) open(location.hash.replace('#sheet-', ''));
}

async function open(code) {
  const dialog = document.getElementById('sheet');
  draw(dialog, code, html`<p>${text('loading')}</p>`);
  if (!dialog.open) dialog.showModal();
  try {
    const sheet = (await sheets()).find(indicator => indicator.code === code);
    draw(dialog, code, sheet ? body(sheet) : html`<p>${text('sheet.none')}</p>`);
  } catch {
    draw(dialog, code, html`<p role="alert">${text('failure.none')}
      <button type="button" @click=${() => open(code)}>${text('retry')}</button></p>`);
  }
}

async function sheets() {
  asked ??= get('/v1/indicators');
  const { status, body: answer } = await asked.catch(() => ({ status: 0 }));
  if (status === 200) return answer.indicators;
  asked = null;
  throw new Error(`status ${status}`);
}

function draw(dialog, code, content) {
  render(html`<form method="dialog"><h2 id="sheet-title">${text(`indicator.${code}`)} <small>${code}</small></h2>
    <button class="close" aria-label=${text('close')}>×</button></form>${content}`, dialog);
}

function body(sheet) {
  const language = document.documentElement.lang;
  const parts = PARTS.filter(part => sheet[part]?.[language]);
  return html`<dl>${parts.map(part => html`<dt>${text(`sheet.${part}`)}</dt><dd>${sheet[part][language]}</dd>`)}</dl>
    ${Object.keys(sheet.breakdowns).length > 0 ? html`<p>${text('sheet.breakdowns')}: ${Object.keys(sheet.breakdowns)
      .map(by => text(`by.${by}`)).join(', ')}</p>` : nothing}`;
}
