import type { Stance } from '../../src/lib/datasets/index.ts';
import { inflect, type VerbForm } from './inflections.ts';

/**
 * How words show where somebody stands.
 * - verb: said of its subject, about its object: "rejected the truce", "wants Israel to withdraw".
 * - noun: of its owner, about its complement: "Russia’s demand for …", "opposition to …".
 * - state: of the subject of "to be", about its complement: "open to …", "against …".
 * - judgement: about its subject, of whoever says it: "is unacceptable", "a non-starter".
 */
export type CueShape = 'verb' | 'noun' | 'state' | 'judgement';

export interface CueRule {
  /** Kebab-case name, shown by `--explain`. */
  name: string;
  stance: Stance;
  shape: CueShape;
  /** What may follow: to-infinitive, that-clause, gerund, somebody and an infinitive. A noun phrase always may. */
  takes: ReadonlySet<'to' | 'that' | 'ing' | 'who-to'>;
  /** Strong cues make whatever follows a course of action; weak ones need one that is known as such. */
  strong: boolean;
}

export interface CueForm {
  words: string[];
  form: VerbForm | null;
  rule: CueRule;
  /** The object stands inside: "turned it down". */
  split: boolean;
  /** What closes the cue behind its object: "turned the offer | down", "put a truce | on the table". */
  closing: string[] | null;
}

type Frames =
  | ''
  | 'to'
  | 'that'
  | 'ing'
  | 'who-to'
  | 'to that'
  | 'that ing'
  | 'to ing'
  | 'to that ing'
  | 'to who-to'
  | 'that who-to'
  | 'that who-to ing';

const POSSESSIVES = ['its', 'his', 'her', 'their'];

/** "turn one's nose up at": with the possessive of any subject. */
const ownedForms = (entry: string): string[] =>
  entry.includes("one's") ? POSSESSIVES.map((owner) => entry.replace("one's", owner)) : [entry];

/** The shape, the stance, true when strong, what may follow, and the words themselves, which semicolons part. */
export type Wording = [shape: CueShape, stance: Stance, strong: boolean, frames: Frames, list: string];

/** Every form of every entry of a list. */
export function formsOf([shape, stance, strong, frames, list]: Wording): CueForm[] {
  const found: CueForm[] = [];
  const entries = list.split(';').map((words) => words.trim().replace(/\s+/g, ' '));
  for (const entry of entries.flatMap(ownedForms)) {
    if (!entry) continue;
    const rule: CueRule = {
      name: `${stance}-${shape}-${entry.replace(/[^a-z]+/g, '-')}`,
      stance,
      shape,
      takes: new Set(frames.split(' ').filter(Boolean)) as CueRule['takes'],
      strong,
    };
    const forms: [string, VerbForm | null][] = shape === 'verb' ? inflect(entry) : [[entry, null]];
    for (const [form, kind] of forms) {
      const words = form.split(' ');
      const [first = '', ...particle] = words;
      if (shape === 'verb' && entry.includes(' … ')) {
        found.push({
          words: [first],
          form: kind,
          rule,
          split: false,
          closing: particle.slice(1),
        });
        continue;
      }
      found.push({ words, form: kind, rule, split: false, closing: null });
      if (
        shape === 'verb' &&
        words.length === 2 &&
        /^(?:out|down|forward|up|back|over)$/.test(words[1] ?? '')
      )
        for (const object of ['it', 'that', 'this', 'them'])
          found.push({ words: [first, object, ...particle], form: kind, rule, split: true, closing: null });
    }
  }
  return found;
}
