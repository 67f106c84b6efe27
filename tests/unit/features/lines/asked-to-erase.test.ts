import { expect, it } from 'vitest';
import { askedToErase } from '../../../../app/features/lines/read-notice.ts';
import { neverRead } from '../../../../app/features/lines/unread-reading.ts';
import { createRecordSignals } from '../../../../app/hooks/record-signals.ts';
import type { Act } from '../../../../app/hooks/undo.ts';
import type { Services } from '../../../../app/services.ts';
import { opened } from '../../crypto/fixtures.ts';
import { day, id, setupDevice } from '../../vault/vault-fixture.ts';

it('a line that nobody read the end of asks for a call until she says that she called, and that can be taken back', async () => {
  const vault = await (await setupDevice()).openTab();
  const acts: Act[] = [];
  const services = { vault, records: createRecordSignals(vault.records), undo: { offer: (act: Act) => acts.push(act) } } as unknown as Services;
  opened(await vault.write([{ id: id('sanne'), kind: 'line', set: { firstName: 'Sanne', endedOn: day('2026-10-20'), unreadOn: day('2026-11-19') } }]));
  const line = () => vault.records.get('line', id('sanne'))!;
  opened(await askedToErase(services, line(), neverRead(line())[0]!));
  expect([line().unreadOn, line().endedOn]).toEqual([undefined, '2026-10-20']);
  opened(await vault.write([acts[0]!.back]));
  expect(line().unreadOn).toBe('2026-11-19');
});
