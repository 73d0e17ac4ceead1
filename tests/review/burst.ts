/** Writes corrections one after the other, and says the number of each once it is written. Killed by its test. */
import { writeSync } from 'node:fs';
import { diskFiles, diskProcesses } from '../../scripts/effects/disk.ts';
import { CorrectionsFile, withLines } from '../../scripts/review/corrections-file.ts';

const [folder = '', name = '', lines = '0'] = process.argv.slice(2);
const file = new CorrectionsFile(diskFiles, diskProcesses, folder, 20_000);
for (let number = 1; number <= Number(lines); number++) {
  const line = `- {id: ${name}-${number}, action: reject, record: meetings/${name}-${number}, reason: No., by: editor, on: 2025-03-10}`;
  file.change(({ text }) => withLines(text, [line]).text);
  writeSync(1, `${number}\n`);
}
