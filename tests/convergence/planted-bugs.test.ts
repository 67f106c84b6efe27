import { afterEach, expect, test, vi } from 'vitest';
import type { OutboxRow, SpaceStore, StoredSpace } from '../../app/sync/space-store.ts';
import type { Head, RecordState } from '../../app/domain/record.ts';
import { type Disk, withOps } from '../support/memory-space-store.ts';
import { type MixName, MIXES } from './mixes.ts';
import { stepsOf } from './play-many.ts';

// A test of the tests: each of these breaks one promise on purpose, and the histories have to notice. A bug that they
// do not notice any more means that an invariant is not looked at any more.

interface Bug {
  /** The promise that it breaks. Others may be found broken too; its own check has to find it by itself. */
  readonly invariant: number;
  /** Which of several checks of that promise. */
  readonly says?: string;
  readonly mix: MixName;
  /** Replaces parts of modules before anything is loaded. */
  readonly plant?: () => void;
  readonly wrapStore?: (store: SpaceStore, disk: Disk) => SpaceStore;
}

type Module = Readonly<Record<string, unknown>>;
const replace = (path: string, change: (actual: Module) => Module): void => {
  vi.doMock(path, async (original) => {
    const actual = await original<Module>();
    return { ...actual, ...change(actual) };
  });
};

const latestOnly = ({ id, kind, fields, seen }: RecordState): RecordState => ({ id, kind, seen, fields: new Map([...fields].map(([field, heads]) => [field, heads.slice(-1)])) });
type Merge = (...args: readonly unknown[]) => RecordState;

const BUGS: Readonly<Record<string, Bug>> = {
  'commits are taken in before what they follow on': {
    invariant: 1, mix: 'a hub that goes back, forges and keeps back',
    plant: () => replace('../../app/sync/judge-commit.ts', ({ judgeCommit }) => ({
      judgeCommit: async (judge: object, heads: object, bytes: Uint8Array) => {
        const verdict = await (judgeCommit as (...args: unknown[]) => Promise<{ type: string; device: string; dseq: number }>)(judge, heads, bytes);
        return verdict.type === 'hold' ? { ...verdict, type: 'known' } : verdict;
      },
    })),
  },
  'the last writer wins': {
    invariant: 2, mix: 'an honest hub over a rough line',
    plant: () => replace('../../app/domain/merge-record.ts', ({ applyOps }) => ({ applyOps: (...args: readonly unknown[]) => latestOnly((applyOps as Merge)(...args)) })),
  },
  'what the hub has takes the place of what is here': {
    invariant: 3, mix: 'a hub that is emptied or put back',
    wrapStore: (store, disk) => ({
      ...store,
      commit: async (change) => {
        const done = await store.commit(change);
        if (done.ok && change.records) disk.records = new Map([...disk.records, ...change.records.map((record) => [record.id, record] as const)]);
        return done;
      },
    }),
  },
  'edits are applied before the records that came with them': {
    invariant: 1, mix: 'phones that come in with records of their own',
    wrapStore: (store, disk) => ({
      ...store,
      commit: async (change) => {
        const { records } = disk;
        const done = await store.commit(change);
        if (done.ok && change.ops && change.records?.length) disk.records = withOps(withOps(records, change.ops), [], change.records);
        return done;
      },
    }),
  },
  'an edit is stored without being put in the outbox': {
    invariant: 8, says: 'never came to', mix: 'an honest hub over a rough line',
    plant: () => replace('../support/memory-space-store.ts', ({ writeEdit }) => ({
      writeEdit: (disk: Disk, ops: readonly unknown[]) => {
        const { outbox } = disk.stored;
        (writeEdit as (...args: unknown[]) => void)(disk, ops);
        if (disk.nextId % 5 === 0) disk.stored = { ...disk.stored, outbox };
      },
    })),
  },
  'bytes are not kept before they are sent': {
    invariant: 4, mix: 'an honest hub over a rough line',
    wrapStore: (store) => {
      // Only in memory: gone with the tab.
      const sealed = new Map<number, OutboxRow>();
      return {
        ...store,
        read: async () => {
          const read = await store.read();
          return read.ok ? { ...read, value: { ...read.value, outbox: read.value.outbox.map((row) => sealed.get(row.id) ?? row) } } : read;
        },
        commit: (change) => {
          for (const row of change.outbox?.put ?? []) sealed.set(row.id, row);
          return store.commit(change.outbox ? { ...change, outbox: { ...change.outbox, put: change.outbox.put.map(({ id, ops }) => ({ id, ops })) } } : change);
        },
      };
    },
  },
  'what is sent off before the page goes is not kept before it': {
    invariant: 4, mix: 'phones that are put away',
    plant: () => replace('../../app/sync/send-off.ts', ({ sendOff }) => ({
      sendOff: (work: { readonly deps: { readonly store: SpaceStore }; stored: StoredSpace }, room: unknown) => {
        // Only in memory: gone with the page.
        const inMemory = { ...work };
        const store: SpaceStore = { ...work.deps.store, read: async () => ({ ok: true, value: inMemory.stored }), commit: async () => ({ ok: true, value: undefined }) };
        return (sendOff as (...args: readonly unknown[]) => unknown)(Object.assign(inMemory, { deps: { ...work.deps, store } }), room);
      },
    })),
  },
  'the cursor is stored before what it stands for': {
    invariant: 1, mix: 'an honest hub over a rough line',
    wrapStore: (store) => {
      let calls = 0;
      return {
        ...store,
        commit: (change) => {
          calls += 1;
          const { ops: _ops, records: _records, ...rest } = change;
          // The kill between the two halves.
          return store.commit(calls % 4 === 0 ? rest : change);
        },
      };
    },
  },
  'the cursor moves over what was not looked at': {
    invariant: 5, mix: 'an honest hub over a rough line',
    wrapStore: (store) => ({
      ...store,
      commit: (change) => store.commit({ ...change, state: { ...change.state, cursor: { ...change.state.cursor, seq: change.state.cursor.seq + (change.ops?.length ? 1 : 0) } } }),
    }),
  },
  'no signature is looked at': {
    invariant: 6, mix: 'a hub that goes back, forges and keeps back',
    plant: () => replace('../../app/crypto/signature.ts', () => ({ hasSigned: async () => true })),
  },
  'nothing is reported': {
    invariant: 7, mix: 'a hub that is emptied or put back',
    plant: () => replace('../../app/sync/space-work.ts', () => ({ report: () => undefined })),
  },
  'a look does not mind which database answers': {
    invariant: 7, mix: 'a hub that is emptied or put back',
    plant: () => replace('../../app/sync/resting.ts', ({ lookAt }) => ({
      lookAt: (resting: readonly { readonly store: string }[], heads: (...args: readonly unknown[]) => Promise<{ readonly ok: boolean; readonly value: object }>) =>
        (lookAt as (...args: readonly unknown[]) => unknown)(resting, async (questions: unknown) => {
          const seen = await heads(questions);
          return seen.ok ? { ...seen, value: { ...seen.value, store: resting[0]!.store } } : seen;
        }),
    })),
  },
  'a look takes a space for quiet in which something waits': {
    invariant: 8, says: 'still has something to send', mix: 'an honest hub over a rough line',
    plant: () => replace('../../app/sync/resting.ts', ({ restingOf }) => ({
      restingOf: ({ stored, ...work }: { readonly stored: object }) => (restingOf as (work: object) => unknown)({ ...work, stored: { ...stored, outbox: [] } }),
    })),
  },
  'who has come halfway goes on as if all were here': {
    invariant: 13, mix: 'phones that come in with records of their own',
    plant: () => replace('../../app/sync/pull-tail.ts', ({ pullTail }) => ({
      pullTail: async (work: object) => {
        const pulled = await (pullTail as (work: object) => Promise<{ readonly ok: boolean; readonly error: { readonly type: string } }>)(work);
        return pulled.ok || pulled.error.type !== 'offline' ? pulled : { ok: true };
      },
    })),
  },
  'what a phone brings along stays with it': {
    invariant: 8, mix: 'phones that come in with records of their own',
    plant: () => replace('../../app/sync/joining.ts', () => ({ noteBrought: async () => ({ ok: true }) })),
  },
  'a hub that lost something is not given it back': {
    invariant: 8, says: 'the hub was not given back', mix: 'a hub that is emptied or put back',
    plant: () => replace('../../app/sync/hub-view.ts', ({ compareWithView }) => ({
      compareWithView: (...args: readonly unknown[]) => ({ ...(compareWithView as (...args: readonly unknown[]) => object)(...args), hubLacks: false }),
    })),
  },
  'a wrong clock drags others along': {
    invariant: 9, mix: 'an honest hub over a rough line',
    plant: () => replace('../../app/domain/hybrid-clock.ts', ({ receive }) => ({
      receive: (clock: unknown, stamp: unknown) => (receive as (...args: readonly unknown[]) => unknown)(clock, stamp, Number.POSITIVE_INFINITY),
    })),
  },
  'a removed device goes on counting': {
    invariant: 10, mix: 'devices that come and go',
    plant: () => replace('../../app/sync/judge-commit.ts', ({ judgeCommit }) => ({
      judgeCommit: (judge: { membership: { members: ReadonlyMap<string, object> } }, ...rest: unknown[]) => {
        const members = new Map([...judge.membership.members].map(([device, member]) => [device, { ...member, removed: undefined }]));
        return (judgeCommit as (...args: unknown[]) => unknown)({ ...judge, membership: { ...judge.membership, members } }, ...rest);
      },
    })),
  },
  'who takes somebody out keeps the entry first and its key after that': {
    // Only a kill between the two shows it, so only a coming or going that is killed.
    invariant: 8, says: 'still has something to send', mix: 'devices that come and go',
    plant: () => replace('../../app/sync/take-entries.ts', ({ storeEntries }) => ({
      storeEntries: async (work: { deps: { readonly store: SpaceStore }; stored: StoredSpace }, ...rest: readonly unknown[]) => {
        const { deps } = work;
        const commit: SpaceStore['commit'] = async (change, onWriting) => {
          const half = await deps.store.commit({ ...change, state: work.stored.state }, onWriting);
          return half.ok ? deps.store.commit({ expected: change.expected + 1, state: change.state }) : half;
        };
        work.deps = { ...deps, store: { ...deps.store, commit } };
        const done = await (storeEntries as (...args: readonly unknown[]) => unknown)(work, ...rest);
        Object.assign(work, { deps, stored: { ...work.stored, version: work.stored.version + 1 } });
        return done;
      },
    })),
  },
  'who takes somebody out while another one lets somebody in believes that it is done': {
    invariant: 10, says: 'and it is not', mix: 'devices that come and go',
    plant: () => replace('../../app/sync/push-entries.ts', ({ pushChange }) => ({
      pushChange: async (...args: readonly unknown[]) => {
        const pushed = await (pushChange as (...given: readonly unknown[]) => Promise<{ readonly ok: boolean }>)(...args);
        return pushed.ok ? { ok: true, value: 'done' } : pushed;
      },
    })),
  },
  'only who began a line is heard on it': {
    invariant: 8, says: 'never came to', mix: 'an honest hub over a rough line',
    plant: () => replace('../../app/sync/space-kinds.ts', ({ mayWrite }) => ({
      mayWrite: (held: { readonly type: string; readonly members: ReadonlyMap<string, { readonly person: string }> }, author: { readonly person: string }, op: unknown) =>
        (mayWrite as (...args: readonly unknown[]) => boolean)(held, author, op) && (held.type !== 'line' || held.members.values().next().value?.person === author.person),
    })),
  },
  'where a device ended is forgotten with the hub that lost it': {
    invariant: 10, mix: 'a hub that forgets who was removed',
    plant: () => replace('../../app/sync/space-work.ts', ({ judgeOf }) => ({
      judgeOf: (work: unknown, membership: unknown) => ({ ...(judgeOf as (...args: readonly unknown[]) => object)(work, membership), membership }),
    })),
  },
  'a snapshot leaves out what was erased': {
    invariant: 11, says: 'somebody new gets something else', mix: 'an honest hub over a rough line',
    plant: () => replace('../../app/sync/write-snapshot.ts', ({ writeSnapshot }) => ({
      writeSnapshot: (writer: unknown, state: { records: readonly RecordState[] }) => (writeSnapshot as (...args: unknown[]) => unknown)(writer, {
        ...state, records: [...state.records].filter(({ fields }) => !(fields.get('_del') as readonly Head[] | undefined)),
      }),
    })),
  },
};
const MOST = 1500;

afterEach(() => {
  vi.doUnmock('../../app/sync/judge-commit.ts');
  for (const path of ['merge-record', 'hybrid-clock']) vi.doUnmock(`../../app/domain/${path}.ts`);
  for (const path of ['judge-commit', 'space-work', 'hub-view', 'write-snapshot', 'resting', 'pull-tail', 'joining', 'take-entries', 'push-entries', 'space-kinds', 'send-off']) vi.doUnmock(`../../app/sync/${path}.ts`);
  vi.doUnmock('../../app/crypto/signature.ts');
  vi.doUnmock('../support/memory-space-store.ts');
  vi.resetModules();
});

test.each(Object.entries(BUGS))('%s: the histories notice', { timeout: 5 * 60_000 }, async (_name, { invariant, says = '', mix, plant, wrapStore }) => {
  vi.resetModules();
  plant?.();
  const { runHistory } = await import('./run-history.ts');
  const noticed = [];
  for (let seed = 1; seed <= MOST && noticed.length === 0; seed += 1) {
    const { broken } = await runHistory({ seed, steps: stepsOf(seed), deeds: MIXES[mix], ...(wrapStore && { wrapStore }) });
    // With the space behind it: promise 1 is neither 10 nor 11.
    const own = broken.find((found) => found.startsWith(`${invariant} `) && found.includes(says));
    if (own) noticed.push(`${seed}: ${own.split('\n')[0]}`);
  }
  expect(noticed).toHaveLength(1);
});

test('every promise has a bug that breaks it; that of blindness is with the real cryptography', () => {
  const broken = new Set(Object.values(BUGS).map(({ invariant }) => invariant));
  expect([...broken].toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13]);
});
