import type { DayRange, Form, FormHit, FoundActor, KnowledgeBase, Token } from '../model.ts';
import { slug } from '../text/slug.ts';
import { isCapitalised } from '../text/tokens.ts';
import { HONORIFICS, NOT_A_SURNAME, PARTICLES, SENTENCE_STARTERS, SPEECH_VERBS } from './words.ts';

/** A person named at tokens `from` to `to` (exclusive). */
export interface NameHit {
  from: number;
  to: number;
  person: string;
}

export interface NamedPeople {
  hits: NameHit[];
  found: Map<string, FoundActor>;
}

interface Context {
  tokens: readonly Token[];
  hits: readonly FormHit[];
  /** True where a sentence begins. */
  starts: ReadonlySet<number>;
  /** Tokens that end a title. */
  titleEnds: ReadonlySet<number>;
  titleStarts: ReadonlySet<number>;
  knowledge: KnowledgeBase;
  range: DayRange;
}

const has = (forms: readonly Form[], kind: Form['kind']): boolean => forms.some((form) => form.kind === kind);
const persons = (forms: readonly Form[], kind: 'person' | 'family'): string[] =>
  forms.filter((form) => form.kind === kind).map((form) => form.target);
/** Surnames that are everyday words or months: alone, they need an introduction. */
const EVERYDAY = new Set(
  'may march hunt hope long king black white brown green rice young law cook moon day price rose hill wood stone park bell fox case power powers early best good small short rich wise blunt cash hall pope le li an be so'.split(
    ' ',
  ),
);

/** Picks the one a surname means: who was introduced in the article, else who held office at the time. */
function bearer(
  candidates: readonly string[],
  introduced: ReadonlySet<string>,
  context: Context,
  word: string,
): string | null {
  const known = candidates.filter((id) => introduced.has(id));
  if (known.length > 0) return known[0] ?? null;
  if (EVERYDAY.has(word)) return null;
  const serving = candidates.flatMap((id) => {
    const term = context.knowledge.termOf(id, context.range);
    return term ? [{ id, leader: term.leader }] : [];
  });
  const leaders = serving.filter(({ leader }) => leader);
  if (leaders.length === 1) return leaders[0]?.id ?? null;
  if (serving.length === 1) return serving[0]?.id ?? null;
  return serving.length === 0 && candidates.length === 1 ? (candidates[0] ?? null) : null;
}

/** A capitalised word in front belongs to the name: "Melania Trump" is not Donald Trump. */
function hasOwnFirstName(context: Context, from: number): boolean {
  const before = context.tokens[from - 1];
  if (!before || !isCapitalised(before.text) || !/^\p{L}/u.test(before.text)) return false;
  if (context.starts.has(from - 1) && SENTENCE_STARTERS.has(before.norm)) return false;
  if (HONORIFICS.has(before.norm) || context.titleEnds.has(from - 1)) return false;
  return !context.hits.some((hit) => hit.from < from && hit.to >= from) && !context.starts.has(from);
}

/** "Graham Pell" is not Sharon Graham: a capitalised word behind makes the surname a first name. */
function isFirstName(context: Context, hit: FormHit): boolean {
  const next = context.tokens[hit.to];
  if (
    !next ||
    !/^\p{Lu}\p{Ll}/u.test(next.text) ||
    context.starts.has(hit.to) ||
    SENTENCE_STARTERS.has(next.norm)
  )
    return false;
  return !context.hits.some((other) => other.from === hit.to) && !context.titleStarts.has(hit.to);
}

function knownPeople(context: Context): NameHit[] {
  const introduced = new Set(context.hits.flatMap((hit) => persons(hit.forms, 'person')));
  const found: NameHit[] = [];
  for (const hit of context.hits) {
    const full = persons(hit.forms, 'person');
    const candidates = full.length > 0 ? full : persons(hit.forms, 'family');
    if (candidates.length === 0) continue;
    const other =
      has(hit.forms, 'name') ||
      has(hit.forms, 'place') ||
      has(hit.forms, 'metonym') ||
      has(hit.forms, 'outlet');
    const word = context.tokens[hit.from]?.norm ?? '';
    const person =
      full.length > 0 ? bearer(full, introduced, context, '') : bearer(candidates, introduced, context, word);
    if (!person || (full.length === 0 && other && !introduced.has(person))) continue;
    if (full.length === 0 && (hasOwnFirstName(context, hit.from) || isFirstName(context, hit))) continue;
    found.push({ from: hit.from, to: hit.to, person });
  }
  return found;
}

/** The run of capitalised words (with particles inside) that begins at a token; its end, exclusive. */
function nameRun(context: Context, from: number, taken: ReadonlySet<number>): number {
  const { tokens, starts } = context;
  let to = from;
  let words = 0;
  while (to < tokens.length && words < 4) {
    const token = tokens[to];
    if (!token || taken.has(to) || (to > from && starts.has(to))) break;
    if (isCapitalised(token.text) && /^\p{L}[\p{L}\p{M}.’']*$/u.test(token.text)) words++;
    else if (!(
      to > from &&
      ((PARTICLES.has(token.norm) && leadsToName(tokens, to + 1)) || isNameHyphen(tokens, to))
    ))
      break;
    to++;
  }
  return to;
}

/** "van der Berg": particles may follow one another before the capital. */
const leadsToName = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at];
  if (!next) return false;
  return isCapitalised(next.text) || (PARTICLES.has(next.norm) && isCapitalised(tokens[at + 1]?.text ?? ''));
};

/** "Crabtree-Ireland", "al-Hayya": a hyphen with a letter close on either side. */
const isNameHyphen = (tokens: readonly Token[], at: number): boolean => {
  const [before, hyphen, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return Boolean(
    before &&
    hyphen &&
    after &&
    hyphen.text === '-' &&
    before.end === hyphen.start &&
    hyphen.end === after.start &&
    isCapitalised(after.text),
  );
};

function isIntroduced(context: Context, from: number, to: number): boolean {
  const { tokens, titleEnds, titleStarts } = context;
  const before = tokens[from - 1];
  const after = tokens[to];
  if (titleEnds.has(from - 1) || (before && HONORIFICS.has(before.norm))) return true;
  if (before?.text === ',' && titleEnds.has(from - 2)) return true;
  if ((before && SPEECH_VERBS.has(before.norm)) || (after && SPEECH_VERBS.has(after.norm))) return true;
  if (after?.text === ',') {
    for (let i = to + 1; i < Math.min(tokens.length, to + 9); i++) if (titleStarts.has(i)) return true;
  }
  return false;
}

function unknownPeople(context: Context, known: readonly NameHit[]): NamedPeople {
  const { tokens, hits, starts } = context;
  const taken = new Set<number>();
  for (const hit of hits) {
    // A lone adjective, place or surname may be part of an unknown name; anything longer is not.
    if (hit.to - hit.from > 1 || !has(hit.forms, 'family'))
      for (let i = hit.from; i < hit.to; i++) taken.add(i);
  }
  for (const hit of known) for (let i = hit.from; i < hit.to; i++) taken.add(i);
  const found = new Map<string, FoundActor>();
  const named: NameHit[] = [];
  const surnames = new Map<string, string>();
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || taken.has(at) || context.titleStarts.has(at) || !isCapitalised(token.text)) continue;
    if ((starts.has(at) && SENTENCE_STARTERS.has(token.norm)) || HONORIFICS.has(token.norm)) continue;
    const to = nameRun(context, at, taken);
    const last = tokens[to - 1];
    const words = tokens.slice(at, to).filter((one) => isCapitalised(one.text));
    if (
      words.length >= 2 &&
      last &&
      !NOT_A_SURNAME.has(last.norm) &&
      !words.some((word) => context.titleStarts.has(tokens.indexOf(word))) &&
      isIntroduced(context, at, to)
    ) {
      const name = tokens
        .slice(at, to)
        .reduce(
          (text, one, i, all) => text + (i > 0 && one.start > (all[i - 1]?.end ?? 0) ? ' ' : '') + one.text,
          '',
        );
      const id = slug(name);
      found.set(id, found.get(id) ?? { id, name, kind: 'person', role: null, affiliation: null });
      named.push({ from: at, to, person: id });
      surnames.set(last.norm, id);
      const particle = tokens[to - 2];
      if (particle && PARTICLES.has(particle.norm)) surnames.set(`${particle.norm} ${last.norm}`, id);
    }
    at = Math.max(at, to - 1);
  }
  const covered = new Set(
    named.flatMap((hit) => Array.from({ length: hit.to - hit.from }, (_, i) => hit.from + i)),
  );
  tokens.forEach((token, at) => {
    const person = surnames.get(token.norm);
    if (!person || covered.has(at) || taken.has(at) || !isCapitalised(token.text)) return;
    const particled = surnames.has(`${tokens[at - 1]?.norm ?? ''} ${token.norm}`);
    named.push({ from: particled ? at - 1 : at, to: at + 1, person });
  });
  return { hits: named, found };
}

/** Finds the people an article names: those of the lexicons, and unknown ones that the text introduces. */
export function findPeople(context: Context): NamedPeople {
  const known = knownPeople(context);
  const unknown = unknownPeople(context, known);
  return { hits: [...known, ...unknown.hits].sort((a, b) => a.from - b.from), found: unknown.found };
}
