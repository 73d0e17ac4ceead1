/** What a file in the folder of articles is, told by its name alone: `rows` holds many articles. */
export type NameRole = 'article' | 'page' | 'rows' | 'sidecar' | 'settings' | 'ignored' | 'unknown';

/** The editor's: what the dossier is, their judgements, and the register of what has been published. */
export const SETTINGS_FILES = ['dossier.yaml', 'corrections.yaml', 'published.yaml'];
export const LEXICON_FOLDER = 'lexicon';

const TEXT = /\.(?:txt|md)$/i;
const PAGE = /\.(?:html?|xhtml)$/i;
const ROWS = /\.(?:jsonl|ndjson|csv)$/i;
const YAML = /\.ya?ml$/i;
const PAPERS = /^(?:README|LICEN[CS]E)|^(?:readme|licen[cs]e)(?:\.[a-z]+)?$/;

/** Dotfiles and names beginning with "_" are an editor's own. */
export const isHidden = (name: string): boolean => name.startsWith('.') || name.startsWith('_');

/** @param file path from the folder of articles, with forward slashes */
export function roleOf(file: string): NameRole {
  const name = file.slice(file.lastIndexOf('/') + 1);
  if (isHidden(name) || PAPERS.test(name)) return 'ignored';
  if (SETTINGS_FILES.includes(file)) return 'settings';
  if (file.startsWith(`${LEXICON_FOLDER}/`)) return YAML.test(name) ? 'settings' : 'ignored';
  if (TEXT.test(name)) return 'article';
  if (PAGE.test(name)) return 'page';
  if (ROWS.test(name)) return 'rows';
  return YAML.test(name) ? 'sidecar' : 'unknown';
}

/** The roles of files that hold articles. */
export const isArticles = (role: NameRole): boolean =>
  role === 'article' || role === 'page' || role === 'rows';
