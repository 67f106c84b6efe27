export type TabMessage = { readonly type: 'lock' } | { readonly type: 'made' } | { readonly type: 'changed' } | { readonly type: 'wiped' } | { readonly type: 'left' };

export interface TabChannel {
  readonly post: (message: TabMessage) => void;
  readonly listen: (listener: (message: TabMessage) => void) => () => void;
}

const TYPES: ReadonlySet<unknown> = new Set(['lock', 'made', 'changed', 'wiped', 'left']);

/** Anything on this origin may post here: what is not one of our words is ignored. */
export function parseTabMessage(data: unknown): TabMessage | undefined {
  const type: unknown = typeof data === 'object' && data !== null ? (data as { type?: unknown }).type : undefined;
  return TYPES.has(type) ? ({ type } as TabMessage) : undefined;
}

/** Opened with its first use, so that the first screen does not wait for it. */
export function createTabChannel(): TabChannel {
  if (typeof BroadcastChannel === 'undefined') return { post: () => undefined, listen: () => () => undefined };
  let opened: BroadcastChannel | undefined;
  const open = (): BroadcastChannel => (opened ??= new BroadcastChannel('drempel'));
  return {
    post: (message) => open().postMessage(message),
    listen: (listener) => {
      const channel = open();
      const onMessage = (event: MessageEvent<unknown>): void => {
        const message = parseTabMessage(event.data);
        if (message) listener(message);
      };
      channel.addEventListener('message', onMessage);
      return () => channel.removeEventListener('message', onMessage);
    },
  };
}
