// The form that chooses the range of a page and whether it is shown by day or month.
import { html, render } from './lit.js';
import { text } from './texts.js';
import { today } from './days.js';

/** Draws the form for a view; `choose` is called with what changes in the address. */
export function showRange(form, view, choose) {
  const { freq, from, to } = view.range;
  const change = () => {
    if (!form.reportValidity()) return;
    const chosen = new FormData(form);
    const newFreq = chosen.get('freq');
    const end = chosen.get('to');
    choose({
      freq: newFreq === 'D' ? 'D' : null,
      from: newFreq !== freq || !chosen.get('from') ? null : chosen.get('from'),
      to: end === today() ? null : end,
    });
  };
  form.onsubmit = event => event.preventDefault();
  render(html`
    <fieldset><legend>${text('range.freq')}</legend>
      ${[['M', 'range.month'], ['D', 'range.day']].map(([value, key]) => html`<label><input type="radio" name="freq" value=${value}
        .checked=${freq === value} @change=${change}> ${text(key)}</label>`)}</fieldset>
    <label>${text('range.from')} <input type="date" name="from" min="1970-01-01" max=${to ?? today()} .value=${from} @change=${change}></label>
    <label>${text('range.to')} <input type="date" name="to" min=${from} max=${today()} .value=${to ?? today()} @change=${change}></label>
    <button type="button" @click=${() => choose({ from: null, to: null })}>${text('range.usual')}</button>`, form);
}
