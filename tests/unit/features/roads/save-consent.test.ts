import { expect, it } from 'vitest';
import { consentToSend } from '../../../../app/domain/consented-handover.ts';
import { type ConsentForm, consentAnswer, saveConsent } from '../../../../app/features/roads/steps/save-consent.ts';
import { createClock } from '../../../../app/hooks/clock.ts';
import { createDraftForm } from '../../../../app/hooks/draft-form.ts';
import { createRecordSignals } from '../../../../app/hooks/record-signals.ts';
import type { Services } from '../../../../app/services.ts';
import { opened } from '../../crypto/fixtures.ts';
import { day, id, setupDevice } from '../../vault/vault-fixture.ts';

const ASKED = { sentences: ['Mijn zoon slaapt slecht.'], how: 'tapped', receiver: 'Sanne', lineId: id('line') } as const;
const PLACE = { consent: id('yes'), step: id('step'), roadId: id('road'), until: day('2027-02-19'), draft: 'consent/road' };

/** Saturday 21 November 2026, a little before midnight: she was asked about Sanne, with a last day that she read. */
async function setupAsked() {
  const device = await setupDevice();
  device.clock.now = Date.UTC(2026, 10, 21, 22, 50);
  const vault = await device.openTab();
  const services = { vault, records: createRecordSignals(vault.records), clock: createClock(() => device.clock.now) } as unknown as Services;
  opened(await vault.write([
    { id: id('line'), kind: 'line', set: { firstName: 'Sanne' } },
    { id: id('road'), kind: 'road', set: { contactId: id('family'), startedOn: day('2026-11-01') } },
  ]));
  return { device, vault, services };
}

it('a yes is to the name that the parent read, though another face came to the line while she read, and that one may not be told', async () => {
  const { vault, services } = await setupAsked();
  opened(await vault.write([{ id: id('line'), kind: 'line', set: { firstName: 'Noor' } }]));
  opened(await saveConsent(services, ASKED, PLACE));
  const [yes, ...more] = vault.records.list('consent');
  expect(more).toEqual([]);
  expect(yes).toMatchObject({ receiver: 'Sanne', lineId: id('line'), sentences: ASKED.sentences, how: 'tapped' });
  expect(consentToSend([yes!], vault.records.get('line', id('line'))!, services.clock.today())).toEqual({ ok: false, error: 'somebody-else' });
});

it('a yes ends on the day that the parent read, though midnight passed while she read', async () => {
  const { device, vault, services } = await setupAsked();
  device.clock.now = Date.UTC(2026, 10, 22, 9);
  opened(await saveConsent(services, ASKED, PLACE));
  expect(vault.records.list('consent')).toMatchObject([{ givenOn: '2026-11-22', until: '2027-02-19' }]);
});

it('what the volunteer typed is there again after a no, also when a yes that was being kept had finished the form', async () => {
  const { vault, services } = await setupAsked();
  const open = async () => {
    const draft = createDraftForm<ConsentForm>({ drafts: vault.drafts, draftKey: PLACE.draft, initial: () => ({ receiver: '', sentences: [''] }), state: () => undefined });
    await draft.load();
    return draft;
  };
  const draft = await open();
  draft.change({ receiver: 'Sanne', sentences: ['Mijn zoon slaapt slecht.', 'Ik ben alleen.'] });
  draft.flush();
  let drawn = 0;
  const { onYes, onNo } = consentAnswer({ ...services, newId: () => id(`drawn-${drawn++}`) }, draft, (sentences, under) => saveConsent(services, { ...ASKED, sentences }, { ...PLACE, ...under }));
  // She strikes one out, says yes, and then no.
  opened(await onYes(['Mijn zoon slaapt slecht.']));
  expect((await open()).form.value.sentences).toEqual(['']);
  opened(await onNo());
  expect(vault.records.list('consent')).toEqual([]);
  expect((await open()).form.value).toEqual({ receiver: 'Sanne', sentences: ['Mijn zoon slaapt slecht.', 'Ik ben alleen.'] });
});
