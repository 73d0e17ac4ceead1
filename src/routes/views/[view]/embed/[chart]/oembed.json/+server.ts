import { oembed } from '../../../../../oembed.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = ({ fetch, params }) => oembed(fetch, params.chart, params.view);
