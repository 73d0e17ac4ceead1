import { findMeetings } from '../extract/meetings.ts';
import { findProposals } from '../extract/proposals.ts';
import { findRelations } from '../extract/relations.ts';
import { findStatements } from '../extract/statements.ts';
import { viewOf } from '../extract/view.ts';
import { detectLanguage } from '../ingest/language.ts';
import { readArticle } from '../ingest/read-article.ts';
import type { KnowledgeBase, Resolved, Source, StatementFinding } from '../model.ts';
import { runsOf } from '../reconcile/copies.ts';
import { resolveArticle } from '../resolve/references.ts';
import type { TitleIndex } from '../resolve/titles.ts';
import { digest } from '../text/digest.ts';
import { groundAll } from '../time/grounding.ts';
import { anchorOf, datePublication, publishedIso } from '../time/publication.ts';
import type { Tenure } from '../time/tenures.ts';
import { timesOf } from '../time/told.ts';
import { flagsOf } from './flags.ts';
import { dateMeeting } from './meeting-dates.ts';
import type { Outlets } from './outlets.ts';
import type { Reading } from './reading.ts';
import { tellingWords } from './telling-words.ts';

export interface ReadContext {
  knowledge: KnowledgeBase;
  titles: TitleIndex;
  outlets: Outlets;
}

/** The language an article is in: given, or told by its function words; null when it is too short to say. */
export const languageOf = (source: Source): string | null =>
  source.given.language ?? detectLanguage(source.text);

const OPEN = { start: null, end: null };

/** Who the article says holds an office, with the term in which they held it; none of former holders. */
function tenuresOf(resolved: Resolved, knowledge: KnowledgeBase): Tenure[] {
  return [...resolved.roles].flatMap(([person, role]) => {
    const said = role.toLowerCase();
    if (/\b(?:former|ex|then|late|incoming|elect)\b/u.test(said)) return [];
    const terms = knowledge
      .termsOf(person)
      .filter(({ office, titles }) =>
        [office, ...titles].some((title) => said.endsWith(title.toLowerCase())),
      );
    const [term] = terms;
    const name = knowledge.actor(person)?.name;
    return term && name && terms.length === 1
      ? [{ person: name, office: term.office, start: term.start, end: term.end }]
      : [];
  });
}

/** Reads one article through every stage that needs no other article. */
export function readOne(source: Source, { knowledge, titles, outlets }: ReadContext): Reading {
  const article = readArticle(source, { ...outlets, digest: digest(`${source.file}#${source.key ?? ''}`) });
  const told = timesOf(article);
  let undated: Resolved | null = null;
  const publication = datePublication(article, told, {
    eventsIn: knowledge.eventsIn,
    tenures: () =>
      tenuresOf((undated = resolveArticle(article, { knowledge, titles, range: OPEN })), knowledge),
  });
  const range = { start: publishedIso(publication.start), end: publishedIso(publication.end) };
  const resolved =
    undated && range.start === null && range.end === null
      ? undated
      : resolveArticle(article, { knowledge, titles, range });
  article.flags = flagsOf(article, resolved, knowledge, range);
  const times = groundAll(article, told, anchorOf(publication));
  const view = viewOf(article, resolved, times);
  const translated = article.flags.includes('machine-translated');
  const statements = findStatements(view).map((statement) => ({ ...statement, translated }));
  const named = statements.filter((one): one is StatementFinding => one.speaker !== null);
  return {
    article: { ...article, tokens: [] },
    runs: runsOf(article),
    publication,
    resolved,
    times,
    meetings: findMeetings(view)
      .map((finding) => dateMeeting(finding, article, publication, knowledge))
      .map((finding) => ({ ...finding, cited: tellingWords(finding) })),
    proposals: findProposals(view, named),
    statements,
    relations: findRelations(view, named),
  };
}
