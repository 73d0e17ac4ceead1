import type { Effects } from '../effects.ts';
import { diskFiles, diskProcesses, wallClock } from './disk.ts';
import { terminalLog } from './terminal.ts';

/** The effects of a real run. `quiet`: no running line. */
export const diskEffects = (quiet = false): Effects => ({
  files: diskFiles,
  clock: wallClock,
  log: terminalLog(quiet),
  processes: diskProcesses,
});
