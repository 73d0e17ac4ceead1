import {
  type Accuracy,
  ACCURACY,
  DATASET_NAMES,
  DATASETS,
  type Dossier,
  type MeasuredBand,
  type Tables,
} from '../../src/lib/datasets/index.ts';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Markdown that stays one line and opens no link or table cell of its own. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|]/g, '\\$&');

function rightsOf({ publish }: Dossier): string {
  if (publish.full_text)
    return 'The dossier publishes the articles whole; ask their publishers before you do the same.';
  return (
    `At most ${percent(publish.quote_share)} of an article's words stand in these files; ` +
    '`run.json` gives the share of each.'
  );
}

const share = ({ n, right, share, low, high }: MeasuredBand): string =>
  share === null ? '–' : `${percent(share)} (${right} of ${n}; ${percent(low)} to ${percent(high)})`;

/** What the confidences have been worth where it was measured. */
export function accuracySection({ basis, articles, datasets, pooled }: Accuracy): string {
  const row = (name: string, bands: readonly MeasuredBand[]) =>
    `| ${[name, ...bands.map(share)].join(' | ')} |`;
  return `## Measured accuracy

What \`confidence\` means, as the share of records that were right, with their number and the 95 % interval (Wilson).
${basis} ${articles} articles.

| records | ${pooled.map(({ confidence }) => confidence).join(' | ')} |
| --- | ${pooled.map(() => '---').join(' | ')} |
${Object.entries(datasets)
  .map(([name, bands]) => row(`\`${name}\``, bands))
  .join('\n')}
${row('all together', pooled)}
`;
}

/** The README.md beside the datasets. */
export function dataReadme(tables: Tables, dossier: Dossier, version: string): string {
  const counts = DATASET_NAMES.map(
    (name) => `| \`${name}\` | ${tables[name].length} | ${DATASETS[name].description} |`,
  );
  const cite = dossier.site.url
    ? `"${plain(dossier.title)}", ${dossier.site.url}`
    : `"${plain(dossier.title)}"`;
  const contact = dossier.contact ? `\nErrors: ${plain(dossier.contact)}\n` : '';
  return `# ${plain(dossier.title)}
${dossier.standfirst ? `\n${plain(dossier.standfirst)}\n` : ''}${dossier.basis ? `\n${plain(dossier.basis)}\n` : ''}
These files were read from news articles by Parley ${version}, without a person in between unless \`review\` says so.
Every record names the words it stands on (\`evidence\`) and how sure the machine is (\`confidence\`).
${contact}
## Datasets

Each is there as \`<dataset>.json\` (an array of records), \`<dataset>.csv\` (UTF-8, comma, lists joined by \`|\`) and
\`<dataset>-excel.csv\` (the same for spreadsheets). \`datapackage.json\` describes every column, \`schema/\` has the same as JSON Schema.

| dataset | records | what it holds |
| --- | ---: | --- |
${counts.join('\n')}

Further: \`actor_aliases.csv\` and \`record_evidence.csv\` (long tables), \`meetings.geojson\`, \`network.gexf\` and
\`network.graphml\` (ties), \`network-layout.json\` (where each actor is drawn), \`timeline.ics\`, \`dossier.json\`, \`withdrawn.json\`
(records that were published and are no longer there, with the reason), \`run.json\` (inputs with their hashes, counts,
how many records await review, warnings), \`parley.zip\` (all of it).

${accuracySection(ACCURACY)}
## How to cite

Cite the record by its \`id\` and the dossier: ${cite}. For what an article says, cite the article: \`articles\` has its
outlet, date and address.

## Licence

The quoted words are their publishers'. ${rightsOf(dossier)}
Positions of places come from GeoNames (CC BY 4.0).
`;
}
