import * as v from 'valibot';
import { viewSchema } from './views.ts';
import {
  CONFIDENCES,
  REVIEWED_KINDS,
  REVIEW_RULES,
  type ReviewRule,
  type ReviewedKind,
  SLUG,
} from './vocabulary.ts';

const slug = v.pipe(v.string(), v.regex(SLUG, 'not a slug'));
const colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i, 'not a colour such as #3b6ea5'));

/** One side of the negotiation: who belongs to it, and how it is drawn. */
export const sideSchema = v.object({
  id: slug,
  name: v.string(),
  /** Hex colours on a light and on a dark page; null: taken from the default palette in order. */
  light: v.nullable(colour),
  dark: v.nullable(colour),
  /** Actor ids; whoever is affiliated to one of them belongs to the side too. */
  actors: v.array(slug),
});

/** One rule for all records, or one for each kind; a kind that is not named has the default. */
const reviewPolicy = v.union([
  v.picklist(REVIEW_RULES),
  v.object({
    default: v.picklist(REVIEW_RULES),
    ...v.entriesFromList(REVIEWED_KINDS, v.optional(v.picklist(REVIEW_RULES))),
  }),
]);
export type ReviewPolicy = v.InferOutput<typeof reviewPolicy>;

/** The rule for one kind of record. */
export const reviewRuleOf = (policy: ReviewPolicy, kind: ReviewedKind): ReviewRule =>
  typeof policy === 'string' ? policy : (policy[kind] ?? policy.default);

/** What the dossier says of itself, as published: nothing an editor keeps to themselves. */
export const dossierSchema = v.object({
  title: v.string(),
  standfirst: v.nullable(v.string()),
  /** One line on what the dossier is built on and is not. */
  basis: v.nullable(v.string()),
  /** Address that error reports go to: an e-mail address or a page. */
  contact: v.nullable(v.string()),
  site: v.object({ url: v.nullable(v.pipe(v.string(), v.url())) }),
  sides: v.array(sideSchema),
  publish: v.object({
    review: reviewPolicy,
    min_confidence: v.picklist(CONFIDENCES),
    quote_share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    full_text: v.boolean(),
  }),
  /** Borders policy: "default", or the address of another basemap with its own statement. */
  borders: v.object({
    policy: v.string(),
    statement: v.nullable(v.string()),
    basemap: v.nullable(v.string()),
  }),
  views: v.array(viewSchema),
});

export type Dossier = v.InferOutput<typeof dossierSchema>;
export type Side = v.InferOutput<typeof sideSchema>;
