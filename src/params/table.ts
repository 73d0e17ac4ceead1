import type { ParamMatcher } from '@sveltejs/kit';
import { TABLE_NAMES } from '../lib/ui/table-names.ts';

export const match: ParamMatcher = (param) => (TABLE_NAMES as readonly string[]).includes(param);
