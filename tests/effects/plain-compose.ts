import { NO_LOOKUPS } from '../../scripts/compose/lookups.ts';
import { DATASET_NAMES, type Tables } from '../../src/lib/datasets/index.ts';
import type { ComposeInput, ComposeOutput } from '../../scripts/compose.ts';

/** Stands in for the stages where a test is not about reading: every source becomes an article, and nothing else. */
export function plainCompose({ sources }: ComposeInput): ComposeOutput {
  const tables = Object.fromEntries(DATASET_NAMES.map((name) => [name, []])) as unknown as Tables;
  const texts = new Map<string, string>();
  for (const { file, part, sha256, text, given } of sources) {
    const id = file.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    texts.set(id, text);
    tables.articles.push({
      id,
      file,
      file_part: part,
      title: given.title,
      publisher: given.publisher,
      url: given.url,
      language: given.language,
      published: given.date,
      published_start: given.date,
      published_end: given.date,
      published_precision: given.date ? 'day' : 'unknown',
      published_basis: given.date ? 'given' : 'unknown',
      published_reason: null,
      published_evidence: [],
      words: text.split(/\s+/).length,
      sha256,
      text_sha256: sha256,
      copy_of: null,
      flags: [],
    });
  }
  return { tables, texts, warnings: [], lookups: { ...NO_LOOKUPS, text: (id) => texts.get(id) ?? null } };
}
