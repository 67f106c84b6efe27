import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Day } from '../../../app/domain/day.ts';
import { launchChromium } from '../../support/launch-chromium.ts';
import { recordId, sealBackup } from '../../support/sealed-backup.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { createVolunteer } from '../../support/volunteer.ts';

let hub: RunningHub;
beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());

it('an app that is open in another tab locks before a copy takes the place of what it holds', async () => {
  const { page, context, close, pageErrors } = await launchChromium({ origin: hub.origin, serviceWorkers: 'block' });
  page.setDefaultTimeout(15_000);
  const first = await createVolunteer(page);
  await first.start(hub.origin);
  await first.newFamily();
  const other = await context.newPage();
  other.setDefaultTimeout(15_000);
  const second = await createVolunteer(other);
  await other.goto(hub.origin);
  for (const dutch of ['Slot vergeten?', 'Ik heb geen code meer', 'Ik heb een reservekopie']) await second.button(dutch).click();
  const { file, code } = await sealBackup([{ id: recordId(1), kind: 'contact', set: { nickname: 'Mandarijn', createdOn: '2026-11-20' as Day } }, { id: recordId(2), kind: 'road', set: { contactId: recordId(1), startedOn: '2026-11-20' as Day, touchedOn: '2026-11-20' as Day } }]);
  await other.setInputFiles('input[type=file]', { name: 'drempel.bak', mimeType: 'application/octet-stream', buffer: file });
  await other.getByLabel('Code van je papier').fill(code);
  await second.button('Open met de code').click();
  await second.button('Vervang alles door de kopie').click();
  await other.getByRole('navigation').waitFor();
  await first.heading('Drempel is op slot').waitFor();
  await second.tab('Op weg');
  await other.getByRole('main').getByText('Mandarijn').first().waitFor();
  expect(pageErrors).toEqual([]);
  await close();
}, 90_000);
