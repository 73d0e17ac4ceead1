import type {
  Actor,
  Article,
  DateFields,
  Dossier,
  Evidence,
  Meeting,
  Participation,
  Place,
  Position,
  Proposal,
  Relation,
  Statement,
  Tables,
} from '../../src/lib/datasets/index.ts';
import {
  MEETING_STATUSES,
  PROPOSAL_KINDS,
  PROPOSAL_STATUSES,
  RELATION_KINDS,
  STANCES,
} from '../../src/lib/datasets/vocabulary.ts';
import { seeded } from './generate.ts';

/** How many records of each kind an invented dossier holds. */
export interface DossierSize {
  meetings: number;
  actors: number;
  ties: number;
  proposals: number;
  stances: number;
}

/** The sizes the dashboard has to stand: from one of each to the top of its ranges. */
export const DOSSIER_SIZES = {
  single: { meetings: 1, actors: 5, ties: 1, proposals: 1, stances: 1 },
  small: { meetings: 5, actors: 8, ties: 10, proposals: 5, stances: 15 },
  large: { meetings: 500, actors: 200, ties: 600, proposals: 60, stances: 2_000 },
  top: { meetings: 5_000, actors: 2_000, ties: 6_000, proposals: 300, stances: 20_000 },
} as const satisfies Record<string, DossierSize>;

const SIDES = ['north', 'south', 'east', 'west'] as const;
const FIRST_DAY = Date.UTC(2023, 0, 9);
const DAYS = 1_000;
const MS_A_DAY = 86_400_000;
/** Coverage comes in bursts: three weeks of every ten. */
const BURST = { every: 70, lasts: 21 };
const MOST_PLACES = 400;
const MEETINGS_AN_ARTICLE = 4;

const GIVEN =
  'Ada Bo Cem Dana Elif Femi Greta Hana Ivo Jana Kofi Lena Milan Nora Omar Petra Rafael Sara'.split(' ');
const HEADS =
  'Ald Bren Cor Dal Eks Far Gol Hel Ist Jor Kal Lum Mar Nor Ost Pel Ros Sol Tor Vel Wes Yar'.split(' ');
const TAILS = 'berg dottir en eva ic ino land mann oglu ova sen sky stad ther ucci vik wald yan'.split(' ');
const MATTERS =
  'a truce|an exchange of prisoners|a monitoring mission|a customs union|a fund for reconstruction|written guarantees|an open corridor|a joint commission'.split(
    '|',
  );

const dayAt = (offset: number): string =>
  new Date(FIRST_DAY + offset * MS_A_DAY).toISOString().slice(0, 'YYYY-MM-DD'.length);

/** An invented dossier: the same size and seed give the same rows on every machine. */
export function benchDossier(size: DossierSize, seed = 1): { tables: Tables; dossier: Dossier } {
  const random = seeded(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  /** Few are named often and most seldom, as in any coverage. */
  const skewed = (limit: number): number => Math.floor(limit * random() ** 3);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;

  function someDay(): number {
    const offset = below(DAYS);
    return offset - (offset % BURST.every) + Math.floor(((offset % BURST.every) / BURST.every) * BURST.lasts);
  }
  /** Of ten dates six are days, two spans, one a week and one is not told. */
  function dates(): DateFields {
    const first = someDay();
    const how = below(10);
    const days = how < 6 ? 1 : how === 8 ? 7 : 2 + below(12);
    const start = dayAt(first);
    const end = dayAt(first + days - 1);
    if (how === 9) {
      return {
        start: null,
        end: null,
        extent: null,
        precision: 'unknown',
        edtf: null,
        date_basis: null,
        date_reason: null,
      };
    }
    return {
      start,
      end,
      extent: days === 1 ? 'within' : pick(['within', 'throughout'] as const),
      precision: days === 1 ? 'day' : days === 7 ? 'week' : 'range',
      edtf: days === 1 ? start : `[${start}..${end}]`,
      date_basis: 'relative',
      date_reason: 'Counted back from the day of the article.',
    };
  }
  const judgement = () =>
    ({
      confidence: pick(['high', 'medium', 'low'] as const),
      review: pick(['machine', 'confirmed'] as const),
    }) as const;

  const evidence: Evidence[] = [];
  const articleCount = Math.max(1, Math.ceil(size.meetings / MEETINGS_AN_ARTICLE));
  function said(quote: string): string[] {
    const number = evidence.length + 1;
    const start = number * 50;
    evidence.push({
      id: `span-${number}`,
      article: `article-${1 + below(articleCount)}`,
      start,
      end: start + quote.length,
      quote,
      prefix: 'According to two officials, ',
      suffix: ', they said.',
      sentence: 1 + (number % 40),
    });
    return [`span-${number}`];
  }

  const articles: Article[] = Array.from({ length: articleCount }, (_, index) => {
    const published = dayAt(someDay());
    return {
      id: `article-${index + 1}`,
      file: `article-${index + 1}.txt`,
      file_part: null,
      title: `Talks go on, report ${index + 1}`,
      publisher: pick(['River Herald', 'Capital Wire', 'Evening Courier']),
      url: null,
      language: 'en',
      published,
      published_start: published,
      published_end: published,
      published_precision: 'day',
      published_basis: 'stated',
      published_reason: null,
      published_evidence: [],
      words: 600,
      sha256: String(index).padStart(64, '0'),
      text_sha256: String(index).padStart(64, '0'),
      copy_of: null,
      flags: [],
    };
  });

  const actors: Actor[] = Array.from({ length: size.actors }, (_, index) => {
    const state = index < SIDES.length;
    const side = SIDES[index % SIDES.length] ?? 'north';
    const name = state
      ? `Republic of the ${side[0]?.toUpperCase()}${side.slice(1)}`
      : `${pick(GIVEN)} ${pick(HEADS)}${pick(TAILS)}${index >= 400 ? ` ${index}` : ''}`;
    return {
      id: `actor-${index + 1}`,
      name,
      kind: state ? 'state' : pick(['person', 'person', 'person', 'organisation', 'group'] as const),
      role: state ? null : 'negotiator',
      affiliation: state ? null : `actor-${1 + (index % SIDES.length)}`,
      side: index % 9 === 8 ? null : side,
      aliases: [name],
      wikidata: null,
      articles: 1 + skewed(articleCount),
      mentions: 1 + skewed(200),
    };
  });
  const someActor = (): string => `actor-${1 + skewed(size.actors)}`;
  const someActors = (least: number): string[] => {
    const chosen = new Set<string>();
    const wanted = Math.min(size.actors, least + below(4));
    while (chosen.size < wanted) chosen.add(someActor());
    return [...chosen];
  };

  const places: Place[] = Array.from({ length: Math.min(MOST_PLACES, size.meetings) }, (_, index) => {
    const region = index % 25 === 24;
    return {
      id: `place-${index + 1}`,
      name: `${pick(HEADS)}${pick(TAILS)}${index >= 200 ? ` ${index}` : ''}`,
      country_code: null,
      kind: region ? 'region' : 'city',
      within: null,
      lat: Math.round((-35 + random() * 95) * 1000) / 1000,
      lon: Math.round((-120 + random() * 270) * 1000) / 1000,
      radius_km: region ? 200 : null,
      geonames: null,
      mentions: 1 + below(30),
    };
  });

  const meetings: Meeting[] = [];
  const participations: Participation[] = [];
  for (let number = 1; number <= size.meetings; number += 1) {
    const participants = someActors(2);
    const title = `${participants.length} parties meet, ${number}`;
    const withoutPlace = number % 12 === 0;
    const spans = said(title);
    meetings.push({
      id: `meeting-${number}`,
      title,
      ...dates(),
      place: withoutPlace ? null : `place-${1 + skewed(places.length)}`,
      venue: null,
      format: withoutPlace ? 'virtual' : 'in-person',
      status: number % 3 === 0 ? pick(MEETING_STATUSES) : 'held',
      series: null,
      round: null,
      part_of: null,
      participants,
      outcome: null,
      proposals: size.proposals > 0 && number % 4 === 0 ? [`proposal-${1 + below(size.proposals)}`] : [],
      former_ids: [],
      ...judgement(),
      evidence: spans,
    });
    for (const actor of participants) {
      participations.push({
        id: `participation-${participations.length + 1}`,
        meeting: `meeting-${number}`,
        actor,
        role: 'principal',
        on_behalf_of: null,
        attendance: 'present',
        as_mentioned: 'the party',
        resolved_by: 'name',
        ...judgement(),
        evidence: spans,
      });
    }
  }

  const proposals: Proposal[] = Array.from({ length: size.proposals }, (_, index) => {
    const title = `Plan ${index + 1} for ${pick(MATTERS)}`;
    return {
      id: `proposal-${index + 1}`,
      title,
      kind: pick(PROPOSAL_KINDS),
      summary: `${title}, put forward at the talks.`,
      terms: [],
      ...dates(),
      last_seen: null,
      status: pick(PROPOSAL_STATUSES),
      former_ids: [],
      ...judgement(),
      evidence: said(title),
    };
  });
  const positions: Position[] = Array.from({ length: size.stances }, (_, index) => ({
    id: `position-${index + 1}`,
    proposal: `proposal-${1 + skewed(size.proposals)}`,
    actor: someActor(),
    stance: pick(STANCES),
    condition: null,
    voice: index % 11 === 0 ? someActor() : null,
    ...dates(),
    ...judgement(),
    evidence: said('We have told the others where we stand'),
  }));
  const statements: Statement[] = positions.slice(0, Math.ceil(size.stances / 4)).map((position, index) => ({
    id: `statement-${index + 1}`,
    speaker: position.actor,
    on_behalf_of: null,
    kind: 'direct',
    verb: 'said',
    quote: 'We have told the others where we stand',
    ...dates(),
    article: `article-${1 + below(articleCount)}`,
    translated: false,
    variants: [],
    ...judgement(),
    evidence: position.evidence,
  }));

  const relations: Relation[] = [];
  const tied = new Set<string>();
  const possible = (size.actors * (size.actors - 1)) / 2;
  while (relations.length < Math.min(size.ties, possible)) {
    const [one, other] = [someActor(), `actor-${1 + below(size.actors)}`].sort() as [string, string];
    const kind = pick(RELATION_KINDS);
    const key = `${one} ${other} ${kind}`;
    if (one === other || tied.has(key)) continue;
    tied.add(key);
    const first = someDay();
    relations.push({
      id: `tie-${relations.length + 1}`,
      source: one,
      target: other,
      kind,
      voice: null,
      weight: 1 + skewed(20),
      first: dayAt(first),
      last: dayAt(first + below(30)),
      ...judgement(),
      evidence: said('The two have met before'),
    });
  }

  return {
    tables: {
      articles,
      actors,
      offices: [],
      places,
      meetings,
      participations,
      proposals,
      proposal_links: proposals.slice(1).flatMap(({ id }, index) =>
        index % 10 === 0
          ? [
              {
                id: `link-${index + 1}`,
                source: id,
                target: `proposal-${index + 1}`,
                kind: 'amends' as const,
                evidence: said('It amends the first plan'),
              },
            ]
          : [],
      ),
      positions,
      statements,
      relations,
      evidence,
      mentions: [],
      conflicts: [],
      corrections: [],
    },
    dossier: {
      title: 'Invented talks',
      standfirst: `${size.meetings} meetings, ${size.proposals} proposals.`,
      basis: null,
      contact: null,
      site: { url: null },
      sides: SIDES.map((id, index) => ({
        id,
        name: `The ${id}`,
        light: null,
        dark: null,
        actors: [`actor-${index + 1}`],
      })),
      publish: { review: 'any', min_confidence: 'low', quote_share: 0.75, full_text: false },
      borders: { policy: 'default', statement: null, basemap: null },
      views: [],
    },
  };
}
