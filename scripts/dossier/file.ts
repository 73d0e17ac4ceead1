import * as v from 'valibot';
import { CONFIDENCES, type Dossier, REVIEW_RULES, REVIEWED_KINDS } from '../../src/lib/datasets/index.ts';
import { COLUMN_FIELDS, type SourceColumns } from '../model.ts';
import { line, maybe, slug } from './scalars.ts';
import { view, type ViewFile } from './view-file.ts';

/** A dossier with every default filled in. */
export interface DossierFile extends Dossier {
  views: ViewFile[];
  /** The editor's alone: how the folder's collections of articles are read. Not published. */
  sources: { columns: SourceColumns };
}

const colour = v.pipe(
  v.string('should be a colour in quotes'),
  v.regex(/^#[0-9a-f]{6}$/i, 'should be a colour such as "#3b6ea5"'),
);
const page = v.pipe(
  line,
  v.check(
    (text) => /^https?:\/\/[^\s/]/.test(text) && URL.canParse(text),
    'should be an http or https address',
  ),
);
/** An e-mail address or a page; "mailto:" may stand before it. */
const contact = v.pipe(
  line,
  v.check(
    (text) =>
      /^(?:mailto:)?[^\s@<>"]+@[^\s@<>"]+$/.test(text) || (/^https?:\/\//.test(text) && URL.canParse(text)),
    'should be an e-mail address or an http or https address',
  ),
);
const yesNo = v.boolean('should be true or false');

const side = v.strictObject(
  {
    id: slug,
    name: line,
    light: maybe(colour),
    dark: maybe(colour),
    actors: v.optional(v.array(slug, 'should be a list'), []),
  },
  'should have an id and a name',
);

const reviewRule = v.picklist(REVIEW_RULES, 'should be "any" or "confirmed"');
const reviewOfKinds = v.strictObject({
  default: v.optional(reviewRule, 'any'),
  ...v.entriesFromList(REVIEWED_KINDS, v.optional(reviewRule)),
});
const oneReview = v.picklist(
  REVIEW_RULES,
  'should be "any" or "confirmed", or one of the two for each kind of record',
);
/** Told apart by hand, so that a mistake is named on its own line. */
const review = v.lazy((value) => (typeof value === 'object' && value !== null ? reviewOfKinds : oneReview));

const publish = v.strictObject({
  review: v.optional(review, 'any'),
  min_confidence: v.optional(v.picklist(CONFIDENCES, 'should be "high", "medium" or "low"'), 'low'),
  quote_share: v.optional(
    v.pipe(
      v.number('should be a number from 0 to 1'),
      v.minValue(0, 'should be from 0 to 1'),
      v.maxValue(1, 'should be from 0 to 1'),
    ),
    0.4,
  ),
  full_text: v.optional(yesNo, false),
});

const borders = v.strictObject({
  policy: v.optional(line, 'default'),
  statement: maybe(line),
  basemap: maybe(line),
});

const columns = v.strictObject(
  v.entriesFromList(COLUMN_FIELDS, v.optional(line)),
  'should be "field: column" lines',
);
const sources = v.strictObject({ columns: v.optional(columns, {}) });

/** The file as an editor may write it: everything may be left out. `title` has no default here. */
export const dossierFileSchema = v.strictObject({
  title: maybe(line),
  standfirst: maybe(line),
  basis: maybe(line),
  contact: maybe(contact),
  site: v.optional(v.strictObject({ url: maybe(page) }), {}),
  sides: v.optional(v.nullable(v.array(side, 'should be a list')), []),
  publish: v.optional(publish, {}),
  borders: v.optional(borders, {}),
  views: v.optional(v.nullable(v.array(view, 'should be a list')), []),
  sources: v.optional(sources, {}),
});
