import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import type { Card, CardKind } from '../../app/domain/card.ts';
import { parseCard } from '../../app/domain/parse-card.ts';

/** The folder of each kind of card. */
const FOLDERS: Readonly<Record<string, CardKind>> = { doors: 'door', words: 'word', sentences: 'sentence', facts: 'fact', barriers: 'barrier' };

function readFile(path: string, kind: CardKind): Card {
  const id = basename(path, '.yaml');
  let raw: unknown;
  try {
    // Days stay text: the schema asks for year-month-day.
    raw = parse(readFileSync(path, 'utf8'), { schema: 'core' });
  } catch (error) {
    throw new Error(`${path} is no YAML: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  const card = parseCard(typeof raw === 'object' && raw !== null ? { id, kind, ...raw } : raw);
  if (!card.ok) throw new Error(`${path}: ${card.error.map(({ at, fault }) => `${at || 'the file'} is ${fault}`).join(', ')}`);
  if (card.value.id !== id || card.value.kind !== kind) throw new Error(`${path}: its id and kind are those of its file and folder`);
  return card.value;
}

/** Every card under `content/`, in the order of their names. Throws a sentence with the file and what is wrong with it. */
export function readContent(folder: string): readonly Card[] {
  const cards = Object.entries(FOLDERS).flatMap(([name, kind]) =>
    readdirSync(join(folder, name)).filter((file) => file.endsWith('.yaml')).sort().map((file) => readFile(join(folder, name, file), kind)));
  const ids = new Set(cards.map(({ id }) => id));
  if (ids.size < cards.length) throw new Error('two cards have the same id');
  for (const { id, leadsTo } of cards) {
    for (const to of leadsTo) if (!ids.has(to)) throw new Error(`${id} leads to ${to}, which is not there`);
  }
  return cards.sort((one, other) => one.place - other.place);
}
