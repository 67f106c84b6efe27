import type { Page } from 'playwright-core';

/** The sealed bytes of a half-filled form as they lie on disk, empty when there are none: whoever reloads waits for them, as a draft is written beside what she does. */
export function keptDraft(page: Page, name: string): Promise<string> {
  return page.evaluate((named) => new Promise<string>((resolve, reject) => {
    dispatchEvent(new Event('drempel:flush'));
    const opening = indexedDB.open('drempel');
    opening.addEventListener('error', () => reject(opening.error));
    opening.addEventListener('success', () => {
      const rows = opening.result.transaction('drafts').objectStore('drafts').getAll() as IDBRequest<{ readonly key: string; readonly bytes: Uint8Array }[]>;
      rows.addEventListener('error', () => reject(rows.error));
      rows.addEventListener('success', () => {
        opening.result.close();
        resolve(rows.result.filter(({ key }) => key.startsWith(named)).map(({ bytes }) => bytes.join()).join());
      });
    });
  }), name);
}
