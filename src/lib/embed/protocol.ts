/** The messages between an embedded chart and the page around it, version 1. Nothing in it may change its meaning. */
export const EMBED_TYPE = 'parley-embed';
export const EMBED_VERSION = 1;

export const CHART_NAMES = ['map', 'network', 'timeline'] as const;
export type ChartName = (typeof CHART_NAMES)[number];
export const isChartName = (text: string): text is ChartName =>
  (CHART_NAMES as readonly string[]).includes(text);

export type Theme = 'auto' | 'light' | 'dark';
const THEMES: readonly string[] = ['auto', 'light', 'dark'];
const isTheme = (value: unknown): value is Theme => typeof value === 'string' && THEMES.includes(value);

export const LOWEST = 50;
export const HIGHEST = 5000;
/** The height a parent grants a frame, in CSS pixels. */
export const clampHeight = (height: number): number => Math.min(HIGHEST, Math.max(LOWEST, Math.ceil(height)));

export interface ChildMessage {
  type: typeof EMBED_TYPE;
  v: typeof EMBED_VERSION;
  event: 'ready' | 'height' | 'select' | 'error';
  id: string;
  chart: string;
  height: number;
  /** With `select`: the id of the record, or null when its sources were closed. */
  select?: string | null;
}

export type ParentMessage =
  { event: 'ping' } | { event: 'theme'; theme: Theme } | { event: 'highlight'; select: string | null };

const asRecord = (data: unknown): Record<string, unknown> | null =>
  typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : null;

const ours = (data: unknown): Record<string, unknown> | null => {
  const message = asRecord(data);
  return message?.type === EMBED_TYPE && message.v === EMBED_VERSION ? message : null;
};

/** A message from the page around the frame; null when it is none of ours. */
export function parseParentMessage(data: unknown): ParentMessage | null {
  const message = ours(data);
  if (message?.event === 'ping') return { event: 'ping' };
  if (message?.event === 'theme' && isTheme(message.theme)) return { event: 'theme', theme: message.theme };
  if (message?.event === 'highlight' && (message.select === null || typeof message.select === 'string')) {
    return { event: 'highlight', select: message.select };
  }
  return null;
}

/** The height a frame asks for; null when the message is none of ours or names none. */
export function parseHeight(data: unknown): number | null {
  const message = ours(data);
  if (message?.event !== 'ready' && message?.event !== 'height') return null;
  const { height } = message;
  return typeof height === 'number' && Number.isFinite(height) ? clampHeight(height) : null;
}

/** What an embed's address says of the frame itself; the state of the chart is read beside it. */
export interface EmbedParameters {
  theme: Theme;
  /** Whether the chart carries its own title. */
  title: boolean;
  id: string;
  /** pym.js names its child so. */
  childId: string | null;
  datawrapper: boolean;
  /** WordPress names its child so, behind "#?". */
  secret: string | null;
}

export function parseParameters(search: string, hash: string): EmbedParameters {
  const params = new URLSearchParams(search);
  const theme = params.get('theme');
  return {
    theme: isTheme(theme) ? theme : 'auto',
    title: params.get('title') !== '0',
    id: params.get('id') ?? '',
    childId: params.get('childId'),
    datawrapper: params.get('compat') === 'datawrapper',
    secret: hash.startsWith('#?') ? new URLSearchParams(hash.slice(2)).get('secret') : null,
  };
}

/** A height in every dialect that the page around the frame may understand. */
export function heightMessages(parameters: EmbedParameters, chart: ChartName, height: number): unknown[] {
  const { id, childId, datawrapper, secret } = parameters;
  const own: ChildMessage = { type: EMBED_TYPE, v: EMBED_VERSION, event: 'height', id, chart, height };
  return [
    own,
    { sentinel: 'amp', type: 'embed-size', height },
    ...(childId === null ? [] : [`pymxPYMx${childId}xPYMxheightxPYMx${height}`]),
    ...(secret === null ? [] : [{ message: 'height', value: height, secret }]),
    ...(datawrapper ? [{ 'datawrapper-height': { [id || chart]: height } }] : []),
  ];
}
