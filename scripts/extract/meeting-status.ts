import type { MeetingFormat, MeetingStatus } from '../../src/lib/datasets/index.ts';
import {
  CANCELLED,
  FACE_TO_FACE,
  HYPOTHETICAL,
  MOVED,
  PHONE,
  PLANNED,
  PROPOSED,
  VIRTUAL,
} from './meeting-words.ts';
import { cueOf, cueWhere } from './sentence-cues.ts';

export interface Wording {
  /** The clause up to the word that tells the meeting, that word, and the clause behind it. */
  before: string;
  word: string;
  after: string;
  /** The time beside it is told as to come. */
  future: boolean;
  /** The verb is an infinitive, as in "to meet". */
  infinitive: boolean;
}

const NEGATED =
  /\b(?:no|not|never|n['’]t|without|nor|neither|none|nobody|cannot|nothing)\b(?:\W+\p{L}+){0,5}\W*$|n['’]t\b(?:\W+\p{L}+){0,4}\W*$|\b(?:ruled out|rules out|ruling out|refus\w+|declin\w+|reject\w+|turned down|den(?:y|ies|ied)|unwilling|impossible|snubb\w+)\b(?:\W+\p{L}+){0,6}\W*$/iu;
/** A negation that is none of the meeting: "not only", "no later than", "not the first". */
const NO_NEGATION =
  /\b(?:not only|no later|not the (?:first|last)|no less|no longer than|not been the|without precondition|not been made|not known|no secret|not ruled out|not been ruled out|no doubt|no stranger|(?:not|n['’]t) (?:be(?:en)? )?(?:invited|included|present|involved|represented|part of|party to))\b/i;
const RULED_OUT_AFTER =
  /^\W*(?:\p{L}+\W+){0,12}?(?:(?:was|is|were|are|had been|has been|have been|be) (?:(?:currently |now |also )?(?:not|n['’]t) (?:planned|expected|scheduled|envisaged|foreseen|due|possible|on the (?:agenda|cards|table)|going to (?:happen|take place)|taking place|happening)|ruled out|out of the question|off the table|impossible)|(?:will not|wo?n['’]t) (?:take place|happen|be held|proceed|materiali[sz]e|go(?: ahead)?\W*$)|did not take place|did not happen|never (?:took place|happened|materiali[sz]ed))/iu;
const CANCELLED_AFTER =
  /^(?:[^.;]{0,120}?)\b(?:was|were|has been|have been|had been|being|is|are|be|got)\s+(?:\p{L}+ly\s+|later\s+|then\s+|since\s+|abruptly\s+)?(?:cancel\w*|called off|scrapped|postponed|suspended|put (?:off|on (?:hold|ice))|delayed|shelved|abandoned|aborted)|^[^.;,]{0,60}\b(?:is|was) off(?=[.,;]| (?:after|because|for now|following|again)\b)/iu;
/** "was postponed until Thursday": it is still to come. */
const PUT_OFF_TO =
  /\b(?:postponed|delayed|put off|pushed back|moved|rescheduled) (?:until|till|to|for) (?!later|an? |further|an unspecified)\p{L}/iu;
const CANCELLED_ADJECTIVE = /\b(?:cancel+ed|aborted|scrapped|postponed|abandoned)\s+(?:\p{L}+\s+){0,3}$/iu;
const AFTER_PLANNED =
  /^\W*(?:(?!said|says|told|and\b)\p{L}+\W+){0,10}?(?:will\b|'ll\b|(?:is|are|was|were) (?:now |also |still |tentatively |currently )?(?:due|set|scheduled|expected|planned|slated|being (?:arranged|prepared|organi[sz]ed|planned|set up)|to (?:be|take|begin|start|resume|open|continue))|to be held|to take place|due\b|scheduled\b|planned for|set (?:for|to)|slated (?:for|to)|expected)/iu;
const UNFULFILLED = /\b(?:was|were|had been) (?:\p{L}+ )?(?:to have|supposed to|meant to)\b/iu;
/** "have not met since 2023", "is yet to speak to": tells of no meeting that was or was to be. */
const NOT_YET =
  /\b(?:(?:is|are|was|were|has|have|had) yet to|(?:has|have|had) (?:never|not|hardly|rarely|barely)(?: \p{L}+){0,2}|(?:has|have|had)n['’]t(?: \p{L}+){0,2})\s*$/iu;
const NEVER = /\bnever(?: (?:once|even|actually|really|yet))?\s*$/iu;
const PAST = /^(?:met|sat|spoke|saw|talked|hosted|received|visited)$/;
/** Tells by itself that it is over: "A and B, who last met in May, are expected in Rome". */
const FINITE = /^(?:met|spoke|saw|sat)$/;
/** "preparations are under way for": of what is to come. */
const PREPARED =
  /\b(?:preparations?|plans?|planning|arrangements|work|efforts) (?:is|are|was|were)\b[^,;]{0,30}\b(?:for|to (?:arrange|hold|organi[sz]e|convene))\s+(?:\S+\s+){0,4}$/i;
/** The sides that a noun of meeting is told with, up to the "and" between them. */
const SIDES = /^(\W*(?:between|of|with|among)\b[^,.;]{0,60}?) and /iu;
/** "has not been ruled out", "would not rule out" */
const NOT_EXCLUDED = /\b(?:not|n['’]t|never) (?:be(?:en)? |currently )?rul(?:e|ed|ing) (?:it )?out\b/i;
/** "could not confirm a meeting" */
const UNCONFIRMED = /(?:\bnot|n['’]t) (?:immediately )?(?:confirm|verify|know of|comment on)\b/i;
/** Advice: somebody wants it, and nobody has fixed it. */
const ADVISED = /\b(?:should|ought to|must|needs? to|had better)\s+(?:\p{L}+\s+)?$/iu;
const PROGRESSIVE = /\b(?:is|are)\s+(?:\p{L}+ly\s+|now\s+|also\s+)?$/iu;
const UNDER_WAY =
  /\b(?:under ?way|in progress|ongoing(?= *(?:$|\p{L}* ?(?:talks|negotiations|discussions|meetings?|round)))|(?:is|are|remains?|still) ongoing|still going on|are continuing|is continuing|continue[sd]? (?:on|into|late|for a)|(?:grind|drag|rumble)s? on)\b/iu;
/** "tried to arrange a meeting", "a bid by the envoy to revive talks": no more than wanted. */
const ATTEMPTED =
  /\b(?:attempt(?:s|ed|ing)?|efforts?|bids?|tr(?:y|ies|ied|ying)|struggl(?:es?|ed|ing)|push|working|moves?|drive)\b[^,;]{0,60}? to (?:restart|resume|revive|relaunch|reopen|convene|hold|host|arrange|organi[sz]e|set up|broker|salvage|secure|start|bring about|schedule)\s+(?:\S+\s+){0,5}$/i;
const ONGOING_BEFORE =
  /\b(?:is|are) (?:currently |now |also |still )?(?:holding|attending|hosting|having|in|at|engaged in|taking part in|conducting)\s+(?:\S+\s+){0,5}$/iu;
/** "is in Riyadh, where he held": the clause behind tells. */
const CLAUSE_WITHIN = /,\s+(?:where|which|who|after|having)\b(?!.*,\s+(?:where|which|who|after|having)\b)/iu;
const DONE_BEFORE =
  /\b(?:after|following|since|during|held|had|attended|hosted|chaired|concluded|wrapped up|ended|completed|emerged from|left|day of|at the end of|in the wake of|on the heels of|despite|followed|finished|at|in|from|as of)\s+(?:\S+\s+){0,6}$/iu;

/** "will return to Doha for another round of", "is sending a team to Doha for": the way there is to come. */
const ON_THE_WAY =
  /\bwill (?:(?:also|then|now|soon|next|first|\p{L}+ly) )?(?:return|go|come|travel|head|fly|gather|arrive|visit|be (?:in|at)|send|dispatch)\b[^,;]*$|\b(?:is|are|(?:said|says|confirmed|announced|reported) (?:that )?(?:it|he|she|they) (?:was|were)) (?:(?:also|now|\p{L}+ly) )?(?:sending|dispatching|travelling|traveling|flying|heading|going|returning)\b[^,;]*$/iu;
const TRAVELLING_CUE = cueWhere((norm) =>
  /^(?:return|go|come|travel|head|fly|gather|arrive|visit|send|dispatch|be|sending|dispatching|travelling|traveling|flying|heading|going|returning)$/.test(
    norm,
  ),
);

/** "A and B meet in Rome on Friday": a day with no date, as what is to come is told; captions have dates. */
const ON_WEEKDAY =
  /^(?:(?!\b(?:last|every|each)\b)[^,;]){0,70}?\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?!s|,? (?:\p{Lu}|\d))/iu;

/** Stands in whatever the patterns of negation and of calling off match: spares them words without. */
const SAYS_NO =
  /\b(?:no|not|never|without|nor|neither|none|nobody|cannot|nothing|ruled|rules|ruling|refus|declin|reject|turned|den[yi]|unwilling|impossible|snubb|off the|out of|fail|fell)|n['’]t\b/i;
const SAYS_OFF =
  /\b(?:(?:is|was) off\b|cancel|call(?:ed|ing|s)? off|scrapp|postpon|abandon|suspend|put off|delay|shelv|ditch|abort|pull|withdr|skip|on (?:hold|ice))/i;

/** Words of which some patterns need one. */
const NOT_YET_CUE = cueWhere((norm) => /^(?:yet|never|not|hardly|rarely|barely)$|n't$/.test(norm));
const NO_CUE = cueWhere((norm) =>
  /^(?:no|not|never|without|nor|neither|none|nobody|cannot|nothing|ruled|rules|ruling|turned|unwilling|impossible|off|out|fail\p{L}*|fell|(?:refus|declin|reject|den[yi]|snubb)\p{L}*)$|n't$/u.test(
    norm,
  ),
);
const OFF_CUE = cueWhere((norm) =>
  /^(?:off|put|hold|ice|(?:cancel|scrapp|postpon|abandon|suspend|delay|abort|pull|withdr|skip|shelv|ditch)\p{L}*)$/u.test(
    norm,
  ),
);
const IF_CUE = cueOf(['if', 'unless', 'case', 'event', 'should']);
const TRYING_CUE = cueWhere((norm) =>
  /^(?:attempt(?:s|ed|ing)?|efforts?|bids?|tr(?:y|ies|ied|ying)|struggl(?:es?|ed|ing)|push|working|moves?|drive)$/.test(
    norm,
  ),
);
const PREPARED_CUE = cueWhere((norm) =>
  /^(?:preparations?|plans?|planning|arrangements|work|efforts)$/.test(norm),
);
const ON_CUE = cueWhere((norm) =>
  /^(?:under|underway|progress|ongoing|still|continu(?:ing|es?|ed)|(?:grind|drag|rumble)s?)$/.test(norm),
);
const PRESENT_CUE = cueOf(['is', 'are']);
const MODAL_CUE = cueOf(['would', 'could', 'might', 'may']);
/** A sentence that may have words of every kind. */
const ANY = -1;

const CONDITIONAL = /\b(?:if|unless|in case of|in the event of|should there be)\b/i;
const lastWords = (text: string, words: ReadonlySet<string>): boolean =>
  (text.match(/[\p{L}'’]+/gu) ?? []).slice(-14).some((word) => words.has(word.toLowerCase()));

const WOULD = /\bwould\s+(?:also\s+|then\s+|\p{L}+ly\s+|be\s+)?$/iu;
const WOULD_HAPPEN =
  /^\W*(?:\p{L}+\W+){0,6}?would (?:also |now |then |\p{L}+ly )?(?:start|begin|resume|take place|continue|reopen|reconvene|go ahead|open|be (?:held|hosted|led|convened|resumed|attended))\b/iu;
const REPORTED = /\b(?:said|says|announced|confirmed|reported|told|added|agreed|decided|declared)\b/i;

/**
 * How real a meeting is by the words around it; null when it is only imagined ("a summit would …").
 * @param cues kinds of words that its sentence has. Default: all.
 */
export function statusOf(
  { before, word, after, future, infinitive }: Wording,
  cues = ANY,
): MeetingStatus | null {
  const says = (cue: number): boolean => (cues & cue) !== 0;
  const near = before.slice(-110);
  if ((says(NOT_YET_CUE) && NOT_YET.test(near)) || (PAST.test(word) && NEVER.test(near))) return null;
  const around = near + after;
  const saysNo = says(NO_CUE) && SAYS_NO.test(around);
  if (saysNo && NOT_EXCLUDED.test(around)) return 'proposed';
  if (saysNo && UNCONFIRMED.test(near)) return null;
  const negative = saysNo && ((NEGATED.test(near) && !NO_NEGATION.test(near)) || RULED_OUT_AFTER.test(after));
  if (
    says(OFF_CUE) &&
    SAYS_OFF.test(around) &&
    (CANCELLED_AFTER.test(after) ||
      CANCELLED_ADJECTIVE.test(near) ||
      (CANCELLED.test(near.slice(-70)) && !/\bwithdr|delay|suspend/i.test(near.slice(-70))))
  ) {
    return PUT_OFF_TO.test(after) ||
      /\b(?:not|n['’]t|never) (?:been |be )?(?:cancel|call|postpon|scrap)/iu.test(near + after.slice(0, 120))
      ? 'planned'
      : 'cancelled';
  }
  if (
    saysNo &&
    /^[^.;]{0,60}?\b(?:failed to (?:happen|take place|materiali[sz]e)|fell through|did not take place|never (?:took place|happened))/iu.test(
      after,
    )
  )
    return 'ruled-out';
  if (
    negative &&
    !/\bno\s+(?:(?!planned|scheduled)\p{L}+\s+){0,2}$/iu.test(near) &&
    (/\b(?:planned|scheduled)\s+(?:\p{L}+\s+){0,3}$/iu.test(near) ||
      /\b(?:had been|was|were|that was|which was|originally|previously) (?:planned|scheduled|due|set|expected)\b/i.test(
        after,
      ))
  )
    return 'cancelled';
  if (negative) return UNFULFILLED.test(near) ? 'cancelled' : 'ruled-out';
  const conditional = says(IF_CUE) && CONDITIONAL.test(near.slice(-60));
  if (says(TRYING_CUE) && ATTEMPTED.test(near)) return conditional ? null : 'proposed';
  if (infinitive) return infinitiveStatus(near, future, conditional);
  if (/^(?:meets?|sees?|receives?|hosts?|visits?|welcomes?)$/.test(word) && future) return 'planned';
  if (/^meets?$/.test(word) && ON_WEEKDAY.test(after)) return 'planned';
  if (
    /^(?:meeting|seeing|receiving|hosting|visiting|speaking|talking|gathering)$/.test(word) &&
    PROGRESSIVE.test(near)
  )
    return future ? 'planned' : 'ongoing';
  const tail = near.slice(-60);
  if (says(TRAVELLING_CUE) && !FINITE.test(word) && ON_THE_WAY.test(near)) return 'planned';
  const planned =
    !FINITE.test(word) &&
    (PLANNED.test(tail) || AFTER_PLANNED.test(after.slice(0, 140).replace(SIDES, '$1 ')));
  const done =
    DONE_BEFORE.test(near.slice(-48)) &&
    !/\b(?:ahead of|will|to be|to (?:attend|join|hold|host|have|chair|convene|open|resume|start|begin|continue|take))\s+(?:\S+\s+){0,3}$/i.test(
      near.slice(-30),
    );
  if (says(PREPARED_CUE) && PREPARED.test(near)) return 'planned';
  if (
    (says(ON_CUE) &&
      !FINITE.test(word) &&
      UNDER_WAY.test(`${near.slice(-25)} ${word} ${after.slice(0, 80)}`)) ||
    (says(PRESENT_CUE) && ONGOING_BEFORE.test(near.slice(near.search(CLAUSE_WITHIN) + 1)))
  )
    return future ? 'planned' : 'ongoing';
  if (planned && !(done && !future && !PLANNED.test(near.slice(-30)))) return 'planned';
  if (future && !done) return PROPOSED.test(tail) ? 'proposed' : 'planned';
  if (PROPOSED.test(near.slice(-48).replace(NO_NEGATION, '')) && !done && !FINITE.test(word))
    return 'proposed';
  if (conditional) return null;
  if (/\bwould\b/i.test(near.slice(-30)) && word === 'meet') return 'planned';
  if (HYPOTHETICAL.test(near.slice(-60)) && !done)
    return REPORTED.test(near) && WOULD.test(near) ? 'planned' : null;
  // "said the talks would start at once"
  if (says(MODAL_CUE) && REPORTED.test(near) && WOULD_HAPPEN.test(after)) return 'planned';
  if (says(MODAL_CUE) && /^\W*(?:\p{L}+\W+){0,5}?(?:would|could|might|may)\b/iu.test(after)) return null;
  return 'held';
}

function infinitiveStatus(near: string, future: boolean, conditional: boolean): MeetingStatus | null {
  const tail = near.slice(-80);
  if (UNFULFILLED.test(tail)) return 'planned';
  if (ADVISED.test(tail)) return REPORTED.test(near) && !conditional ? 'proposed' : null;
  if (PROPOSED.test(near.slice(-48))) return conditional ? null : 'proposed';
  if (/\b(?:could|might|may)\s+(?:\p{L}+\s+)?$/iu.test(tail)) return 'proposed';
  if (conditional) return null;
  if (WOULD.test(near))
    return REPORTED.test(near) || future || near.trim().split(/\s+/).length <= 8 ? 'planned' : null;
  const moved =
    lastWords(near, MOVED) &&
    !PLANNED.test(near) &&
    !/\b(?:travels|flies|heads|goes|comes|leaves|(?:is|are) (?:going|flying|travell?ing|heading|coming|returning|leaving))\b/i.test(
      near,
    );
  if (moved && !future) return 'held';
  if (/\b(?:is|was|are|were) (?:\p{L}+ )?(?:in|at)\b/iu.test(near) && !PLANNED.test(near) && !future)
    return 'held';
  if (/\b(?:managed|able|first|continued|began|got|gets|forced) to\s*$/i.test(near))
    return future ? 'planned' : 'held';
  return 'planned';
}

/** In person when a place or a meeting word says so; on a screen or by phone when the clause does. */
export function formatOf(clause: string, inPerson: boolean, placed: boolean): MeetingFormat {
  if (VIRTUAL.test(clause)) return 'virtual';
  if (PHONE.test(clause) && !FACE_TO_FACE.test(clause)) return 'phone';
  return inPerson || placed || FACE_TO_FACE.test(clause) ? 'in-person' : 'unknown';
}
