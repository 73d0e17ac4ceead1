import type { Draft } from './draft.ts';
import { isCapitalised } from '../text/tokens.ts';
import { WordNotes } from '../text/words.ts';
import { BODY_NOUNS, GENERIC } from './body-words.ts';
import { set } from '../text/word-set.ts';

type Kind = 'union' | 'company';

/** "The union", "the carrier": nouns that mean a body of their kind that was named before. */
const NOUNS = new Map<string, Kind>([
  ...[...set('union guild')].map((noun) => [noun, 'union'] as const),
  ...[
    ...set(
      'company firm carrier airline carmaker automaker planemaker manufacturer retailer employer railway railroad operator conglomerate supplier shipbuilder steelmaker chipmaker drugmaker brewer shipper studio',
    ),
  ].map((noun) => [noun, 'company'] as const),
]);

const NOUN = new WordNotes((norm) => NOUNS.has(norm));

/** Words of the names of unions, and of companies. */
const UNION_NAMES = set(
  'union unions workers teamsters guild brotherhood machinists pilots attendants employees nurses teachers staff steelworkers autoworkers longshoremen labor labour trades engineers drivers federation conductors miners officers sag aftra wga wgaw dga iatse bma rmt aslef tssa gmb unite unison unifor cupe cupw uaw ilwu ila cgt cfdt cosatu numsa amcu metall verdi doctors',
);
const COMPANY_NAMES = set(
  'inc co ltd corp corporation company plc gmbh ag sa motors holdings airlines airways air railway railways rail steel shipping foods energy industries group aerospace automotive electric mail post telecom logistics stores hotels resorts studios entertainment aviation aircraft',
);
/** What may be said of the one company that was named. */
const STATES_OF = set('troubled struggling beleaguered embattled ailing striking national loss-making giant');
const THINGS = set('that which who whom whose of for representing behind in - at with');

/** Which kind of body a party is by its name and by what it is called beside it; null when neither tells. */
function kindOf(draft: Draft, actor: string, from: number, to: number): Kind | null {
  const { knowledge } = draft;
  const known = knowledge.actor(actor);
  if (known && known.kind !== 'organisation' && known.kind !== 'group') return null;
  const words = `${known?.name ?? ''} ${draft.text(from, to)}`.toLowerCase().split(/[^\p{L}]+/u);
  const union = words.some((word) => UNION_NAMES.has(word));
  const company = words.some((word) => COMPANY_NAMES.has(word));
  const called = NOUNS.get(draft.norm(to)) ?? NOUNS.get(draft.norm(from - 1));
  // "Lakes Airlines union members": the union at a company is not the company.
  if (called && !(called === 'union' && company && !union)) return called;
  if (union) return 'union';
  if (company) return 'company';
  const official =
    !known ||
    knowledge.parentOf(actor) !== null ||
    words.some((word) => GENERIC.has(word) || BODY_NOUNS.has(word));
  return official || known.kind === 'group' ? null : 'company';
}

/** "the company", "the Lyon-based carrier", "the troubled planemaker". */
function followsThe(draft: Draft, at: number): boolean {
  let from = at;
  if (draft.norm(at - 1) === 'based' && draft.norm(at - 2) === '-') {
    from = at - 3;
    while (from > at - 6 && draft.norm(from - 1) !== 'the' && isCapitalised(draft.word(from - 1))) from--;
  } else if (STATES_OF.has(draft.norm(at - 1))) from = at - 1;
  return draft.norm(from - 1) === 'the';
}

/**
 * Points "the union" and "the company" back to the one body of that kind in the nearest sentence that names any; to none
 * where it names two.
 */
export function resolveBackReferences(draft: Draft): void {
  const { scan, tokens } = draft;
  const nouns: number[] = [];
  for (let at = 1; at < tokens.length; at++) {
    const token = tokens[at];
    if (token && NOUN.of(token.word) && followsThe(draft, at)) nouns.push(at);
  }
  if (nouns.length === 0) return;
  const kinds = new Map<string, Kind>();
  const parties = draft.references
    .filter((one) => one.kind === 'party' && !one.adjective && one.actors.length === 1)
    .sort((a, b) => a.from - b.from);
  for (const { actors, from, to } of parties) {
    const [actor = ''] = actors;
    const kind = kindOf(draft, actor, from, to);
    const told = NOUNS.has(draft.norm(to)) || NOUNS.has(draft.norm(from - 1));
    if (kind && (told || !kinds.has(actor))) kinds.set(actor, kind);
  }
  for (const at of nouns) {
    if (
      scan.sentenceOf[at] === -1 ||
      draft.isTaken(at) ||
      draft.isTaken(at + 1) ||
      THINGS.has(draft.norm(at + 1))
    )
      continue;
    const kind = NOUNS.get(draft.norm(at));
    let sentence: number | undefined;
    const nearest = new Set<string>();
    for (let i = parties.length - 1; i >= 0; i--) {
      const one = parties[i];
      const [actor = ''] = one?.actors ?? [];
      if (!one || one.to > at || kinds.get(actor) !== kind) continue;
      sentence ??= scan.sentenceOf[one.from];
      if (scan.sentenceOf[one.from] !== sentence) break;
      nearest.add(actor);
    }
    const [actor] = nearest;
    if (actor && nearest.size === 1)
      draft.add({ from: at, to: at + 1 }, { from: at, to: at + 1 }, [actor], 'group', 'party');
  }
}
