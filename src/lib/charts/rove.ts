import type { Attachment } from 'svelte/attachments';

/** What the keys beside the arrows lead to in a drawing. */
export interface Roving {
  /** Ids of all marks in order: Home goes to the first, End to the last, Page Up and Page Down along them. */
  order: readonly string[];
  /** Told the mark that has the focus now, so that one mark alone is a stop of the Tab key. */
  onrove: (id: string) => void;
  /** Makes sure that a mark is drawn. */
  show: (id: string) => void;
}

const idOf = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest('a[data-id]')?.getAttribute('data-id') ?? null) : null;

function goal(order: readonly string[], from: string, key: string): string | undefined {
  const at = order.indexOf(from);
  if (key === 'Home') return order[0];
  if (key === 'End') return order.at(-1);
  if (at < 0) return undefined;
  if (key === 'PageDown') return order[at + 1];
  return key === 'PageUp' ? order[at - 1] : undefined;
}

/** Makes the marks of a drawing one stop of the Tab key, with keys that lead to every one of them. */
export function roving(read: () => Roving): Attachment<Element> {
  return (node) => {
    const controller = new AbortController();
    const { signal } = controller;
    const onfocus = (event: Event) => {
      const id = idOf(event.target);
      if (id !== null) read().onrove(id);
    };
    const onkey = (event: Event) => {
      if (!(event instanceof KeyboardEvent)) return;
      const from = idOf(event.target);
      if (from === null || event.altKey || event.ctrlKey || event.metaKey) return;
      const { order, show } = read();
      const to = goal(order, from, event.key);
      if (to === undefined) return;
      event.preventDefault();
      show(to);
      node.querySelector<SVGAElement>(`a[data-id="${CSS.escape(to)}"]`)?.focus();
    };
    node.addEventListener('focusin', onfocus, { signal });
    node.addEventListener('keydown', onkey, { signal });
    return () => controller.abort();
  };
}
