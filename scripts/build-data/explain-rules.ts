import path from 'node:path';
import type { Reader } from '../effects.ts';
import { byCodePoint } from '../text/order.ts';

interface Line {
  at: string;
  text: string;
}

/** The literal beginning of a name that is put together: `meeting-${kind}`. */
const PUT_TOGETHER = /`([a-z]+(?:-[a-z]+)*-)\$\{/;

/** The ends of a rule's name as words, the longest first: "noun-conditional-support" → "noun conditional support" … */
const endsOf = (rule: string): string[] => {
  const words = rule.split('-');
  return words.slice(0, -1).map((_, from) => words.slice(from).join(' '));
};

function lineOf(rule: string, lines: readonly Line[]): Line | undefined {
  const beginning = ({ text }: Line): number => {
    const start = PUT_TOGETHER.exec(text)?.[1] ?? '';
    return rule.startsWith(start) ? start.length : 0;
  };
  const named = lines.find(({ text }) => text.includes(`'${rule}'`));
  const longest = Math.max(0, ...lines.map(beginning));
  return (
    named ??
    (longest > 0 ? lines.find((line) => beginning(line) === longest) : undefined) ??
    endsOf(rule)
      .map((words) => lines.find(({ text }) => text.includes(words)))
      .find((line) => line !== undefined)
  );
}

/**
 * Finds the line of the source that has a rule: its name, the template its name is made with, or the words it looks for
 * at the end of its name. Null when there is none.
 */
export function ruleFinder(
  reader: Reader,
  root: string,
  rooms: readonly string[],
): (rule: string) => string | null {
  let lines: Line[] | null = null;
  const linesOf = (folder: string): Line[] =>
    reader
      .list(path.join(root, folder))
      .filter((name) => name.endsWith('.ts'))
      .sort(byCodePoint)
      .flatMap((name) =>
        new TextDecoder()
          .decode(reader.read(path.join(root, folder, name)))
          .split('\n')
          .map((text, index) => ({ at: `${folder}/${name}:${index + 1}`, text })),
      );
  return (rule) => {
    lines ??= rooms.flatMap(linesOf);
    return lineOf(rule, lines)?.at ?? null;
  };
}
