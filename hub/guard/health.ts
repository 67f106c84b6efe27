import type { Database } from '../store/database.ts';

/** Whether the hub could take in and hand out something at this moment. */
export type Health = () => Promise<boolean>;

/** A proxy waits no longer for an answer either. */
const ANSWER_WITHIN_MS = 2_000;
/** However often anybody asks, the database is asked once in this time. */
const ASK_AGAIN_MS = 1_000;

interface HealthDeps {
  readonly database: Pick<Database, 'read' | 'isInPlace'>;
  readonly now: () => number;
  readonly answerWithinMs?: number;
}

export function createHealth({ database, now, answerWithinMs = ANSWER_WITHIN_MS }: HealthDeps): Health {
  const ask = (): Promise<boolean> => database.read((sql) => sql.all("SELECT name FROM meta WHERE name = 'store'")).then((rows) => rows.length === 1 && database.isInPlace(), () => false);
  let asking: Promise<boolean> | undefined;
  let last: { readonly at: number; readonly isWell: boolean } | undefined;
  return async () => {
    if (last && now() - last.at < ASK_AGAIN_MS) return last.isWell;
    // A question that hangs is not asked a second time: more of them would only stand in line behind it.
    asking ??= ask().finally(() => { asking = undefined; });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => { timer = setTimeout(resolve, answerWithinMs, false); });
    const isWell = await Promise.race([asking, late]);
    clearTimeout(timer);
    last = { at: now(), isWell };
    return isWell;
  };
}

/** The status is what a proxy or a watchdog looks at. */
export const healthStatus = (isWell: boolean): 200 | 503 => (isWell ? 200 : 503);
