import type { SpaceDevice } from './ids.ts';
import { LIMITS } from './limits.ts';
import { isKeyless, type AddedDevice, type MemberEntry, type SpaceType } from './member-entry.ts';

type Known = Pick<AddedDevice, 'device' | 'person' | 'role'>;
/** Somebody who was added; `removed` when she was taken out again. */
type Member = Known & Pick<AddedDevice, 'dh'> & { readonly removed?: unknown };

/** What has to be known of a chain to judge the next entry. */
export interface ChainSoFar {
  readonly type: SpaceType;
  readonly members: ReadonlyMap<SpaceDevice, Member>;
  readonly epoch: number;
  readonly kid: string;
}

const PEOPLE: Readonly<Record<SpaceType, number>> = { mine: 1, line: 2, team: LIMITS.devices };

function after(active: readonly Known[], { add, remove }: MemberEntry): readonly Known[] {
  const gone = new Set(remove.map(({ device }) => device));
  return [...active.filter(({ device }) => !gone.has(device)), ...add];
}

/** The shape that a space keeps: one person, two people, or a team; and somebody who can admit and remove. */
function keepsShape(type: SpaceType, members: readonly Known[]): boolean {
  const people = new Set(members.map(({ person }) => person)).size;
  const rolesFit = type === 'team' ? members.some(({ role }) => role === 'admin') : members.every(({ role }) => role === 'admin');
  return members.length > 0 && members.length <= LIMITS.devices && people <= PEOPLE[type] && rolesFit;
}

/** Nobody gets a device under the name of somebody else: a person's devices are added by a device of hers. */
const addsUnderOwnName = (author: Known, active: readonly Known[], add: readonly AddedDevice[]): boolean =>
  add.every(({ person }) => person === author.person || !active.some((member) => member.person === person));

/** Without being an admin: only one's own devices, and not to more than one is oneself. */
function staysWithOwn(author: Known, members: ChainSoFar['members'], { add, remove }: MemberEntry): boolean {
  return add.every(({ person, role }) => person === author.person && role === 'member')
    && remove.every(({ device }) => members.get(device)?.person === author.person);
}

/** Who has no key takes out and lets nobody in; and such a member is only for one's own devices. */
const keepsKeylessSmall = (author: Member, { type, add }: MemberEntry): boolean => add.length === 0 || (!isKeyless(author) && (type === 'mine' || !add.some(isKeyless)));

/** Whether its author, a member, may write this entry here. The first entry adds its author and nobody else. */
export function entryIsAllowed(before: ChainSoFar | undefined, entry: MemberEntry): boolean {
  if (!before) return entry.add.length === 1 && entry.remove.length === 0 && entry.keys.length === 0 && keepsShape(entry.type, entry.add);
  const active = [...before.members.values()].filter((member) => !member.removed);
  const author = before.members.get(entry.by)!;
  const isNews = entry.add.every(({ device }) => !before.members.has(device));
  const isThere = entry.remove.every(({ device }) => active.some((member) => member.device === device));
  if (!keepsKeylessSmall(author, entry)) return false;
  if (!isNews || !isThere || !addsUnderOwnName(author, active, entry.add)) return false;
  if (author.role !== 'admin' && !staysWithOwn(author, before.members, entry)) return false;
  return keepsShape(entry.type, after(active, entry));
}

/** Whether the epoch that holds goes on, or the next one begins. Who goes takes it with her. */
export function epochFits(before: ChainSoFar | undefined, { epoch, kid, remove }: MemberEntry): boolean {
  if (!before) return epoch === 1;
  if (epoch === before.epoch) return kid === before.kid && remove.length === 0;
  return epoch === before.epoch + 1 && kid !== before.kid;
}
