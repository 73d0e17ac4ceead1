import type { Stance } from '../../src/lib/datasets/index.ts';
import { inflect, type VerbForm } from './inflections.ts';
import type { View } from './view.ts';

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
}

const rules: CueForm[] = [];
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

function add(shape: CueShape, stance: Stance, strong: boolean, frames: Frames, list: string): void {
  for (const entry of list.split(';').map((words) => words.trim().replace(/\s+/g, ' '))) {
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
      rules.push({ words, form: kind, rule, split: false });
      if (
        shape === 'verb' &&
        words.length === 2 &&
        /^(?:out|down|forward|up|back|over)$/.test(words[1] ?? '')
      )
        for (const object of ['it', 'that', 'this', 'them'])
          rules.push({ words: [words[0] ?? '', object, words[1] ?? ''], form: kind, rule, split: true });
    }
  }
}

add('verb', 'proposes', true, 'to that ing', 'propose; offer; demand; suggest; recommend; insist; request');
add(
  'verb',
  'proposes',
  true,
  'that who-to',
  'urge; call on; call upon; ask; appeal to; press; lobby; implore; beg',
);
add(
  'verb',
  'proposes',
  true,
  'that ing',
  `insist on; insist upon; float; put forward; table; call for; appeal for; ask for; press for; push for;
  advocate; advocate for; lobby for; campaign for; hold out for; argue for; make the case for; moot; pitch; stipulate; look for; angle for`,
);
add('verb', 'proposes', false, 'to who-to', 'want; seek; require; plan; intend; wish; pledge; promise; vow');
add(
  'verb',
  'proposes',
  false,
  '',
  `present; submit; draft; draw up; unveil; outline; lay out; set out; spell out; formulate; devise; craft; broker;
  advance; initiate; announce; work on; sketch out; pen; author; bring forward; sponsor; circulate; restate; reiterate; repeat; renew; reassert; envisage; envision; foresee; provide for; give; hand; deliver; send; table`,
);
add(
  'verb',
  'supports',
  true,
  'to ing',
  'agree to; consent to; accede to; assent to; commit to; sign up to; sign up for',
);
add('verb', 'supports', true, 'to that', 'agree');
add(
  'verb',
  'supports',
  false,
  'that ing',
  `accept; back; support; endorse; welcome; favor; favour; approve; approve of; embrace; sign; ratify; adopt;
  agree on; agree with; agree upon; sign off on; sign on to; subscribe to; hail; applaud; champion; praise; laud; tout; celebrate; reach; strike; clinch; seal; conclude; hammer out; finalize; finalise; greenlight; give approval to; go along with;
  vote for; vote in favor of; vote in favour of; say yes to; say yes; covet; favour; come out in favour of; warm to; live with; lock in; stand by; lend support to; throw weight behind;
  give backing to; give his backing to; give her backing to; give its backing to; give their backing to; give his approval to; give its approval to; give its consent to; uphold; respect; implement; honor; honour; comply with; adhere to; abide by; give the green light to; reaffirm; settle for; defend`,
);
add(
  'verb',
  'supports',
  true,
  'to who-to',
  [
    'stress',
    'underscore',
    'underline',
    'emphasize',
    'emphasise',
    'highlight',
    'reiterate',
    'express',
    'note',
    'reaffirm',
    'point to',
    'raise',
    'affirm',
  ]
    .flatMap((verb) =>
      [
        'the need',
        'the necessity',
        'the importance',
        'the urgency',
        'the critical importance',
        'the urgent need',
        'the value',
      ].map((noun) => `${verb} ${noun}`),
    )
    .join(';'),
);
add(
  'verb',
  'opposes',
  true,
  'ing',
  `reject; rule out; turn down; object to; balk at; baulk at; veto; rebuff; resist; oppose; spurn; shoot down; say no to; say no; vote against;
  push back against; push back on; knock back; bristle at; bridle at; scoff at; come out against; rail against; throw out; recoil at; pour cold water on; foreclose; exclude`,
);
add('verb', 'opposes', true, 'to', 'refuse; decline');
add(
  'verb',
  'opposes',
  false,
  '',
  `dismiss; condemn; denounce; slam; blast; decry; criticize; criticise; block; reprimand; protest; protest against; deplore; ridicule;
  walk away from; pull out of; back away from; scrap; torpedo; disavow; disagree with; walk out over; repudiate; be against`,
);
add(
  'verb',
  'undecided',
  false,
  '',
  'consider; study; question; cast doubt on; react sceptically to; react skeptically to; react coolly to; react cautiously to; weigh; review; mull; mull over; examine; assess; look at; evaluate; respond to; reply to; give a reply to; decide on',
);
add(
  'verb',
  'conditional',
  false,
  '',
  'water down; dilute; accept in principle; agree in principle to; agree in principle on',
);

add(
  'noun',
  'proposes',
  true,
  'to that ing',
  `demand for; demands for; demand; demands; call for; calls for; call; calls; request for; requests for; request; requests; insistence on; insistence;
  push for; pledge; promise; proposal for; offer of; proposal; proposals; offer; offers; suggestion of; suggestion; suggestions; appeal for; bid for; ultimatum; ultimatums;
  idea of; goal of; plan for; plans for; condition; conditions; precondition; preconditions; insistence; stance`,
);
add(
  'noun',
  'opposes',
  true,
  'to that ing',
  `opposition to; objection to; objections to; resistance to; refusal of; refusal; rejection of; veto on; veto of; veto over; red line on`,
);
add(
  'noun',
  'supports',
  true,
  'to ing',
  `support for; backing for; endorsement of; approval of; approval for; acceptance of; willingness; readiness; openness; determination; consent to; commitment to; agreement to; openness to`,
);
add(
  'noun',
  'conditional',
  true,
  'ing',
  'conditional support for; conditional backing for; conditional approval of; conditional acceptance of; qualified support for',
);

add(
  'state',
  'supports',
  true,
  'to',
  'ready; willing; prepared; happy; eager; keen; content; inclined; committed',
);
add(
  'state',
  'supports',
  false,
  'ing',
  `open to; in favor; in favour; in favor of; in favour of; for; in agreement with; fine with; comfortable with; satisfied with; happy with; committed to; on board with; amenable to; receptive to;
  supportive of; ready for; keen on; for it; behind the`,
);
add(
  'state',
  'opposes',
  true,
  'to ing',
  'opposed to; against; averse to; hostile to; not interested in; dead set against',
);
add('state', 'opposes', true, 'to', 'unwilling; reluctant; loath');
add(
  'state',
  'undecided',
  false,
  '',
  'sceptical of; skeptical of; sceptical about; skeptical about; wary of; cautious about; undecided on; undecided about; undecided over; noncommittal on; noncommittal about; lukewarm on; still considering; still studying',
);

add(
  'judgement',
  'opposes',
  false,
  '',
  `unacceptable; not acceptable; never acceptable; a non - starter; a nonstarter; non - negotiable; not negotiable; out of the question; a red line; off the table; not on the table; unrealistic;
  not up for discussion; not up for negotiation; no basis for; dead on arrival; a capitulation; inadmissible; unworkable; nonnegotiable; nonstarter`,
);
add(
  'judgement',
  'supports',
  false,
  '',
  'acceptable; a good basis; a basis for; a step in the right direction; the only way; the way forward; essential; vital; crucial; necessary; indispensable; needed; the key',
);

/** A word of wordings: those that end with it, and what may follow. */
interface CueNode {
  ends: CueForm[];
  next: Map<string, CueNode>;
}

const ROOT: CueNode = { ends: [], next: new Map() };
for (const form of rules) {
  let node = ROOT;
  for (const word of form.words) {
    const next = node.next.get(word) ?? { ends: [], next: new Map<string, CueNode>() };
    node.next.set(word, next);
    node = next;
  }
  node.ends.push(form);
}

/** The words that wordings begin with. */
export const CUE_WORDS: Iterable<string> = ROOT.next.keys();

export interface CueHit {
  /** Tokens `from` to `to` (exclusive). */
  from: number;
  to: number;
  form: VerbForm | null;
  rule: CueRule;
  split: boolean;
}

const NONE: CueHit[] = [];

/** Wordings that start at a token, the longest first, so that "call for" is not "call". */
export function cuesAt({ tokens }: View, from: number, end: number): readonly CueHit[] {
  let found: CueHit[] = NONE;
  let node = ROOT;
  for (let at = from; at < end; at++) {
    const next = node.next.get(tokens[at]?.norm ?? '');
    if (!next) break;
    node = next;
    if (node.ends.length > 0) {
      const to = at + 1;
      found = [...node.ends.map(({ form, rule, split }) => ({ from, to, form, rule, split })), ...found];
    }
  }
  return found;
}
