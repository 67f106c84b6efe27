import { join } from 'node:path';
import type { Card, CardKind } from '../../app/domain/card.ts';
import { parseCard } from '../../app/domain/parse-card.ts';
import { readYaml, yamlFiles } from './read-yaml.ts';

/** The folder of each kind of card. */
export const CARD_FOLDERS: Readonly<Record<string, CardKind>> = { doors: 'door', words: 'word', sentences: 'sentence', facts: 'fact', barriers: 'barrier' };

/** Every card under `content/`, in the order of their names. Throws a sentence with the file and what is wrong with it. */
export function readContent(folder: string): readonly Card[] {
  const cards = Object.entries(CARD_FOLDERS).flatMap(([name, kind]) => yamlFiles(join(folder, name)).map(({ path, id }) => readYaml(path, 'core', { id, kind }, parseCard)));
  const ids = new Set(cards.map(({ id }) => id));
  if (ids.size < cards.length) throw new Error('two cards have the same id');
  for (const { id, leadsTo } of cards) {
    for (const to of leadsTo) if (!ids.has(to)) throw new Error(`${id} leads to ${to}, which is not there`);
  }
  return cards.sort((one, other) => one.place - other.place);
}
