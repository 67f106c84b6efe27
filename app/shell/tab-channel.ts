export type TabMessage = { readonly type: 'lock' } | { readonly type: 'changed' } | { readonly type: 'wiped' } | { readonly type: 'left' };

export interface TabChannel {
  readonly post: (message: TabMessage) => void;
  readonly listen: (listener: (message: TabMessage) => void) => () => void;
}

const TYPES: ReadonlySet<unknown> = new Set(['lock', 'changed', 'wiped', 'left']);

/** Anything on this origin may post here: what is not one of our words is ignored. */
export function parseTabMessage(data: unknown): TabMessage | undefined {
  const type: unknown = typeof data === 'object' && data !== null ? (data as { type?: unknown }).type : undefined;
  return TYPES.has(type) ? ({ type } as TabMessage) : undefined;
}

export function createTabChannel(): TabChannel {
  if (typeof BroadcastChannel === 'undefined') return { post: () => undefined, listen: () => () => undefined };
  const channel = new BroadcastChannel('drempel');
  return {
    post: (message) => channel.postMessage(message),
    listen: (listener) => {
      const onMessage = (event: MessageEvent<unknown>): void => {
        const message = parseTabMessage(event.data);
        if (message) listener(message);
      };
      channel.addEventListener('message', onMessage);
      return () => channel.removeEventListener('message', onMessage);
    },
  };
}
