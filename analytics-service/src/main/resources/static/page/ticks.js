// Where the axis of time is written on, and how: short words of the page's language.
import { instant, isMonth } from './days.js';

const ROOM = 64; // pixels that a word needs
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60];
const LOCALES = { id: 'id-ID', en: 'en-GB' };
const formats = new Map();

function format(kind, options) {
  const locale = LOCALES[document.documentElement.lang] ?? LOCALES.id;
  const key = `${locale} ${kind}`;
  if (!formats.has(key)) formats.set(key, options(locale));
  return formats.get(key);
}

const dateFormat = (kind, options) => format(kind, language => new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }));

/** A level of the value axis, such as `1,2 rb`. */
export function compact(value) {
  const options = { notation: 'compact', maximumSignificantDigits: 3 };
  return format('compact', language => new Intl.NumberFormat(language, options)).format(value);
}

const shortDay = period => dateFormat('day', { day: 'numeric', month: 'short' }).format(instant(period));
const year = period => period.slice(0, 4);

/** Such as `Nov 2026`. */
export const shortMonth = period => dateFormat('month', { month: 'short', year: 'numeric' }).format(instant(period));

/** Months or days that begin a round stretch of time, as many as a plot of this width has room for: [{at, text}]. */
export function ticksOf(periods, width) {
  const room = Math.max(Math.floor(width / ROOM), 2);
  return (isMonth(periods[0]) || periods.length > 62 ? monthTicks(periods, room) : dayTicks(periods, room));
}

function monthTicks(periods, room) {
  const begins = periods.map((period, at) => ({ period, at })).filter(({ period }) => isMonth(period) || period.endsWith('-01'));
  const step = MONTH_STEPS.find(months => begins.filter(begin => isRound(begin, months)).length <= room) ?? 120;
  const round = begins.filter(begin => isRound(begin, step));
  return round.map(({ period, at }) => ({ at, text: step < 12 ? shortMonth(period) : year(period) }));
}

function isRound({ period }, months) {
  return (12 * Number(year(period)) + Number(period.slice(5, 7)) - 1) % months === 0;
}

function dayTicks(periods, room) {
  const step = [1, 2, 7, 14].find(days => periods.length / days <= room) ?? 31;
  return periods.map((period, at) => ({ at, text: shortDay(period) })).filter(({ at }) => at % step === 0);
}
