import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LogStore } from '../../../app/storage/log-store.ts';
import { HEALTHY } from '../../../app/vault/read-log.ts';
import type { Vault } from '../../../app/vault/vault.ts';
import { opened } from '../crypto/fixtures.ts';
import { id, line, setupDevice } from './vault-fixture.ts';

type Deed = { readonly type: 'write' | 'erase'; readonly name: string; readonly value: string } | { readonly type: 'tidy' | 'draft' };

const nameArb = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const deedArb: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('write' as const), name: nameArb, value: fc.stringMatching(/^[a-z]{1,6}$/) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('erase' as const), name: nameArb, value: fc.constant('') }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constantFrom('tidy' as const, 'draft' as const) }) },
);

/** The process dies at one call to the store: before it was done, or after it was done and before anybody heard. */
function dyingLog(log: LogStore, at: number, after: boolean): { readonly log: LogStore; readonly death: Promise<'dead'> } {
  let calls = 0;
  let die!: (word: 'dead') => void;
  const death = new Promise<'dead'>((resolve) => { die = resolve; });
  const never = new Promise<never>(() => undefined);
  const mortal = <A extends unknown[], R>(call: (...args: A) => Promise<R>) => async (...args: A): Promise<R> => {
    calls += 1;
    if (calls < at) return call(...args);
    if (calls === at && after) await call(...args);
    die('dead');
    return never;
  };
  const mortalLog = {
    ...log,
    readCommitsAfter: mortal(log.readCommitsAfter), append: mortal(log.append), fold: mortal(log.fold),
    putDraft: mortal(log.putDraft), deleteDraft: mortal(log.deleteDraft),
  };
  return { log: mortalLog, death };
}

const doDeed = (vault: Vault, deed: Deed): Promise<unknown> => {
  switch (deed.type) {
    case 'write': return vault.write([line(deed.name, deed.value)], { draft: `form:${deed.name}` });
    case 'erase': return vault.erase([{ id: id(deed.name), kind: 'line', erase: true }]);
    case 'tidy': return vault.tidy();
    case 'draft': return vault.drafts.save('form:a', 'half');
  }
};

/** Runs until all is done or the process is dead; gives what was acknowledged, and the deed that was under way. */
async function liveUntilDeath(vault: Vault, deeds: readonly Deed[], death: Promise<'dead'>): Promise<{ acknowledged: Map<string, string>; underWay: Deed | undefined }> {
  const acknowledged = new Map<string, string>();
  for (const deed of deeds) {
    if ((await Promise.race([doDeed(vault, deed), death])) === 'dead') return { acknowledged, underWay: deed };
    if (deed.type === 'write') acknowledged.set(deed.name, deed.value);
    if (deed.type === 'erase') acknowledged.delete(deed.name);
  }
  return { acknowledged, underWay: undefined };
}

test('killed between any two steps: everything acknowledged is there, nothing is missing and nothing is damaged', { timeout: 60_000 }, async () => {
  await fc.assert(fc.asyncProperty(fc.array(deedArb, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 24 }), fc.boolean(), async (deeds, at, after) => {
    const device = await setupDevice();
    const ownQueue = { exclusive: <T>(work: () => Promise<T>) => work() };
    const { log, death } = dyingLog(device.openLog(), at, after);
    const vault = await device.openTab({ ...ownQueue, log });
    const { acknowledged, underWay } = await liveUntilDeath(vault, deeds, death);

    const next = await device.openTab(ownQueue);
    expect(next.health).toEqual(HEALTHY);
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      const found = next.records.get('line', id(name))?.firstName;
      const allowed = [acknowledged.get(name)];
      if (underWay?.type === 'write' && underWay.name === name) allowed.push(underWay.value);
      if (underWay?.type === 'erase' && underWay.name === name) allowed.push(undefined);
      expect(allowed).toContain(found);
    }
    opened(await next.write([line('after', 'Still writes')]));
    opened(await next.tidy());
  }), { seed: 20_261_121, numRuns: 120 });
});
