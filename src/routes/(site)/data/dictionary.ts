import { toJsonSchema } from '@valibot/to-json-schema';
import { DATASETS } from '../../../lib/datasets/all.ts';
import { notesOf, type FieldSchema } from '../../../lib/datasets/dataset.ts';
import { DATASET_NAMES } from '../../../lib/datasets/vocabulary.ts';

export interface Column {
  name: string;
  type: string;
  description: string;
}

export interface Entry {
  name: string;
  description: string;
  columns: Column[];
}

interface JsonType {
  type?: string | string[];
  enum?: unknown[];
  anyOf?: JsonType[];
  items?: JsonType;
}

/** A type as a reader's words: "text or empty", "list of text", "one of held, planned". */
function spell(schema: JsonType): string {
  if (schema.anyOf) {
    const parts = schema.anyOf.map(spell);
    const rest = parts.filter((part) => part !== 'empty');
    return rest.length < parts.length ? `${rest.join(' or ')}, or empty` : rest.join(' or ');
  }
  if (schema.enum) return `one of ${schema.enum.map(String).join(', ')}`;
  if (schema.type === 'array') return `list of ${schema.items ? spell(schema.items) : 'values'}`;
  if (schema.type === 'null') return 'empty';
  if (schema.type === 'string') return 'text';
  if (schema.type === 'boolean') return 'true or false';
  if (schema.type === 'integer') return 'whole number';
  return String(schema.type ?? 'value');
}

function typeOf(field: FieldSchema): string {
  const { refersTo } = notesOf(field);
  const schema = toJsonSchema(field as Parameters<typeof toJsonSchema>[0], { errorMode: 'ignore' });
  const type = spell(schema as JsonType);
  return refersTo === null ? type : type.replace('text', `id in ${refersTo}`);
}

/** Every dataset with its columns, read from the schemas. */
export const dictionary = (): Entry[] =>
  DATASET_NAMES.map((name) => {
    const { description, fields } = DATASETS[name];
    const columns = Object.entries(fields as Record<string, FieldSchema>).map(([column, field]) => ({
      name: column,
      type: typeOf(field),
      description: notesOf(field).description,
    }));
    return { name, description, columns };
  });
