import type { Wording } from './stance-wordings.ts';

/** Nouns, adjectives and verdicts. */
export const NOUN_WORDINGS: readonly Wording[] = [
  [
    'noun',
    'proposes',
    true,
    'to that ing',
    `initiative for; initiatives for; blueprint for; scheme for; demand for; demands for; demand; demands; call for; calls for; call; calls; request for; requests for; request; requests; insistence on; insistence;
  push for; pledge; promise; proposal for; offer of; proposal; proposals; offer; offers; suggestion of; suggestion; suggestions; appeal for; bid for; ultimatum; ultimatums;
  idea of; goal of; plan for; plans for; condition; conditions; precondition; preconditions; insistence; stance; counteroffer; counteroffers; counterproposal; counterproposals; plea for; plea; pleas for; petition for; bid; pitch for; campaign for; desire for; wish for; quest for; suggestion; alternative; counter - offer; counter - proposal; compromise; recommendation; recommendations`,
  ],
  [
    'noun',
    'opposes',
    true,
    'to that ing',
    `opposition to; objection to; objections to; resistance to; refusal of; refusal; rejection of; veto on; veto of; veto over; red line on; aversion to; hostility to; hostility towards; hostility toward; distaste for; veto against; disapproval of; dislike of; unwillingness; reluctance; protest against; protests against; outcry over; resistance against; no to`,
  ],
  [
    'noun',
    'supports',
    true,
    'to ing',
    `support for; backing for; endorsement of; approval of; approval for; acceptance of; willingness; readiness; openness; determination; consent to; commitment to; agreement to; openness to; support to; backing to; blessing to; blessing for; blessing on; approval to; assent to; endorsement to; imprimatur to; weight behind; name to; preference for; enthusiasm for; sympathy for; yes to; vote for; acquiescence in; acquiescence to; interest in; appetite for`,
  ],
  [
    'noun',
    'conditional',
    true,
    'ing',
    'conditional support for; conditional backing for; conditional approval of; conditional acceptance of; qualified support for',
  ],

  [
    'noun',
    'undecided',
    false,
    'ing',
    `doubts about; doubts over; doubt about; doubt over; doubt on; reservations about; reservations over; misgivings about; misgivings over; qualms about; qualms over; unease about; unease over; unease with;
  scepticism about; skepticism about; scepticism of; skepticism of; scepticism over; skepticism over; scepticism towards; skepticism toward; caution about; caution over; hesitation over; hesitation about; ambivalence about; ambivalence towards`,
  ],

  [
    'state',
    'supports',
    true,
    'to',
    'ready; willing; ready and willing; willing and able; ready and able; willing and ready; prepared; happy; eager; keen; content; inclined; committed; minded; disposed; glad; game',
  ],
  [
    'state',
    'supports',
    false,
    'ing',
    `open to; in favor; in favour; in favor of; in favour of; for; in agreement with; fine with; comfortable with; satisfied with; happy with; committed to; on board with; amenable to; receptive to;
  supportive of; ready for; keen on; for it; behind the; in support of; all for; fully behind; squarely behind; firmly behind; sold on; enthusiastic about; enthusiastic on; bullish on; bullish about; sympathetic to; sympathetic towards; sympathetic toward; well disposed to; well disposed towards; favourable to; favorable to;
  fond of; relaxed about; at ease with; okay with; ok with; content with; pleased with; excited about; upbeat about; agreeable to; welcoming of; prepared for; a supporter of; a backer of; a proponent of; an advocate of; a champion of; a fan of; on side with; signed up to; wedded to; attached to; tempted by; attracted to; attracted by; interested in; willing to accept;
  a believer in; a friend of; on board; in agreement; positive about; positive on; optimistic about; of the idea of`,
  ],
  ['state', 'supports', false, '', 'on board; supportive; enthusiastic; in agreement'],
  ['state', 'opposes', false, '', 'opposed; unimpressed; unmoved; unenthusiastic'],
  [
    'state',
    'undecided',
    false,
    '',
    'undecided; on the fence; noncommittal; non - committal; hesitant; unconvinced; unpersuaded; sceptical; skeptical; lukewarm; in two minds',
  ],
  [
    'state',
    'opposes',
    true,
    'to ing',
    'opposed to; against; averse to; hostile to; hostile towards; hostile toward; not interested in; dead set against; dead against; firmly against; flatly against; allergic to; resistant to; dismissive of; disinclined to; unreceptive to; unenthusiastic about; intolerant of; an opponent of; a critic of; no fan of; at odds with; up in arms over; up in arms about; furious at; furious about; furious over; angry at; angry about; angry over; implacably opposed to; critical of',
  ],
  [
    'state',
    'opposes',
    true,
    'to',
    'unwilling; reluctant; loath; unprepared; unready; disinclined; indisposed; loth',
  ],
  [
    'state',
    'undecided',
    false,
    'ing',
    'sceptical of; skeptical of; sceptical about; skeptical about; wary of; cautious about; undecided on; undecided about; undecided over; noncommittal on; noncommittal about; lukewarm on; still considering; still studying; hesitant about; hesitant on; hesitant over; hesitant to; ambivalent about; ambivalent on; ambivalent towards; on the fence about; on the fence on; on the fence over; in two minds about; in two minds over; torn over; torn on; torn about; divided over; divided on; split over; split on; unsure about; unsure of; uncertain about; unconvinced by; unconvinced of; unconvinced about; unpersuaded by; cool on; cool to; cool towards; cool toward; cool about; cold on; lukewarm about; lukewarm to; lukewarm towards; lukewarm over; non - committal on; non - committal about; noncommittal over; nervous about; nervous of; uneasy about; uneasy with; uncomfortable with; doubtful about; doubtful of; dubious about; dubious of; guarded about; guarded on; circumspect about; chary of; leery of; suspicious of; agnostic on; agnostic about; neutral on',
  ],

  [
    'judgement',
    'opposes',
    false,
    '',
    `unacceptable; not acceptable; never acceptable; a non - starter; a nonstarter; non - negotiable; not negotiable; out of the question; a red line; off the table; not on the table; unrealistic;
  not up for discussion; not up for negotiation; no basis for; dead on arrival; a capitulation; inadmissible; unworkable; nonnegotiable; nonstarter; non - starter; a no - go; a no - no; off limits; off the cards; not on the cards; not on the agenda; dead in the water; anathema; a deal - breaker; a deal breaker; a dealbreaker; unthinkable; inconceivable; intolerable; unfair; unjust; absurd; ridiculous; ludicrous; a mistake; a bad idea; a trap; a sham;
  a farce; a fantasy; an illusion; a trick; a ploy; a ruse; a fig leaf; a betrayal; a surrender; an insult; insulting; derisory; inadequate; insufficient; not enough; too low; too little; blackmail; illegitimate; reckless; irresponsible; premature; undesirable; harmful; counterproductive; counter - productive; a joke; nonsense; madness; folly; a disaster; a disgrace; a catastrophe; catastrophic; a humiliation; a gimmick; a stunt; a distraction; wrong; doomed; naive; madness; unserious; meaningless; pointless; useless; not going to happen; a recipe for disaster; theft; a provocation; a poison pill; suicidal; suicide; a threat; disastrous; dangerous; shameful; outrageous; a slap in the face; too much; a bridge too far; a step too far`,
  ],
  [
    'judgement',
    'supports',
    false,
    '',
    'acceptable; the best option; the only option; the best way; the right way; the best solution; the only solution; the right thing; the right decision; a good basis; a basis for; a step in the right direction; the only way; the way forward; essential; vital; crucial; necessary; indispensable; needed; the key; a must; imperative; paramount; a priority; urgent; the priority; the solution; the answer; overdue; long overdue; a good idea; a great idea; an excellent idea; reasonable; sensible; fair; constructive; useful; helpful; promising; encouraging; realistic; a breakthrough; a good start; a great start; a start; a first step; a good step; a positive step; an important step; a significant step; a welcome step; a major step; a step forward; positive; an opportunity; a chance; excellent; balanced; historic; workable; feasible; brilliant; welcome; a good deal; a great deal; a good compromise; a fair compromise; a win - win; fair and balanced; important; good; great',
  ],
];
