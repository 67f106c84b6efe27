import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashCode, makeCode } from '../guard/quota.ts';
import type { Database, Sql } from '../store/database.ts';

export interface OrganisationLine {
  readonly org: number;
  readonly label: string;
  readonly spaces: number;
  readonly bytes: number;
  readonly max_bytes: number;
  readonly max_spaces: number;
}

export interface NewOrganisation {
  readonly label: string;
  readonly today: number;
  readonly maxBytes: number;
  readonly maxSpaces: number;
}

export const USUAL_QUOTA = { maxBytes: 2 * 1024 ** 3, maxSpaces: 10_000 } as const;

async function insert(sql: Sql, { label, today, maxBytes, maxSpaces }: NewOrganisation): Promise<string> {
  const code = makeCode();
  await sql.run(
    `INSERT INTO org (org, code, label, day, max_bytes, max_spaces)
       VALUES ((SELECT COALESCE(MAX(org), 0) + 1 FROM org), $1, $2, $3, $4, $5)`, [hashCode(code), label, today, maxBytes, maxSpaces],
  );
  return code;
}

/** The code is shown once: only its hash is kept. */
export const addOrganisation = (database: Database, organisation: NewOrganisation): Promise<string> => database.write(async (sql) => {
  await sql.alone();
  return insert(sql, organisation);
});

export const listOrganisations = (database: Database): Promise<readonly OrganisationLine[]> => database.read(async (sql) => {
  const rows = await sql.all<OrganisationLine>(
    `SELECT org.org, org.label, org.max_bytes, org.max_spaces, COUNT(space.space) AS spaces, COALESCE(SUM(space.bytes), 0) AS bytes
       FROM org LEFT JOIN space ON space.org = org.org GROUP BY org.org, org.label, org.max_bytes, org.max_spaces ORDER BY org.org`,
  );
  return rows.map((row) => ({ ...row, spaces: Number(row.spaces), bytes: Number(row.bytes) }));
});

const fileIn = (dataDir: string): string => join(dataDir, 'organisation-code.txt');

/** The code of the first organisation, made at the first start and kept beside the database for whoever runs the hub for itself. */
export async function firstCode(database: Database, dataDir: string, today: number): Promise<string | undefined> {
  const code = await database.write(async (sql) => {
    await sql.alone();
    const [any] = await sql.all('SELECT 1 AS one FROM org LIMIT 1');
    return any ? undefined : insert(sql, { label: 'first', today, ...USUAL_QUOTA });
  });
  const file = fileIn(dataDir);
  if (code) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    writeFileSync(file, `${code}\n`, { mode: 0o600 });
  }
  return code ?? (existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined);
}
