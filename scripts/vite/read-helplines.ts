import { join } from 'node:path';
import type { Helpline } from '../../app/domain/helpline.ts';
import { NEEDED_LINES } from '../../app/domain/helpline.ts';
import { parseHelpline } from '../../app/domain/parse-helpline.ts';
import { CARD_FOLDERS } from './read-content.ts';
import { readYaml, yamlFiles } from './read-yaml.ts';

/** No line names a card that is not there, and no two stand in one place on it. */
function checkCards(lines: readonly Helpline[], cards: ReadonlySet<string>): void {
  const taken = new Map<string, string>();
  for (const line of lines) {
    for (const [card, place] of Object.entries(line.cards)) {
      if (!cards.has(card)) throw new Error(`helplines/${line.id}.yaml names the card ${card}, which is not there`);
      const other = taken.get(`${card} ${place}`);
      if (other) throw new Error(`helplines/${line.id}.yaml and helplines/${other}.yaml both have place ${place} on the card ${card}`);
      taken.set(`${card} ${place}`, line.id);
    }
  }
}

/** Every line under `content/helplines`, in the order they are shown. Throws a sentence with the file and what is wrong with it. */
export function readHelplines(folder: string): readonly Helpline[] {
  const lines = yamlFiles(join(folder, 'helplines')).map(({ path, id }) => readYaml(path, 'failsafe', { id }, parseHelpline));
  for (const id of NEEDED_LINES) if (!lines.some((line) => line.id === id)) throw new Error(`helplines/${id}.yaml is missing, and the app calls it`);
  checkCards(lines, new Set(Object.keys(CARD_FOLDERS).flatMap((name) => yamlFiles(join(folder, name)).map(({ id }) => id))));
  return lines.sort((one, other) => one.place - other.place);
}
