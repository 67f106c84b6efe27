import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { addFace, knock, newVolunteer, openDoor, openLink, type Phone, sixWords } from '../../support/line-pair.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { loadAnew } from '../../support/load-anew.ts';

// "Send the link, then call": her app locks meanwhile, as it should.

const dataDir = mkdtempSync(join(tmpdir(), 'hub-data-'));
let hub: RunningHub;
const phones: Phone[] = [];

beforeAll(async () => { hub = await startHub({ dataDir, env: { RATE_PER_ADDRESS: '1000000', RATE_PER_DEVICE: '1000000' } }); });
afterEach(async () => { for (const { phone } of phones.splice(0)) await phone.close(); });
afterAll(async () => {
  await hub.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

it('the page is gone while the guest answers; after unlocking the same door stands open and the line is made', async () => {
  const one = await newVolunteer(hub.origin);
  phones.push(one);
  await addFace(one.her, 'Sanne');
  const { link } = await openDoor(one.her, 'Amina', hub.code);
  await loadAnew(one.her.page);
  const two = await openLink(link);
  phones.push(two);
  await knock(two.her, 'Sanne de Wit', 'CJG Noord');
  await one.her.unlock(one.words);
  await one.her.heading('Zijn de woorden gelijk?').waitFor();
  expect(await sixWords(one.her.page)).toEqual(await sixWords(two.her.page));
  await one.her.button('Ja, dezelfde').click();
  for (const { her } of [one, two]) await her.heading('Jullie lijn is open').waitFor();
});
