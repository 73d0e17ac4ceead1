import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

const read = (file: string): [string, Uint8Array] => {
  const target = path.join(ROOT, file);
  return [target, new Uint8Array(readFileSync(target))];
};

/** The program's own files that a build reads, for a fake: the version and the general lexicons. */
export const projectFiles = (): Record<string, Uint8Array> =>
  Object.fromEntries([
    read('package.json'),
    ...readdirSync(path.join(ROOT, 'scripts/knowledge/data')).map((name) =>
      read(`scripts/knowledge/data/${name}`),
    ),
  ]);

/** The first dossier as it lies in seeds/, under another folder. */
export const seedFiles = (folder: string): Record<string, Uint8Array> =>
  Object.fromEntries(
    readdirSync(path.join(ROOT, 'seeds'), { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = path.join(entry.parentPath, entry.name);
        return [
          `${folder}/${path.relative(path.join(ROOT, 'seeds'), file)}`,
          new Uint8Array(readFileSync(file)),
        ];
      }),
  );
