import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { i18n } from '@lingui/core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { keepVersion, versionsOf } from '../../../../app/hooks/two-versions/keep-version.ts';
import { waitingChoices } from '../../../../app/hooks/two-versions/waiting-choices.ts';
import { whereWords } from '../../../../app/hooks/two-versions/where-words.ts';
import { createRecordSignals } from '../../../../app/hooks/record-signals.ts';
import { isolate } from '../../../../app/i18n/isolate.ts';
import type { Services } from '../../../../app/services.ts';
import { close, listen } from '../../../../hub/http-server.ts';
import { createPhone, type Phone, stopPhones } from '../../../support/hub/create-phone.ts';
import { openHubInProcess } from '../../../support/hub/hub-in-process.ts';
import { pair } from '../../../support/hub/phone.ts';
import { opened } from '../../crypto/fixtures.ts';
import { id, line, names } from '../../vault/vault-fixture.ts';

// Two real phones and a real hub between them.

const folder = mkdtempSync(join(tmpdir(), 'hub-asked-'));
let origin: string;
let code: string;
const ends: (() => void | Promise<void>)[] = [];

beforeAll(async () => {
  i18n.loadAndActivate({ locale: 'nl', messages: {} });
  const here = await openHubInProcess({ file: join(folder, 'hub.db') });
  const { server, port } = await listen(here.hub, { host: '127.0.0.1', port: 0 });
  code = here.code;
  origin = `http://127.0.0.1:${port}`;
  ends.push(() => close(server), here.close, () => rmSync(folder, { recursive: true, force: true }));
});
afterEach(stopPhones);
afterAll(async () => { for (const end of ends) await end(); });

const servicesOf = ({ vault }: Phone): Services => ({ vault, records: createRecordSignals(vault.records), undo: { offer: () => undefined } }) as unknown as Services;
/** What the card with two versions says under each of them. */
async function placesOf(phone: Phone, record: string): Promise<Readonly<Record<string, string | undefined>>> {
  const writers = await phone.devices.whoWrote();
  const [asked] = versionsOf(servicesOf(phone), id(record));
  const where = { own: new Set([phone.writer]), writers, others: phone.devices.list.value.filter(({ isThis }) => !isThis) };
  return Object.fromEntries((asked?.versions ?? []).map(({ value, writer }) => [value, whereWords(writer, where)]));
}

it('two who changed the same thing are both asked, with the name of the device that wrote it', { timeout: 60_000 }, async () => {
  const [first, second] = [await createPhone(origin), await createPhone(origin)];
  opened(await first.vault.write([line('a', 'Ayşe')]));
  opened(await first.devices.begin(code, 'Eerste'));
  await pair(first, second);
  await expect.poll(() => names(second.vault), { timeout: 20_000 }).toEqual(['Ayşe']);
  const seen = second.vault.records.state(id('a'));
  opened(await first.vault.write([{ id: id('a'), kind: 'line', set: { team: 'Noord' } }]));
  opened(await second.vault.write([{ id: id('a'), kind: 'line', set: { team: 'Zuid' }, seen }]));
  const asked = (phone: Phone) => versionsOf(servicesOf(phone), id('a')).map(({ field, versions }) => [field, versions.map(({ value }) => value).sort()]);
  await expect.poll(() => [asked(first), asked(second)], { timeout: 20_000 }).toEqual([1, 2].map(() => [['team', ['Noord', 'Zuid']]]));
  for (const phone of [first, second]) expect(waitingChoices(servicesOf(phone))).toEqual([{ to: { at: 'line', id: id('a') }, name: 'Ayşe' }]);

  // Each says on which of her devices it was written, also after that one was given another name.
  opened(await second.devices.rename(second.devices.list.value.find(({ isThis }) => !isThis)!.id, 'Rode telefoon'));
  await expect.poll(() => placesOf(second, 'a'), { timeout: 20_000 }).toEqual({ Noord: `Op ${isolate('Rode telefoon')}`, Zuid: 'Op dit toestel' });
  expect(await placesOf(first, 'a')).toEqual({ Noord: 'Op dit toestel', Zuid: `Op ${isolate('Tweede')}` });
  opened(await first.devices.remove(first.devices.list.value.find(({ isThis }) => !isThis)!.id));
  expect(await placesOf(first, 'a')).toEqual({ Noord: 'Op dit toestel', Zuid: 'Op een toestel dat weg is' });
  const [version] = versionsOf(servicesOf(first), id('a'));
  opened(await keepVersion(servicesOf(first), version!, 'Zuid'));
  expect([asked(first), waitingChoices(servicesOf(first)), first.vault.records.get('line', id('a'))?.team]).toEqual([[], [], 'Zuid']);
});
