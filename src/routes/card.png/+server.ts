import { overviewCard } from '../pictures.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = ({ fetch }) => overviewCard(fetch, null);
