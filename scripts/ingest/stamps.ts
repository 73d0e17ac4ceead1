import { WRITTEN_DATE, WRITTEN_RANGE } from '../calendar/written-date.ts';
import type { DateStamp, Span, Zone } from '../model.ts';

const DATE = new RegExp(WRITTEN_DATE, 'giu');
const POST = new RegExp(`\\(@\\w+\\).{0,20}(${WRITTEN_DATE})`, 'iu');
const COPYRIGHT_YEAR = /(?:©|\(c\)|copyright)\s?(?:\p{L}[^\d\n]{0,40})?((?:19|20)\d{2})/iu;

/** Stands in every whole date. */
const YEAR = /(?:19|20)\d\d/;
const RANGE = new RegExp(WRITTEN_RANGE, 'giu');

/** "Kyiv. June 14, 2025. UNN.", "Moscow, 14 June 2025, TASS.": how some agencies open a story. */
const AGENCY_LINE = new RegExp(
  `^\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?[.,] (${WRITTEN_DATE})[.,]? ?(?:[/(]?\\p{Lu}{2,}|[-–—])`,
  'iu',
);

/** "This article first appeared on 11 December 2024." */
const APPEARED = /\b(?:first )?(?:appeared|published|issued|posted)\b[^.]{0,40}\d/i;

/** City in capitals or before a bracketed agency, then a dash or a colon. */
const DATELINE =
  /^\(?(?<place>\p{Lu}[\p{L}.'’-]*(?:[ -]\p{Lu}[\p{L}.'’-]*){0,3})(?<rest>(?:, ?\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?)?)\)?(?<date>,? ?(?:\w+day,? )?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:,? \d{4})?|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?:,? \d{4})?))?(?:\s?\((?<agency>[^)]{2,30})\))?\s?(?:[—–]|--?|:)\s/u;

export interface Dateline {
  place: Span;
  date: Span | null;
  agency: string | null;
  /** Where the story begins after it. */
  end: number;
}

/** Reads the dateline of the first paragraph; null when there is none. */
export function findDateline(text: string, first: Span | undefined): Dateline | null {
  if (!first) return null;
  const line = text.slice(first.start, Math.min(first.end, first.start + 120));
  const match = DATELINE.exec(line);
  const { place, date, agency } = match?.groups ?? {};
  if (!match || !place) return null;
  const shouted = place === place.toUpperCase();
  const bracketed = line.startsWith('(');
  const colon = match[0].trimEnd().endsWith(':');
  if (!shouted && !bracketed && !date && !agency && !(colon && place.split(' ').length <= 2)) return null;
  const placeStart = first.start + line.indexOf(place);
  const dateText = date?.replace(/^[,\s]+/, '');
  const dateStart = dateText ? first.start + line.indexOf(dateText) : 0;
  return {
    place: { start: placeStart, end: placeStart + place.length },
    date: dateText ? { start: dateStart, end: dateStart + dateText.length } : null,
    agency: agency ?? null,
    end: first.start + match[0].length,
  };
}

/** Dates written on the article: in its header lines, dateline, footer, and under the posts it embeds. */
export function findStamps(text: string, zones: readonly Zone[], dateline: Dateline | null): DateStamp[] {
  const stamps: DateStamp[] = [];
  // What stands above the story and carries a date is its header, whatever else it is.
  const told = zones.find(({ kind }) => kind === 'narrative' || kind === 'post')?.start ?? text.length;
  for (const zone of zones) {
    const line = text.slice(zone.start, zone.end);
    const post = POST.exec(line);
    if (post?.[1]) {
      const start = zone.start + post.index + post[0].length - post[1].length;
      stamps.push({ of: 'post', start, end: start + post[1].length });
    } else if (
      zone.kind === 'date' ||
      zone.kind === 'byline' ||
      zone.kind === 'title' ||
      (zone.kind !== 'footer' && zone.end <= told) ||
      (zone.kind === 'footer' && APPEARED.test(line))
    ) {
      if (!YEAR.test(line)) continue;
      const ranges = [...line.matchAll(RANGE)].map(({ index, 0: words }) => ({
        start: zone.start + index,
        end: zone.start + index + words.length,
      }));
      stamps.push(...ranges.map((range) => ({ of: 'occasion' as const, ...range })));
      for (const match of line.matchAll(DATE)) {
        const at = zone.start + match.index;
        if (ranges.some(({ start, end }) => at >= start && at < end)) continue;
        stamps.push({
          of: 'header',
          start: zone.start + match.index,
          end: zone.start + match.index + match[0].length,
        });
      }
    } else if (zone.kind === 'footer') {
      const year = COPYRIGHT_YEAR.exec(line);
      if (year?.[1]) {
        const start = zone.start + year.index + year[0].length - year[1].length;
        stamps.push({ of: 'footer', start, end: start + 4 });
      }
    }
  }
  if (dateline?.date) stamps.push({ of: 'dateline', ...dateline.date });
  const opening = AGENCY_LINE.exec(text.slice(told, told + 120));
  if (opening?.[1]) {
    const start = told + opening[0].indexOf(opening[1]);
    stamps.push({ of: 'dateline', start, end: start + opening[1].length });
  }
  return stamps;
}
