import type { Route } from '../hooks/route.ts';

const KEY = 'drempel.invitation';
const ARRIVED = 'drempel:invitation';

/** What stands before the code, and where it leads: to her own devices, to a line with somebody else, or to a team of partners. */
const PLACES = { '#t=': 'join-device', '#l=': 'join-line', '#s=': 'join-team' } as const;
const LONGEST_MARK = 3;
type Mark = keyof typeof PLACES;
export type InvitedTo = Extract<Route, { readonly at: (typeof PLACES)[Mark] }>;

const isMark = (mark: string): mark is Mark => Object.hasOwn(PLACES, mark);

function keep(storage: Storage): boolean {
  if (!isMark(location.hash.slice(0, LONGEST_MARK))) return false;
  try {
    storage.setItem(KEY, location.hash);
  } catch {
    // She can still type the code.
  }
  history.replaceState(history.state, '', '/');
  return true;
}

/**
 * A scanned link carries the code of an invitation behind the `#`, which no server sees. It is out of the address bar
 * before anything is drawn, and waits in this tab until the app is open. It may land in the app that is open already: the
 * same page, with one entry of history more, which is taken away.
 */
export function watchInvitationLink(storage: Storage): void {
  keep(storage);
  addEventListener('drempel:exit', () => storage.removeItem(KEY));
  addEventListener('hashchange', () => {
    if (!keep(storage)) return;
    addEventListener('popstate', () => dispatchEvent(new Event(ARRIVED)), { once: true });
    history.back();
  });
}

function routeOf(link: string | null): InvitedTo | undefined {
  const mark = link?.slice(0, LONGEST_MARK) ?? '';
  const code = link?.slice(LONGEST_MARK);
  return code && isMark(mark) ? { at: PLACES[mark], code } : undefined;
}

/** Gives each code once, as soon as somebody who opened the app is there to use it. Gives back how to stop. */
export function followInvitationLink(storage: Storage, open: (route: InvitedTo) => void): () => void {
  const take = (): void => {
    const route = routeOf(storage.getItem(KEY));
    storage.removeItem(KEY);
    if (route) open(route);
  };
  take();
  addEventListener(ARRIVED, take);
  return () => removeEventListener(ARRIVED, take);
}
