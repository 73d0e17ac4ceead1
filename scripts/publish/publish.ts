import {
  DATASET_NAMES,
  DATASETS,
  datasetCsv,
  type Dossier,
  type NetworkLayout,
  type Run,
  type Tables,
  toCsv,
} from '../../src/lib/datasets/index.ts';
import { layoutNetwork } from '../../src/lib/layout/network.ts';
import { sideRules } from '../../src/lib/layout/sides.ts';
import { zip } from './archive.ts';
import { timelineIcs } from './calendar.ts';
import { dataPackage } from './data-package.ts';
import { datasetExcelCsv } from './excel-csv.ts';
import { meetingsGeoJson } from './geojson.ts';
import { datasetJson, documentJson, tableJson } from './json.ts';
import { rowSchema } from './json-schema.ts';
import { ACTOR_ALIAS_COLUMNS, actorAliases, RECORD_EVIDENCE_COLUMNS, recordEvidence } from './long-tables.ts';
import { networkGexf, networkGraphml } from './network.ts';
import { dataReadme } from './readme.ts';

export interface PublishInput {
  tables: Tables;
  dossier: Dossier;
  run: Run;
}

function tableFiles(tables: Tables): [string, string][] {
  return DATASET_NAMES.flatMap((name): [string, string][] => [
    [`${name}.json`, datasetJson(tables, name)],
    [`${name}.csv`, datasetCsv(DATASETS[name], tables[name])],
    [`${name}-excel.csv`, datasetExcelCsv(DATASETS[name], tables[name])],
  ]);
}

/** The colours a dossier gives its sides; no file where it keeps the default ones. */
const colourFiles = (dossier: Dossier): [string, string][] => {
  const rules = sideRules(dossier);
  return rules === '' ? [] : [['sides.css', `${rules}\n`]];
};

function graphFiles(tables: Tables): [string, string][] {
  const layout: NetworkLayout = layoutNetwork(tables.actors, tables.relations);
  return [
    ['network-layout.json', tableJson(layout)],
    ['network.gexf', networkGexf(tables, layout)],
    ['network.graphml', networkGraphml(tables)],
  ];
}

/** Every published file but the archive, as text. */
function textFiles({ tables, dossier, run }: PublishInput): [string, string][] {
  return [
    ['README.md', dataReadme(tables, dossier, run.version)],
    ['datapackage.json', documentJson(dataPackage(dossier, run.version))],
    ['dossier.json', documentJson(dossier)],
    ['run.json', documentJson(run)],
    ...tableFiles(tables),
    ['actor_aliases.csv', toCsv(ACTOR_ALIAS_COLUMNS, actorAliases(tables))],
    ['record_evidence.csv', toCsv(RECORD_EVIDENCE_COLUMNS, recordEvidence(tables))],
    ['meetings.geojson', documentJson(meetingsGeoJson(tables))],
    ...graphFiles(tables),
    ...colourFiles(dossier),
    ['timeline.ics', timelineIcs(tables, dossier.title)],
    ...DATASET_NAMES.map((name): [string, string] => [
      `schema/${name}.schema.json`,
      documentJson(rowSchema(name)),
    ]),
  ];
}

/** All published files: path from the data folder → bytes. The same input gives the same bytes. */
export function publish(input: PublishInput): Map<string, Uint8Array> {
  const encoder = new TextEncoder();
  const files = new Map<string, Uint8Array>(
    textFiles(input).map(([name, text]) => [name, encoder.encode(text)]),
  );
  files.set('parley.zip', zip(files));
  return files;
}
