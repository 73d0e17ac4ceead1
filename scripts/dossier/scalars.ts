import * as v from 'valibot';
import { SLUG } from '../../src/lib/datasets/index.ts';

export const slug = v.pipe(
  v.string('should be a text'),
  v.regex(SLUG, 'should be a name such as "united-states": lower-case letters, digits, hyphens'),
);
export const line = v.pipe(v.string('should be a text'), v.trim(), v.minLength(1, 'should not be empty'));
/** May be left out or empty: null then. */
export const maybe = <Schema extends v.GenericSchema>(schema: Schema) => v.optional(v.nullable(schema), null);
