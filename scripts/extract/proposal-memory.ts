import type { ProposalKind } from '../../src/lib/datasets/index.ts';
import type { PositionFinding, Span } from '../model.ts';
import { set } from '../text/word-set.ts';
import type { Course } from './proposal-words.ts';

/** One proposal as an article has told it so far. */
export interface Told {
  kind: ProposalKind;
  cls: string;
  stems: Set<string>;
  terms: string[];
  /** The wordings that name it, the first first. */
  mentions: Course[];
  /** Number of the sentence that told of it last. */
  last: number;
  spans: Span[];
  positions: PositionFinding[];
  /** Sentences that told of it, by number, for its status. */
  sentences: Set<number>;
  /** Told in a passive without saying of whom. */
  impersonal: Set<PositionFinding['stance']>;
  named: boolean;
  /** Only ever called somebody’s plan or terms: told by others’ stance on it. */
  thin: boolean;
  /** Told with a word that makes whatever follows a proposal: "proposed", "demanded", "ruled out". */
  explicit: boolean;
}

/** Classes of which an article has one unless numbers, scope or names say otherwise. */
const SINGLE = set(
  'ceasefire plan troops guarantees pay membership assets enrichment inspections minerals elections prisoners sanctions disarmament',
);
const SCOPED = set('ceasefire plan membership');
const SCOPE = set(
  'energy air sea mariti naval humani easter uncond immedi perman lastin partia full genera local limite bilate prison hostag trade nuclea nato europe union black infras',
);
/** Sentences back to which "it" and "the idea" may point. */
const NEAR = 3;
const FRAMEWORKS =
  /^(?:plan|plans|proposal|proposals|deal|agreement|accord|text|document|draft|roadmap|framework|blueprint|treaty|pact|initiative|offer|package|outline|compromise|formula|project|paper|arrangement|terms|provisions|wording|points)$/;
const WANTS = /^(?:demands?|conditions?|requests?|ultimatums?|calls?|requirements?|concessions?)$/;

const common = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let count = 0;
  for (const one of a) if (b.has(one)) count++;
  return count;
};
const scopeOf = (stems: ReadonlySet<string>): string[] => [...stems].filter((stem) => SCOPE.has(stem));

/** What an article has told of proposals, for "it", "the plan", "the demand", and a second naming of the same thing. */
export class Memory {
  readonly all: Told[] = [];

  /** The proposals that a wording means, made where it names a new one; none where it points back to nothing. */
  resolve(course: Course, sentence: number, holders: readonly string[] = [], owned = false): Told[] {
    if (course.anaphor !== null) {
      const meant = this.pointed(course.anaphor, sentence, owned ? [] : holders);
      if (meant.length > 0 || !course.definite || !FRAMEWORKS.test(course.anaphor)) return meant;
    }
    const known = this.latest().find((told) => same(told, course));
    if (known) return [known];
    const made: Told = {
      kind: course.kind,
      cls: course.cls,
      stems: new Set(course.stems),
      terms: [...course.terms],
      mentions: [],
      last: sentence,
      spans: [],
      positions: [],
      sentences: new Set(),
      impersonal: new Set(),
      named: course.named,
      thin: course.anaphor !== null,
      explicit: false,
    };
    this.all.push(made);
    return [made];
  }

  note(told: Told, course: Course, sentence: number): void {
    told.last = sentence;
    told.sentences.add(sentence);
    if (course.anaphor !== null && !told.thin) return;
    told.mentions.push(course);
    if (course.anaphor === null) told.thin = false;
    told.named ||= course.named;
    for (const term of course.terms) if (!told.terms.includes(term)) told.terms.push(term);
    if (told.cls === course.cls) for (const stem of course.stems) told.stems.add(stem);
  }

  /** Whoever put forward the plan that was told of last. */
  authors(): string[] {
    for (const { kind, cls, positions } of this.latest()) {
      if (kind !== 'framework' && cls !== 'plan') continue;
      const actors = positions.filter(({ stance }) => stance === 'proposes').map(({ actor }) => actor);
      if (actors.length > 0) return [...new Set(actors)];
    }
    return [];
  }

  /** The latest told first; of those told last in one sentence, the one made last. */
  private latest(): Told[] {
    return [...this.all].reverse().sort((a, b) => b.last - a.last);
  }

  /** What a pointing word means; somebody who takes a stance on "the proposal" takes it on another's, where there is one. */
  private pointed(word: string, sentence: number, holders: readonly string[]): Told[] {
    const all = this.latest();
    if (word.startsWith('=')) {
      const stem = word.slice(1, 7);
      return all.filter(({ stems }) => stems.has(stem)).slice(0, 1);
    }
    const others = all.filter(
      ({ positions }) =>
        !positions.some(({ actor, stance }) => stance === 'proposes' && holders.includes(actor)),
    );
    const latest = others.length > 0 ? others : all;
    const near = latest.filter(({ last }) => sentence - last <= NEAR);
    if (WANTS.test(word)) {
      const wanted = near.filter(({ positions }) => positions.some(({ stance }) => stance === 'proposes'));
      if (word.endsWith('s') && wanted[0]) return wanted.filter(({ last }) => last === wanted[0]?.last);
      return (wanted[0] ?? near[0]) ? [(wanted[0] ?? near[0]) as Told] : [];
    }
    if (FRAMEWORKS.test(word)) {
      const bare = word.replace(/s$/, '');
      const named = latest.find(({ mentions }) =>
        mentions.some(({ words }) => words.toLowerCase().includes(bare)),
      );
      const framework = named ?? latest.find(({ kind }) => kind === 'framework') ?? near[0];
      return framework ? [framework] : [];
    }
    const close = word === 'it' ? latest.find(({ last }) => sentence - last <= 2) : near[0];
    return close ? [close] : [];
  }
}

/** True when a wording names a proposal told before. */
export function same(told: Told, course: Course): boolean {
  if (
    told.terms.length > 0 &&
    course.terms.length > 0 &&
    !course.terms.some((term) => told.terms.includes(term))
  )
    return false;
  if (
    told.kind === course.kind &&
    course.terms.some((term) => /%|cent/.test(term) && told.terms.includes(term))
  )
    return true;
  const [mine, its] = [scopeOf(told.stems), scopeOf(course.stems)];
  if (told.cls === course.cls && told.cls !== '') {
    const vague = course.cls === 'plan' && !course.named && !course.definite && course.stems.size > 2;
    if (SINGLE.has(told.cls) && !vague) {
      if (!SCOPED.has(told.cls)) return true;
      if (its.length === 0) return course.definite || mine.length === 0 || told.terms.length === 0;
      return its.some((one) => mine.includes(one)) || (mine.length === 0 && told.terms.length === 0);
    }
    const shared = common(told.stems, course.stems);
    const least = Math.min(told.stems.size, course.stems.size);
    return least <= 1 ? shared >= 1 || (course.definite && course.stems.size <= 1) : shared / least >= 0.5;
  }
  if (told.kind !== course.kind) return false;
  // "using the assets for a loan … the loan": one word of what was told points back to it.
  if (course.definite && course.stems.size === 1 && common(told.stems, course.stems) === 1) return true;
  const shared = common(told.stems, course.stems);
  const [least, most] = [told.stems.size, course.stems.size].sort((a, b) => a - b);
  if (told.named !== course.named) return shared >= 2 && shared / (most ?? 1) >= 0.5;
  return shared >= 2 && shared / (least ?? 1) >= 0.6;
}
