import { svgStill } from '../../pictures.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = ({ fetch, params }) => svgStill(fetch, params.chart, null);
