// Making, joining and leaving a team of partners.
import { devicesError } from './devices-status.ts';
import { isForgotten, leftCard } from './domain/partner-cards.ts';
import type { Day } from './domain/day.ts';
import { type RecordId, teamRecordId, type TeamSpace } from './domain/ids.ts';
import { err, ok, type Result } from './domain/result.ts';
import { deleteAtHub, sharedRecords } from './end-space.ts';
import type { DevicesError } from './hooks/own-devices.ts';
import type { CardWords, Teams } from './hooks/teams.ts';
import type { PairDeps } from './pair-spaces.ts';
import { keepShared, profileChange, profileOf, settledSide, type SharedParts, todayOf, writeIn } from './shared-parts.ts';
import { createSpace } from './sync/begin-space.ts';
import type { HostLetter } from './sync/invitation.ts';
import { type NamedMember, needsNewKey, readMembers } from './sync/read-members.ts';
import type { StoredSpace } from './sync/space-store.ts';
import type { Change } from './vault/changes.ts';
import type { SpaceId } from '../wire/ids.ts';

/** A space of partners is the space of a team: there is no other way to such an id. */
const teamSpace = (space: SpaceId): TeamSpace => space as string as TeamSpace;

interface Joined { readonly id: RecordId; readonly name: string; readonly space: TeamSpace; readonly person: string; readonly card: CardWords }
const joinedChanges = ({ id, name, space, person, card }: Joined): readonly Change[] => [
  { id, kind: 'team', set: { name, space, person } },
  { id: teamRecordId(space, person), kind: 'partner', set: card },
];

export const makeTeam = (parts: SharedParts): Teams['make'] => async (name, card, given) => {
  const { newId, now, primitives, transport } = parts;
  const code = given ?? profileOf(parts)?.hubCode;
  if (!code) return err({ type: 'bad-code' });
  const begun = await createSpace(primitives, { type: 'team', name: card.firstName, now: now() });
  const made = await transport.createSpace(begun.entries, code);
  if (!made.ok) return err(devicesError(made.error));
  const id = newId();
  const { space, identity: { person } } = begun.state;
  const noted = await keepShared(parts, begun, [...joinedChanges({ id, name, space: teamSpace(space), person, card }), profileChange({ hubCode: code })]);
  if (noted.ok) parts.start();
  return noted.ok ? ok(id) : noted;
};

export const keepTeam = (parts: SharedParts, card: CardWords): PairDeps['keepJoined'] => async ({ state, entries }, { team }: HostLetter) => {
  const { newId } = parts;
  // Who begins here as a professional has the professional's app.
  const isProfessional = card.role === 'formal' && settledSide(parts) === undefined;
  const own: CardWords = team?.coordinates ? { ...card, role: 'coordinator' } : card;
  const noted = await keepShared(parts, { state, entries }, [
    ...joinedChanges({ id: newId(), name: team?.name ?? '', space: teamSpace(state.space), person: state.identity.person, card: own }),
    ...(isProfessional ? [profileChange({ side: 'formal' })] : []),
  ]);
  if (noted.ok) parts.start();
  return noted;
};

interface OpenTeam { readonly name: string; readonly space: SpaceId; readonly person: string; readonly members: readonly NamedMember[] }

export async function openTeam(parts: SharedParts, teamId: RecordId): Promise<Result<OpenTeam, DevicesError>> {
  const team = parts.vault.records.get('team', teamId);
  if (team?.space === undefined || team.person === undefined) return err({ type: 'storage' });
  const { name, person } = team;
  const space = spaceId(team.space);
  const read = await parts.stored(space);
  return read.ok ? ok({ name, space, person, members: await readMembers(parts.primitives, read.value) }) : read;
}

const spaceId = (space: TeamSpace): SpaceId => space as string as SpaceId;
const devicesOf = ({ members }: OpenTeam, person: string): readonly NamedMember['device'][] => members.filter((member) => member.person === person).map(({ device }) => device);
const farewell = ({ space }: OpenTeam, person: string, today: Day): Change<'partner'> => ({ id: teamRecordId(teamSpace(space), person), kind: 'partner', set: leftCard(today) });

export const removePartner = (parts: SharedParts): Teams['remove'] => async (teamId, person, today) => {
  const team = await openTeam(parts, teamId);
  if (!team.ok) return team;
  const remove = devicesOf(team.value, person);
  const gone = remove.length > 0 ? await parts.change(team.value.space, { add: [], remove }) : ok(undefined);
  return gone.ok ? writeIn(parts, [farewell(team.value, person, today)]) : gone;
};

/** The others hear it on her card, and her devices are taken out by herself: the hub lets none of them in again. */
export const leaveTeam = (parts: SharedParts): Teams['leave'] => async (teamId, today) => {
  const team = await openTeam(parts, teamId);
  if (!team.ok) return team;
  const { space } = team.value;
  // Without internet nothing has changed.
  const reached = await parts.sync(space);
  if (!reached.ok) return reached;
  const written = await writeIn(parts, [farewell(team.value, team.value.person, today)]);
  const told = written.ok ? await parts.sync(space) : written;
  if (!told.ok) return told;
  const left = await parts.change(space, { add: [], remove: devicesOf(team.value, team.value.person) });
  // Who is out is refused from then on: what counts is what the chain says.
  const after = await openTeam(parts, teamId);
  const isOut = after.ok && !after.value.members.some(({ isThis }) => isThis);
  return left.ok || isOut ? tidyTeam(parts)(teamId) : left;
};

export const tidyTeam = (parts: SharedParts): Teams['tidy'] => async (teamId) => {
  const space = parts.vault.records.get('team', teamId)?.space;
  // The keys go first: stopped in between, the team is still there to be tidied up once more.
  const dropped = space === undefined ? ok(undefined) : await parts.vault.dropSpace(spaceId(space));
  const erased = dropped.ok ? await parts.vault.eraseWith((records) => ({ erasures: [{ id: teamId, kind: 'team', erase: true }, ...(space === undefined ? [] : sharedRecords(records, (at) => at === space))], changes: [] })) : dropped;
  return erased.ok ? ok(undefined) : err(devicesError(erased.error));
};

export const endTeam = (parts: SharedParts): Teams['end'] => async (teamId) => {
  const space = parts.vault.records.get('team', teamId)?.space;
  const gone = space === undefined ? ok(undefined) : await deleteAtHub(parts, spaceId(space));
  return gone.ok ? tidyTeam(parts)(teamId) : gone;
};

/** What falls to a coordinator's device: a new key after somebody left by herself, and erasing who left long ago. */
export async function careForTeam(parts: SharedParts, stored: StoredSpace): Promise<void> {
  const { vault, primitives } = parts;
  const { space } = stored.state;
  const own = (await readMembers(primitives, stored)).find(({ isThis }) => isThis);
  if (own?.role !== 'admin') return;
  if (await needsNewKey(primitives, stored)) await parts.change(space, { add: [], remove: [] });
  const today = todayOf(parts);
  const old = vault.records.list('partner').filter((card) => card.id.startsWith(`${space}.`) && isForgotten(card, today));
  if (old.length > 0) await vault.erase(old.map(({ id }) => ({ id, kind: 'partner', erase: true })));
}
