import type { Frame } from '../../wire/frames.ts';
import type { PushResult } from '../../wire/push-result.ts';
import type { Database } from '../store/database.ts';
import { closeSpace, openSpace, type OpenSpace, type PushCircumstances, type Pusher } from './open-space.ts';
import { takeCommit } from './take-commit.ts';
import { takeEntry } from './take-entry.ts';
import { takeManifest } from './take-manifest.ts';
import { takePart } from './take-part.ts';

export interface PushOutcome {
  readonly results: readonly PushResult[];
  readonly changed: boolean;
  readonly org: number;
  /** Bytes that the organisation now has more. */
  readonly grown: number;
}

const TAKE: Readonly<Record<Frame['type'], (space: OpenSpace, bytes: Uint8Array) => Promise<PushResult>>> = {
  entry: takeEntry, part: takePart, manifest: takeManifest, commit: takeCommit, end: async () => ({ r: 'bad' }),
};

const isIn = ({ r }: PushResult): boolean => r === 'stored' || r === 'dup';

/** In order, up to the first that is not taken. Undefined when the space has gone. */
export const push = (database: Database, pusher: Pusher, frames: readonly Frame[], circumstances: PushCircumstances): Promise<PushOutcome | undefined> =>
  database.write(async (sql) => {
    const space = await openSpace(sql, pusher, circumstances);
    if (!space) return undefined;
    const results: PushResult[] = [];
    for (const { type, bytes } of frames) {
      const stopped = results.length > 0 && !isIn(results.at(-1)!);
      results.push(stopped ? { r: 'after' } : await TAKE[type](space, bytes));
    }
    const changed = await closeSpace(space);
    return { results, changed, org: space.before.org, grown: space.now.bytes - space.before.bytes };
  });
