import { spaceOfRecord } from '../../domain/ids.ts';
import { lineName, sideOf } from '../../hooks/line-people.ts';
import type { Services } from '../../services.ts';

type Reading = Pick<Services, 'records' | 'lines' | 'vault'>;

/** Whom the last of what she did has not reached: who shares a line with her, and her own other devices. */
export interface StillWaiting { readonly names: readonly string[]; readonly ownDevices: boolean }

/** By the name that she gave her, or under which the other one sits at the line when she is on no list any more. */
function nameAt({ records }: Reading, space: string): string | undefined {
  const line = records.list('line').find((one) => one.space === space || one.former?.includes(space));
  if (line) return lineName(records, line);
  return records.list('seat').find((seat) => spaceOfRecord(seat.id) === space && seat.side !== sideOf(records))?.firstName;
}

/** Sends what still can be sent, and says what did not go. Where that cannot be known, nothing went. */
export async function stillWaiting(services: Reading): Promise<StillWaiting> {
  const { lines, records, vault } = services;
  const sent = await lines.sendWaiting();
  const spaces = sent.ok ? sent.value : records.list('line').flatMap(({ space, former }) => [...(space === undefined ? [] : [space]), ...(former ?? [])]);
  return { names: [...new Set(spaces.flatMap((space) => nameAt(services, space) || []))], ownDevices: vault.mine !== undefined && spaces.includes(vault.mine) };
}
