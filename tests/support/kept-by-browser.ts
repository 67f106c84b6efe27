import type { Page } from 'playwright-core';

export interface Kept {
  /** Without the places she went to, which are opaque. */
  readonly settings: Readonly<Record<string, string>>;
  /** Per table of the database the keys and sizes of its rows. */
  readonly rows: readonly string[];
}

/** What the browser keeps for this origin, so far as a test can compare it: anything written shows as a difference. */
export function keptByBrowser(page: Page): Promise<Kept> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
    const rows: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const table = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([done(table.getAllKeys()), done(table.getAll())]);
        const sizes = values.map((value: unknown) => JSON.stringify(value, (_, part: unknown) => (part instanceof Uint8Array ? part.length : part)).length);
        rows.push(`${name} ${store} ${JSON.stringify(keys)} ${JSON.stringify(sizes)}`);
      }
      database.close();
    }
    return { settings: { ...localStorage }, rows };
  });
}
