import { type Article as ArticleRow, DATASET_NAMES, type Tables } from '../src/lib/datasets/index.ts';
import { Citations } from './compose/citations.ts';
import { conflictRows } from './compose/conflict-rows.ts';
import { actorRows, Entities, mentionsOf, placeRows, spanOf } from './compose/entities.ts';
import { addDiscussed } from './compose/discussed.ts';
import { dateLead } from './compose/meeting-dates.ts';
import { meetingTables } from './compose/meeting-rows.ts';
import { metTies } from './compose/met-ties.ts';
import { lookupsOf, NO_LOOKUPS } from './compose/lookups.ts';
import { buildOutlets } from './compose/outlets.ts';
import { proposalTables } from './compose/proposal-rows.ts';
import { SharedTexts } from './compose/lean.ts';
import { readRemembered, readWhole } from './compose/remembered.ts';
import type { Reading } from './compose/reading.ts';
import { relationRows, statementRows, tieId } from './compose/statement-rows.ts';
import { Trace } from './compose/trace.ts';
import type { DossierFile } from './dossier/file.ts';
import type { Lookups } from './editorial/judged.ts';
import { buildKnowledge } from './knowledge/knowledge.ts';
import type { Lexicons } from './knowledge/parse.ts';
import { buildNameSearch } from './knowledge/search.ts';
import {
  forgetful,
  type FoundActor,
  type KnowledgeBase,
  type Reference,
  type Remember,
  type Source,
  type Warning,
} from './model.ts';
import { findCopies } from './reconcile/copies.ts';
import { mergeAcrossArticles, mergeWithinArticle, type Places } from './reconcile/meetings.ts';
import { mergeProposals } from './reconcile/proposals.ts';
import { buildTitleIndex } from './resolve/titles.ts';
import { byCodePoint, sortedBy } from './text/order.ts';
import { publishedIso } from './time/publication.ts';

export interface ComposeInput {
  sources: Source[];
  dossier: DossierFile;
  /** The general lexicons and the dossier's own. */
  lexicons: Lexicons;
  /** Also tell from which findings each record was made. */
  trace?: boolean;
  onProgress?: (done: number, total: number, stage: string) => void;
  /** Gives back what was read of an article before; without it each is read. */
  remember?: Remember;
}

export interface ComposeOutput {
  tables: Tables;
  /** Article id → extracted text. */
  texts: Map<string, string>;
  warnings: Warning[];
  /** What the editor's judgements need of the articles and the lexicons. */
  lookups: Lookups;
  /** Only when asked for. */
  trace?: Trace;
}

function articleRow(
  { article, publication }: Reading,
  language: string | null,
  citations: Citations,
  copyOf: string | null,
): ArticleRow {
  const { source } = article;
  const { day, start, end } = publication;
  return {
    id: article.id,
    file: source.file,
    file_part: source.part,
    title: article.title,
    publisher: article.publisher,
    url: source.given.url,
    language,
    published: publishedIso(day),
    published_start: publishedIso(start),
    published_end: publishedIso(end),
    published_precision: start === null ? 'unknown' : start === end ? 'day' : 'range',
    published_basis: publication.basis,
    published_reason: publication.reason,
    published_evidence: citations.citeAll(article.id, publication.evidence),
    words: article.words,
    sha256: source.sha256,
    text_sha256: source.text_sha256,
    copy_of: copyOf,
    flags: article.flags,
  };
}

/** Places are the same when one lies in the other; two buildings of one city are two places. */
function placesOf(knowledge: KnowledgeBase): Places {
  const chain = (id: string): string[] => {
    const ids: string[] = [];
    for (let at: string | null = id; at !== null && ids.length < 6; at = knowledge.place(at)?.within ?? null)
      ids.push(at);
    return ids;
  };
  return {
    same: (a, b) => a === null || b === null || chain(a).includes(b) || chain(b).includes(a),
    narrower: (a, b) => (a === null || b === null ? (a ?? b) : chain(b).includes(a) ? b : a),
  };
}

/** Every article that is in the language that is read, with the language it was found to be in, by article id. */
function readAll(
  input: ComposeInput,
  knowledge: KnowledgeBase,
  warnings: Warning[],
): { readings: Reading[]; languages: Map<string, string | null> } {
  const context = {
    knowledge,
    titles: buildTitleIndex(knowledge.titles),
    outlets: buildOutlets(input.lexicons),
  };
  const readings: Reading[] = [];
  const languages = new Map<string, string | null>();
  const texts = new SharedTexts();
  const sources = [...input.sources].sort(
    (a, b) => byCodePoint(a.file, b.file) || (a.part ?? 0) - (b.part ?? 0),
  );
  sources.forEach((source, index) => {
    input.onProgress?.(index, sources.length, 'Reading articles');
    const { language, reading } = input.trace
      ? readWhole(source, context)
      : readRemembered(source, context, input.remember ?? forgetful);
    if (reading === null) {
      warnings.push({
        code: 'not-english',
        file: nameOf(source),
        message: `The article is in another language (${language ?? 'unknown'}), so no facts were read from it.`,
        way_out: 'Put an English translation beside it, or take it out.',
      });
      return;
    }
    if (!input.trace) texts.share(reading);
    languages.set(reading.article.id, language);
    readings.push(reading);
  });
  return { readings, languages };
}

/** "news.csv:12" for one of many in a file. */
const nameOf = ({ file, part }: Source): string => (part === null ? file : `${file}:${part}`);

function warnOf(readings: readonly Reading[]): Warning[] {
  return readings.flatMap(({ article, publication }): Warning[] => {
    const file = nameOf(article.source);
    const warnings: Warning[] = [];
    if (article.sentences.length === 0)
      warnings.push({
        code: 'no-narrative',
        file,
        message: 'The article has no sentence that tells anything.',
        way_out: 'Look whether it was saved whole.',
      });
    else if (publication.basis === 'unknown')
      warnings.push({
        code: 'undated',
        file,
        message: 'The article gives no date and none could be worked out, so its weekdays stay undated.',
        way_out: `Write "date: YYYY-MM-DD" into ${article.source.file}.yaml beside it.`,
      });
    for (const reason of publication.contradictions)
      warnings.push({
        code: 'date-contradiction',
        file,
        message: `The article does not agree with itself on its date: ${reason}.`,
        way_out: 'Check the date and give it beside the article.',
      });
    for (const flag of article.flags)
      warnings.push({
        code: flag,
        file,
        message: FLAG_WORDS[flag] ?? flag,
        way_out: 'Check its records before they are published.',
      });
    return warnings;
  });
}

const FLAG_WORDS: Record<string, string> = {
  'machine-translated':
    'The article reads like a machine translation; its quotations are not shown as verbatim.',
  garbled: 'The article has characters that could not be decoded.',
  'contradicts-known-facts': 'The article contradicts known facts, such as who holds an office.',
};

const emptyTables = (): Tables =>
  Object.fromEntries(DATASET_NAMES.map((name) => [name, []])) as unknown as Tables;

/** What the articles tell together, and where they contradict one another. */
function factTables(
  originals: readonly Reading[],
  byId: ReadonlyMap<string, Reading>,
  entities: Entities,
  citations: Citations,
  trace?: Trace,
): Pick<
  Tables,
  | 'meetings'
  | 'participations'
  | 'proposals'
  | 'proposal_links'
  | 'positions'
  | 'statements'
  | 'relations'
  | 'conflicts'
> {
  const places = placesOf(entities.knowledge);
  const merged = mergeAcrossArticles(
    originals.map(({ meetings, publication }) =>
      mergeWithinArticle(meetings, places).map((meeting) => dateLead(meeting, publication)),
    ),
    places,
  );
  const { meetings, participations, ids: meetingIds } = meetingTables(merged, entities, citations, trace);
  const mergedProposals = mergeProposals(
    originals.flatMap((reading) => reading.proposals),
    (id) => publishedIso(byId.get(id)?.publication.start ?? null),
  );
  const { proposals, positions, links } = proposalTables(mergedProposals, byId, citations, entities, trace);
  addDiscussed(meetings, meetingIds, mergedProposals, byId);
  const statements = statementRows(originals, citations, trace);
  const relations = relationRows(originals, citations);

  for (const { article, relations: found } of trace ? originals : [])
    for (const finding of found) trace?.add(tieId(finding), 'relation', article.id, [finding]);
  const conflicts = conflictRows(
    { readings: byId, meetings: merged, proposals: mergedProposals, meetingIds },
    citations,
    entities,
  );
  return {
    meetings,
    participations,
    proposals,
    proposal_links: links,
    positions,
    statements,
    relations,
    conflicts,
  };
}

/** Once records are made of them they only take room. */
const forgetFindings = (reading: Reading): void =>
  void Object.assign(reading, { meetings: [], proposals: [], statements: [], relations: [] });

/** From decoded articles to all datasets. Pure: the same input gives the same output. */
export function compose(input: ComposeInput): ComposeOutput {
  const knowledge = buildKnowledge(input.lexicons);
  const warnings: Warning[] = [];
  const { readings, languages } = readAll(input, knowledge, warnings);
  const tables = emptyTables();
  if (readings.length === 0) return { tables, texts: new Map(), warnings, lookups: NO_LOOKUPS };
  input.onProgress?.(0, 1, 'Comparing articles');
  const articles = readings.map((reading) => reading.article);
  const citations = new Citations(articles);
  const byId = new Map(readings.map((reading) => [reading.article.id, reading]));
  const copies = findCopies(readings.map((reading) => reading.runs));
  // A syndicated copy counts once: its records are those of the article it repeats.
  const originals = readings.filter((_, index) => !copies.has(index));

  const trace = input.trace ? new Trace(byId, knowledge) : undefined;
  const entities = new Entities(knowledge, readings, spanOf(readings));
  const facts = factTables(originals, byId, entities, citations, trace);
  if (!trace) for (const reading of readings) forgetFindings(reading);
  const kept = keptActors(readings, entities, [
    ...facts.participations.flatMap((row) => [row.actor, row.on_behalf_of]),
    ...facts.positions.flatMap((row) => [row.actor, row.voice]),
    ...facts.statements.flatMap((row) => [row.speaker, row.on_behalf_of]),
    ...facts.relations.flatMap((row) => [row.source, row.target, row.voice]),
  ]);
  const mentions = mentionsOf(readings, citations, kept);
  Object.assign(tables, facts);
  tables.articles = sortedBy(
    readings.map((reading, index) =>
      articleRow(
        reading,
        languages.get(reading.article.id) ?? null,
        citations,
        articles[copies.get(index) ?? -1]?.id ?? null,
      ),
    ),
    (row) => `${row.published ?? '9999'} ${row.id}`,
  );
  tables.actors = actorRows(kept, mentions, entities, input.dossier.sides);
  tables.relations = sortedBy(
    [...metTies(tables.meetings, tables.actors), ...facts.relations],
    ({ id }) => id,
  );
  tables.offices = entities.offices(kept);
  tables.places = placeRows(
    facts.meetings.flatMap((row) => row.place ?? []),
    mentions,
    knowledge,
  );
  tables.mentions = mentions;
  tables.evidence = sortedBy(citations.rows.values(), (row) => row.id);
  warnings.push(...warnOf(readings));
  const texts = new Map(articles.map((article) => [article.id, article.source.text]));
  const search = buildNameSearch(input.lexicons);
  const lookups = lookupsOf({ texts, citations, entities, sides: input.dossier.sides, search });
  return { tables, texts, warnings, lookups, ...(trace ? { trace } : {}) };
}

const LINK = /^(?:,|,? and|,? or) (?:the )?$/u;

/** Named beside another party, with nothing but a comma or "and" between them. */
function isListed(references: readonly Reference[], id: string, text: string): boolean {
  const names = references.filter(
    ({ kind, adjective, possessive }) => kind === 'party' && !adjective && !possessive,
  );
  const links = (a: Reference | undefined, b: Reference | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    a.actors[0] !== b.actors[0] &&
    LINK.test(text.slice(a.end, b.start));
  return names.some(
    (one, i) => one.actors.includes(id) && (links(names[i - 1], one) || links(one, names[i + 1])),
  );
}

/** Somebody only this article knows is of its story when they hold an office of a party, a body when it is told of twice or listed with others. */
const isOfTheStory = (
  { id, kind, role, affiliation }: FoundActor,
  references: readonly Reference[],
  text: string,
): boolean =>
  kind === 'person'
    ? role !== null && affiliation !== null
    : references.filter(({ actors }) => actors.includes(id)).length > 1 || isListed(references, id, text);

/** Who gets a record: whoever acts, the parties named, known people named in the narrative, and whom they act for. */
function keptActors(
  readings: readonly Reading[],
  entities: Entities,
  acting: readonly (string | null)[],
): Set<string> {
  const kept = new Set(acting.filter((id) => id !== null));
  for (const { resolved, article } of readings) {
    for (const reference of resolved.references) {
      if (reference.adjective) continue;
      for (const actor of reference.actors) if (entities.isKnown(actor)) kept.add(actor);
    }
    for (const { actor } of resolved.inTitles) kept.add(actor);
    for (const found of resolved.found)
      if (isOfTheStory(found, resolved.references, article.source.text)) kept.add(found.id);
  }
  for (const id of kept) {
    const { affiliation } = entities.actor(id);
    if (affiliation && entities.isKnown(affiliation)) kept.add(affiliation);
  }
  return kept;
}
