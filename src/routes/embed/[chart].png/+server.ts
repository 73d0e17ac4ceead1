import { pngStill } from '../../pictures.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = ({ fetch, params }) => pngStill(fetch, params.chart, null);
