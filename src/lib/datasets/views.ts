import * as v from 'valibot';
import { ISO_DAY, SLUG, VIEW_CHARTS, VIEW_KINDS, VIEW_STATUSES } from './vocabulary.ts';

const slug = v.pipe(v.string(), v.regex(SLUG, 'not a slug'));
const day = v.pipe(v.string(), v.regex(ISO_DAY, 'not an ISO date'));

/** What a view shows, in the words of the page's address. */
const viewStateSchema = v.object({
  select: v.nullable(slug),
  actors: v.array(slug),
  place: v.nullable(slug),
  proposal: v.nullable(slug),
  from: v.nullable(day),
  to: v.nullable(day),
  kinds: v.array(v.picklist(VIEW_KINDS)),
  status: v.array(v.picklist(VIEW_STATUSES)),
  q: v.string(),
});

/** A state of the dashboard with a name and a page of its own. */
export const viewSchema = v.object({
  id: slug,
  title: v.string(),
  standfirst: v.nullable(v.string()),
  /** The chart that stands first, and on the card; null: they keep their order. */
  chart: v.nullable(v.picklist(VIEW_CHARTS)),
  state: viewStateSchema,
});

export type NamedView = v.InferOutput<typeof viewSchema>;
export type ViewState = NamedView['state'];
