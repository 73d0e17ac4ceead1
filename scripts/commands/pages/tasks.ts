/** What the measures read of a trace event of Chromium; times are microseconds. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** CPU time of the thread. */
  tdur?: number;
  args?: { name?: unknown };
}

/** A task up to this long keeps nobody waiting: the boundary of "long tasks" and of total blocking time, in ms. */
const LONG_TASK = 50;

/** CPU milliseconds of each task of the pages' main threads. */
export function mainThreadTasks(events: readonly TraceEvent[]): number[] {
  const main = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return events
    .filter(({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && main.has(`${pid} ${tid}`))
    .map(({ tdur = 0 }) => tdur / 1000);
}

/**
 * How long tasks block on a machine `slowdown` times slower, in ms: of each task what exceeds 50 ms. Counted in CPU time
 * of the thread, so that other work of this machine does not show.
 */
export const blockingTime = (tasks: readonly number[], slowdown: number): number =>
  tasks.reduce((sum, task) => sum + Math.max(0, task * slowdown - LONG_TASK), 0);
