const DATABASE = 'drempel-wiped';

const answered = (request: IDBOpenDBRequest): Promise<void> => new Promise((resolve, reject) => {
  for (const how of ['success', 'blocked']) request.addEventListener(how, () => resolve());
  request.addEventListener('error', () => reject(request.error ?? new Error('the database gave no reason')));
});

/**
 * Makes and deletes a database of no content. Chromium cleans up behind a deletion in its own time, and rewrites the files that
 * held the deleted bytes only when later deletions follow. Under a name of its own: what somebody begins meanwhile stays.
 */
export async function followDeletion(factory = (): IDBFactory => indexedDB): Promise<void> {
  const opening = factory().open(DATABASE);
  opening.addEventListener('upgradeneeded', () => { opening.result.createObjectStore('nothing'); });
  await answered(opening);
  opening.result.close();
  await answered(factory().deleteDatabase(DATABASE));
}
