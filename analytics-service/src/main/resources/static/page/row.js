// The row of an area in the ranking.
import { addressOf } from './address.js';
import { element } from './element.js';
import { figure } from './format.js';
import { drawSparkline } from './sparkline.js';
import { text } from './texts.js';

const NONE = '–';

export class Row {
  #name;
  #cells;
  #shown = new Map();
  #course = element('td', { className: 'course' });
  #history = null;

  /** With a cell for each of the columns, which are codes of indicators. */
  constructor({ code, name }, columns) {
    this.#name = name;
    this.#cells = new Map(columns.map(column => [column, element('td', { className: 'number', data: { indicator: column } }, NONE)]));
    const [first, ...others] = this.#cells.values();
    const link = element('a', { href: addressOf(`/r/${code}`) }, element('bdi', {}, name));
    this.element = element('tr', { data: { area: code } },
      element('th', { scope: 'row' }, link, ' ', element('small', {}, code)), first, this.#course, ...others);
  }

  /** Touches only the cells whose figures differ from what they show. */
  show(indicators) {
    this.#cells.forEach((cell, column) => {
      const one = indicators[column];
      const before = this.#shown.get(column);
      if (before && before.value === one?.value && before.status === one?.status) return;
      this.#shown.set(column, one ?? {});
      cell.setAttribute('data-value', one?.value ?? '');
      cell.firstChild.data = figure(one);
    });
  }

  /** Draws the course of a figure, unless it is already drawn. */
  draw(history) {
    if (history?.from === this.#history?.from && String(history?.values) === String(this.#history?.values)) return;
    this.#history = history;
    drawSparkline(this.#course, history, `${this.#name}, ${text('course')}`);
  }
}
