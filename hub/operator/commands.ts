import { createEventLog } from '../guard/event-log.ts';
import { createJanitor } from '../guard/janitor.ts';
import { dayOf } from '../guard/service.ts';
import { removeSpace } from '../space/remove-space.ts';
import type { Database } from '../store/database.ts';
import { restoreBackup, writeBackup } from './backup.ts';
import { checkStore } from './check-store.ts';
import { findSpace, listSpaces, nameForOperator, type SpaceLine } from './list-spaces.ts';
import { addOrganisation, listOrganisations, USUAL_QUOTA } from './organisations.ts';

export interface Outcome {
  readonly ok: boolean;
  readonly lines: readonly string[];
}

export interface CommandTools {
  readonly database: Database;
  readonly now: () => number;
}

type Command = (tools: CommandTools, args: readonly string[], options: ReadonlyMap<string, string>) => Promise<Outcome>;

const MEGABYTE = 1024 ** 2;
const DAY_MS = 86_400_000;

const fine = (...lines: readonly string[]): Outcome => ({ ok: true, lines });
const wrong = (...lines: readonly string[]): Outcome => ({ ok: false, lines });
const size = (bytes: number): string => `${(bytes / MEGABYTE).toFixed(1)} MB`;
const date = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
const plain = (text: string): string => text.replaceAll(/[^\p{L}\p{N} ._-]/gu, '').slice(0, 60);

const addOrg: Command = async ({ database, now }, [label], options) => {
  if (!label) return wrong('A name is missing: org add NAME');
  const maxBytes = Math.round(Number(options.get('megabytes') ?? USUAL_QUOTA.maxBytes / MEGABYTE) * MEGABYTE);
  const maxSpaces = Number(options.get('spaces') ?? USUAL_QUOTA.maxSpaces);
  if (!(maxBytes > 0) || !Number.isInteger(maxSpaces) || maxSpaces < 1) return wrong('--megabytes and --spaces are numbers above 0');
  const code = await addOrganisation(database, { label: plain(label), today: dayOf(now()), maxBytes, maxSpaces });
  return fine(code, 'This code is shown once. Who has it may make spaces, and this quota pays for them.');
};

const listOrgs: Command = async ({ database }) => fine(...(await listOrganisations(database)).map(({ org, label, spaces, bytes, max_bytes, max_spaces }) =>
  `${org}  ${label}  ${spaces} of ${max_spaces} spaces  ${size(bytes)} of ${size(max_bytes)}`));

const spaceLine = ({ space, label, bytes, devices, made, used }: SpaceLine, full: boolean): string =>
  `${full ? Buffer.from(space).toString('base64url') : nameForOperator(space)}  ${size(bytes)}  ${devices} devices  made ${date(made)}  used ${date(used)}  ${label}`;

const spaces: Command = async ({ database }, _args, options) =>
  fine(...(await listSpaces(database)).map((line) => spaceLine(line, options.has('full'))));

const removeOne: Command = async ({ database }, [wanted]) => {
  const key = wanted ? await findSpace(database, wanted) : undefined;
  if (!key) return wrong('There is no such space; "spaces" lists them.');
  await removeSpace(database, key);
  await database.scrub();
  return fine('Removed. Devices that still hold it are refused from now on.');
};

/** A wrong folder has a fresh database: in order, and no backup of anything. */
const isNobodys = async (database: Database): Promise<boolean> => (await listOrganisations(database)).length === 0;
export const NOT_THE_HUBS = 'No hub has run on this database. Give DATA_DIR or DATABASE_URL as the hub has it.';

const check: Command = async ({ database }) => {
  if (await isNobodys(database)) return wrong(NOT_THE_HUBS);
  const faults = await checkStore(database);
  return faults.length === 0 ? fine('Everything is in order.') : wrong(...faults);
};

const prune: Command = async ({ database, now }) => {
  const log = createEventLog(() => undefined, now);
  const janitor = createJanitor({ database, log, now });
  const failed = await janitor.round();
  janitor.stop();
  await database.scrub();
  const freed = `Freed ${size(log.counts().get('pruned-bytes') ?? 0)}.`;
  return failed > 0 ? wrong(`${freed} Not tidied now: ${failed}. Try again.`) : fine(freed);
};

const backup: Command = async ({ database }, [file]) => {
  if (!file) return wrong('A file is missing: backup FILE');
  if (await isNobodys(database)) return wrong(NOT_THE_HUBS);
  await writeBackup(database, file);
  return fine(`Written to ${file}. It holds what the hub holds: sealed, but not for everybody's eyes.`);
};

const restore: Command = async ({ database }, [file]) => {
  if (!file) return wrong('A file is missing: restore FILE');
  const rows = await restoreBackup(database, file);
  return fine(`Put back ${rows} rows. Devices bring what is newer by themselves.`);
};

const COMMANDS: Readonly<Record<string, Command>> = {
  'org add': addOrg, 'org list': listOrgs, spaces, 'space remove': removeOne, check, prune, backup, restore,
};

export const USAGE = [
  'node dist-hub/cli.mjs COMMAND     with DATA_DIR or DATABASE_URL as the hub has them', '',
  '  org add NAME [--megabytes=N] [--spaces=N]   a code for an organisation, with what it may take',
  '  org list                                    organisations and what they use',
  '  spaces [--full]                             spaces by size; --full shows their ids',
  '  space remove NAME                           one of that list, for good',
  '  check                                       hashes, chains, numbers and sizes',
  '  prune                                       throw away now what is due; the hub does so every ten minutes',
  '  backup FILE                                 while the hub runs',
  '  restore FILE                                into an empty database, with the hub stopped',
];

/** All others are about what is there. */
export const makesDatabase = (words: readonly string[]): boolean => words[0] === 'restore' || (words[0] === 'org' && words[1] === 'add');

const OPTIONS: Readonly<Record<string, readonly string[]>> = { 'org add': ['megabytes', 'spaces'], spaces: ['full'] };
/** One id in four thousand begins like an option. */
const TAKES_ANY_WORD = new Set(['space remove']);

/** Undefined when there is no such command, or when it does not know an option: half understood it would do something else. */
export function findCommand(words: readonly string[]): ((tools: CommandTools) => Promise<Outcome>) | undefined {
  const name = [2, 1].map((length) => words.slice(0, length).join(' ')).find((candidate) => Object.hasOwn(COMMANDS, candidate));
  const command = name === undefined ? undefined : COMMANDS[name];
  if (name === undefined || !command) return undefined;
  const rest = words.slice(name.split(' ').length);
  if (TAKES_ANY_WORD.has(name)) return (tools) => command(tools, rest, new Map());
  const [options, args] = [rest.filter((word) => word.startsWith('--')), rest.filter((word) => !word.startsWith('--'))];
  const read = new Map(options.map((word): [string, string] => {
    const [option = '', value = ''] = word.slice(2).split('=');
    return [option, value];
  }));
  if ([...read.keys()].some((option) => !OPTIONS[name]?.includes(option))) return undefined;
  return (tools) => command(tools, args, read);
}
