import type { Attachment } from 'svelte/attachments';
import { isDirection, nearestSpot, type Direction, type Spot } from '../layout/pick.ts';

/** What a drawing answers to; read anew at each event. */
export interface Interaction {
  /** Marks that a pointer may mean without hitting them, in units of the viewBox. */
  spots: readonly Spot[];
  onchoose: ((id: string) => void) | undefined;
  onhover: ((id: string | null) => void) | undefined;
  /** Where an arrow key leads from a mark. */
  walk?: (from: string, direction: Direction) => string | null;
}

const linkAt = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest('a[data-id]') : null;

const idOf = (link: Element | null): string | null => link?.getAttribute('data-id') ?? null;

/** The pointer in units of the viewBox. */
function toDrawing(svg: SVGSVGElement, event: MouseEvent): { x: number; y: number } {
  const box = svg.getBoundingClientRect();
  const { width, height } = svg.viewBox.baseVal;
  return {
    x: ((event.clientX - box.left) / box.width) * width,
    y: ((event.clientY - box.top) / box.height) * height,
  };
}

/** A pointer that moved by more px than this between press and release dragged something: it chooses nothing. */
const STILL = 5;

/** The drawing itself, or the one in a box that has other things beneath it. */
const drawingIn = (node: Element): SVGSVGElement | null =>
  node instanceof SVGSVGElement ? node : node.querySelector('svg[data-drawing]');

/** The mark that is meant: the nearest one, unless the pointer is on a link that is no mark. */
function meant(node: Element, event: MouseEvent, spots: readonly Spot[]): string | null {
  const svg = drawingIn(node);
  if (!svg || (event.target instanceof Element && event.target.closest('button'))) return null;
  const own = idOf(linkAt(event.target));
  if (own !== null && !spots.some((spot) => spot.id === own)) return own;
  const { x, y } = toDrawing(svg, event);
  return nearestSpot(spots, x, y) ?? own;
}

const isPlainClick = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/**
 * Makes the links of a drawing choose and light up: by pointer (the nearest mark within reach), by keyboard
 * (Enter chooses, arrow keys walk). A click with a modifier stays a link's. Does nothing without callbacks.
 */
export function interactive(read: () => Interaction): Attachment<HTMLElement | SVGSVGElement> {
  return (node) => {
    /** An HTML or an SVG element: what is heard of it is the same. */
    const heard = node as HTMLElement;
    let pressed: MouseEvent | null = null;
    let hovered: string | null = null;
    const hover = (id: string | null) => {
      if (id === hovered) return;
      hovered = id;
      node.style.cursor = id === null ? '' : 'pointer';
      read().onhover?.(id);
    };
    const onclick = (event: MouseEvent) => {
      const { onchoose, spots } = read();
      if (!onchoose || !isPlainClick(event)) return;
      const byKeyboard = event.detail === 0;
      const from = byKeyboard ? null : pressed;
      if (from && Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) > STILL) return;
      const id = byKeyboard ? idOf(linkAt(event.target)) : meant(node, event, spots);
      if (id === null) return;
      event.preventDefault();
      onchoose(id);
    };
    const onmove = (event: PointerEvent) => {
      if (event.pointerType === 'mouse') hover(meant(node, event, read().spots));
    };
    const onleave = () => hover(null);
    const onfocus = (event: FocusEvent) => hover(idOf(linkAt(event.target)));
    const onkey = (event: KeyboardEvent) => {
      const from = idOf(linkAt(event.target));
      const { walk } = read();
      if (from === null || !walk || !isDirection(event.key)) return;
      const to = walk(from, event.key);
      if (to === null) return;
      event.preventDefault();
      node.querySelector<SVGAElement>(`a[data-id="${CSS.escape(to)}"]`)?.focus();
    };
    const controller = new AbortController();
    const { signal } = controller;
    // Heard before the map beneath, which keeps the press of a drag to itself.
    heard.addEventListener('pointerdown', (event) => (pressed = event), { signal, capture: true });
    heard.addEventListener('click', onclick, { signal });
    heard.addEventListener('pointermove', onmove, { signal });
    heard.addEventListener('pointerleave', onleave, { signal });
    heard.addEventListener('focusin', onfocus, { signal });
    heard.addEventListener('focusout', onleave, { signal });
    heard.addEventListener('keydown', onkey, { signal });
    return () => controller.abort();
  };
}
