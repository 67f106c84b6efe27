import { expect } from 'vitest';
import { createHttpTransport } from '../../../app/sync/http-transport.ts';
import type { PulledItem, PulledPage, Transport } from '../../../app/sync/transport.ts';
import { dayOf } from '../../../hub/guard/service.ts';
import { forgetOldBoxes } from '../../../hub/space/boxes.ts';
import { hasSigned } from '../../../hub/space/entry-signature.ts';
import { prune, pruneStrayParts } from '../../../hub/space/prune.ts';
import type { Database } from '../../../hub/store/database.ts';
import { fromBase64url } from '../../../wire/bytes.ts';
import { LIMITS } from '../../../wire/limits.ts';
import { Scheduler } from '../../convergence/scheduler.ts';
import { SimHub } from '../../convergence/sim-hub.ts';
import { FINE, simTransport } from '../../convergence/sim-network.ts';
import { letDaysPass } from './hub-database.ts';
import type { HubsInUse } from './hub-place.ts';
import { sha256, text } from './sealed-things.ts';
import { credentials, type Move, moveOf, newWorld, type SpaceWorld, type Step } from './space-moves.ts';

const DAY_MS = 86_400_000;
/** More than anything is kept for. */
const LONG_DAYS = 8;

const nameOf = (bytes: Uint8Array): string => Buffer.from(sha256(bytes)).toString('hex').slice(0, 12);

/** An answer without what each hub draws for itself: its name, and its clock. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null, (key, inner: unknown) => {
  if (key === 'at' || key === 'store') return undefined;
  return inner instanceof Uint8Array ? nameOf(inner) : inner;
}));

const describe = (item: PulledItem): string => `${item.type} ${item.type === 'part' ? '' : item.seq} ${nameOf(item.bytes)}`;
const describePage = (page: PulledPage): unknown => plain({ ...page, items: page.items.map(describe) });

/** The real one ends a page where it is about full. */
function expectSamePage(is: PulledPage, should: PulledPage): void {
  if (is.end === 'cut' || should.end === 'cut') throw new Error('an answer broke off');
  if (!is.end.more) return expect(describePage(is)).toEqual(describePage(should));
  expect(is.items.reduce((size, { bytes }) => size + bytes.length, 0)).toBeGreaterThan(LIMITS.pullPage - LIMITS.commit);
  expect(should.items.length).toBeGreaterThan(is.items.length);
  return expect(describePage(is)).toEqual(describePage({ ...should, items: should.items.slice(0, is.items.length), end: { ...should.end, more: true } }));
}

/** One space at a real hub and at the simulated one. Whatever is asked of both, they have to answer alike. */
export class HubPair {
  private readonly world: SpaceWorld;
  private readonly clock = { now: Date.now() };
  private readonly sim = new SimHub(sha256, () => text(16), () => this.clock.now, hasSigned);
  private readonly simulated: Transport;
  private readonly real: readonly Transport[];
  private readonly here: HubsInUse;
  private readonly database: Database;
  private steps = 0;

  constructor(type: SpaceWorld['space']['type'], here: HubsInUse, database: Database) {
    this.world = newWorld(type);
    this.here = here;
    this.database = database;
    const fair = (): number => 0.99;
    this.simulated = simTransport({ hub: this.sim, scheduler: new Scheduler(fair), dice: fair, weather: FINE, twist: undefined, twisted: false }, { alive: true });
    this.real = here.hubs.map(({ origin }) => createHttpTransport({ fetch, origin, later: () => () => undefined }));
  }

  async step(step: Step): Promise<void> {
    this.steps += 1;
    const move = moveOf(this.world, step, this.sim.space.head, this.here.code);
    if (move.does === 'pull') return this.pull(move);
    if (move.does === 'days') return this.letDaysPass();
    const ask = move.does === 'ask' ? move.ask : (hub: Transport) => hub.push(credentials(this.world, move.by), move.frames);
    const [is, should] = [await ask(this.hub), await ask(this.simulated)];
    expect(plain(is)).toEqual(plain(should));
    if (move.does === 'push' && should.ok) {
      move.learn(should.value as Parameters<typeof move.learn>[0]);
      this.world.sent.push(move);
      await this.tidy();
    }
    return undefined;
  }

  /** Where there are two processes, one after the other. */
  private get hub(): Transport { return this.real[this.steps % this.real.length]!; }

  /** To the end, page by page as a device does. */
  private async pull({ by, ...question }: Extract<Move, { does: 'pull' }>): Promise<void> {
    const who = credentials(this.world, by);
    for (let { after, entries, have } = question; ;) {
      const asked = { after, entries, ...(have && { have }) };
      const [is, should] = [await this.hub.pull(who, asked), await this.simulated.pull(who, asked)];
      if (!is.ok || !should.ok) return expect(plain(is)).toEqual(plain(should));
      expectSamePage(is.value, should.value);
      const { items, end } = is.value;
      if (end === 'cut' || !end.more) return undefined;
      entries += is.value.entries.length;
      after = Math.max(after, ...items.flatMap((item) => (item.type === 'commit' ? [item.seq] : [])));
      const parts = items.filter(({ type }) => type === 'part').length;
      if (parts > 0) have = { snapshot: this.sim.space.manifests.at(-1)!.manifest.snapshot, parts: parts + (have?.parts ?? 0) };
    }
  }

  private async letDaysPass(): Promise<void> {
    this.clock.now += LONG_DAYS * DAY_MS;
    await letDaysPass(this.here.place, LONG_DAYS);
    await forgetOldBoxes(this.database, this.key, Date.now());
    await this.tidy();
  }

  /** What the real one does every ten minutes by itself. */
  private async tidy(): Promise<void> {
    const today = dayOf(Date.now());
    await prune(this.database, this.key, today);
    await pruneStrayParts(this.database, this.key, today);
    this.sim.prune();
  }

  private get key() { return fromBase64url(this.world.space.id)!; }
}
