// The areas with data in a table that can be sorted, level by level. New figures change cells, never the order: that only
// a reader does.
import { ask, asked } from './address.js';
import { element } from './element.js';
import { Row } from './row.js';
import { language, text } from './texts.js';

const ALWAYS = ['REG_U', 'JFR30', 'VAC'];
const NAME = 'name';
const AT_A_TIME = 20;
const LEVELS = [code => code === 'ID', code => /^\d\d$/.test(code), code => code.includes('.')];

export class Ranking {
  #mount;
  #figures;
  #columns = [];
  #heads = new Map();
  #bodies = [];
  #rows = new Map();
  #histories = null;

  constructor(mount, figures) {
    this.#mount = mount;
    this.#figures = figures;
  }

  /** All that there is now, with the indicator as the first column, in the order that the address says. */
  show(indicator) {
    const columns = [...new Set([indicator, ...ALWAYS])];
    if (columns.join() !== this.#columns.join()) this.#build(columns);
    this.#figures.codes().forEach(code => this.#showRow(code));
    this.#forget();
    this.#sort();
  }

  /** New figures of areas. */
  update(codes) {
    const isNew = codes.some(code => !this.#rows.has(code));
    codes.forEach(code => this.#showRow(code));
    if (isNew) this.#sort();
  }

  /** The courses of the first column's figures, by area; a few at a time, since nobody waits for all of them. */
  async draw(histories) {
    this.#histories = histories;
    for (const [i, [code, row]] of [...this.#rows].entries()) {
      if (i % AT_A_TIME === 0) await new Promise(wake => { setTimeout(wake); });
      if (this.#histories !== histories) return;
      row.draw(histories.get(code));
    }
  }

  #showRow(code) {
    if (!this.#rows.has(code)) this.#rows.set(code, new Row(this.#figures.area(code), this.#columns));
    this.#rows.get(code).show(this.#figures.of(code));
  }

  #forget() {
    this.#rows.forEach((row, code) => {
      if (this.#figures.of(code)) return;
      row.element.remove();
      this.#rows.delete(code);
    });
  }

  #build(columns) {
    this.#columns = columns;
    this.#rows = new Map();
    this.#bodies = LEVELS.map(() => element('tbody'));
    this.#heads = new Map([[NAME, this.#head(NAME, text('area'), '')],
      ...columns.map(code => [code, this.#head(code, text(`indicator.${code}`), 'number')])]);
    const [name, first, ...others] = this.#heads.values();
    const course = element('th', { scope: 'col', className: 'course' }, text('course'));
    const head = element('thead', {}, element('tr', {}, name, first, course, ...others));
    const scroll = element('div', { className: 'scroll', role: 'group', tabIndex: 0 }, element('table', {}, head, ...this.#bodies));
    scroll.setAttribute('aria-labelledby', 'ranking-title');
    this.#mount.replaceChildren(scroll);
  }

  #head(key, name, className) {
    const sort = () => {
      ask({ sort: this.#sorted().key === key ? turned(this.#sorted()) : key });
      this.#sort();
    };
    const button = element('button', { type: 'button', data: { sort: key }, onclick: sort }, name);
    return element('th', { scope: 'col', className }, button, key === NAME ? '' : element('small', {}, text(`unit.${key}`)));
  }

  /** By which column, the first unless the address names another; `-VAC` is the other way round. */
  #sorted() {
    const [, minus, key] = /^(-?)(.*)$/.exec(asked('sort'));
    return this.#heads.has(key) ? { key, isTurned: minus !== '' } : { key: this.#columns[0], isTurned: false };
  }

  /** Moves only rows that are not where they belong, so that who stands in a row stays there. */
  #sort() {
    const { key, isTurned } = this.#sorted();
    this.#heads.forEach((head, one) => {
      head.ariaSort = one !== key ? 'none' : isTurned === (key === NAME) ? 'descending' : 'ascending';
    });
    const codes = [...this.#rows.keys()].sort(this.#comparison(key, isTurned));
    LEVELS.forEach((isOf, level) => {
      let place = this.#bodies[level].firstElementChild;
      codes.filter(isOf).map(code => this.#rows.get(code).element).forEach(row => {
        if (row === place) place = place.nextElementSibling;
        else this.#bodies[level].insertBefore(row, place);
      });
    });
  }

  /** Names from A, figures from the greatest, those without one last. */
  #comparison(key, isTurned) {
    const names = new Intl.Collator(language());
    const sign = isTurned ? -1 : 1;
    const name = code => this.#figures.area(code).name;
    const value = code => this.#figures.of(code)[key]?.value ?? null;
    const byName = (a, b) => names.compare(name(a), name(b)) || (a < b ? -1 : 1);
    if (key === NAME) return (a, b) => sign * byName(a, b);
    return (a, b) => absentLast(value(a), value(b)) ?? (sign * (value(b) - value(a)) || byName(a, b));
  }
}

const turned = ({ key, isTurned }) => (isTurned ? key : `-${key}`);

function absentLast(a, b) {
  if ((a === null) === (b === null)) return null;
  return a === null ? 1 : -1;
}
