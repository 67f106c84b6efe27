// Short lines: spaces that two people share.
import { signal } from '@preact/signals';
import { devicesError, devicesStatus } from './devices-status.ts';
import type { Side } from './domain/codes.ts';
import { type RecordId, sharedRecordId } from './domain/ids.ts';
import { err, ok, type Result } from './domain/result.ts';
import type { DevicesError } from './hooks/own-devices.ts';
import type { LineStatus, SeatWords, ShortLines } from './hooks/short-lines.ts';
import { inviteGuest, knock, type PairDeps } from './pair-spaces.ts';
import { profileOf, type SharedParts, spacesOf } from './shared-parts.ts';
import { createSpace } from './sync/begin-space.ts';
import type { HostLetter } from './sync/invitation.ts';
import { type NamedMember, readMembers } from './sync/read-members.ts';
import type { StoredSpace } from './sync/space-store.ts';
import type { SyncOutcome } from './sync/sync-space.ts';
import { openIdentity } from './crypto/device-identity.ts';
import type { Change } from './vault/changes.ts';
import { followHandovers } from './vault/follow-handovers.ts';
import type { SpaceId } from '../wire/ids.ts';

export interface RunningLines {
  readonly own: ShortLines;
  readonly show: (space: SpaceId, outcome: SyncOutcome) => Promise<void>;
}

const OTHER: Readonly<Record<Side, Side>> = { informal: 'formal', formal: 'informal' };

/** How a line stands after a run. */
export function lineStatus(outcome: SyncOutcome, stored: StoredSpace, members: readonly NamedMember[], now: number): LineStatus {
  const told = devicesStatus(outcome, stored, now);
  if (told.state === 'stopped') return told;
  const own = members.find(({ isThis }) => isThis)?.person;
  const others = members.filter(({ person }) => person !== own);
  if (others.length === 0) return { state: 'alone' };
  const heardAt = Math.max(...others.map((member) => member.heardAt ?? 0));
  return { state: 'open', ...(heardAt > 0 && { heardAt }), ...(told.state === 'waiting' && { waiting: { count: told.count, since: told.since } }) };
}

export function createShortLines(parts: SharedParts): RunningLines {
  const { vault, newId, now, primitives, transport } = parts;
  const status = signal<ReadonlyMap<string, LineStatus>>(new Map());
  const say = (space: SpaceId, next: LineStatus): void => { status.value = new Map([...status.value, [space, next]]); };
  const show = async (space: SpaceId, outcome: SyncOutcome): Promise<void> => {
    const read = await parts.stored(space);
    // Its keys are on another device of hers, or were lost with one.
    if (!read.ok) return say(space, { state: 'elsewhere' });
    say(space, lineStatus(outcome, read.value, await readMembers(primitives, read.value), now()));
    await followHandovers(vault, newId);
  };
  const sideHere = (): Side => profileOf(parts)?.side ?? 'informal';
  const seatChange = (space: SpaceId, side: Side, { firstName, team }: SeatWords): Change<'seat'> => {
    const known = vault.records.list('seat').find((seat) => seat.side === side && seat.id.startsWith(`${space}.`));
    return { id: known?.id ?? sharedRecordId(space, newId()), kind: 'seat', set: { side, firstName, ...(team && { team }) } };
  };
  const profileChange = (set: Change<'profile'>['set']): Change<'profile'> => ({ id: profileOf(parts)?.id ?? newId(), kind: 'profile', set });
  const write = async (changes: readonly Change[]): Promise<Result<void, DevicesError>> => {
    const written = await vault.write(changes);
    return written.ok ? ok(undefined) : err(devicesError(written.error));
  };
  const pairing = (space: SpaceId | undefined, keepJoined: PairDeps['keepJoined']): PairDeps => ({
    ...parts, keepJoined, stored: () => parts.stored(space), change: (change) => parts.change(space, change),
  });

  /** The line's space, made at the hub when there is none on this device. */
  const spaceFor = async (lineId: RecordId, seat: SeatWords, given: string | undefined): Promise<Result<SpaceId, DevicesError>> => {
    const line = vault.records.get('line', lineId);
    const known = line?.space as SpaceId | undefined;
    if (known && (await parts.stored(known)).ok) return ok(known);
    const code = given ?? profileOf(parts)?.hubCode;
    if (!line) return err({ type: 'storage' });
    if (!code) return err({ type: 'bad-code' });
    const begun = await createSpace(primitives, { type: 'line', name: seat.firstName, now: now() });
    const made = await transport.createSpace(begun.entries, code);
    if (!made.ok) return err(devicesError(made.error));
    const kept = await vault.beginLine(begun);
    if (!kept.ok) return err(devicesError(kept.error));
    const { space } = begun.state;
    const noted = await write([{ id: lineId, kind: 'line', set: { space } }, profileChange({ hubCode: code }), seatChange(space, sideHere(), seat)]);
    if (!noted.ok) return noted;
    say(space, { state: 'alone' });
    parts.start();
    return ok(space);
  };

  const keepLine = (seat: SeatWords): PairDeps['keepJoined'] => async (space, { line }: HostLetter) => {
    const kept = await vault.beginLine(space);
    if (!kept.ok) return err(devicesError(kept.error));
    const side = OTHER[line?.side ?? 'informal'];
    const id = space.state.space;
    const noted = await write([
      // A first line at the other end makes this the professional's app; who has families of her own stays who she is.
      ...(profileOf(parts)?.side === undefined && side === 'formal' && vault.records.list('road').length === 0 ? [profileChange({ side })] : []),
      { id: newId(), kind: 'line', set: { firstName: line?.name ?? '', space: id } },
      seatChange(id, side, seat),
    ]);
    if (noted.ok) parts.start();
    return noted;
  };

  const own: ShortLines = {
    status,
    needsCode: () => profileOf(parts)?.hubCode === undefined,
    invite: async (lineId, seat, code) => {
      const space = await spaceFor(lineId, seat, code);
      return space.ok ? inviteGuest(pairing(space.value, () => Promise.resolve(ok(undefined))), { side: sideHere(), name: seat.firstName }) : space;
    },
    join: (code, seat) => knock(pairing(undefined, keepLine(seat)), code, { name: seat.firstName, to: 'line' }),
    end: async (lineId) => {
      const space = vault.records.get('line', lineId)?.space as SpaceId | undefined;
      if (!space) return ok(undefined);
      const read = await parts.stored(space);
      if (read.ok) {
        const { device, token } = await openIdentity(primitives, read.value.state.identity);
        const gone = await transport.deleteSpace({ space, device, token });
        if (!gone.ok && gone.error.type !== 'not-found' && gone.error.type !== 'refused') return err(devicesError(gone.error));
      }
      const shared = (['seat', 'handover', 'withdrawal', 'advice'] as const).flatMap((kind) => vault.records.list(kind).filter((item) => item.id.startsWith(`${space}.`)).map((item) => ({ id: item.id, kind, erase: true as const })));
      const erased = await vault.erase(shared, [{ id: lineId, kind: 'line', set: { space: undefined } }]);
      return erased.ok ? ok(undefined) : err(devicesError(erased.error));
    },
    syncNow: parts.syncNow,
  };
  for (const space of spacesOf(parts)) if (space !== vault.mine) void show(space, { reports: [], waiting: 0 });
  return { own, show };
}
