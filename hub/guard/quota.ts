import { createHash, randomInt } from 'node:crypto';
import type { Sql } from '../store/database.ts';

/** Who has a code may make spaces, and its quota pays for them. */
export interface Organisation {
  readonly org: number;
  readonly hasRoomForSpace: (sql: Sql, size: number) => Promise<boolean>;
}

export interface Quota {
  readonly findOrganisation: (sql: Sql, code: string) => Promise<Organisation | undefined>;
  readonly bytesLeft: (sql: Sql, org: number) => Promise<number>;
  /** Tells what was written since, so that it counts before the next look. */
  readonly grew: (org: number, bytes: number) => void;
}

interface Use { bytesLeft: number; spacesLeft: number; seenAt: number }

/** Adding up all spaces of an organisation for every push would cost more than the push. Several hubs may overshoot by what they take in this time. */
const LOOK_AGAIN_MS = 15_000;

/** Without the letters and digits that look alike. 16 of them are 80 bits. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

export const makeCode = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')).join('-');

/** However it was typed. */
export const hashCode = (code: string): Uint8Array => {
  const letters = code.toLowerCase().replaceAll(/[^a-z0-9]/g, '').replaceAll('o', '0').replaceAll(/[il]/g, '1');
  return new Uint8Array(createHash('sha256').update(`drempel.code.v1${letters}`).digest());
};

async function look(sql: Sql, org: number, now: number): Promise<Use> {
  const [row] = await sql.all<{ max_bytes: number; max_spaces: number; bytes: number; spaces: number }>(
    `SELECT max_bytes, max_spaces, (SELECT COALESCE(SUM(bytes), 0) FROM space WHERE space.org = org.org) AS bytes,
       (SELECT COUNT(*) FROM space WHERE space.org = org.org) AS spaces FROM org WHERE org = $1`, [org],
  );
  // PostgreSQL adds up in a type that the driver hands over as text.
  return row ? { bytesLeft: row.max_bytes - Number(row.bytes), spacesLeft: row.max_spaces - Number(row.spaces), seenAt: now } : { bytesLeft: 0, spacesLeft: 0, seenAt: now };
}

export function createQuota(now: () => number): Quota {
  const uses = new Map<number, Use>();
  const useOf = async (sql: Sql, org: number): Promise<Use> => {
    const known = uses.get(org);
    if (known && now() - known.seenAt < LOOK_AGAIN_MS) return known;
    const fresh = await look(sql, org, now());
    uses.set(org, fresh);
    return fresh;
  };
  return {
    findOrganisation: async (sql, code) => {
      const [row] = await sql.all<{ org: number }>('SELECT org FROM org WHERE code = $1', [hashCode(code)]);
      return row && {
        org: row.org,
        hasRoomForSpace: async (inside, size) => {
          // Rare enough to count anew each time.
          const use = await look(inside, row.org, now());
          return use.spacesLeft >= 1 && use.bytesLeft >= size;
        },
      };
    },
    bytesLeft: async (sql, org) => (await useOf(sql, org)).bytesLeft,
    grew: (org, bytes) => {
      const use = uses.get(org);
      if (use) use.bytesLeft -= bytes;
    },
  };
}
