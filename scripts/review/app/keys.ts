/** What a key does; each has a button too. */
export const KEYS = [
  { keys: ['c'], does: 'confirm', label: 'Confirm' },
  { keys: ['C'], does: 'group', label: 'Confirm with all that belongs to it' },
  { keys: ['e'], does: 'edit', label: 'Edit' },
  { keys: ['r'], does: 'reject', label: 'Reject' },
  { keys: ['m'], does: 'merge', label: 'Merge into another record' },
  { keys: ['s'], does: 'split', label: 'Split in two' },
  { keys: ['a'], does: 'add', label: 'Add a record from words of the article' },
  { keys: ['n', 'j'], does: 'next', label: 'Next record' },
  { keys: ['p', 'k'], does: 'previous', label: 'Previous record' },
  { keys: ['u'], does: 'undo', label: 'Undo' },
  { keys: ['/'], does: 'search', label: 'Search the list' },
  { keys: ['['], does: 'article-before', label: 'Article before' },
  { keys: [']'], does: 'article-after', label: 'Next article' },
  { keys: ['?'], does: 'help', label: 'These keys' },
] as const;

export type Deed = (typeof KEYS)[number]['does'];

/** What a key press asks for; null when it belongs to a field, a dialog or the browser. */
export function deedOf(event: KeyboardEvent): Deed | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return null;
  const { target } = event;
  if (target instanceof Element && target.closest('input, textarea, select, dialog, [data-keys]'))
    return null;
  return KEYS.find(({ keys }) => (keys as readonly string[]).includes(event.key))?.does ?? null;
}

/** The first key of a deed, as it is shown on its button. */
export const keyOfDeed = (deed: Deed): string => KEYS.find(({ does }) => does === deed)?.keys[0] ?? '';
