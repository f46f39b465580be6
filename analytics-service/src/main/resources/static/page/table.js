// A chart's figures as a table, which is where they can be read exactly and without seeing.
import { html, nothing } from './lit.js';
import { day, figure, month } from './format.js';
import { text } from './texts.js';
import { isMonth } from './days.js';

const ALWAYS_MADE = 400; // rows; a longer table is made when it is opened

export const periodName = period => (isMonth(period) ? month(period) : day(period));

/**
 * The table of `{first, heads, rows: [{name, cells: [{value, status, unit}], silent}]}`, made by a function since the
 * figures of many days are only worth their elements to who opens them.
 */
export function table(caption, make, isOpen) {
  const { first, heads, rows } = make();
  if (!isOpen && rows.length > ALWAYS_MADE) return nothing;
  return html`<div class="scroll" role="group" tabindex="0" aria-label=${caption}><table>
    <caption>${caption}${rows.some(isProvisional) ? html`. <em>${text('chart.provisional')}</em>` : nothing}</caption>
    <thead><tr><th scope="col">${first}</th>${heads.map(head => html`<th scope="col">${head}</th>`)}</tr></thead>
    <tbody>${rows.map(row)}</tbody></table></div>`;
}

const isProvisional = ({ cells }) => cells.some(({ status }) => status === 'P');

const row = ({ name, cells, silent }) => html`<tr class=${silent ? 'silent' : nothing}>
  <th scope="row">${name}${silent ? html` <small>${text('silent')}</small>` : nothing}</th>
  ${cells.map(cell => html`<td data-value=${cell.value ?? ''} data-status=${cell.status}>${figure(cell, cell.unit)}</td>`)}</tr>`;
