import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/**
 * The rooms of the house and what each may import of ours; the first room whose path fits is a file's room.
 * `disk`: may use the file system and the network.
 */
interface Room {
  name: string;
  path: RegExp;
  imports: string[];
  disk?: true;
}

/** Pure helpers that any stage of the script may use. */
const SHARED = ['model', 'datasets', 'text', 'calendar'];
/** The browser's rooms that a page may put together. */
const VIEWS = [
  'datasets',
  'layout',
  'basemap',
  'charts',
  'explore',
  'ui',
  'load',
  'embed',
  'embed/protocol',
  'embed/child',
];

const stage = (name: string): Room => ({ name, path: new RegExp(`^scripts/${name}/`), imports: SHARED });

const ROOMS: Room[] = [
  { name: 'datasets', path: /^src\/lib\/datasets\//, imports: [] },
  { name: 'layout', path: /^src\/lib\/layout\//, imports: ['datasets'] },
  { name: 'basemap', path: /^src\/lib\/basemap\//, imports: [] },
  { name: 'explore', path: /^src\/lib\/explore\//, imports: ['datasets'] },
  { name: 'ui', path: /^src\/lib\/ui\//, imports: ['datasets'] },
  {
    name: 'charts',
    path: /^src\/lib\/charts\//,
    imports: ['layout', 'datasets', 'explore', 'ui', 'basemap'],
  },
  { name: 'pictures', path: /^src\/lib\/pictures\//, imports: ['datasets', 'layout', 'ui'] },
  { name: 'load', path: /^src\/lib\/load\//, imports: ['datasets'] },
  { name: 'embed/protocol', path: /^src\/lib\/embed\/protocol(?:\.ts|\/)/, imports: [] },
  { name: 'embed/child', path: /^src\/lib\/embed\/child/, imports: ['embed/protocol'] },
  { name: 'embed/loader', path: /^src\/lib\/embed\/loader/, imports: ['embed/protocol'] },
  { name: 'embed', path: /^src\/lib\/embed\//, imports: ['embed/protocol'] },
  { name: 'live', path: /^src\/live\//, imports: VIEWS },
  {
    name: 'routes',
    path: /^src\/(?:routes\/|params\/|hooks|service-worker|app\.d)/,
    imports: [...VIEWS, 'live', 'pictures'],
  },

  { name: 'model', path: /^scripts\/(?:model\.ts$|model\/)/, imports: ['datasets'] },
  { name: 'text', path: /^scripts\/text\//, imports: ['model', 'datasets'] },
  { name: 'calendar', path: /^scripts\/calendar\//, imports: ['datasets'] },
  ...['ingest', 'time', 'knowledge', 'resolve', 'extract', 'reconcile', 'editorial', 'dossier'].map(stage),
  { name: 'publish', path: /^scripts\/publish\//, imports: [...SHARED, 'layout'] },
  {
    name: 'compose',
    path: /^scripts\/compose(?:\.ts$|\/)/,
    imports: [
      ...SHARED,
      'ingest',
      'time',
      'knowledge',
      'resolve',
      'extract',
      'reconcile',
      'editorial',
      'dossier',
    ],
  },
  { name: 'score', path: /^scripts\/score\//, imports: ['datasets'] },
  { name: 'effects', path: /^scripts\/effects(?:\.ts$|\/)/, imports: [], disk: true },
  {
    name: 'build-data',
    path: /^scripts\/build-data(?:\.ts$|\/)/,
    imports: [...SHARED, 'ingest', 'dossier', 'knowledge', 'editorial', 'compose', 'publish', 'effects'],
    disk: true,
  },
  {
    name: 'commands',
    path: /^scripts\/commands\//,
    imports: ['effects', 'build-data', 'datasets', 'score', 'review', 'editorial', 'golden', 'bench'],
    disk: true,
  },
  {
    name: 'review',
    path: /^scripts\/review\//,
    imports: ['datasets', 'ui', 'editorial', 'text', 'calendar', 'effects'],
    disk: true,
  },
  { name: 'trim', path: /^scripts\/trim\//, imports: [], disk: true },
  { name: 'bundle-embed', path: /^scripts\/bundle-embed\.ts$/, imports: [], disk: true },
  {
    name: 'make-basemap',
    path: /^scripts\/basemap\//,
    imports: ['basemap'],
    disk: true,
  },
  // What the tests and the commands share.
  { name: 'bench', path: /^tests\/bench\/[^/]*\.ts$/, imports: ['datasets'] },
  {
    name: 'golden',
    path: /^tests\/golden\/[^/]*\.ts$/,
    imports: ['datasets', 'build-data', 'effects', 'publish'],
    disk: true,
  },
];

/** What only some rooms may import from outside. */
const OUTSIDERS: { what: string; specifier: RegExp; isAllowed: (file: string, room: Room) => boolean }[] = [
  {
    what: 'touches the disk, the network or the machine',
    specifier:
      /^(?:node:)?(?:fs|fs\/promises|os|child_process|http|https|net|path|process|url|perf_hooks|worker_threads|crypto)$/,
    isAllowed: (_, room) => room.disk === true,
  },
  {
    what: "is SvelteKit's own",
    specifier: /^\$(?:app|env|service-worker)\b/,
    isAllowed: (_, room) => room.name === 'routes',
  },
  {
    what: 'is a map library',
    specifier: /^leaflet\b/,
    isAllowed: (file) => file.startsWith('src/lib/charts/map/'),
  },
  {
    what: 'draws in the browser',
    specifier: /^svelte(?:\/|$)/,
    isAllowed: (file, room) => file.startsWith('src/') || room.name === 'review',
  },
  {
    what: 'needs a DOM',
    specifier: /^d3(?:-(?:selection|transition|zoom|drag|brush|axis))?$/,
    isAllowed: (_, room) => room.name === 'charts',
  },
];

interface Import {
  specifier: string;
  /** Erased when compiled: a type alone. */
  isType: boolean;
}

const SCRIPT_BLOCK = /<script\b[^>]*>([\s\S]*?)<\/script>/g;

/** The imports of a TypeScript or Svelte file, dynamic ones and re-exports too. */
function importsOf(file: string, content: string): Import[] {
  const code = file.endsWith('.svelte')
    ? [...content.matchAll(SCRIPT_BLOCK)].map((match) => match[1]).join('\n')
    : content;
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const isType = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
      found.push({ specifier: node.moduleSpecifier.text, isType });
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      found.push({ specifier: node.moduleSpecifier.text, isType: node.isTypeOnly });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteralLike(argument))
        found.push({ specifier: argument.text, isType: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest));
  return found;
}

const roomOf = (file: string): Room | undefined => ROOMS.find((room) => room.path.test(file));

/** The file of ours that a specifier leads to, from the root; null for a package. */
function ownTarget(file: string, specifier: string): string | null {
  if (specifier.startsWith('$lib')) return path.posix.join('src/lib', specifier.slice('$lib'.length));
  if (!specifier.startsWith('.')) return null;
  return path.posix.join(path.posix.dirname(file), specifier.replace(/\?.*$/, ''));
}

/** Which walls a file breaks, in words. */
function breaches(file: string, content: string): string[] {
  const room = roomOf(file);
  if (!room) return [`${file} is in no room: put it into one, or add its room to tests/walls.test.ts`];
  return importsOf(file, content).flatMap(({ specifier, isType }) => {
    const target = ownTarget(file, specifier);
    if (target === null) {
      return OUTSIDERS.filter((outsider) => outsider.specifier.test(specifier) && !isType)
        .filter((outsider) => !outsider.isAllowed(file, room))
        .map(({ what }) => `${file} (${room.name}) imports ${specifier}, which ${what}`);
    }
    if (specifier.endsWith('/$types') || specifier.endsWith('/$types.js')) return [];
    if (!/^(?:src|scripts|tests)\//.test(target)) return [];
    const other = roomOf(target);
    if (other && (other === room || room.imports.includes(other.name))) return [];
    return [`${file} (${room.name}) imports ${specifier}, which is in ${other?.name ?? 'no room'}`];
  });
}

const IS_CODE = /\.(?:ts|js|svelte)$/;
const ROOT = path.resolve(import.meta.dirname, '..');
const codeUnder = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => IS_CODE.test(name) && !/\.(?:d|test)\.ts$/.test(name))
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/')))
    .sort();

const FILES = [
  ...codeUnder('src'),
  ...codeUnder('scripts'),
  ...codeUnder('tests/golden'),
  ...codeUnder('tests/bench'),
];

test('every import stays within its walls', () => {
  const found = FILES.flatMap((file) => breaches(file, readFileSync(path.join(ROOT, file), 'utf8')));
  expect(found).toEqual([]);
});

test('the rooms are not empty words: the files of the house are in them', () => {
  expect(FILES.length).toBeGreaterThan(20);
  for (const name of ['datasets', 'effects', 'publish', 'build-data']) {
    expect(
      FILES.some((file) => roomOf(file)?.name === name),
      name,
    ).toBe(true);
  }
});

describe('a wall that is broken is seen', () => {
  test.each([
    ['src importing scripts', 'src/lib/ui/a.ts', "import '../../../scripts/model.ts';", 'is in model'],
    ['a type counts too', 'src/lib/ui/a.ts', "import type { A } from '../charts/a.ts';", 'is in charts'],
    ['one stage importing another', 'scripts/time/a.ts', "export * from '../resolve/b.ts';", 'is in resolve'],
    [
      'a stage on the disk',
      'scripts/extract/a.ts',
      "import { readFileSync } from 'node:fs';",
      'touches the disk',
    ],
    ['a dynamic import', 'src/lib/layout/a.ts', "await import('../charts/b.ts');", 'is in charts'],
    [
      'a Svelte file',
      'src/lib/ui/A.svelte',
      '<p/><script lang="ts">import \'../load/a.ts\'</script>',
      'is in load',
    ],
    [
      'a second script block',
      'src/lib/ui/A.svelte',
      "<script module></script><script>import L from 'leaflet'</script>",
      'map library',
    ],
    ['$lib', 'src/lib/datasets/a.ts', "import '$lib/ui/a.ts';", 'is in ui'],
    ['$app outside the routes', 'src/live/a.ts', "import { page } from '$app/state';", "SvelteKit's own"],
    ['Leaflet in the network', 'src/lib/charts/network/a.ts', "import('leaflet');", 'map library'],
    ['all of d3 in a layout', 'src/lib/layout/a.ts', "import * as d3 from 'd3';", 'needs a DOM'],
    ['a file without a room', 'scripts/helpers.ts', '', 'is in no room'],
  ])('%s', (_, file, content, message) => {
    expect(breaches(file, content).join()).toContain(message);
  });

  test.each([
    [
      'charts drawing layouts',
      'src/lib/charts/map/A.svelte',
      "<script>import '../../layout/a.ts'; import('leaflet')</script>",
    ],
    ['a type of Leaflet alone', 'src/lib/charts/map/a.ts', "import type L from 'leaflet';"],
    [
      'routes',
      'src/routes/+page.svelte',
      "<script>import '$lib/charts/map/A.svelte'; import { base } from '$app/paths'</script>",
    ],
    ['page types', 'src/routes/+page.ts', "import type { PageLoad } from './$types';"],
  ])('and what is allowed passes: %s', (_, file, content) => {
    expect(breaches(file, content)).toEqual([]);
  });
});
