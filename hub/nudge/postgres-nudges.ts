import type postgres from 'postgres';
import { createLocalNudges, type Nudges, nudgeName } from './nudges.ts';

const CHANNEL = 'drempel_nudge';
/** PostgreSQL puts all that notify in one line, so they are gathered first. */
const GATHER_MS = 25;

/** Watchers of all hub processes on one database. A nudge may get lost with a connection: devices look by themselves, too. */
export async function createPostgresNudges(connection: postgres.Sql): Promise<Nudges> {
  const local = createLocalNudges();
  let gathered = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const send = async (): Promise<void> => {
    timer = undefined;
    const names = [...gathered];
    gathered = new Set();
    await connection.unsafe('SELECT pg_notify($1, name) FROM unnest($2::text[]) AS name', [CHANNEL, names as unknown as string])
      // This process's own watchers at least.
      .catch(() => names.forEach((name) => local.tellName(name)));
  };
  // After a break of the connection it cannot be known who missed what.
  const { unlisten } = await connection.listen(CHANNEL, local.tellName, local.tellAll);
  return {
    ...local,
    tell: (space) => {
      gathered.add(nudgeName(space));
      timer ??= setTimeout(() => void send(), GATHER_MS);
    },
    close: async () => {
      clearTimeout(timer);
      await unlisten().catch(() => undefined);
    },
  };
}
