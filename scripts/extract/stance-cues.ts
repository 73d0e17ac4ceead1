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
  /** What closes the cue behind its object: "turned the offer | down", "put a truce | on the table". */
  closing: string[] | null;
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

const POSSESSIVES = ['its', 'his', 'her', 'their'];

/** "turn one's nose up at": with the possessive of any subject. */
const ownedForms = (entry: string): string[] =>
  entry.includes("one's") ? POSSESSIVES.map((owner) => entry.replace("one's", owner)) : [entry];

function add(shape: CueShape, stance: Stance, strong: boolean, frames: Frames, list: string): void {
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
        rules.push({
          words: [first],
          form: kind,
          rule,
          split: false,
          closing: particle.slice(1),
        });
        continue;
      }
      rules.push({ words, form: kind, rule, split: false, closing: null });
      if (
        shape === 'verb' &&
        words.length === 2 &&
        /^(?:out|down|forward|up|back|over)$/.test(words[1] ?? '')
      )
        for (const object of ['it', 'that', 'this', 'them'])
          rules.push({ words: [first, object, ...particle], form: kind, rule, split: true, closing: null });
    }
  }
}

add('verb', 'proposes', true, 'to that ing', 'propose; offer; demand; suggest; recommend; insist; request');
add(
  'verb',
  'proposes',
  true,
  'that who-to',
  'urge; call on; call upon; ask; appeal to; press; lobby; implore; beg; beseech; entreat; exhort; plead with; prod; nudge; petition; encourage; advise; counsel',
);
add(
  'verb',
  'proposes',
  true,
  'that ing',
  `insist on; insist upon; float; put forward; table; call for; appeal for; ask for; press for; push for;
  advocate; advocate for; lobby for; campaign for; hold out for; argue for; make the case for; moot; pitch; stipulate; look for; angle for; plead for; clamour for; clamor for; agitate for; petition for; bargain for; bid for; solicit;
  make a case for; raise the prospect of; raise the possibility of; raise the idea of; hold out the prospect of; air the idea of; bring up the idea of; come up with the idea of; put on the table; counter with; come back with`,
);
add('verb', 'proposes', false, 'to who-to', 'want; seek; require; plan; intend; wish; pledge; promise; vow');
add(
  'verb',
  'proposes',
  false,
  '',
  `present; submit; draft; draw up; unveil; outline; lay out; set out; spell out; formulate; devise; craft; broker;
  advance; initiate; announce; work on; sketch out; pen; author; bring forward; sponsor; circulate; restate; reiterate; repeat; renew; reassert; envisage; envision; foresee; provide for; give; hand; deliver; send; set forth; lay down; come up with; dangle; dream up; cook up; draft; engineer; author; co-sponsor; hatch; devise; map out; lay on the table`,
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
  give backing to; give his backing to; give her backing to; give its backing to; give their backing to; give his approval to; give its approval to; give its consent to; uphold; respect; implement; honor; honour; comply with; adhere to; abide by; give the green light to; reaffirm; settle for; defend;
  get behind; rally behind; rally around; line up behind; swing behind; fall in behind; come out for; come out in support of; come round to; come around to; come down in favour of; come down in favor of; give the nod to; nod through; wave through; rubber-stamp; bless; jump at; leap at; buy into; put one's name to; set one's name to; throw one's weight behind; put one's weight behind; give one's blessing to; give one's assent to; lend one's name to; lend one's support to; lend one's backing to; opt for;
  plump for; speak in favour of; speak in favor of; argue in favour of; argue in favor of; speak up for; stomach; swallow; tolerate; countenance; condone; entertain; contemplate; hear of; acquiesce in; acquiesce to; bow to; yield to; give in to; cave in to; settle on; commend; salute; cheer; espouse; okay; take up; seize on; press ahead with; push ahead with;
  go ahead with; proceed with; stick to; recommit to; align with; appreciate; green-light; take a favourable view of; take a favorable view of; look kindly on; look favourably on; look favorably on; think highly of; nod to; clear; underwrite; ink; initial; vouch for; prefer; second; consent; acquiesce`,
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
  push back against; push back on; knock back; bristle at; bridle at; scoff at; come out against; rail against; throw out; recoil at; pour cold water on; foreclose; exclude;
  brush aside; brush off; wave away; wave aside; wave off; bat away; bat aside; swat away; swat down; slap down; snub; shun; nix; take exception to; shy away from; disapprove of; argue against; lobby against; campaign against; speak against; speak out against; discard; turn one's nose up at; turn up one's nose at; turn one's back on;
  throw cold water on; set one's face against; wash one's hands of; slam the door on; close the door on; shut the door on; draw the line at; give short shrift to; recoil from; shrink from; dig in against; hold out against; kick back against; come down against; decide against; want nothing to do with; have no interest in; have no truck with`,
);
add(
  'verb',
  'opposes',
  false,
  'ing',
  'turn … down; rule … out; throw … out; shoot … down; knock … back; knock … down; wave … away; wave … aside; brush … aside; brush … off; bat … away; slap … down; strike … down; take … off the table; laugh … off; vote … down; send … back; rip … up; tear … up',
);
add(
  'verb',
  'proposes',
  true,
  '',
  'put … on the table; lay … on the table; put … forward; bring … forward; place … on the table; bring … to the table; set … out; lay … out',
);
add(
  'verb',
  'supports',
  false,
  'ing',
  'wave … through; nod … through; give … the green light; give … the nod; give … the thumbs up; give … the go - ahead; give … a warm welcome; give … a cautious welcome; give … full backing; give … full support; take … up; find … acceptable; find … reasonable',
);
add(
  'verb',
  'opposes',
  false,
  '',
  'give … short shrift; give … the thumbs down; give … the cold shoulder; give … a cool reception; find … unacceptable',
);
add('verb', 'opposes', true, 'to', 'refuse; decline');
add(
  'verb',
  'opposes',
  false,
  '',
  `dismiss; condemn; denounce; slam; blast; decry; criticize; criticise; block; reprimand; protest; protest against; deplore; ridicule;
  walk away from; pull out of; back away from; scrap; torpedo; disavow; disagree with; walk out over; repudiate; be against;
  deride; mock; lambast; lambaste; savage; trash; rubbish; pan; assail; excoriate; pillory; laugh off; laugh at; sniff at; sneer at; poo-poo; pooh-pooh; play down; quibble with; take issue with; find fault with; chafe at; chafe against; back out of; renege on; go back on; cast aside; set aside; sink; scupper;
  thwart; stymie; obstruct; frustrate; stonewall; disown; discount; dissent from; demur at; complain about; warn against; caution against; advise against; counsel against; recommend against; lash out at; rage against; fume at; bemoan; lament; hit out at; denigrate; belittle; disparage; rip up; tear up; scotch; stand in the way of; distance from; pull back from; recant`,
);
add(
  'verb',
  'undecided',
  false,
  '',
  'consider; study; question; cast doubt on; react sceptically to; react skeptically to; react coolly to; react cautiously to; weigh; review; mull; mull over; examine; assess; look at; evaluate; respond to; reply to; give a reply to; decide on; hesitate over; hesitate about; ponder; contemplate; deliberate on; deliberate over; debate; reserve judgment on; reserve judgement on; chew over; look into; toy with; agonise over; agonize over; waver on; waver over; sleep on; have doubts about; react with caution to; take under advisement; puzzle over; express caution about; sound a note of caution on; sound a note of caution about',
);
add(
  'verb',
  'conditional',
  false,
  '',
  'water down; dilute; accept in principle; accept with conditions; agree in principle to; agree in principle on',
);

add(
  'noun',
  'proposes',
  true,
  'to that ing',
  `demand for; demands for; demand; demands; call for; calls for; call; calls; request for; requests for; request; requests; insistence on; insistence;
  push for; pledge; promise; proposal for; offer of; proposal; proposals; offer; offers; suggestion of; suggestion; suggestions; appeal for; bid for; ultimatum; ultimatums;
  idea of; goal of; plan for; plans for; condition; conditions; precondition; preconditions; insistence; stance; counteroffer; counteroffers; counterproposal; counterproposals; plea for; plea; pleas for; petition for; bid; pitch for; campaign for; desire for; wish for; quest for; suggestion; alternative; counter - offer; counter - proposal; compromise; recommendation; recommendations`,
);
add(
  'noun',
  'opposes',
  true,
  'to that ing',
  `opposition to; objection to; objections to; resistance to; refusal of; refusal; rejection of; veto on; veto of; veto over; red line on; aversion to; hostility to; hostility towards; hostility toward; distaste for; veto against; disapproval of; dislike of; unwillingness; reluctance; protest against; protests against; outcry over; resistance against; no to`,
);
add(
  'noun',
  'supports',
  true,
  'to ing',
  `support for; backing for; endorsement of; approval of; approval for; acceptance of; willingness; readiness; openness; determination; consent to; commitment to; agreement to; openness to; support to; backing to; blessing to; blessing for; blessing on; approval to; assent to; endorsement to; imprimatur to; weight behind; name to; preference for; enthusiasm for; sympathy for; yes to; vote for; acquiescence in; acquiescence to; interest in; appetite for`,
);
add(
  'noun',
  'conditional',
  true,
  'ing',
  'conditional support for; conditional backing for; conditional approval of; conditional acceptance of; qualified support for',
);

add(
  'noun',
  'undecided',
  false,
  'ing',
  `doubts about; doubts over; doubt about; doubt over; doubt on; reservations about; reservations over; misgivings about; misgivings over; qualms about; qualms over; unease about; unease over; unease with;
  scepticism about; skepticism about; scepticism of; skepticism of; scepticism over; skepticism over; scepticism towards; skepticism toward; caution about; caution over; hesitation over; hesitation about; ambivalence about; ambivalence towards`,
);

add(
  'state',
  'supports',
  true,
  'to',
  'ready; willing; prepared; happy; eager; keen; content; inclined; committed; minded; disposed; glad; game',
);
add(
  'state',
  'supports',
  false,
  'ing',
  `open to; in favor; in favour; in favor of; in favour of; for; in agreement with; fine with; comfortable with; satisfied with; happy with; committed to; on board with; amenable to; receptive to;
  supportive of; ready for; keen on; for it; behind the; in support of; all for; fully behind; squarely behind; firmly behind; sold on; enthusiastic about; enthusiastic on; bullish on; bullish about; sympathetic to; sympathetic towards; sympathetic toward; well disposed to; well disposed towards; favourable to; favorable to;
  fond of; relaxed about; at ease with; okay with; ok with; content with; pleased with; excited about; upbeat about; agreeable to; welcoming of; prepared for; a supporter of; a backer of; a proponent of; an advocate of; a champion of; a fan of; on side with; signed up to; wedded to; attached to; tempted by; attracted to; attracted by; interested in; willing to accept;
  a believer in; a friend of; on board; in agreement; positive about; positive on; optimistic about; of the idea of`,
);
add('state', 'supports', false, '', 'on board; supportive; enthusiastic; in agreement');
add('state', 'opposes', false, '', 'opposed; unimpressed; unmoved; unenthusiastic');
add(
  'state',
  'undecided',
  false,
  '',
  'undecided; on the fence; noncommittal; non - committal; hesitant; unconvinced; unpersuaded; sceptical; skeptical; lukewarm; in two minds',
);
add('verb', 'undecided', false, '', 'hesitate; waver; dither; equivocate; demur; abstain; waffle; vacillate');
add('verb', 'opposes', false, '', 'balk; baulk; object');
add(
  'state',
  'opposes',
  true,
  'to ing',
  'opposed to; against; averse to; hostile to; hostile towards; hostile toward; not interested in; dead set against; dead against; firmly against; flatly against; allergic to; resistant to; dismissive of; disinclined to; unreceptive to; unenthusiastic about; intolerant of; an opponent of; a critic of; no fan of; at odds with; up in arms over; up in arms about; furious at; furious about; furious over; angry at; angry about; angry over; implacably opposed to; critical of',
);
add(
  'state',
  'opposes',
  true,
  'to',
  'unwilling; reluctant; loath; unprepared; unready; disinclined; indisposed; loth',
);
add(
  'state',
  'undecided',
  false,
  'ing',
  'sceptical of; skeptical of; sceptical about; skeptical about; wary of; cautious about; undecided on; undecided about; undecided over; noncommittal on; noncommittal about; lukewarm on; still considering; still studying; hesitant about; hesitant on; hesitant over; hesitant to; ambivalent about; ambivalent on; ambivalent towards; on the fence about; on the fence on; on the fence over; in two minds about; in two minds over; torn over; torn on; torn about; divided over; divided on; split over; split on; unsure about; unsure of; uncertain about; unconvinced by; unconvinced of; unconvinced about; unpersuaded by; cool on; cool to; cool towards; cool toward; cool about; cold on; lukewarm about; lukewarm to; lukewarm towards; lukewarm over; non - committal on; non - committal about; noncommittal over; nervous about; nervous of; uneasy about; uneasy with; uncomfortable with; doubtful about; doubtful of; dubious about; dubious of; guarded about; guarded on; circumspect about; chary of; leery of; suspicious of; agnostic on; agnostic about; neutral on',
);

add(
  'judgement',
  'opposes',
  false,
  '',
  `unacceptable; not acceptable; never acceptable; a non - starter; a nonstarter; non - negotiable; not negotiable; out of the question; a red line; off the table; not on the table; unrealistic;
  not up for discussion; not up for negotiation; no basis for; dead on arrival; a capitulation; inadmissible; unworkable; nonnegotiable; nonstarter; non - starter; a no - go; a no - no; off limits; off the cards; not on the cards; not on the agenda; dead in the water; anathema; a deal - breaker; a deal breaker; a dealbreaker; unthinkable; inconceivable; intolerable; unfair; unjust; absurd; ridiculous; ludicrous; a mistake; a bad idea; a trap; a sham;
  a farce; a fantasy; an illusion; a trick; a ploy; a ruse; a fig leaf; a betrayal; a surrender; an insult; insulting; derisory; inadequate; insufficient; not enough; too low; too little; blackmail; illegitimate; reckless; irresponsible; premature; undesirable; harmful; counterproductive; counter - productive; a joke; nonsense; madness; folly; a disaster; a disgrace; a gimmick; a stunt; a distraction; wrong; doomed; naive; madness; unserious; meaningless; pointless; useless; not going to happen; a recipe for disaster; theft; a provocation; a poison pill; suicidal; suicide; a threat; disastrous; dangerous; shameful; outrageous; a slap in the face; too much; a bridge too far; a step too far`,
);
add(
  'judgement',
  'supports',
  false,
  '',
  'acceptable; a good basis; a basis for; a step in the right direction; the only way; the way forward; essential; vital; crucial; necessary; indispensable; needed; the key; a must; imperative; paramount; a priority; urgent; the priority; the solution; the answer; overdue; long overdue; a good idea; a great idea; an excellent idea; reasonable; sensible; fair; constructive; useful; helpful; promising; encouraging; realistic; a breakthrough; a good start; a great start; a start; a first step; a good step; a positive step; an important step; a significant step; a welcome step; a major step; a step forward; positive; an opportunity; a chance; excellent; balanced; historic; workable; feasible; brilliant; welcome; a good deal; a great deal; a good compromise; a fair compromise; a win - win; fair and balanced; important; good; great',
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
  /** The token that closes a cue with its object inside. */
  closing?: number;
}

const NONE: CueHit[] = [];

/** Wordings that start at a token, the longest first, so that "call for" is not "call". */
export function cuesAt({ tokens }: View, from: number, end: number): readonly CueHit[] {
  let found: CueHit[] = NONE;
  let node = ROOT;
  for (let at = from; at < end; at++) {
    const word = tokens[at]?.norm ?? '';
    // 'is "very open" to a force': quotation marks inside a wording.
    if (at > from && (word === '"' || word === "'")) continue;
    const next = node.next.get(word);
    if (!next) break;
    node = next;
    if (node.ends.length > 0) {
      const to = at + 1;
      const hits: CueHit[] = [];
      for (const { form, rule, split, closing } of node.ends) {
        if (!closing) hits.push({ from, to, form, rule, split });
        else {
          const close = closingAt(tokens, to, end, closing);
          if (close !== null) hits.push({ from, to, form, rule, split, closing: close });
        }
      }
      if (hits.length > 0) found = [...hits, ...found];
    }
  }
  return found;
}

/** Tokens of an object between a verb and its particle. */
const INSIDE = 9;
const ENDS_OBJECT: ReadonlySet<string> = new Set(
  '. ; : , that which who whom if but is are was were has have had will would said says to'.split(' '),
);

function closingAt(
  tokens: View['tokens'],
  from: number,
  end: number,
  words: readonly string[],
): number | null {
  for (let at = from; at < Math.min(end, from + INSIDE); at++) {
    if (at > from && words.every((word, i) => tokens[at + i]?.norm === word)) return at;
    if (ENDS_OBJECT.has(tokens[at]?.norm ?? '')) return null;
  }
  return null;
}
