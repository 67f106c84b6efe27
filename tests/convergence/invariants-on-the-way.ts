import { MAX_AHEAD_MS } from '../../app/domain/hybrid-clock.ts';
import { headOf, type SpaceState } from '../../app/sync/space-state.ts';
import type { OutboxRow, SpaceChange } from '../../app/sync/space-store.ts';
import type { PushedFrame } from '../../app/sync/transport.ts';
import type { Coming } from './at-once.ts';
import { membersAt } from './sim-chain.ts';
import type { SimDevice } from './sim-device.ts';
import type { SimHub } from './sim-hub.ts';
import type { Network } from './sim-network.ts';

export class Broken extends Error {}

export const must = (fine: boolean, what: string): void => { if (!fine) throw new Broken(what); };

/** What one run, in one tab, knows of where its device stands. */
type Known = Pick<SpaceState, 'progress'>;

const isSealed = ({ sealed }: OutboxRow): boolean => sealed !== undefined;

/** 13: who has come halfway into a space makes nothing of what it has there. */
export function checkSealed(name: string, { outbox, state: { progress } }: SpaceChange): void {
  must(!progress || !outbox?.put.some(isSealed), `13 halfway: ${name} seals a commit with ${progress?.parts} parts of ${progress?.of}`);
}

/**
 * 13: and gives nothing. By what the run that gives it knows: another tab may have begun to fetch a snapshot that came after
 * everything was here, and what was sealed before that holds all the same.
 */
export function checkWhole(name: string, { progress }: Known, frames: readonly PushedFrame[]): void {
  const says = frames.find(({ type }) => type !== 'entry');
  must(!says || !progress, `13 halfway: ${name} gives a ${says?.type} with ${progress?.parts} parts of ${progress?.of}`);
}

/** 9: whatever stamps came from elsewhere, a phone's own clock is never more than five minutes past what it ever showed. */
export function checkClock(name: string, ms: number, latest: number): void {
  must(ms <= latest + MAX_AHEAD_MS, `9 clock: ${name} was dragged along`);
}

/** 7: what the hub lost, and what it keeps back, is said by the first sync that goes well. */
export function checkReports({ name, outcome, disk }: SimDevice, before: { readonly store: string; readonly seq: number }, hub: { readonly store: string; readonly head: number }): void {
  if (!outcome || outcome.stopped) return;
  const told = new Set(outcome.reports.map(({ type }) => type));
  if (before.store !== '' && before.store !== hub.store) must(told.has('hub-changed'), `7 report: ${name} did not say that the hub is another one`);
  if (before.store === hub.store && hub.head < before.seq) must(told.has('hub-went-back'), `7 report: ${name} did not say that the hub went back`);
  if (disk.stored.held.length > 0) must(told.has('missing') || told.has('no-key') || told.has('set-aside'), `7 report: ${name} waits for something and does not say so: ${JSON.stringify([disk.stored.held.map(({ device, dseq, seq }) => [device, dseq, seq]), disk.stored.state.heads, disk.stored.refused])}`);
}

/** 5: everything up to the cursor is taken in, waits on this device, or was set aside. Of an honest hub this can be seen. */
export function checkCursor({ name, disk }: SimDevice, { hub, twisted }: Network): void {
  const { state, held, refused, outbox } = disk.stored;
  const isOut = hub.space.devices.get(state.identity.device)?.removedAt !== undefined;
  if (isOut || twisted || hub.lied || state.cursor.store !== hub.space.store) return;
  const kept = new Set([...held, ...refused].map(({ hash }) => hash));
  for (const { seq, header, hash } of hub.space.commits) {
    if (seq > state.cursor.seq || header.dseq <= headOf(state.heads, header.device).dseq || kept.has(hash)) continue;
    must(outbox.some(({ sealed }) => sealed?.hash === hash), `5 cursor: ${name} passed ${header.device} ${header.dseq} without having it`);
  }
}

/** 10: who was told that somebody is out, or in, can rely on it. Nothing was lost meanwhile. */
export function checkChanged({ space }: SimHub, { by, what, change: { add, remove }, outcome }: Coming): void {
  if (!outcome?.changed) return;
  const members = membersAt(space.entries);
  const stands = add.every(({ device }) => members.has(device)) && remove.every((device) => members.get(device)?.removed);
  must(stands, `10 removal: ${by.name} ${what}, is told that it is done, and it is not`);
}
