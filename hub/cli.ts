import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseConfig } from './config.ts';
import { openDatabase, sqliteFile } from './open-database.ts';
import { findCommand, makesDatabase, NOT_THE_HUBS, USAGE } from './operator/commands.ts';

const words = process.argv.slice(2);
const command = findCommand(words);
const config = parseConfig(process.env, { distDir: '', dataDir: join(process.cwd(), 'data') });

async function run(): Promise<boolean> {
  if (!command || !config.ok) {
    console.error(config.ok ? USAGE.join('\n') : config.error);
    return false;
  }
  // Opening it would leave an empty one in the wrong folder.
  if (!config.value.databaseUrl && !makesDatabase(words) && !existsSync(sqliteFile(config.value.dataDir))) {
    console.error(NOT_THE_HUBS);
    return false;
  }
  const { database } = await openDatabase(config.value);
  try {
    const { ok, lines } = await command({ database, now: Date.now });
    for (const line of lines) (ok ? console.log : console.error)(line);
    return ok;
  } finally {
    await database.close();
  }
}

try {
  process.exitCode = await run() ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
