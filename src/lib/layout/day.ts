/** Days as whole numbers from 1 January 1970, so that they can be added and compared. No clock, no time zone. */
export type DayNumber = number;

export interface CivilDay {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  /** 1 Monday to 7 Sunday. */
  weekday: number;
}

/** The Gregorian calendar repeats after 400 years; counted here from 1 March of year 0, leap days last. */
const ERA_DAYS = 146_097;
const EPOCH = 719_468;

function fromCivil(year: number, month: number, day: number): DayNumber {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * ERA_DAYS + dayOfEra - EPOCH;
}

/** "2025-03-03" → 20150. */
export function dayNumber(iso: string): DayNumber {
  return fromCivil(
    Number(iso.slice(0, 4)) || 1970,
    Number(iso.slice(5, 7)) || 1,
    Number(iso.slice(8, 10)) || 1,
  );
}

/** 20150 → "2025-03-03". */
export function isoDay(number: DayNumber): string {
  const { year, month, day } = civilDay(number);
  const padded = (value: number, length: number) => String(value).padStart(length, '0');
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** 20150 → 3 March 2025, a Monday. */
export function civilDay(number: DayNumber): CivilDay {
  const shifted = number + EPOCH;
  const era = Math.floor(shifted / ERA_DAYS);
  const dayOfEra = shifted - era * ERA_DAYS;
  const leapless =
    dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor(leapless / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
    weekday: ((((number + 3) % 7) + 7) % 7) + 1,
  };
}

/** The first day of the month that a day lies in, or of a later one. */
export function monthStart(number: DayNumber, later = 0): DayNumber {
  const { year, month } = civilDay(number);
  const months = year * 12 + month - 1 + later;
  return fromCivil(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1);
}
