// The tile map: provinces, of which one unfolds into its kabupaten and kota.
import { html, nothing, render } from './lit.js';
import { addressOf, ask, asked } from './address.js';
import { figure, number } from './format.js';
import { reporting } from './headline.js';
import { scaleOf } from './scale.js';
import { text } from './texts.js';
import { COLUMNS, ROWS, TILES } from './tiles.js';

/** Draws `{regions, areas, indicator, choose}`: all regions of the country, what is known by code, the indicator's fact sheet. */
export function showMap(mount, given) {
  const { regions } = given;
  const provinces = regions.filter(region => region.level === 'PROVINCE');
  const opened = provinces.find(({ code }) => code === asked('province'));
  render(html`
    ${board(provinces, given)}
    ${opened ? unfolded(opened, regions.filter(({ code }) => code.startsWith(`${opened.code}.`)), given) : html`<p class="hint">${text('map.hint')}</p>`}`, mount);
}

const figureOf = ({ areas, indicator }, code) => areas.get(code)?.indicators[indicator.code] ?? null;

const isSilent = ({ areas }, code) => {
  const area = areas.get(code)?.region;
  return area === undefined || area.feed === 'silent' || area.reporting?.regions === 0;
};

function board(provinces, given) {
  const scale = scaleOf(provinces.map(({ code }) => figureOf(given, code)?.value));
  const shown = provinces.filter(({ code }) => TILES.has(code));
  const at = new Map(shown.map(province => [TILES.get(province.code).slice(0, 2).join(), province]));
  return html`<div class="board" role="group" aria-label=${text('mapTitle')}>
    ${[...Array(ROWS * COLUMNS).keys()].map(cell => {
      const province = at.get(`${cell % COLUMNS},${Math.floor(cell / COLUMNS)}`);
      return province ? provinceTile(province, scale, given) : html`<span class="sea"></span>`;
    })}</div>${legend(scale)}`;
}

function classesOf(code, scale, given) {
  const value = figureOf(given, code)?.value ?? null;
  const colour = value === null ? 'unknown' : `q${scale.classOf(value)}`;
  return `tile ${isSilent(given, code) ? 'silent' : colour}`;
}

function provinceTile({ code, name }, scale, given) {
  const isOpen = asked('province') === code;
  const [, , letters, short] = TILES.get(code);
  return html`<button type="button" class=${classesOf(code, scale, given)} data-tile=${code} data-value=${figureOf(given, code)?.value ?? ''}
    aria-expanded=${isOpen} title=${told(code, name, given)} aria-label=${told(code, name, given)}
    @click=${() => { ask({ province: isOpen ? null : code }); given.choose(); }}><span class="wide">${short}</span><span class="narrow">${letters}</span></button>`;
}

/** All that a tile says, in words. */
function told(code, name, given) {
  const area = given.areas.get(code)?.region;
  const parts = [`${name}: ${figure(figureOf(given, code))}`];
  if (area?.reporting) parts.push(reporting(area.reporting));
  if (isSilent(given, code)) parts.push(text('silentOrNone'));
  return parts.join(', ');
}

function unfolded(province, regions, given) {
  const scale = scaleOf(regions.map(({ code }) => figureOf(given, code)?.value));
  return html`<div class="unfolded"><h3><a href=${addressOf(`/r/${province.code}`)}>${province.name}</a></h3>
    <ul class="regions">${regions.map(({ code, name }) => html`<li><a class=${classesOf(code, scale, given)} data-tile=${code}
      data-value=${figureOf(given, code)?.value ?? ''} href=${addressOf(`/r/${code}`)} aria-label=${told(code, name, given)}>
      <span>${name}</span> <b>${isSilent(given, code) && figureOf(given, code) === null ? text('silentOrNone') : figure(figureOf(given, code))}</b></a></li>`)}</ul>
    ${legend(scale)}</div>`;
}

function legend({ bounds }) {
  return html`<ul class="key" aria-label=${text('legend')}>
    ${bounds.map(({ at, least, most }) => html`<li><span class="tint q${at}"></span>${number(least)}${most > least ? html`–${number(most)}` : nothing}</li>`)}
    <li><span class="tint silent"></span>${text('silentOrNone')}</li></ul>`;
}
