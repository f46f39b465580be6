// The regions with data in a table that can be sorted. New figures change cells, never the order: that only a reader does.
import { html, nothing, render } from './lit.js';
import { addressOf, ask, asked } from './address.js';
import { figure } from './format.js';
import { sparkline } from './sparkline.js';
import { text } from './texts.js';

const COLUMNS = ['REG_U', 'JFR30', 'VAC'];

/** Of `{areas, indicator, sheets, histories}`. */
export class Ranking {
  #mount;
  #given = null;
  #order = [];
  #sorted = null;

  constructor(mount) {
    this.#mount = mount;
    mount.replaceChildren(); // the server's table makes place
  }

  show(given) {
    this.#given = given;
    const columns = this.#columns();
    const sorted = asked('sort', columns[0]);
    const codes = [...given.areas.keys()].filter(code => code.includes('.'));
    if (sorted !== this.#sorted || codes.length !== this.#order.length) {
      this.#sorted = sorted;
      this.#order = this.#inOrder(codes, sorted);
    }
    this.#draw(columns);
  }

  #columns() {
    return [...new Set([this.#given.indicator.code, ...COLUMNS])];
  }

  #inOrder(codes, sorted) {
    const { areas } = this.#given;
    const key = code => (sorted === 'name' ? areas.get(code).region.name : areas.get(code).indicators[sorted]?.value ?? null);
    return codes.sort((a, b) => compare(key(a), key(b)) || (a < b ? -1 : 1));
  }

  #draw(columns) {
    const { areas } = this.#given;
    const rows = ['ID', ...this.#order].filter(code => areas.has(code));
    render(html`<div class="scroll" role="region" aria-labelledby="ranking-title" tabindex="0"><table>
      <thead><tr>${this.#head('name', text('area'), '')}${columns.map(code => this.#head(code, this.#nameOf(code), 'number'))}
        <th scope="col">${text('course')}</th></tr></thead>
      <tbody>${rows.map(code => this.#row(areas.get(code), columns))}</tbody></table></div>
      ${rows.length > 1 ? nothing : html`<p class="empty">${text('empty')}</p>`}`, this.#mount);
  }

  #nameOf(code) {
    return this.#given.sheets.find(sheet => sheet.code === code)?.name[document.documentElement.lang] ?? code;
  }

  #head(key, name, kind) {
    const direction = key === 'name' ? 'ascending' : 'descending';
    return html`<th scope="col" class=${kind} aria-sort=${this.#sorted === key ? direction : 'none'}>
      <button type="button" data-sort=${key} @click=${() => { ask({ sort: key }); this.#sorted = null; this.show(this.#given); }}>${name}</button></th>`;
  }

  #row({ region, indicators }, columns) {
    const history = this.#given.histories.get(region.code);
    return html`<tr data-area=${region.code}><th scope="row"><a href=${addressOf(`/r/${region.code}`)}>${region.name}</a> <small>${region.code}</small></th>
      ${columns.map(code => html`<td class="number" data-indicator=${code} data-value=${indicators[code]?.value ?? ''}>${figure(indicators[code])}</td>`)}
      <td>${sparkline(history, `${region.name}: ${text('course')}`)}</td></tr>`;
  }
}

/** Names from A, figures from the greatest, those without one last. */
function compare(a, b) {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return typeof a === 'string' ? a.localeCompare(b) : b - a;
}
