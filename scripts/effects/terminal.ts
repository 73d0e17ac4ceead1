import ora, { type Ora } from 'ora';
import type { Log } from '../effects.ts';

/** C0 and C1 controls but the line feed, and the bidirectional overrides: file names must not steer the terminal. */
// eslint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** The text with whatever could steer a terminal made visible. */
export const printable = (text: string): string =>
  text.replace(UNPRINTABLE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * Lines to stdout and stderr, and a running line while somebody watches.
 * @param quiet no running line, also on a terminal
 */
export function terminalLog(quiet = false): Log {
  const watched = !quiet && process.stderr.isTTY === true;
  let spinner: Ora | null = null;
  return {
    out: (line) => void process.stdout.write(`${line}\n`),
    note: (line) => void process.stderr.write(`${line}\n`),
    progress(text) {
      if (!watched) return;
      if (text === null) {
        spinner?.stop();
        spinner = null;
        return;
      }
      spinner ??= ora({ discardStdin: false }).start();
      spinner.text = printable(text);
      // The work is synchronous, so no timer turns the spinner: draw it here.
      spinner.render();
    },
  };
}
