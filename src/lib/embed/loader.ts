import { EMBED_TYPE, EMBED_VERSION, parseHeight } from './protocol.ts';

/**
 * Gives every frame marked data-parley-embed the height its chart asks for. Included once or many times, before or
 * after the frames; frames added later are served too.
 */
interface Marked {
  parleyEmbedLoader1?: boolean;
}

const frames = () => document.querySelectorAll<HTMLIFrameElement>('iframe[data-parley-embed]');

function resize(event: MessageEvent): void {
  const height = parseHeight(event.data);
  if (height === null) return;
  // The frame is known by its window, not by its origin, which is "null" in a sandbox.
  frames().forEach((frame) => {
    if (frame.contentWindow === event.source) frame.style.height = `${height}px`;
  });
}

const page = window as Window & Marked;
if (!page.parleyEmbedLoader1) {
  page.parleyEmbedLoader1 = true;
  window.addEventListener('message', resize);
  const ping = () =>
    frames().forEach((frame) =>
      frame.contentWindow?.postMessage({ type: EMBED_TYPE, v: EMBED_VERSION, event: 'ping' }, '*'),
    );
  ping();
  window.addEventListener('load', ping);
}
