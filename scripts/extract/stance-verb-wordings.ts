import type { Wording } from './stance-wordings.ts';

export const VERB_WORDINGS: readonly Wording[] = [
  ['verb', 'proposes', true, 'to that ing', 'propose; offer; demand; suggest; recommend; insist; request'],
  [
    'verb',
    'proposes',
    true,
    'that who-to',
    'urge; call on; call upon; ask; appeal to; press; lobby; implore; beg; beseech; entreat; exhort; plead with; prod; nudge; petition; encourage; advise; counsel',
  ],
  [
    'verb',
    'proposes',
    true,
    'who-to',
    'push; pressure; pressurise; pressurize; put pressure on; pile pressure on; step up pressure on; increase pressure on; ramp up pressure on; heap pressure on',
  ],
  [
    'verb',
    'proposes',
    true,
    'that ing',
    `insist on; insist upon; float; put forward; table; call for; appeal for; ask for; press for; push for;
  advocate; advocate for; lobby for; campaign for; hold out for; argue for; make the case for; moot; pitch; stipulate; look for; angle for; plead for; clamour for; clamor for; agitate for; petition for; bargain for; bid for; solicit;
  make a case for; raise the prospect of; raise the possibility of; raise the idea of; hold out the prospect of; air the idea of; bring up the idea of; come up with the idea of; put on the table; counter with; come back with`,
  ],
  [
    'verb',
    'proposes',
    true,
    '',
    `${['raise', 'improve', 'increase', 'sweeten', 'up', 'boost', 'lift', 'lower', 'cut', 'reduce', 'revise']
      .flatMap((verb) =>
        ['offer', 'pay offer', 'wage offer', 'bid', 'demand', 'pay demand', 'wage demand'].flatMap((noun) => [
          `${verb} one's ${noun} to`,
          `${verb} the ${noun} to`,
          `${verb} one's ${noun} from`,
        ]),
      )
      .join(';')}`,
  ],
  [
    'verb',
    'proposes',
    true,
    '',
    'make … a condition; make … a precondition; set … as a condition; cite … as a condition',
  ],
  ['verb', 'conditional', false, 'ing', 'make … conditional; make … contingent; make … dependent'],
  ['verb', 'proposes', false, 'to who-to', 'want; seek; require; plan; intend; wish; pledge; promise; vow'],
  [
    'verb',
    'proposes',
    false,
    '',
    `put in place; push through; thrash out; present; submit; draft; draw up; unveil; outline; lay out; set out; spell out; formulate; devise; craft; broker;
  advance; initiate; announce; work on; sketch out; pen; author; bring forward; sponsor; circulate; restate; reiterate; repeat; renew; reassert; envisage; envision; foresee; provide for; give; hand; deliver; send; set forth; lay down; come up with; dangle; dream up; cook up; draft; engineer; author; co-sponsor; hatch; devise; map out; lay on the table`,
  ],
  [
    'verb',
    'supports',
    true,
    'to ing',
    'agree to; consent to; accede to; assent to; commit to; sign up to; sign up for',
  ],
  ['verb', 'supports', true, 'to that', 'agree'],
  [
    'verb',
    'supports',
    true,
    'ing',
    `${['drop', 'lift', 'withdraw', 'abandon', 'end', 'soften', 'waive', 'give up', 'set aside']
      .flatMap((verb) =>
        [
          'veto on',
          'veto of',
          'veto over',
          'opposition to',
          'objection to',
          'objections to',
          'resistance to',
        ].map((noun) => `${verb} one's ${noun}`),
      )
      .join(';')}; drop opposition to; drop objections to; lift a veto on`,
  ],
  [
    'verb',
    'supports',
    false,
    'that ing',
    `accept; back; support; endorse; welcome; favor; favour; approve; approve of; embrace; sign; ratify; adopt;
  agree on; agree with; agree upon; sign off on; sign on to; subscribe to; hail; applaud; champion; praise; laud; tout; celebrate; reach; strike; clinch; seal; conclude; hammer out; finalize; finalise; greenlight; give approval to; go along with;
  vote for; vote in favor of; vote in favour of; say yes to; say yes; respond positively to; react positively to; respond favourably to; respond favorably to; react favourably to; react favorably to; covet; favour; come out in favour of; warm to; live with; lock in; stand by; lend support to; throw weight behind;
  give backing to; give his backing to; give her backing to; give its backing to; give their backing to; give his approval to; give its approval to; give its consent to; uphold; respect; implement; honor; honour; comply with; adhere to; abide by; give the green light to; reaffirm; settle for; defend;
  get behind; rally behind; rally around; line up behind; swing behind; fall in behind; come out for; come out in support of; come round to; come around to; come down in favour of; come down in favor of; give the nod to; nod through; wave through; rubber-stamp; bless; jump at; leap at; buy into; put one's name to; set one's name to; throw one's weight behind; put one's weight behind; give one's blessing to; give one's assent to; lend one's name to; lend one's support to; lend one's backing to; opt for;
  plump for; speak in favour of; speak in favor of; argue in favour of; argue in favor of; speak up for; stomach; swallow; tolerate; countenance; condone; entertain; contemplate; hear of; acquiesce in; acquiesce to; bow to; yield to; give in to; cave in to; settle on; commend; salute; cheer; espouse; okay; take up; seize on; press ahead with; push ahead with;
  go ahead with; proceed with; stick to; recommit to; align with; appreciate; green-light; take a favourable view of; take a favorable view of; look kindly on; look favourably on; look favorably on; think highly of; nod to; clear; underwrite; ink; initial; vouch for; prefer; second; consent; acquiesce`,
  ],
  [
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
  ],
  [
    'verb',
    'opposes',
    true,
    'ing',
    `reject; rule out; turn down; object to; balk at; baulk at; veto; rebuff; resist; oppose; spurn; shoot down; say no to; say no; vote against;
  push back against; push back on; knock back; bristle at; bridle at; scoff at; come out against; rail against; throw out; recoil at; pour cold water on; foreclose; exclude;
  brush aside; brush off; wave away; wave aside; wave off; bat away; bat aside; swat away; swat down; slap down; snub; shun; nix; take exception to; shy away from; disapprove of; argue against; lobby against; campaign against; speak against; speak out against; discard; turn one's nose up at; turn up one's nose at; turn one's back on;
  throw cold water on; set one's face against; wash one's hands of; slam the door on; close the door on; shut the door on; draw the line at; give short shrift to; recoil from; shrink from; dig in against; hold out against; kick back against; come down against; decide against; want nothing to do with; have no interest in; have no truck with`,
  ],
  [
    'verb',
    'opposes',
    false,
    'ing',
    'turn … down; rule … out; throw … out; shoot … down; knock … back; knock … down; wave … away; wave … aside; brush … aside; brush … off; bat … away; slap … down; strike … down; take … off the table; laugh … off; vote … down; send … back; rip … up; tear … up',
  ],
  [
    'verb',
    'proposes',
    true,
    '',
    'put … on the table; lay … on the table; put … forward; bring … forward; place … on the table; bring … to the table; set … out; lay … out',
  ],
  [
    'verb',
    'supports',
    false,
    'ing',
    'wave … through; nod … through; give … the green light; give … the nod; give … the thumbs up; give … the go - ahead; give … a warm welcome; give … a cautious welcome; give … full backing; give … full support; take … up; find … acceptable; find … reasonable',
  ],
  [
    'verb',
    'opposes',
    false,
    '',
    'give … short shrift; give … the thumbs down; give … the cold shoulder; give … a cool reception; find … unacceptable',
  ],
  ['verb', 'opposes', true, 'to', 'refuse; decline'],
  [
    'verb',
    'opposes',
    false,
    '',
    `dismiss; condemn; denounce; slam; blast; decry; criticize; criticise; block; reprimand; protest; protest against; deplore; ridicule;
  respond negatively to; react negatively to; react angrily to; respond angrily to; walk away from; pull out of; back away from; scrap; torpedo; disavow; disagree with; walk out over; repudiate; be against;
  deride; mock; lambast; lambaste; savage; trash; rubbish; pan; assail; excoriate; pillory; laugh off; laugh at; sniff at; sneer at; poo-poo; pooh-pooh; play down; quibble with; take issue with; find fault with; chafe at; chafe against; back out of; renege on; go back on; cast aside; set aside; sink; scupper;
  thwart; stymie; obstruct; frustrate; stonewall; disown; discount; dissent from; demur at; complain about; warn against; caution against; advise against; counsel against; recommend against; lash out at; rage against; fume at; bemoan; lament; hit out at; denigrate; belittle; disparage; rip up; tear up; scotch; stand in the way of; distance from; pull back from; recant`,
  ],
  [
    'verb',
    'undecided',
    false,
    '',
    'consider; study; question; cast doubt on; react sceptically to; react skeptically to; react coolly to; react cautiously to; weigh; review; mull; mull over; examine; assess; look at; evaluate; respond to; reply to; give a reply to; decide on; hesitate over; hesitate about; ponder; contemplate; deliberate on; deliberate over; debate; reserve judgment on; reserve judgement on; chew over; look into; toy with; agonise over; agonize over; waver on; waver over; sleep on; have doubts about; react with caution to; take under advisement; abstain on; abstain from; abstain in; puzzle over; express caution about; sound a note of caution on; sound a note of caution about',
  ],
  [
    'verb',
    'conditional',
    false,
    '',
    'water down; dilute; accept in principle; accept with conditions; agree in principle to; agree in principle on',
  ],
  ['verb', 'undecided', false, '', 'hesitate; waver; dither; equivocate; demur; abstain; waffle; vacillate'],
  ['verb', 'opposes', false, '', 'balk; baulk; object'],
];
