import type { Item } from './meeting-item.ts';
import type { View } from './view.ts';

/** Nouns of somebody who stands for the owner before them. */
const SENT =
  /^(?:envoys?|representatives?|negotiators?|emissar(?:y|ies)|delegates?|advisers?|advisors?|aides?)$/;

const BODY =
  /^(?:government|administration|delegation|side|team|regime|leadership|negotiators|officials|representatives|authorities|envoys|diplomats|army|military)$/;

/** "France’s Emmanuel Macron", "Trump’s special envoy, Steve Witkoff": the person, with the owner in front. */
export function withOwners(items: readonly Item[], view: View): readonly Item[] {
  if (!items.some((item) => item.kind === 'party' && item.possessive)) return items;
  const out: Item[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (!item) continue;
    const own = item.kind === 'party' && item.possessive ? item.references[0] : undefined;
    let end = i + 1;
    const body =
      own?.kind === 'party'
        ? [i + 1, i + 2, i + 3].find(
            (at) =>
              BODY.test(items[at]?.norm ?? '') &&
              (items[at]?.kind === 'word' || items[at]?.kind === 'group' || items[at]?.kind === 'anaphor'),
          )
        : undefined;
    if (
      body !== undefined &&
      items.slice(i + 1, body).every(({ kind }) => kind === 'word' || kind === 'adjective')
    ) {
      out.push({
        ...item,
        to: items[body]?.to ?? item.to,
        possessive: false,
        norm: items[body]?.norm ?? item.norm,
      });
      i = body;
      continue;
    }
    while (
      own &&
      end < i + 7 &&
      (items[end]?.kind === 'word' ||
        items[end]?.kind === 'adjective' ||
        (items[end]?.kind === 'comma' && items[end]?.norm === ',' && end > i + 1))
    )
      end++;
    const person = items[end];
    const named =
      own && person?.kind === 'party' && person.references[0]?.kind === 'person' && !person.possessive;
    const between = items.slice(i + 1, end);
    const title = person?.references[0];
    const words = title ? view.article.text.slice(title.start, title.core.start) : '';
    const titled =
      between.length === 0
        ? own?.kind === 'party' || words.trim() !== ''
        : between.some(({ norm }) => SENT.test(norm) || TITLED.test(norm));
    if (!named || !titled || person === undefined) {
      out.push(item);
      continue;
    }
    const sent =
      between.some(({ norm }) => SENT.test(norm)) ||
      /\b(?:envoy|representative|negotiator|emissary|adviser|advisor|aide)\b/i.test(words);
    const behalf = sent ? (own.actors[0] ?? null) : null;
    out.push({
      ...person,
      from: item.from,
      behalf: behalf ?? person.behalf,
      sent: behalf === null ? person.sent : (title ?? null),
    });
    i = end;
  }
  return out;
}
const TITLED =
  /^(?:minister|secretary|chief|head|leader|president|premier|spokes\p{L}+|deputy|director|commander|ambassador|son|brother|colleague|chair\p{L}*|diplomat|counterpart|coordinator|chancellor|boss|speaker|mediator|official|daughter|wife|ally|commissioner|governor|general)$/u;

/** "A delegation led by X", "X, accompanied by Y": one item that names them all. */
export function withGuests(items: readonly Item[]): readonly Item[] {
  if (!items.some((item) => item.norm === 'by')) return items;
  const out: Item[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (!item) continue;
    const comma = items[i + 1]?.kind === 'comma' ? 1 : 0;
    const verb = items[i + 1 + comma];
    const guest = items[i + 3 + comma];
    const led =
      verb !== undefined &&
      /^(?:led|headed|chaired|accompanied|joined|flanked|represented)$/.test(verb.norm) &&
      items[i + 2 + comma]?.norm === 'by';
    const skip =
      guest?.kind === 'word' || guest?.kind === 'adjective' || (guest?.kind === 'pronoun' && guest.possessive)
        ? 1
        : 0;
    const who = items[i + 3 + comma + skip];
    const delegation =
      item.kind === 'party' ||
      item.kind === 'group' ||
      (item.kind === 'word' && /^(?:delegations?|teams?)$/.test(item.norm));
    if (!led || !delegation || who?.kind !== 'party' || who.possessive) {
      out.push(item);
      continue;
    }
    const behalf =
      item.kind === 'party' && /^(?:led|headed|represented)$/.test(verb.norm)
        ? (item.references[0]?.actors[0] ?? null)
        : null;
    const close = comma === 1 && items[i + 4 + comma + skip]?.kind === 'comma' ? 1 : 0;
    out.push({
      ...who,
      from: item.from,
      references: [...item.references, ...who.references],
      kind: 'party',
      behalf: behalf === who.references[0]?.actors[0] ? null : behalf,
      sent: who.references.at(-1) ?? null,
      others: null,
      norm: item.norm,
    });
    i += 3 + comma + skip + close;
  }
  return out;
}
