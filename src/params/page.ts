import type { ParamMatcher } from '@sveltejs/kit';

/** Page 1 is the address without a number. */
export const match: ParamMatcher = (param) => /^(?:[2-9]|[1-9]\d{1,5})$/.test(param);
