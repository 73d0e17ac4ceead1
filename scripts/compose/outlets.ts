import type { Lexicons } from '../knowledge/parse.ts';
import { fold } from '../text/fold.ts';

/** Recognises outlets, agencies and platforms in a line. */
export interface Outlets {
  namesOutlet: (line: string) => boolean;
  /** The outlet or agency a line names first; photo agencies, platforms and syndicators publish nothing themselves. */
  outletIn: (line: string) => string | null;
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const anyOf = (names: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${[...names]
      .sort((a, b) => b.length - a.length)
      .map(escape)
      .join('|')})(?![\\p{L}\\p{N}])`,
    'u',
  );
const NOTHING = /(?!)/;

export function buildOutlets({ outlets }: Lexicons): Outlets {
  const sure = outlets.filter((outlet) => !outlet.ambiguous);
  const formsOf = (list: typeof outlets) => list.flatMap((outlet) => [outlet.name, ...outlet.aliases]);
  const named = new Map(
    outlets.flatMap((outlet) =>
      [outlet.name, ...outlet.aliases].map((form) => [fold(form), outlet.name] as const),
    ),
  );
  const any = sure.length > 0 ? anyOf(formsOf(sure)) : NOTHING;
  const publishers = sure.filter((outlet) => outlet.kind === 'outlet' || outlet.kind === 'agency');
  const publisher = publishers.length > 0 ? anyOf(formsOf(publishers)) : NOTHING;
  return {
    namesOutlet: (line) => any.test(line),
    outletIn: (line) => {
      const match = publisher.exec(line);
      return match ? (named.get(fold(match[0])) ?? match[0]) : null;
    },
  };
}
