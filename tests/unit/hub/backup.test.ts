import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { restoreBackup } from '../../../hub/operator/backup.ts';
import type { Database } from '../../../hub/store/database.ts';

const turn = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

it('a backup that breaks off is given up at once: nothing is written after its transaction has ended', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'backup-'));
  const file = join(folder, 'cut.gz');
  const rows = Array.from({ length: 500 }, (_, n) => JSON.stringify({ table: 'org', row: { org: n, name: `name ${Math.sin(n)}` } }));
  const whole = gzipSync([JSON.stringify({ format: 1 }), ...rows, JSON.stringify({ rows: 500 })].join('\n'));
  writeFileSync(file, whole.subarray(0, -20));
  let over = false;
  let late = 0;
  const run = async (): Promise<void> => {
    await turn();
    if (over) late += 1;
  };
  // Slower than reading, as a database is.
  const database = { write: (work: (sql: unknown) => Promise<unknown>) => work({ all: () => Promise.resolve([]), run }).finally(() => { over = true; }) } as unknown as Database;
  await expect(restoreBackup(database, file)).rejects.toThrow();
  for (let turns = 0; turns < 600; turns += 1) await turn();
  expect(late).toBe(0);
  rmSync(folder, { recursive: true });
});
