/** How a verb stands in a text. `ed` may be a past tense or a participle: the words around it tell. */
export type VerbForm = 'base' | 's' | 'ed' | 'ing';

const IRREGULAR: Record<string, [string, string]> = {
  seek: ['sought', 'sought'],
  draw: ['drew', 'drawn'],
  withdraw: ['withdrew', 'withdrawn'],
  give: ['gave', 'given'],
  put: ['put', 'put'],
  set: ['set', 'set'],
  shut: ['shut', 'shut'],
  lay: ['laid', 'laid'],
  make: ['made', 'made'],
  take: ['took', 'taken'],
  leave: ['left', 'left'],
  pay: ['paid', 'paid'],
  send: ['sent', 'sent'],
  lend: ['lent', 'lent'],
  cut: ['cut', 'cut'],
  hold: ['held', 'held'],
  stand: ['stood', 'stood'],
  throw: ['threw', 'thrown'],
  shoot: ['shot', 'shot'],
  come: ['came', 'come'],
  say: ['said', 'said'],
  tell: ['told', 'told'],
  spell: ['spelled', 'spelt'],
  build: ['built', 'built'],
  buy: ['bought', 'bought'],
  sell: ['sold', 'sold'],
  write: ['wrote', 'written'],
  go: ['went', 'gone'],
  see: ['saw', 'seen'],
  keep: ['kept', 'kept'],
  let: ['let', 'let'],
  forgo: ['forwent', 'forgone'],
  split: ['split', 'split'],
  freeze: ['froze', 'frozen'],
  unfreeze: ['unfroze', 'unfrozen'],
  bring: ['brought', 'brought'],
  get: ['got', 'gotten'],
  fall: ['fell', 'fallen'],
  speak: ['spoke', 'spoken'],
  forbid: ['forbade', 'forbidden'],
  stick: ['stuck', 'stuck'],
  shrink: ['shrank', 'shrunk'],
  sink: ['sank', 'sunk'],
  think: ['thought', 'thought'],
  tear: ['tore', 'torn'],
  sleep: ['slept', 'slept'],
  find: ['found', 'found'],
  fight: ['fought', 'fought'],
  hear: ['heard', 'heard'],
  swing: ['swung', 'swung'],
  leap: ['leapt', 'leaped'],
  dig: ['dug', 'dug'],
  meet: ['met', 'met'],
  rebut: ['rebutted', 'rebutted'],
  begin: ['began', 'begun'],
  feel: ['felt', 'felt'],
  kneel: ['knelt', 'knelt'],
};
/** Verbs of more than one syllable that double their last letter, and short ones that do not. */
const DOUBLING =
  /^(?:commit|admit|permit|transfer|concur|defer|cap|stop|scrap|swap|drop|step|plan|cut|put|set|shut|let|split|demur|veto|snub|shun|rip|bar|nod|bat|swat|slap|prod|ban|pan|sit|get|dig|slam|trim|refer|bid|spur|quit|forget|hop|drag|flag|flip|pin|plug)$/;

/** All forms of a verb; of a verb with a particle ("put forward") the first word changes. */
export function inflect(verb: string): [string, VerbForm][] {
  const [lemma = '', ...rest] = verb.split(' ');
  const tail = rest.length > 0 ? ` ${rest.join(' ')}` : '';
  const doubled = DOUBLING.test(lemma) && /[bcdfgklmnprt]$/.test(lemma) ? lemma + lemma.slice(-1) : lemma;
  const soft = lemma.endsWith('e') && !lemma.endsWith('ee') ? lemma.slice(0, -1) : doubled;
  const es = /(?:s|x|z|ch|sh|o)$/.test(lemma)
    ? `${lemma}es`
    : /[^aeiou]y$/.test(lemma)
      ? `${lemma.slice(0, -1)}ies`
      : `${lemma}s`;
  const regular = lemma.endsWith('e')
    ? `${lemma}d`
    : /[^aeiou]y$/.test(lemma)
      ? `${lemma.slice(0, -1)}ied`
      : `${doubled}ed`;
  const past = IRREGULAR[lemma] ?? [regular, regular];
  const forms = new Map<string, VerbForm>([
    [`${soft}ing`, 'ing'],
    [past[0], 'ed'],
    [past[1], 'ed'],
    [es, 's'],
    [lemma, 'base'],
  ]);
  return [...forms].map(([form, kind]) => [form + tail, kind]);
}
