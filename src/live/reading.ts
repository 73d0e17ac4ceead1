import type { DatasetName } from '../lib/datasets/index.ts';
import type { Progress } from '../lib/load/site.ts';

/** Fewer records are read before a reader could read of it. */
const WORTH_SAYING = 2_000;

const WORDS: Partial<Record<DatasetName, string>> = { positions: 'stances', relations: 'ties' };

/** Says what is being read, while a large dossier is; the line goes with the box that the live page takes the place of. */
export function sayReading(box: HTMLElement): Progress {
  let line: HTMLElement | null = null;
  return (name, read, all) => {
    if (all < WORTH_SAYING) return;
    if (line === null) {
      line = document.createElement('p');
      line.className = 'reading-on';
      line.setAttribute('role', 'status');
      box.append(line);
    }
    const share = Math.round((read / all) * 100);
    line.textContent = `Reading ${WORDS[name] ?? name.replaceAll('_', ' ')} … ${share} %`;
  };
}
