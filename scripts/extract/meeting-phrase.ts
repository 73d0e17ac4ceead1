import type { Reference } from '../model.ts';
import type { Context } from './meeting-context.ts';
import type { Item } from './meeting-items.ts';
import { HAPPENING, ORDINALS } from './meeting-words.ts';

/** What goes with a noun of meeting on its left: "their", "Zelenskyy’s", "US–Iran", "a third round of". */
export interface NounPhrase {
  from: number;
  owner: number | null;
  pair: Reference[];
  mediators: Reference[];
  words: string;
}

export function nounPhrase({ view, items }: Context, at: number): NounPhrase {
  let from = at;
  let owner: number | null = null;
  const pair: Reference[] = [];
  const mediators: Reference[] = [];
  for (let i = at - 1; i >= Math.max(0, at - 9); i--) {
    const item = items[i];
    if (!item) break;
    const next = items[i + 1];
    if (item.possessive && item.kind !== 'time') {
      owner = i;
      from = i;
      if (items[i - 1]?.norm === 'of' && items[i - 2]?.kind === 'event') continue;
      break;
    }
    if (
      item.kind === 'adjective' ||
      (item.kind === 'party' &&
        (next?.norm === '-' ||
          next?.norm === '–' ||
          next?.kind === 'adjective' ||
          (i === at - 1 &&
            (item.references[0]?.kind === 'party' || /^[-–—]$/.test(items[i - 1]?.norm ?? '')))))
    ) {
      const brokered =
        (next?.norm === '-' || next?.norm === '–') &&
        /^(?:mediated|brokered|led|hosted|facilitated|sponsored|backed|run)$/.test(items[i + 2]?.norm ?? '');
      (brokered ? mediators : pair).unshift(...item.references);
      from = i;
      continue;
    }
    if (item.kind === 'place' && item.place?.attributive) {
      from = i;
      continue;
    }
    if (
      item.kind === 'time' ||
      item.kind === 'event' ||
      (item.kind === 'verb' &&
        /^(?:planned|proposed|scheduled|closing|opening|cancelled|canceled|postponed|led|hosted|brokered|mediated|expected)$/.test(
          item.norm,
        ))
    ) {
      from = i;
      continue;
    }
    if (
      item.kind === 'relative' &&
      item.norm === 'that' &&
      (i === 0 || items[i - 1]?.kind === 'prep' || items[i - 1]?.kind === 'opener')
    ) {
      from = i;
      break;
    }
    if (item.kind === 'word' && !/^(?:than|not)$/.test(item.norm)) {
      from = i;
      if (/^(?:the|a|an|this|these|those|no|any|another)$/.test(item.norm)) break;
      continue;
    }
    // "two days of what both sides described as productive talks"
    const what = item.norm === 'as' ? describedAs(items, i) : null;
    if (what !== null) {
      i = what;
      from = what;
      continue;
    }
    if (item.kind === 'prep' && item.norm === 'of' && items[i - 1]?.kind === 'event') continue;
    if (
      item.kind === 'prep' &&
      item.norm === 'of' &&
      /^(?:day|days|series|hours|start|end|close|edition|weeks?|outset|opening|beginning|conclusion|margins)$/.test(
        items[i - 1]?.norm ?? '',
      )
    )
      continue;
    if (
      item.kind === 'cut' &&
      (item.norm === '–' || item.norm === '—') &&
      i > 0 &&
      next &&
      next.from - item.from === 1 &&
      items[i - 1]?.to === item.from
    )
      continue;
    break;
  }
  const start = view.tokens[items[from]?.from ?? 0]?.start ?? 0;
  const end = view.tokens[(items[at]?.to ?? 1) - 1]?.end ?? start;
  return { from, owner, pair, mediators, words: view.article.text.slice(start, end) };
}

/** Item of "what" in "what he described as", before its "as"; null where there is none. */
function describedAs(items: readonly Item[], as: number): number | null {
  if (!/^(?:described|hailed|billed|characteri[sz]ed|portrayed)$/.test(items[as - 1]?.norm ?? ''))
    return null;
  const what = items.findLastIndex((item, i) => i < as - 1 && i >= as - 7 && item.norm === 'what');
  return what < 0 ? null : what;
}

/** The verb whose object a noun phrase is: "held", "attended", "cancelled". */
export function governingVerb(items: readonly Item[], from: number): number | null {
  for (let i = from - 1; i >= Math.max(0, from - 5); i--) {
    const item = items[i];
    // "is holding up negotiations"
    if (item?.kind === 'verb')
      return /^h[eo]ld/.test(item.norm) && /^(?:up|back|off|out|hostage)$/.test(items[i + 1]?.norm ?? '')
        ? null
        : i;
    if (item?.kind === 'aux' && /^(?:had|have|has|having)$/.test(item.norm)) return i;
    if (item?.kind === 'word' || item?.kind === 'adjective' || item?.kind === 'time') continue;
    if (
      item?.kind === 'prep' &&
      /^(?:in|part|of|over)$/.test(item.norm) &&
      /^(?:part|participated|engaged|presided|participate|engage|participating)$/.test(
        items[i - 1]?.norm ?? '',
      )
    )
      continue;
    return null;
  }
  return null;
}

/** "took place", "began": what a meeting does; "take on a meaning" is none of it. */
export function takesPlace(items: readonly Item[], at: number): boolean {
  const verb = nextVerb(items, at);
  return (
    HAPPENING.has(verb) &&
    (!/^t(?:ook|akes?|aken)$/.test(verb) || items.slice(at, at + 14).some(({ norm }) => norm === 'place'))
  );
}

const nextVerb = (items: readonly Item[], at: number): string => {
  for (let i = at + 1; i < Math.min(items.length, at + 12); i++) {
    if (items[i]?.kind === 'verb') return items[i]?.norm ?? '';
    if (items[i]?.kind === 'word' && HAPPENING.has(items[i]?.norm ?? '')) return items[i]?.norm ?? '';
  }
  return '';
};

/** "the EU summit", "the Crans-Montana talks": a name of its own, which no place or time explains. */
export const namedPhrase = ({ view, items }: Context, from: number, at: number): boolean =>
  items.slice(from, at).some((item, i) => {
    if (item.kind === 'place' || item.kind === 'time' || item.possessive) return false;
    return i > 0 && /^\p{Lu}/u.test(view.tokens[item.from]?.text ?? '');
  });

/** Opens a noun phrase that was told before. */
export const DEFINITE =
  /^(?:the|that|this|these|those|their|his|her|both|\p{L}+day['’]s|(?:yester|to)day['’]s)\b/iu;

/** Words of another meeting of the same parties. */
export const FRESH =
  /\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|another|next|new|further|last|previous|earlier|fresh|follow-up|additional|subsequent|first|final|latest|more|a(?! series))\b/iu;

/** Nouns of a course of things more often than of one meeting. */
export const GENERAL =
  /^(?:negotiations|dialogues?|consultations|discussions?|contacts|exchange|rounds|talks)$/;

/** "the third round of Iran–US nuclear talks": what goes through rounds; told by its place when it has no other name. */
export function seriesOf(words: string, place: string | null): string | null {
  const name =
    /\b(?:round|cycle|session|edition|stage)s? of (?:(?:the|their|his|her|its|these|such) )?(?<name>\S.*)$/iu
      .exec(words)
      ?.groups?.['name']?.replace(/\s+/g, ' ');
  if (!name) return null;
  if (name.includes(' ')) return name;
  return place === null ? null : `${name} in ${place}`;
}

const COUNTED = /round|cycle|session|edition|meeting|summit/i;

export function roundOf(words: string): number | null {
  if (!COUNTED.test(words)) return null;
  const match =
    /\b(?<n>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d{1,2}(?:st|nd|rd|th))[ -](?:\p{L}+[ -]){0,3}?(?:round|cycle|session|edition|meeting|summit)/iu.exec(
      words,
    );
  const word = match?.groups?.['n']?.toLowerCase();
  if (!word || /\bfirst (?:meeting|summit)\b/i.test(match?.[0] ?? '')) return null;
  const index = ORDINALS.indexOf(word);
  return index >= 0 ? index + 1 : Number.parseInt(word, 10);
}
