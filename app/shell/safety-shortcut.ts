import type { SafetyDoor } from './safety-door.ts';

/** Of the shortcut in the manifest: it says nothing to who reads the browser's history. The second is that of apps installed before. */
const MARKS: ReadonlySet<string> = new Set(['#1', '#veilig']);

/** Whether the shortcut led here. Its mark is out of the address at once: tapped again, it would change nothing, and nobody would be told. */
export function takeShortcut(): boolean {
  if (!MARKS.has(location.hash)) return false;
  history.replaceState(history.state, '', '/');
  return true;
}

/** The shortcut of the home screen may land in the app that is open already: the same page, one entry of history more. */
export function watchShortcut({ open }: Pick<SafetyDoor, 'open'>): void {
  addEventListener('hashchange', () => {
    if (!takeShortcut()) return;
    open((enter) => {
      addEventListener('popstate', enter, { once: true });
      history.back();
    });
  });
}
