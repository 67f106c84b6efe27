import type { SpaceDevice } from '../../wire/ids.ts';
import type { Membership } from './membership.ts';

/** Which device wrote under which name, the latest last. */
export type Writers = Readonly<Record<string, SpaceDevice>>;

/** Of each person so many names that were heard last: nobody pushes out those of somebody else. */
const MOST_OF_ONE = 60;

type Members = Pick<Membership, 'members'>;
const personOf = ({ members }: Members, device: SpaceDevice | undefined): string | undefined => (device === undefined ? undefined : members.get(device)?.person);

/** Whether that name is known as one of another person: a name is drawn at random, and first heard of from whoever drew it. */
export function isOfAnother(members: Members, owner: SpaceDevice | undefined, author: SpaceDevice): boolean {
  const person = personOf(members, owner);
  return person !== undefined && person !== personOf(members, author);
}

export function withWriters(members: Members, known: Writers | undefined, news: ReadonlyMap<string, SpaceDevice>): { readonly writers?: Writers } {
  const all = Object.entries(known ?? {}).filter(([writer]) => !news.has(writer)).concat([...news]);
  const counts = new Map<string | undefined, number>();
  const kept = all.toReversed().filter(([, device]) => {
    const person = personOf(members, device);
    const count = (counts.get(person) ?? 0) + 1;
    counts.set(person, count);
    return count <= MOST_OF_ONE;
  });
  return kept.length > 0 ? { writers: Object.fromEntries(kept.toReversed()) } : {};
}
