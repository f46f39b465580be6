// Days and months as addresses and the API write them: `2026-11-25` and `2026-11`.

const MONTH = /^\d{4}-\d{2}$/;

const iso = date => date.toISOString().slice(0, 10);

export const isMonth = period => MONTH.test(period);

/** The first instant of a day or month. */
export const instant = period => new Date(`${isMonth(period) ? `${period}-01` : period}T00:00:00Z`);

/** Whether there is such a day. */
export const isDay = text => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(instant(text).getTime()) && iso(instant(text)) === text;

/** Today in Jakarta, where the days of all figures begin and end. */
export const today = () => iso(new Date(Date.now() + 7 * 3_600_000));

export const daysFrom = (day, days) => iso(new Date(instant(day).getTime() + days * 86_400_000));

/** The first day of the month that is so many months from that of a day. */
export function monthFrom(day, months) {
  const date = instant(day);
  date.setUTCMonth(date.getUTCMonth() + months, 1);
  return iso(date);
}

/** Whether a month goes on after the newest day that there are figures of. */
export const isUnfinished = (period, newest) => isMonth(period) && daysFrom(monthFrom(`${period}-01`, 1), -1) > newest;
