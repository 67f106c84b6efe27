import type { Entity } from './entities.ts';
import { PROFILE_ID } from './ids.ts';

interface Reading { readonly list: (kind: 'profile') => readonly Entity<'profile'>[] }

/** What she set for herself. Where what an older version left could not be gathered yet, that. */
export const profileIn = (records: Reading): Entity<'profile'> | undefined => {
  const all = records.list('profile');
  return all.find(({ id }) => id === PROFILE_ID) ?? all[0];
};
