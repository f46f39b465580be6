// The tile map: provinces, of which one unfolds into its kabupaten and kota.
import { addressOf } from './address.js';
import { figure, number, shortly } from './format.js';
import { reporting } from './headline.js';
import { html, nothing, render } from './lit.js';
import { scaleOf } from './scale.js';
import { text } from './texts.js';
import { TILES } from './tiles.js';

/**
 * Draws a view, `{areas, figures, indicator, province, choose}`: all areas of the country, the figures of those with data,
 * and the code of the province that is unfolded, which `choose` changes.
 */
export function showMap(mount, view) {
  const provinces = view.areas.filter(({ code }) => TILES.has(code));
  const opened = provinces.find(({ code }) => code === view.province);
  render(html`${board(provinces, view)}
    <p class="told" aria-hidden="true">${text('map.hint')}</p>
    <div id="unfolded">${opened ? unfolded(opened, view) : nothing}</div>`, mount);
}

function board(provinces, view) {
  const scale = scaleOf(provinces.map(({ code }) => figureOf(code, view)?.value));
  return html`<div class="board" role="group" aria-labelledby="map-title"
      @pointerover=${tell} @focusin=${tell}>${provinces.map(province => provinceTile(province, scale, view))}</div>
    ${legend(scale, view)}`;
}

function provinceTile(province, scale, view) {
  const { code } = province;
  const { name, letters, place } = TILES.get(code);
  const isOpen = view.province === code;
  const one = figureOf(code, view);
  return html`<button type="button" class=${classesOf(code, scale, view)} .style=${place}
      data-tile=${code} data-value=${one?.value ?? ''} aria-controls="unfolded" aria-expanded=${isOpen}
      aria-label=${told(province, view)} @click=${() => view.choose(isOpen ? null : code)}>
    <span class="wide">${name}</span><span class="narrow">${letters}</span>
    <b class="wide">${figure(one)}</b><b class="narrow">${shortly(one)}</b></button>`;
}

function unfolded(province, view) {
  const regions = view.areas.filter(({ code }) => code.startsWith(`${province.code}.`));
  const scale = scaleOf(regions.map(({ code }) => figureOf(code, view)?.value));
  return html`<h3><a href=${addressOf(`/r/${province.code}`)}>${province.name}</a></h3>
    <ul class="regions">${regions.map(region => html`<li>${regionTile(region, scale, view)}</li>`)}</ul>
    ${legend(scale, view)}`;
}

function regionTile(region, scale, view) {
  const { code, name } = region;
  const one = figureOf(code, view);
  return html`<a class=${classesOf(code, scale, view)} href=${addressOf(`/r/${code}`)}
      data-tile=${code} data-value=${one?.value ?? ''} aria-label=${told(region, view)}>
    <span>${name.replace(/^Kabupaten /, 'Kab. ')}</span> <b>${figure(one)}</b></a>`;
}

const figureOf = (code, { figures, indicator }) => figures.of(code)?.[indicator];

function classesOf(code, scale, { figures, indicator }) {
  const value = figures.of(code)?.[indicator]?.value ?? null;
  const colour = value === null ? 'blank' : `q${scale.classOf(value)}`;
  return `tile ${colour}${figures.isReporting(code) ? '' : ' silent'}`;
}

/** All that a tile says, in words. */
function told({ code, name }, view) {
  const parts = [`${name}: ${figure(figureOf(code, view))}`];
  const area = view.figures.area(code);
  if (area?.reporting) parts.push(reporting(area.reporting));
  else if (!view.figures.isReporting(code)) parts.push(text('silentOrNone'));
  if (view.figures.isQuiet(code)) parts.push(text('map.quiet'));
  return parts.join(', ');
}

/** Says below the board what the tile says that is pointed at. */
function tell(event) {
  const tile = event.target.closest('.tile');
  if (tile) event.currentTarget.parentNode.querySelector('.told').textContent = tile.ariaLabel;
}

function legend({ bounds }, { indicator }) {
  return html`<ul class="key" aria-label=${text('legend')}>
    <li>${text(`unit.${indicator}`)}:</li>
    ${bounds.map(({ at, least, most }) => html`<li><span class="tint q${at}"></span>${number(least)}${most > least ? `–${number(most)}` : nothing}</li>`)}
    <li><span class="tint silent"></span>${text('silentOrNone')}</li></ul>`;
}
