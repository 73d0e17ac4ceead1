import {
  EMBED_TYPE,
  EMBED_VERSION,
  heightMessages,
  parseParameters,
  parseParentMessage,
  type ChartName,
  type ChildMessage,
} from './protocol.ts';

/** The chart's line to the page around its frame. */
export interface EmbedChild {
  select(id: string | null): void;
  fail(): void;
}

/**
 * Tells the page around the frame how high the chart is, whenever that changes, and listens to it.
 * Works with any origin, "null" too, and keeps still when there is no frame.
 */
export function connectChild(
  window: Window,
  chart: ChartName,
  measure: () => { width: number; height: number },
  onhighlight: (id: string | null) => void,
): EmbedChild {
  const { parent, document } = window;
  const { search, hash } = window.location;
  const parameters = parseParameters(search, hash);
  const framed = parent !== window;
  let sent = 0;

  const post = (message: unknown) => {
    if (framed) parent.postMessage(message, '*');
  };
  const tell = (event: ChildMessage['event'], more: Partial<ChildMessage> = {}) =>
    post({ type: EMBED_TYPE, v: EMBED_VERSION, event, id: parameters.id, chart, height: sent, ...more });
  const sendHeight = (again: boolean) => {
    const { width, height } = measure();
    // A frame in a hidden tab has no width; its height says nothing.
    if (width === 0 || (height === sent && !again)) return;
    sent = height;
    for (const message of heightMessages(parameters, chart, height)) post(message);
  };

  window.addEventListener('message', (event) => {
    if (!framed || event.source !== parent) return;
    const message = parseParentMessage(event.data);
    if (message?.event === 'ping') sendHeight(true);
    else if (message?.event === 'highlight') onhighlight(message.select);
    else if (message?.event === 'theme' && message.theme === 'auto')
      delete document.documentElement.dataset.theme;
    else if (message?.event === 'theme') document.documentElement.dataset.theme = message.theme;
  });
  sent = measure().height;
  tell('ready');
  sendHeight(true);
  new ResizeObserver(() => sendHeight(false)).observe(document.body);

  return {
    select: (id) => tell('select', { select: id }),
    fail: () => tell('error'),
  };
}
