import { canonicalRecord, inOrderOfId } from '../../app/sync/canonical-record.ts';
import type { RecordState } from '../../app/domain/record.ts';
import type { History } from './history.ts';
import type { SimDevice } from './sim-device.ts';

export class Broken extends Error {}

const textOf = (records: ReadonlyMap<string, RecordState>): string => inOrderOfId(records.values()).map(canonicalRecord).join('\n');
const must = (fine: boolean, what: string): void => { if (!fine) throw new Broken(what); };

/** Ops that have to be there at the end: of everybody who still belongs. */
const due = (h: History) => [...h.written.values()].filter(({ by }) => !h.removed.has(by));

function headStamps(device: SimDevice): ReadonlySet<string> {
  return new Set([...device.disk.records.values()].flatMap(({ fields }) => [...fields.values()].flatMap((heads) => heads.map(({ stamp }) => stamp))));
}

/** What holds at the end, after everybody has synced. */
export function checkEnd(h: History, rounds: number): void {
  must(rounds < Infinity, 'it never comes to rest');
  const [first, ...others] = h.active;
  for (const other of others) must(textOf(other.disk.records) === textOf(first!.disk.records), `1 convergence: ${first!.name} and ${other.name} hold different things`);
  const ops = due(h).map(({ op }) => op);
  const gone = new Set([...h.written.values()].flatMap(({ op }) => op.sees));
  const heads = headStamps(first!);
  for (const op of ops) {
    must(heads.has(op.stamp) || gone.has(op.stamp), `2 no silent loss: ${JSON.stringify(op)} by ${h.written.get(op.stamp)!.by.name} vanished`);
    must(!(heads.has(op.stamp) && gone.has(op.stamp)), `11 came back: ${JSON.stringify(op)}`);
  }
  for (const stamp of heads) must(h.written.has(stamp), `6 authenticity: ${stamp} was written by nobody`);
  for (const device of h.active) {
    must(device.disk.stored.outbox.length === 0, `4 ${device.name} still has something to send`);
    must(device.disk.stored.held.length === 0, `1 ${device.name} still waits for something`);
  }
}
