import {
  type DatasetName,
  DATASET_NAMES,
  DATASETS,
  type Dossier,
  ISO_DAY,
  LIST_SEPARATOR,
  withdrawalSchema,
} from '../../src/lib/datasets/index.ts';
import { type ColumnSchema, columnSchemas, rowSchema } from './json-schema.ts';
import { ACTOR_ALIAS_COLUMNS, RECORD_EVIDENCE_COLUMNS } from './long-tables.ts';

/** A column in the terms of Table Schema v2. */
export interface TableField {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'list' | 'array';
  description?: string;
  delimiter?: string;
  itemType?: 'string';
  constraints?: { required?: true; unique?: true; enum?: string[]; pattern?: string; minimum?: number };
}

const SCALARS: Record<string, TableField['type']> = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
};

/** A nullable column is a choice between its type and null. */
function unwrap(schema: ColumnSchema): { inner: ColumnSchema; isNullable: boolean } {
  const choice = schema.anyOf?.find((option) => option.type !== 'null');
  return choice ? { inner: choice, isNullable: true } : { inner: schema, isNullable: false };
}

function typeOf(inner: ColumnSchema): Pick<TableField, 'type' | 'delimiter' | 'itemType'> {
  if (inner.type === 'array') {
    // Lists of objects stand in their cell as JSON.
    if (inner.items?.type === 'object') return { type: 'array' };
    return { type: 'list', delimiter: LIST_SEPARATOR, itemType: 'string' };
  }
  if (inner.pattern === ISO_DAY.source) return { type: 'date' };
  return { type: SCALARS[inner.type ?? 'string'] ?? 'string' };
}

/** The column as Table Schema has it. */
export function tableField(name: string, schema: ColumnSchema): TableField {
  const { inner, isNullable } = unwrap(schema);
  const type = typeOf(inner);
  const isList = type.type === 'list' || type.type === 'array';
  const constraints: TableField['constraints'] = {
    // An empty cell is a missing value, and an empty list is an empty cell.
    ...(isNullable || isList ? {} : { required: true as const }),
    ...(name === 'id' ? { unique: true as const } : {}),
    ...(inner.enum ? { enum: inner.enum } : {}),
    ...(inner.pattern && type.type === 'string' ? { pattern: inner.pattern } : {}),
    ...(inner.minimum === undefined ? {} : { minimum: inner.minimum }),
  };
  const { description } = schema;
  return {
    name,
    ...type,
    ...(description ? { description } : {}),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

interface ForeignKey {
  fields: string[];
  reference: { resource: string; fields: string[] };
}

const foreignKey = (field: string, resource: string): ForeignKey => ({
  fields: [field],
  reference: { resource, fields: ['id'] },
});

/** Lists cannot be foreign keys in Table Schema; their descriptions name what they point to. */
const foreignKeysOf = (properties: Record<string, ColumnSchema>): ForeignKey[] =>
  Object.entries(properties).flatMap(([field, { refersTo, type }]) =>
    refersTo && type !== 'array' ? [foreignKey(field, refersTo)] : [],
  );

const DIALECT = { header: true, delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true };

function resource(name: string, description: string, schema: object): object {
  return {
    name,
    type: 'table',
    path: `${name}.csv`,
    description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: DIALECT,
    schema: { missingValues: [''], ...schema },
  };
}

function datasetResource(name: DatasetName): object {
  const { properties } = rowSchema(name);
  const keys = foreignKeysOf(properties);
  return resource(name, DATASETS[name].description, {
    fields: Object.entries(properties).map(([field, schema]) => tableField(field, schema)),
    primaryKey: ['id'],
    ...(keys.length > 0 ? { foreignKeys: keys } : {}),
  });
}

const textField = (name: string, description: string, extra: Partial<TableField> = {}): TableField => ({
  name,
  type: 'string',
  description,
  constraints: { required: true },
  ...extra,
});

function longTables(): object[] {
  const [actor, alias] = ACTOR_ALIAS_COLUMNS;
  const [dataset, record, field, evidence, stance] = RECORD_EVIDENCE_COLUMNS;
  return [
    resource('actor_aliases', 'Every form of the name of every actor, one a row', {
      fields: [textField(actor, 'The actor'), textField(alias, 'A form of the name met in the articles')],
      foreignKeys: [foreignKey(actor, 'actors')],
    }),
    resource('record_evidence', 'Which span stands under which record, one a row', {
      fields: [
        textField(dataset, 'The dataset the record is in', {
          constraints: { required: true, enum: [...DATASET_NAMES] },
        }),
        textField(record, 'The record'),
        { name: field, type: 'string', description: 'The column it speaks of; empty: the record as a whole' },
        textField(evidence, 'The span'),
        textField(stance, 'Whether it supports or contradicts what the record says', {
          constraints: { required: true, enum: ['supports', 'contradicts'] },
        }),
      ],
      foreignKeys: [foreignKey(evidence, 'evidence')],
    }),
  ];
}

/** The list of withdrawn records, which is there as JSON alone. */
function withdrawnResource(): object {
  return {
    name: 'withdrawn',
    type: 'table',
    path: 'withdrawn.json',
    description: 'Records that were published and are no longer there, with the reason',
    format: 'json',
    mediatype: 'application/json',
    encoding: 'utf-8',
    schema: {
      fields: Object.entries(columnSchemas(withdrawalSchema)).map(([field, schema]) =>
        tableField(field, schema),
      ),
      primaryKey: ['dataset', 'id'],
    },
  };
}

/** The descriptor of all tables: Data Package v2 with Table Schema. */
export function dataPackage(dossier: Dossier, version: string): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'parley-dossier',
    title: dossier.title,
    ...(dossier.standfirst ? { description: dossier.standfirst } : {}),
    ...(dossier.site.url ? { homepage: dossier.site.url } : {}),
    version,
    resources: [...DATASET_NAMES.map(datasetResource), ...longTables(), withdrawnResource()],
  };
}
