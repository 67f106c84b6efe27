// What has to outlive a lock for an hour at most: sealed among the drafts, and gone when its time is over.
import type { Json } from './domain/record.ts';
import type { Drafts } from './vault/drafts.ts';

export interface KeptListDeps {
  readonly drafts: Pick<Drafts, 'load' | 'save' | 'discard'>;
  readonly now: () => number;
}

interface KeptList<Row> {
  /** Those whose time is not over. */
  readonly rows: () => Promise<readonly Row[]>;
  readonly change: (next: (rows: readonly Row[]) => readonly Row[]) => Promise<void>;
}

/** Rows of JSON under one key, each with the moment until which it is good. */
export function createKeptList<Row extends { readonly until: number }>({ drafts, now }: KeptListDeps, key: string): KeptList<Row> {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
  const isGood = ({ until }: Row): boolean => until > now();
  // Sealed by this vault only, so it is what it says.
  const stored = async (): Promise<readonly Row[]> => ((await drafts.load(key))?.value ?? []) as unknown as readonly Row[];
  const change: KeptList<Row>['change'] = (next) => inTurn(async () => {
    const before = await stored();
    const rows = next(before.filter(isGood));
    // Nothing is written back that was only looked at: another tab may just have erased it.
    if (JSON.stringify(rows) === JSON.stringify(before)) return;
    if (rows.length > 0) await drafts.save(key, rows as unknown as Json);
    else await drafts.discard(key);
  });
  // What ran out while nobody looked is not left lying.
  void change((rows) => rows);
  return { rows: async () => (await inTurn(stored)).filter(isGood), change };
}
