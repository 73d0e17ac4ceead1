import type { Actor, NetworkLayout, Relation, Tables } from '../../src/lib/datasets/index.ts';
import { element, escapeXml, XML_HEAD } from '../../src/lib/datasets/xml.ts';

/** What is said of nodes and edges beyond their ends, in both formats. */
const NODE_COLUMNS = ['kind', 'role', 'side', 'mentions'] as const;
const EDGE_COLUMNS = ['kind', 'voice', 'first', 'last', 'confidence', 'review'] as const;

const typeOf = (column: string): string => (column === 'mentions' ? 'integer' : 'string');
const isDirected = (relation: Relation): boolean => relation.kind !== 'met';

type Value = string | number | null;
const pick = <Column extends string>(row: Record<Column, Value>, columns: readonly Column[]) =>
  columns.flatMap((column) =>
    row[column] === null ? [] : [{ column, value: row[column] as string | number }],
  );

function gexfAttributes(owner: 'node' | 'edge', columns: readonly string[]): string {
  return element(
    'attributes',
    { class: owner },
    columns.map((column) =>
      element('attribute', { id: `${owner}-${column}`, title: column, type: typeOf(column) }),
    ),
  );
}

const gexfValues = (
  owner: 'node' | 'edge',
  values: { column: string; value: string | number }[],
): string | null =>
  values.length === 0
    ? null
    : element(
        'attvalues',
        {},
        values.map(({ column, value }) => element('attvalue', { for: `${owner}-${column}`, value })),
      );

/** Positions are spread over 1000 units; GEXF counts upwards. */
function gexfNode(actor: Actor, position: { x: number; y: number } | undefined): string {
  const { id, name: label } = actor;
  const place = position && element('viz:position', { x: scale(position.x), y: -scale(position.y), z: 0 });
  return element('node', { id, label }, [gexfValues('node', pick(actor, NODE_COLUMNS)), place ?? null]);
}

const scale = (share: number): number => Math.round(share * 1e6) / 1e3;

/** The ties as GEXF 1.3, for Gephi; nodes stand where the dashboard draws them when `layout` is given. */
export function networkGexf({ actors, relations }: Tables, layout: NetworkLayout | null): string {
  const positions = new Map((layout ?? []).map((node) => [node.id, node]));
  const edges = relations.map((relation) =>
    element(
      'edge',
      {
        id: relation.id,
        source: relation.source,
        target: relation.target,
        type: isDirected(relation) ? 'directed' : 'undirected',
        kind: relation.kind,
        weight: relation.weight,
      },
      [gexfValues('edge', pick(relation, EDGE_COLUMNS))],
    ),
  );
  const graph = element('graph', { defaultedgetype: 'directed', mode: 'static' }, [
    gexfAttributes('node', NODE_COLUMNS),
    gexfAttributes('edge', EDGE_COLUMNS),
    `\n${element(
      'nodes',
      {},
      actors.map((actor) => `\n${gexfNode(actor, positions.get(actor.id))}`),
    )}`,
    `\n${element(
      'edges',
      {},
      edges.map((edge) => `\n${edge}`),
    )}`,
  ]);
  const namespaces = { xmlns: 'http://gexf.net/1.3', 'xmlns:viz': 'http://gexf.net/1.3/viz', version: '1.3' };
  return `${XML_HEAD}\n${element('gexf', namespaces, [graph])}\n`;
}

const graphmlKey = (owner: 'node' | 'edge', column: string): string =>
  element('key', {
    id: `${owner}-${column}`,
    for: owner,
    'attr.name': column,
    'attr.type': column === 'mentions' || column === 'weight' ? 'int' : 'string',
  });

const graphmlData = (
  owner: 'node' | 'edge',
  values: { column: string; value: string | number }[],
): string[] =>
  values.map(({ column, value }) =>
    element('data', { key: `${owner}-${column}` }, [escapeXml(String(value))]),
  );

/** The ties as GraphML, for yEd, igraph, networkx. */
export function networkGraphml({ actors, relations }: Tables): string {
  const nodeColumns = ['name', ...NODE_COLUMNS] as const;
  const edgeColumns = [...EDGE_COLUMNS, 'weight'] as const;
  const keys = [
    ...nodeColumns.map((column) => graphmlKey('node', column)),
    ...edgeColumns.map((column) => graphmlKey('edge', column)),
  ];
  const nodes = actors.map((actor) =>
    element('node', { id: actor.id }, graphmlData('node', pick(actor, nodeColumns))),
  );
  const edges = relations.map((relation) => {
    const { id, source, target } = relation;
    const ends = { id, source, target, directed: String(isDirected(relation)) };
    return element('edge', ends, graphmlData('edge', pick(relation, edgeColumns)));
  });
  const graph = element('graph', { id: 'ties', edgedefault: 'directed' }, [
    ...[...nodes, ...edges].map((line) => `\n${line}`),
  ]);
  return `${XML_HEAD}\n${element('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }, [...keys, graph])}\n`;
}
