import { dayFrom, isoOf } from '../calendar/days.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
/** "Mon, ", "Monday " before a date. */
const WEEKDAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,? )?';
/** What may follow a date: a time, a zone, "at 10:00", a bracket. */
const AFTER = '(?![\\d./-])';

const pattern = (source: string): RegExp => new RegExp(`^${source}${AFTER}`, 'i');

/** 2025-03-03, 2025/03/03, 20250303, each with or without a time after it. */
const YEAR_FIRST = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2}))(?![\d./-])/;
/** 3 March 2025; Mon, 03 Mar 2025 10:00:00 GMT; 03-Mar-2025. */
const DAY_MONTH = pattern(`${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]${MONTH}\\.?,?[ -](\\d{4})`);
/** March 3, 2025; Mon Mar 03 2025 10:00:00 GMT+0100. */
const MONTH_DAY = pattern(`${WEEKDAY}${MONTH}\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`);
/** Mon Mar 03 10:00:00 +0000 2025. */
const YEAR_LAST = pattern(
  `${WEEKDAY}${MONTH} (\\d{1,2}) \\d{1,2}:\\d{2}(?::\\d{2})? (?:[a-z]{1,5} |[+-]\\d{4} )?(\\d{4})`,
);
/** 03.03.2025 has the day first; 03/13/2025 is told by the number that is no month. */
const NUMBERS = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?![\d./-])/;
/** Seconds or milliseconds since 1970. */
const EPOCH = /^\d{10}(?:\d{3})?(?:\.\d+)?$/;

const monthNumber = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

const iso = (year: string, month: number, date: string): string | null => {
  const day = dayFrom(Number(year), month, Number(date));
  return day === null ? null : isoOf(day);
};

function fromNumbers([, first = '', mark = '', second = '', year = '']: RegExpExecArray): string | null {
  if (mark === '.' || Number(first) > 12) return iso(year, Number(second), first);
  if (Number(second) > 12 || first === second) return iso(year, Number(first), second);
  return null;
}

/**
 * The calendar day that a text opens with, as it is written: a time and its zone are left out, so the day is that of
 * the place where it was written. Null when there is none, or when 03/04/2025 may be either of two days.
 */
export function writtenDay(text: string): string | null {
  const words = text.trim().replace(/\s+/g, ' ').slice(0, 80);
  const yearFirst = YEAR_FIRST.exec(words);
  if (yearFirst) {
    const [, year = '', , month, date, compactMonth, compactDate] = yearFirst;
    return iso(year, Number(month ?? compactMonth), date ?? compactDate ?? '');
  }
  const dayMonth = DAY_MONTH.exec(words);
  if (dayMonth) return iso(dayMonth[3] ?? '', monthNumber(dayMonth[2] ?? ''), dayMonth[1] ?? '');
  const monthDay = MONTH_DAY.exec(words) ?? YEAR_LAST.exec(words);
  if (monthDay) return iso(monthDay[3] ?? '', monthNumber(monthDay[1] ?? ''), monthDay[2] ?? '');
  const numbers = NUMBERS.exec(words);
  if (numbers) return fromNumbers(numbers);
  if (!EPOCH.test(words)) return null;
  const seconds = Number(words.slice(0, 10));
  return isoOf(Math.floor(seconds / 86_400));
}
