import { base } from '$app/paths';
import { describeProblem } from '../../../lib/load/problem.ts';
import { loadRun } from '../../../lib/load/checked-site.ts';
import { reportOnce } from '../../read-site.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => {
  const { value: run, problem } = await loadRun(fetch, base);
  if (problem) reportOnce(describeProblem(problem));
  return { run };
};
