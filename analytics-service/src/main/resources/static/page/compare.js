// The areas that are shown beside the page's own, at most three, chosen by name.
import { html, nothing, render } from './lit.js';
import { text } from './texts.js';
import { isFull } from './view.js';

const called = ({ name, code }) => `${name} (${code})`;

/** Draws who is compared; `areas()` lists all areas, `choose` is called with what changes in the address. */
export function showCompare(root, view, areas, choose) {
  const put = codes => choose({ compare: codes.join(',') || null });
  const add = async event => {
    event.preventDefault();
    const input = event.target.elements.area;
    const area = found(await areas(), input.value);
    input.setCustomValidity(area ? '' : text('compare.unknown'));
    if (!input.reportValidity()) return;
    input.value = '';
    put([...view.compare, area.code]);
  };
  render(html`
    <h2>${text('compare.title')}</h2>
    <ul class="beside">${view.compare.map(code => html`<li><bdi>${view.nameOf(code)}</bdi> <small>${code}</small>
      <button type="button" aria-label="${text('compare.remove')}: ${view.nameOf(code)}"
        @click=${() => put(view.compare.filter(other => other !== code))}>×</button></li>`)}</ul>
    ${isFull(view) ? nothing : html`<form @submit=${add}>
      <label>${text('compare.add')} <input name="area" list="areas" autocomplete="off" required
        @focus=${event => fill(event.target.list, areas)} @input=${event => event.target.setCustomValidity('')}></label>
      <datalist id="areas"></datalist>
      <button>${text('compare.show')}</button></form>`}`, root);
}

async function fill(list, areas) {
  if (list.options.length > 0) return;
  render((await areas()).map(area => html`<option value=${called(area)}></option>`), list);
}

/** By what the list offers, by code, or by a name that only one area has (Bandung and Bekasi each exist twice). */
function found(areas, written) {
  const wanted = written.trim().toLowerCase();
  const exact = areas.find(area => [called(area), area.code].some(name => name.toLowerCase() === wanted));
  const named = areas.filter(area => area.name.toLowerCase() === wanted);
  return exact ?? (named.length === 1 ? named[0] : null);
}
