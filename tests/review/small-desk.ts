import { openLedger } from '../../scripts/editorial/ledger.ts';
import { applyCorrections } from '../../scripts/editorial/overlay.ts';
import { parseCorrections } from '../../scripts/editorial/parse.ts';
import { CorrectionsError } from '../../scripts/editorial/problem.ts';
import { verify } from '../../scripts/publish/verify.ts';
import { CorrectionsFile } from '../../scripts/review/corrections-file.ts';
import { Desk, type DeskDossier } from '../../scripts/review/desk.ts';
import { isBroken, type DeskState } from '../../scripts/review/api.ts';
import type { Files } from '../../scripts/effects.ts';
import { composed } from '../editorial/desk-dossier.ts';
import { fakeEffects, FakeFiles } from '../effects/fake.ts';

export const FOLDER = '/seeds';
export const FILE = '/seeds/corrections.yaml';

/** The two stories of the editorial tests, as a desk reads them. */
export const smallDossier: DeskDossier = {
  title: 'Talks',
  tables: composed.tables,
  lookups: composed.lookups,
  published: new Set(),
  judge: (text) => {
    const { ledger, problems } = openLedger(parseCorrections(text));
    if (problems.length > 0) throw new CorrectionsError('corrections.yaml', problems);
    const judged = applyCorrections(composed.tables, ledger, composed.lookups);
    const broken = verify(judged.tables, composed.texts, composed.tables);
    if (broken.length > 0) throw new Error(broken.join('; '));
    return { judged, ledger };
  },
};

export function folderWith(corrections: string | null): FakeFiles {
  const files = new FakeFiles(corrections === null ? {} : { [FILE]: corrections });
  files.makeFolder(FOLDER);
  return files;
}

export const fileOf = (files: Files, patience?: number): CorrectionsFile =>
  new CorrectionsFile(files, fakeEffects().processes, FOLDER, patience);

export const deskOver = (files: Files): Desk =>
  new Desk(smallDossier, fileOf(files, 0), { by: 'editor', today: () => '2025-03-10' });

/** The state of a desk whose corrections can be read. */
export function stateOf(desk: Desk): DeskState {
  const state = desk.state();
  if (isBroken(state)) throw new Error(state.broken.error);
  return state;
}
