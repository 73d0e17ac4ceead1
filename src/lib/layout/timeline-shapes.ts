import type { PositionItem, TimelineItem } from './timeline-items.ts';
import type { Anchor } from './place-labels.ts';

/** An uncertain or long date: from px to px; soft when it was on some day between. */
export interface Band {
  from: number;
  to: number;
  soft: boolean;
}

/** A meeting or a stance, placed. */
export interface TimelineMark {
  item: TimelineItem;
  x: number;
  y: number;
  band: Band | null;
  /** In lines; one unless the timeline runs downwards. */
  label: string[];
  labelX: number;
  anchor: Anchor;
}

/** A text that leads to a proposal, in lines. */
export interface TimelineTitle {
  id: string;
  lines: string[];
  note: string[];
  x: number;
  y: number;
}

export interface Fold {
  /** First day left out; where time runs downwards, 0. */
  start: number;
  from: number;
  to: number;
  label: string;
}

export const MARK_RADIUS = 5.5;
export const LABEL_SIZE = 11.5;
export const TITLE_SIZE = 12.5;
export const NOTE_SIZE = 11;
export const LINE_HEIGHT = 15;
/** Two lines of words above the lanes, and room for a finger: what the folds leave out, and the days below. */
export const AXIS_HEIGHT = 44;

export const isPosition = (item: TimelineItem): item is PositionItem => item.kind === 'position';
