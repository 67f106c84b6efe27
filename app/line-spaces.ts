// Making, joining and ending the space behind a short line.
import { devicesError } from './devices-status.ts';
import type { Side } from './domain/codes.ts';
import type { Entity } from './domain/entities.ts';
import { type RecordId, sharedRecordId } from './domain/ids.ts';
import { err, ok, type Result } from './domain/result.ts';
import type { DevicesError } from './hooks/own-devices.ts';
import type { SeatWords } from './hooks/short-lines.ts';
import type { PairDeps } from './pair-spaces.ts';
import { endWithWord } from './line-farewell.ts';
import { isOutside } from './posts.ts';
import { keepShared, profileChange, profileOf, settledSide, type SharedParts, sideHere } from './shared-parts.ts';
import { createSpace } from './sync/begin-space.ts';
import type { HostLetter } from './sync/invitation.ts';
import { readMembers } from './sync/read-members.ts';
import { deleteAtHub, forgetSpace, unmake } from './end-space.ts';
import type { Change } from './vault/changes.ts';
import type { SpaceId } from '../wire/ids.ts';

const OTHER: Readonly<Record<Side, Side>> = { informal: 'formal', formal: 'informal' };

export interface LineSpaces {
  /** The line's space, made at the hub when there is none yet. */
  readonly spaceFor: (lineId: RecordId, seat: SeatWords, code: string | undefined) => Promise<Result<SpaceId, DevicesError>>;
  readonly keepLine: (seat: SeatWords) => PairDeps['keepJoined'];
}

export function createLineSpaces(parts: SharedParts, onFounded: (space: SpaceId) => void): LineSpaces {
  const { vault, newId, primitives, transport } = parts;
  const seatChange = (space: SpaceId, side: Side, { firstName, team }: SeatWords): Change<'seat'> => {
    const known = vault.records.list('seat').find((seat) => seat.side === side && seat.id.startsWith(`${space}.`));
    return { id: known?.id ?? sharedRecordId(space, newId()), kind: 'seat', set: { side, firstName, ...(team && { team }) } };
  };
  const spaceFor = async (lineId: RecordId, seat: SeatWords, given: string | undefined): Promise<Result<SpaceId, DevicesError>> => {
    const line = vault.records.get('line', lineId);
    const known = line?.space as SpaceId | undefined;
    if (known) {
      const read = await parts.stored(known);
      // Its keys are on another device of hers, which has not let this one in yet: nobody is let in from here, and a new space would take its place.
      return read.ok && !isOutside(read.value) ? ok(known) : err({ type: 'refused' });
    }
    const code = given ?? profileOf(parts)?.hubCode;
    if (!line) return err({ type: 'storage' });
    if (!code) return err({ type: 'bad-code' });
    const begun = await createSpace(primitives, { type: 'line', name: seat.firstName, now: parts.now() });
    const made = await transport.createSpace(begun.entries, code);
    if (!made.ok) return err(devicesError(made.error));
    const { space } = begun.state;
    // The hub takes a while: taken off the list meanwhile, the face does not come back with it, and of two tries one is enough.
    const needsSpace = (found: Entity<'line'> | undefined): boolean => found !== undefined && found.space === undefined;
    const noted = await keepShared(parts, begun, (records) => (!needsSpace(records.get('line', lineId)) ? undefined : [{ id: lineId, kind: 'line', set: { space, person: begun.state.identity.person, endedOn: undefined, unreadOn: undefined, stoppedOn: undefined, overReadOn: undefined } }, profileChange({ hubCode: code }), seatChange(space, sideHere(parts), seat)]));
    if (!noted.ok && noted.error.type === 'used') {
      await unmake(parts, begun);
      const other = vault.records.get('line', lineId)?.space;
      return other ? ok(other as SpaceId) : err({ type: 'storage' });
    }
    if (!noted.ok) return noted;
    onFounded(space);
    parts.start();
    return ok(space);
  };

  const keepLine = (seat: SeatWords): PairDeps['keepJoined'] => async (space, { line }: HostLetter) => {
    const side = OTHER[line?.side ?? 'informal'];
    const id = space.state.space;
    const noted = await keepShared(parts, space, [
      // A first line at the other end makes this the professional's app.
      ...(side === 'formal' && settledSide(parts) === undefined ? [profileChange({ side })] : []),
      { id: newId(), kind: 'line', set: { firstName: line?.name ?? '', space: id, person: space.state.identity.person } },
      seatChange(id, side, seat),
    ]);
    if (noted.ok) parts.start();
    return noted;
  };
  return { spaceFor, keepLine };
}

/** Whether nobody ever came in at the other end. Where the keys are on another device of hers, that is not known here. */
async function isAlone({ stored, primitives }: SharedParts, space: SpaceId): Promise<boolean> {
  const read = await stored(space);
  if (!read.ok || isOutside(read.value)) return false;
  const members = await readMembers(primitives, read.value);
  const own = members.find(({ isThis }) => isThis)?.person;
  return members.every(({ person }) => person === own);
}

/**
 * Takes the shared part of a line away. The volunteer's words may lie at the other end, so that end has to hear of it before
 * the space goes. What the professional held goes with her own end, and nothing of hers is left to be erased elsewhere.
 */
export async function endLine(parts: SharedParts, lineId: RecordId): Promise<Result<void, DevicesError>> {
  const line = parts.vault.records.get('line', lineId);
  const space = line?.space as SpaceId | undefined;
  if (!line || !space) return ok(undefined);
  if (sideHere(parts) === 'informal' && !(await isAlone(parts, space))) return endWithWord(parts, line, space);
  const gone = await deleteAtHub(parts, space);
  return gone.ok ? forgetSpace(parts, space, () => [{ id: lineId, kind: 'line', set: { space: undefined, person: undefined } }]) : gone;
}
