/** What a file in the folder of articles is, told by its name alone. */
export type NameRole = 'article' | 'sidecar' | 'settings' | 'ignored' | 'not-read' | 'unknown';

export const SETTINGS_FILES = ['dossier.yaml', 'corrections.yaml'];
export const LEXICON_FOLDER = 'lexicon';

const READ = /\.(?:txt|md)$/i;
const NOT_READ_YET = /\.(?:html?|jsonl|csv)$/i;
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
  if (READ.test(name)) return 'article';
  if (NOT_READ_YET.test(name)) return 'not-read';
  return YAML.test(name) ? 'sidecar' : 'unknown';
}
