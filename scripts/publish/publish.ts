import {
  csvLines,
  DATASET_NAMES,
  DATASETS,
  datasetCsv,
  type Dossier,
  type NetworkLayout,
  type Run,
  type Tables,
  type Withdrawal,
} from '../../src/lib/datasets/index.ts';
import { layoutNetwork } from '../../src/lib/layout/network.ts';
import { sideRules } from '../../src/lib/layout/sides.ts';
import { Archive } from './archive.ts';
import { timelineIcs } from './calendar.ts';
import { dataPackage } from './data-package.ts';
import { datasetExcelCsv } from './excel-csv.ts';
import { meetingsGeoJson } from './geojson.ts';
import { documentJson, tableJson } from './json.ts';
import { rowSchema } from './json-schema.ts';
import { ACTOR_ALIAS_COLUMNS, actorAliases, RECORD_EVIDENCE_COLUMNS, recordEvidence } from './long-tables.ts';
import { networkGexf, networkGraphml } from './network.ts';
import { dataReadme } from './readme.ts';
import { type Create, encoded } from './sink.ts';

export interface PublishInput {
  tables: Tables;
  dossier: Dossier;
  run: Run;
  /** Records that readers had seen and that are gone. */
  withdrawn: readonly Withdrawal[];
}

/** A file and its text, in pieces that are made when they are asked for. */
type TextFile = [name: string, text: Iterable<string>];

function* tableFiles(tables: Tables): Generator<TextFile> {
  for (const name of DATASET_NAMES) {
    yield [`${name}.json`, tableJson(tables[name])];
    yield [`${name}.csv`, datasetCsv(DATASETS[name], tables[name])];
    yield [`${name}-excel.csv`, datasetExcelCsv(DATASETS[name], tables[name])];
  }
}

/** The colours a dossier gives its sides; no file where it keeps the default ones. */
const colourFiles = (dossier: Dossier): TextFile[] => {
  const rules = sideRules(dossier);
  return rules === '' ? [] : [['sides.css', [`${rules}\n`]]];
};

function* graphFiles(tables: Tables): Generator<TextFile> {
  const layout: NetworkLayout = layoutNetwork(tables.actors, tables.relations);
  yield ['network-layout.json', tableJson(layout)];
  yield ['network.gexf', [networkGexf(tables, layout)]];
  yield ['network.graphml', [networkGraphml(tables)]];
}

/** Every published file but the archive. */
function* textFiles({ tables, dossier, run, withdrawn }: PublishInput): Generator<TextFile> {
  yield ['README.md', [dataReadme(tables, dossier, run.version)]];
  yield ['datapackage.json', [documentJson(dataPackage(dossier, run.version))]];
  yield ['dossier.json', [documentJson(dossier)]];
  yield ['run.json', [documentJson(run)]];
  yield ['withdrawn.json', tableJson(withdrawn)];
  yield* tableFiles(tables);
  yield ['actor_aliases.csv', csvLines(ACTOR_ALIAS_COLUMNS, actorAliases(tables))];
  yield ['record_evidence.csv', csvLines(RECORD_EVIDENCE_COLUMNS, recordEvidence(tables))];
  yield ['meetings.geojson', [documentJson(meetingsGeoJson(tables))]];
  yield* graphFiles(tables);
  yield* colourFiles(dossier);
  yield ['timeline.ics', timelineIcs(tables, dossier.title)];
  for (const name of DATASET_NAMES) yield [`schema/${name}.schema.json`, [documentJson(rowSchema(name))]];
}

/** Writes all published files, row by row; the archive of them grows beside them. The same input gives the same bytes. */
export function publish(input: PublishInput, create: Create): void {
  const archive = new Archive(create('parley.zip'));
  for (const [name, text] of textFiles(input)) {
    const writers = [create(name), archive.file(name)];
    for (const bytes of encoded(text)) for (const writer of writers) writer.write(bytes);
    for (const writer of writers) writer.close();
  }
  archive.close();
}
