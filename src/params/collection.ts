import type { ParamMatcher } from '@sveltejs/kit';
import { isCollection } from '../lib/ui/record-path.ts';

export const match = isCollection satisfies ParamMatcher;
