import path from 'node:path';
import type { Reader } from '../effects.ts';
import { byCodePoint } from '../text/order.ts';

/** Finds the line of the source on which a rule has its name; null for a name put together on the way. */
export function ruleFinder(
  reader: Reader,
  root: string,
  rooms: readonly string[],
): (rule: string) => string | null {
  let lines: { at: string; text: string }[] | null = null;
  const linesOf = (folder: string): { at: string; text: string }[] =>
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
    return lines.find(({ text }) => text.includes(`'${rule}'`))?.at ?? null;
  };
}
