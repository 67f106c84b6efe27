import { join } from 'node:path';
import { parseConfig } from './config.ts';
import { openDatabase } from './open-database.ts';
import { findCommand, USAGE } from './operator/commands.ts';

const command = findCommand(process.argv.slice(2));
const config = parseConfig(process.env, { distDir: '', dataDir: join(process.cwd(), 'data') });

async function run(): Promise<boolean> {
  if (!command || !config.ok) {
    console.error(config.ok ? USAGE.join('\n') : config.error);
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
