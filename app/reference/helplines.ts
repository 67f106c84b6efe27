import lines from 'virtual:helplines';
import type { Helpline, NeededLine } from '../domain/helpline.ts';

/** The lines that are the same in the whole country, from `content/helplines`. Local ones (huisartsenpost, fixed faces) are not ours to ship. */
export const HELPLINES: readonly Helpline[] = lines;

export function helplineOf(id: NeededLine): Helpline {
  const found = HELPLINES.find((line) => line.id === id);
  if (!found) throw new Error(`no helpline ${id}`);
  return found;
}
