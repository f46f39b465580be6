// Figures and days as readers of the page's language write them.
import { language, text } from './texts.js';

const LOCALES = { id: 'id-ID', en: 'en-GB' };
const NONE = '–';
const formats = new Map();

function format(kind, make) {
  const key = `${language()} ${kind}`;
  if (!formats.has(key)) formats.set(key, make(LOCALES[language()]));
  return formats.get(key);
}

const numbers = () => format('number', locale => new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }));

/** A figure of the API, `{value, status}`, with its unit where one is given; a dash where it is missing, a word where it is withheld. */
export function figure(one, unit = '') {
  if (one?.value !== null && one?.value !== undefined) return numbers().format(one.value) + unit;
  return one?.status === 'Q' ? text('withheld') : NONE;
}

/** The same in little room, such as `18,4 rb`. */
export function shortly(one) {
  const compact = format('compact', locale => new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 3 }));
  return one?.value >= 10_000 ? compact.format(one.value) : figure(one);
}

/** How much more or less, with its sign. */
export function change(one) {
  const told = figure(one);
  return one?.value > 0 ? `+${told}` : told.replace('-', '−');
}

export const number = value => numbers().format(value);

const instant = date => new Date(`${date}T00:00:00Z`);

const days = (kind, options) => format(kind, locale => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }));

/** A day, `2025-03-04`, in full. */
export const longDay = date => days('long', { dateStyle: 'full' }).format(instant(date));

export const day = date => days('day', { dateStyle: 'medium' }).format(instant(date));

/** An instant by the clocks of Jakarta, whose zone is called the same in both languages. */
export const moment = at => `${days('moment', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Jakarta' }).format(at)} WIB`;

/** A month, `2025-03`, or that of a day. */
export const month = date => days('month', { month: 'long', year: 'numeric' }).format(instant(`${date.slice(0, 7)}-01`));
