import { Document, isMap, visit } from 'yaml';
import { digest } from '../text/digest.ts';
import type { Entry, EntryInput } from './entry.ts';

/** Columns of an entry in the order in which they are written. */
const ORDER = [
  'id',
  'action',
  'record',
  'into',
  'as',
  'set',
  'evidence',
  'drop',
  'reason',
  'by',
  'on',
  'at',
  'saw',
  'was',
  'public',
  'supersedes',
] as const;

/** An entry as one line of corrections.yaml, with its line break: one judgement is one line of diff. */
export function entryLine(entry: Entry | EntryInput): string {
  const fields = entry as Record<string, unknown>;
  const kept = ORDER.filter((name) => fields[name] !== undefined && fields[name] !== false);
  const document = new Document([Object.fromEntries(kept.map((name) => [name, fields[name]]))], {
    schema: 'core',
  });
  // The list is in block form and each entry in one line.
  visit(document, {
    Map(_, node) {
      node.flow = true;
    },
    Seq(key, node) {
      node.flow = isMap(node.items[0]) && key === null ? false : true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/**
 * An id that says what was done, and that two desks do not give to two things: "confirm-3f9a2k".
 * @param taken ids that are in the file
 */
export function entryId(entry: Omit<EntryInput, 'id'>, taken: ReadonlySet<string>): string {
  const { action, record } = entry;
  for (let turn = 0; ; turn++) {
    const id = `${action}-${digest(JSON.stringify([record, entry, turn]), 6)}`;
    if (!taken.has(id)) return id;
  }
}
