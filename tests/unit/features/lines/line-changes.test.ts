import { expect, test } from 'vitest';
import { consentToSend } from '../../../../app/domain/consented-handover.ts';
import { checkLineForm } from '../../../../app/features/lines/check-line-form.ts';
import { conflicts } from '../../../../app/domain/record.ts';
import { answerAsk } from '../../../../app/features/lines/answer-ask.ts';
import { draftsOf } from '../../../../app/features/lines/draft-keys.ts';
import { eraseLine } from '../../../../app/features/lines/erase-line.ts';
import { lineToForm } from '../../../../app/features/lines/line-form.ts';
import { recordAsk } from '../../../../app/features/lines/record-ask.ts';
import { replaceFace } from '../../../../app/features/lines/replace-face.ts';
import { saveLine } from '../../../../app/features/lines/save-line.ts';
import { createClock } from '../../../../app/hooks/clock.ts';
import { createRecordSignals } from '../../../../app/hooks/record-signals.ts';
import { opened } from '../../crypto/fixtures.ts';
import { day, id, setupDevice } from '../../vault/vault-fixture.ts';

/** Saturday 21 November 2026, with one fixed face, one open road, one closed road and one ask. */
async function setupLine() {
  const device = await setupDevice();
  const vault = await device.openTab();
  const services = { vault, records: createRecordSignals(vault.records), clock: createClock(() => device.clock.now) };
  opened(await vault.write([
    { id: id('sanne'), kind: 'line', set: { firstName: 'Sanne', team: 'Wijkteam', days: [1, 2], from: '09:00', to: '17:00', phone: '+31612345678', replyDays: 2, since: day('2025-01-10'), earlier: [] } },
    { id: id('open'), kind: 'road', set: { contactId: id('family'), lineId: id('sanne'), parentKnowsFace: true, startedOn: day('2026-10-01') } },
    { id: id('closed'), kind: 'road', set: { contactId: id('family'), lineId: id('sanne'), parentKnowsFace: true, startedOn: day('2026-01-01'), closedOn: day('2026-03-01') } },
    { id: id('ask'), kind: 'ask', set: { lineId: id('sanne'), kind: 'advice', askedOn: day('2026-11-19'), dueOn: day('2026-11-23') } },
  ]));
  const line = () => vault.records.get('line', id('sanne'));
  const sanne = line();
  if (!sanne) throw new Error('the line was not written');
  return { vault, services, sanne, line };
}

const fieldsOf = (form: ReturnType<typeof lineToForm>) => opened(checkLineForm(form));

test('replaceFace() keeps the team and what was agreed, and forgets the person but for a name and a last day', async () => {
  const { vault, services, sanne, line } = await setupLine();
  const fields = fieldsOf({ ...lineToForm(sanne, true), firstName: 'Noor', phone: '06 87654321' });
  opened(await replaceFace(services, { line: sanne, fields, before: lineToForm(sanne, true), seen: vault.records.state(sanne.id) }));
  expect(line()).toMatchObject({
    firstName: 'Noor', team: 'Wijkteam', replyDays: 2, phone: '+31687654321', days: [], from: undefined, since: '2026-11-21', earlier: [{ firstName: 'Sanne', until: '2026-11-21' }],
  });
  expect(vault.records.list('ask')).toHaveLength(1);
});

test('replaceFace() asks on open roads whether the parent has been told, and leaves closed roads alone', async () => {
  const { vault, services, sanne } = await setupLine();
  const fields = fieldsOf({ ...lineToForm(sanne, true), firstName: 'Noor' });
  opened(await replaceFace(services, { line: sanne, fields, before: lineToForm(sanne, true), seen: undefined }));
  expect(vault.records.get('road', id('open'))).toMatchObject({ lineId: id('sanne'), parentKnowsFace: false });
  expect(vault.records.get('road', id('closed'))?.parentKnowsFace).toBe(true);
});

test('replaceFace() leaves no promise to call behind of a face who left before its day, and leaves what she did or let pass', async () => {
  const { vault, services, sanne } = await setupLine();
  const calls = { early: { callBy: day('2026-11-23') }, today: { callBy: day('2026-11-21') }, called: { callBy: day('2026-11-23'), calledOn: day('2026-11-20') }, late: { callBy: day('2026-11-20') } };
  opened(await vault.write(Object.entries(calls).map(([name, call]) => ({ id: id(name), kind: 'consent' as const, set: { roadId: id('open'), lineId: sanne.id, receiver: 'Sanne', sentences: [], handoverId: id('gone'), givenOn: day('2026-11-01'), until: day('2027-01-20'), ...call } }))));
  opened(await replaceFace(services, { line: sanne, fields: fieldsOf({ ...lineToForm(sanne, true), firstName: 'Noor' }), before: lineToForm(sanne, true), seen: undefined }));
  expect(Object.keys(calls).map((name) => vault.records.get('consent', id(name))?.callBy)).toEqual([undefined, undefined, '2026-11-23', '2026-11-20']);
});

test('replaceFace() does nothing before each parent has answered about this very name; after it nothing covers the old face', async () => {
  const { vault, services, sanne, line } = await setupLine();
  const yes = { roadId: id('open'), lineId: sanne.id, version: 1, givenOn: day('2026-11-20'), until: day('2027-01-20'), how: 'spoken' as const };
  opened(await vault.write([{ id: id('yes'), kind: 'consent', set: { ...yes, receiver: 'Sanne', sentences: ['Zij slaapt slecht.'] } }]));
  const replace = async (firstName: string): Promise<void> => opened(await replaceFace(services, { line: line()!, fields: fieldsOf({ ...lineToForm(sanne, true), firstName }), before: lineToForm(sanne, true), seen: undefined }));
  await replace('Noor');
  await replace('Sanne');
  expect(line()).toMatchObject({ firstName: 'Sanne', since: '2025-01-10' });
  opened(await vault.write([{ id: id('next'), kind: 'consent', set: { ...yes, givenOn: day('2026-11-21'), receiver: 'Sanne', renews: id('yes'), sentences: ['Zij slaapt slecht.'], carried: { caller: 'me', callBy: day('2026-11-24') } } }]));
  await replace('Noor');
  expect(line()?.since).toBe('2025-01-10');
  // Another person who happens to have the same name.
  await replace('Sanne');
  expect(line()).toMatchObject({ firstName: 'Sanne', since: '2026-11-21', earlier: [{ firstName: 'Sanne' }] });
  expect(vault.records.get('consent', id('yes'))).toMatchObject({ sentences: [], until: '2026-11-21' });
  expect(consentToSend(vault.records.list('consent'), line()!, services.clock.today())).toMatchObject({ ok: true, value: { id: id('next') } });
  expect(vault.records.get('road', id('open'))?.parentKnowsFace).toBe(true);
});

test('saveLine() changes what was changed and keeps since when she is the face', async () => {
  const { vault, services, sanne, line } = await setupLine();
  const fields = fieldsOf({ ...lineToForm(sanne, false), firstName: 'Sanna', days: ['3'] });
  opened(await saveLine(services, { id: sanne.id, fields, before: lineToForm(sanne, false), seen: vault.records.state(sanne.id), draft: 'x' }));
  expect(line()).toMatchObject({ firstName: 'Sanna', days: [3], phone: '+31612345678', since: '2025-01-10' });
});

test('saveLine() leaves two versions of a field that she did not touch, and writes the one that she did', async () => {
  const { vault, services, sanne } = await setupLine();
  const began = vault.records.state(sanne.id);
  for (const phone of ['+31611111111', '+31622222222']) opened(await vault.write([{ id: sanne.id, kind: 'line', set: { phone }, seen: began }]));
  const before = lineToForm(vault.records.get('line', sanne.id), false);
  opened(await saveLine(services, { id: sanne.id, fields: fieldsOf({ ...before, days: ['3'] }), before, seen: vault.records.state(sanne.id), draft: 'x' }));
  expect(vault.records.state(sanne.id)?.fields.get('phone')?.map(({ value }) => value)).toEqual(['+31611111111', '+31622222222']);
  expect(vault.records.get('line', sanne.id)?.days).toEqual([3]);
});

test('replaceFace() drops every half-filled form about the face before, and what came in about that one meanwhile', async () => {
  const { vault, services, sanne, line } = await setupLine();
  const [before, seen] = [lineToForm(sanne, true), vault.records.state(sanne.id)];
  for (const key of draftsOf(sanne.id)) opened(await vault.drafts.save(key, { changed: { firstName: 'Sanne', phone: '06 12345678' } }));
  opened(await vault.write([{ id: sanne.id, kind: 'line', set: { phone: '+31699999999' } }]));
  opened(await replaceFace(services, { line: sanne, fields: fieldsOf({ ...before, firstName: 'Noor' }), before, seen }));
  for (const key of draftsOf(sanne.id)) expect(await vault.drafts.load(key)).toBeUndefined();
  expect(line()).toMatchObject({ firstName: 'Noor', phone: undefined });
  expect(conflicts(vault.records.state(sanne.id)!)).toEqual([]);
});

test('saveLine() starts a new line today', async () => {
  const { vault, services } = await setupLine();
  opened(await saveLine(services, { id: id('new'), fields: fieldsOf({ ...lineToForm(undefined, false), firstName: 'Bo' }), before: lineToForm(undefined, false), seen: undefined, draft: 'x' }));
  expect(vault.records.get('line', id('new'))).toMatchObject({ firstName: 'Bo', since: '2026-11-21', replyDays: 3, earlier: [] });
});

test('recordAsk() counts the agreed working days, and writes once however often it is tapped', async () => {
  const { vault, services, sanne } = await setupLine();
  const asked = { id: id('asked'), kind: 'call-me' as const, on: day('2026-11-20'), answered: false };
  opened(await recordAsk(services, sanne, asked, 'x'));
  opened(await recordAsk(services, sanne, asked, 'x'));
  expect(vault.records.list('ask')).toHaveLength(2);
  expect(vault.records.get('ask', id('asked'))).toMatchObject({ kind: 'call-me', askedOn: '2026-11-20', dueOn: '2026-11-24', answeredOn: undefined });
});

test('answerAsk() marks an answer and takes it back', async () => {
  const { vault, services } = await setupLine();
  const answeredOn = () => vault.records.get('ask', id('ask'))?.answeredOn;
  opened(await answerAsk(services, id('ask'), true));
  expect(answeredOn()).toBe('2026-11-21');
  opened(await answerAsk(services, id('ask'), false));
  expect(answeredOn()).toBeUndefined();
});

test('eraseLine() takes the face, its asks and half-filled forms away, and lets the roads go on', async () => {
  const { vault, services, sanne, line } = await setupLine();
  opened(await vault.drafts.save(`line-edit-${sanne.id}`, { firstName: 'Sann' }));
  opened(await eraseLine(services, sanne.id));
  expect(line()).toBeUndefined();
  expect(vault.records.list('ask')).toEqual([]);
  expect(vault.records.list('road').map((road) => road.lineId)).toEqual([undefined, undefined]);
  expect(await vault.drafts.load(`line-edit-${sanne.id}`)).toBeUndefined();
});

test('saveLine() for a road makes the new face that of the road, and of an erased road nothing', async () => {
  const { vault, services } = await setupLine();
  opened(await vault.write([{ id: id('new'), kind: 'road', set: { contactId: id('family'), startedOn: day('2026-11-01'), touchedOn: day('2026-11-01') } }]));
  const saving = { fields: fieldsOf({ ...lineToForm(undefined, false), firstName: 'Noor' }), before: lineToForm(undefined, false), seen: undefined, draft: 'line-new' };
  opened(await saveLine(services, { ...saving, id: id('noor'), roadId: id('new') }));
  expect(vault.records.get('road', id('new'))).toMatchObject({ lineId: id('noor'), parentKnowsFace: true, touchedOn: '2026-11-21' });
  opened(await saveLine(services, { ...saving, id: id('after'), roadId: id('open') }));
  expect(vault.records.get('road', id('open'))).toMatchObject({ lineId: id('after'), parentKnowsFace: false });
  opened(await vault.erase([{ id: id('new'), kind: 'road', erase: true }]));
  opened(await saveLine(services, { ...saving, id: id('later'), roadId: id('new') }));
  expect([vault.records.get('line', id('later'))?.firstName, vault.records.get('road', id('new'))]).toEqual(['Noor', undefined]);
});
