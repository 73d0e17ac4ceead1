import * as v from 'valibot';
import {
  CONFIDENCES,
  DATE_BASES,
  EXTENTS,
  ISO_DAY,
  PRECISIONS,
  REVIEWS,
  SLUG,
  type DatasetName,
  type DateBasis,
  type Extent,
  type Precision,
} from './vocabulary.ts';

const slug = v.pipe(v.string(), v.regex(SLUG, 'not a slug'));
const isoDay = v.pipe(v.string(), v.regex(ISO_DAY, 'not an ISO date'));

export const id = (of: string) => v.pipe(slug, v.description(`Readable, stable name of the ${of}`));
export const text = (description: string) => v.pipe(v.string(), v.minLength(1), v.description(description));
export const maybeText = (description: string) =>
  v.pipe(v.nullable(v.pipe(v.string(), v.minLength(1))), v.description(description));
export const texts = (description: string) =>
  v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.description(description));
export const count = (description: string) =>
  v.pipe(v.number(), v.integer(), v.minValue(0), v.description(description));
export const maybeCount = (description: string) =>
  v.pipe(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))), v.description(description));
export const maybeNumber = (description: string) =>
  v.pipe(v.nullable(v.pipe(v.number(), v.finite())), v.description(description));
export const flag = (description: string) => v.pipe(v.boolean(), v.description(description));
export const maybeDay = (description: string) => v.pipe(v.nullable(isoDay), v.description(description));
/** YYYY, YYYY-MM or YYYY-MM-DD. */
export const maybeWhen = (description: string) =>
  v.pipe(
    v.nullable(v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'not a year, month or day'))),
    v.description(description),
  );
export const oneOf = <const T extends readonly string[]>(values: T, description: string) =>
  v.pipe(v.picklist(values), v.description(description));
export const maybeOneOf = <const T extends readonly string[]>(values: T, description: string) =>
  v.pipe(v.nullable(v.picklist(values)), v.description(description));
export const someOf = <const T extends readonly string[]>(values: T, description: string) =>
  v.pipe(v.array(v.picklist(values)), v.description(description));
export const ref = (refersTo: DatasetName, description: string) =>
  v.pipe(slug, v.description(description), v.metadata({ refersTo }));
export const maybeRef = (refersTo: DatasetName, description: string) =>
  v.pipe(v.nullable(slug), v.description(description), v.metadata({ refersTo }));
export const refs = (refersTo: DatasetName, description: string) =>
  v.pipe(v.array(slug), v.description(description), v.metadata({ refersTo }));

/** The same seven columns in every dated record. Dates are local to the place, else to the dateline. */
export const dateFields = {
  start: maybeDay('First day, inclusive'),
  end: maybeDay('Last day, inclusive'),
  extent: maybeOneOf(EXTENTS, 'throughout: it lasted from start to end; within: on some day between them'),
  precision: oneOf(PRECISIONS, 'How fine the words are'),
  edtf: maybeText('The same as an EDTF string: a/b lasted, [a..b] some day within'),
  date_basis: maybeOneOf(DATE_BASES, 'What the date rests on'),
  date_reason: maybeText('Why this date, in one plain sentence'),
};

export interface DateFields {
  start: string | null;
  end: string | null;
  extent: Extent | null;
  precision: Precision;
  edtf: string | null;
  date_basis: DateBasis | null;
  date_reason: string | null;
}

export const evidenceField = refs('evidence', 'The spans of text this stands on');
export const formerIds = v.pipe(v.array(slug), v.description('Names this record had before'));

/** How sure the machine is, and whether an editor has looked. */
export const judgement = {
  confidence: oneOf(CONFIDENCES, 'Measured share of right records; see the method page'),
  review: oneOf(REVIEWS, 'machine: nobody has checked it yet'),
};
