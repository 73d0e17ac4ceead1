import type { Actor, Confidence, Meeting, Relation } from '../../src/lib/datasets/index.ts';
import { byCodePoint } from '../text/order.ts';

const CONFIDENCE_ORDER: Confidence[] = ['low', 'medium', 'high'];

type Party = Pick<Actor, 'id' | 'affiliation'>;

/** Actor → whom it acts for in the end; itself, when it acts for nobody. */
function principals(actors: readonly Party[]): (actor: string) => string {
  const affiliationOf = new Map(actors.map(({ id, affiliation }) => [id, affiliation]));
  return (actor) => {
    const seen = new Set<string>();
    for (let at = actor; ;) {
      const next = affiliationOf.get(at);
      if (!next || seen.has(at)) return at;
      seen.add(at);
      at = next;
    }
  };
}

/** Whoever was present in one meeting has met; those of one delegation are no parties to each other. */
export function metTies(meetings: readonly Meeting[], actors: readonly Party[]): Relation[] {
  const principalOf = principals(actors);
  const ties = new Map<string, Relation>();
  const cited = new Map<string, Set<string>>();
  for (const meeting of meetings) {
    if (meeting.status !== 'held' && meeting.status !== 'ongoing') continue;
    const present = [...meeting.participants].sort(byCodePoint);
    present.forEach((source, i) => {
      for (const target of present.slice(i + 1)) {
        if (principalOf(source) === principalOf(target)) continue;
        const id = `tie-met-${source}-${target}`;
        const tie = ties.get(id) ?? {
          id,
          source,
          target,
          kind: 'met',
          voice: null,
          weight: 0,
          first: null,
          last: null,
          confidence: 'low',
          review: 'machine',
          evidence: [],
        };
        tie.weight++;
        if (meeting.start && (!tie.first || meeting.start < tie.first)) tie.first = meeting.start;
        if (meeting.end && (!tie.last || meeting.end > tie.last)) tie.last = meeting.end;
        if (CONFIDENCE_ORDER.indexOf(meeting.confidence) > CONFIDENCE_ORDER.indexOf(tie.confidence))
          tie.confidence = meeting.confidence;
        const evidence = cited.get(id) ?? new Set<string>();
        for (const one of meeting.evidence) evidence.add(one);
        cited.set(id, evidence);
        ties.set(id, tie);
      }
    });
  }
  return [...ties.values()].map((tie) => ({ ...tie, evidence: [...(cited.get(tie.id) ?? [])] }));
}
