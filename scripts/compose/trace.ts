import type {
  KnowledgeBase,
  MeetingFinding,
  ParticipationFinding,
  PositionFinding,
  ProposalFinding,
  RelationFinding,
  SaidFinding,
} from '../model.ts';
import type { Reading } from './reading.ts';

interface Traces {
  meeting: MeetingFinding;
  participation: ParticipationFinding;
  proposal: ProposalFinding;
  position: PositionFinding;
  statement: SaidFinding;
  relation: RelationFinding;
}

/** What one article was found to say, of which a record was made. */
export type TracedFinding = {
  [Kind in keyof Traces]: { of: Kind; article: string; finding: Traces[Kind] };
}[keyof Traces];

/** From each record back to the findings it was put together from, in the order of the articles and of the text. */
export class Trace {
  private readonly findings = new Map<string, TracedFinding[]>();

  constructor(
    readonly readings: ReadonlyMap<string, Reading>,
    readonly knowledge: KnowledgeBase,
  ) {}

  add<Kind extends keyof Traces>(
    record: string,
    of: Kind,
    article: string,
    findings: readonly Traces[Kind][],
  ): void {
    const told = findings.map((finding) => ({ of, article, finding }) as TracedFinding);
    const known = this.findings.get(record);
    if (known) known.push(...told);
    else this.findings.set(record, told);
  }

  of(record: string): readonly TracedFinding[] {
    return this.findings.get(record) ?? [];
  }
}
