import type { Source } from '../model.ts';
import type { Reading } from './reading.ts';

/** Without the names of the rules that made it, which only an explanation tells. */
const withoutRules = <Finding extends { rules?: unknown }>({ rules: _, ...rest }: Finding) => rest;

/**
 * A reading without what nothing needs that compares articles: thousands of them stand in memory at once. Its text is
 * at hand elsewhere.
 */
export function lean(reading: Reading, source: Source): Reading {
  const { article, meetings, proposals, statements, relations } = reading;
  return {
    ...reading,
    article: {
      ...article,
      source: { ...source, text: '' },
      text: '',
      zones: [],
      stamps: [],
      quotations: [],
      tokens: [],
    },
    times: [],
    meetings: meetings.map((meeting) => ({
      ...withoutRules(meeting),
      participations: meeting.participations.map(withoutRules),
    })),
    proposals: proposals.map((proposal) => ({
      ...withoutRules(proposal),
      positions: proposal.positions.map(withoutRules),
    })),
    statements: statements.map(withoutRules),
    relations: relations.map(withoutRules),
  };
}

/** Characters of the longest text that is likely to come again: an id, a day, a word of a list. */
const SHORT = 64;

/** Lets equal short texts of plain data be one text in memory, which a cache gives back as many. */
export class SharedTexts {
  private readonly known = new Map<string, string>();

  private one(text: string): string {
    if (text.length > SHORT) return text;
    const known = this.known.get(text);
    if (known === undefined) this.known.set(text, text);
    return known ?? text;
  }

  /** Changes the value in place. */
  share(value: object): void {
    if (ArrayBuffer.isView(value) || value instanceof Map) return;
    const fields = value as Record<string, unknown>;
    for (const name in fields) {
      const field = fields[name];
      if (typeof field === 'string') fields[name] = this.one(field);
      else if (typeof field === 'object' && field !== null) this.share(field);
    }
  }
}
