import { expect, it } from 'vitest';
import { conflicts } from '../../../app/domain/record.ts';
import { createDraftForm } from '../../../app/hooks/draft-form.ts';
import { opened } from '../crypto/fixtures.ts';
import { day, id, setupDevice } from '../vault/vault-fixture.ts';

interface Form { readonly nickname?: string; readonly phone?: string | undefined; readonly by?: string }

/** One family in one vault; a form opens on it as often as she comes back. */
async function setup() {
  const device = await setupDevice();
  const vault = await device.openTab();
  opened(await vault.write([{ id: id('family'), kind: 'contact', set: { nickname: 'Boot', nameYesOn: day('2026-11-01'), phone: '0612345678' } }]));
  const open = async (initial: () => Form = () => ({ nickname: vault.records.get('contact', id('family'))?.nickname ?? '', phone: vault.records.get('contact', id('family'))?.phone }), isNew = false) => {
    const form = createDraftForm<Form>({ drafts: vault.drafts, draftKey: 'family', initial, state: () => (isNew ? undefined : vault.records.state(id('family'))) });
    await form.load();
    return form;
  };
  const kept = async () => JSON.stringify((await vault.drafts.load('family'))?.value);
  return { vault, open, kept };
}

it('a draft puts back what she changed and lets the rest follow the record', async () => {
  const { vault, open } = await setup();
  const first = await open();
  first.change({ nickname: 'Maan' });
  first.flush();
  opened(await vault.write([{ id: id('family'), kind: 'contact', set: { phone: '0687654321' } }]));
  const again = await open();
  expect(again.restored.value).toBe(true);
  expect(again.form.value).toEqual({ nickname: 'Maan', phone: '0687654321' });
});

it('saved with the version that she began from, what was changed elsewhere meanwhile stands beside it', async () => {
  const { vault, open } = await setup();
  const first = await open();
  first.change({ nickname: 'Maan' });
  first.flush();
  opened(await vault.write([{ id: id('family'), kind: 'contact', set: { nickname: 'Citroen' } }]));
  const again = await open();
  opened(await vault.write([{ id: id('family'), kind: 'contact', set: { nickname: again.form.value.nickname ?? '' }, seen: again.seen() }]));
  expect(conflicts(vault.records.state(id('family'))!)).toEqual(['nickname']);
  expect(vault.records.state(id('family'))?.fields.get('nickname')?.map(({ value }) => value)).toEqual(['Citroen', 'Maan']);
});

it('what she took away is still away after a lock', async () => {
  const { open } = await setup();
  const first = await open();
  first.change({ phone: undefined });
  first.flush();
  expect((await open()).form.value.phone).toBeUndefined();
});

it('a default is not kept: a day that she left alone is the day of now', async () => {
  const { open } = await setup();
  const monday = await open(() => ({ nickname: '', by: '2026-11-23' }), true);
  monday.change({ nickname: 'bellen' });
  monday.flush();
  expect((await open(() => ({ nickname: '', by: '2026-11-26' }), true)).form.value).toEqual({ nickname: 'bellen', by: '2026-11-26' });
});

it('a field that she changed back is no change, and an untouched form keeps no draft', async () => {
  const { open, kept } = await setup();
  const first = await open();
  first.change({ nickname: 'Maan' });
  first.flush();
  expect(await kept()).toContain('Maan');
  first.change({ nickname: 'Boot' });
  first.flush();
  expect(await kept()).toBeUndefined();
  expect((await open()).restored.value).toBe(false);
});

it('what was written at once is no change of the form, in the draft neither, and counts as seen', async () => {
  const { vault, open, kept } = await setup();
  const form = await open();
  form.change({ phone: '0600000000', nickname: 'Maan' });
  form.flush();
  opened(await vault.write([{ id: id('family'), kind: 'contact', set: { phone: undefined } }]));
  form.written({ phone: undefined });
  expect(form.form.value).toEqual({ nickname: 'Maan', phone: undefined });
  expect(await kept()).not.toContain('0600000000');
  opened(await vault.write([{ id: id('family'), kind: 'contact', set: { phone: '0611111111' }, seen: form.seen() }]));
  expect(conflicts(vault.records.state(id('family'))!)).toEqual([]);
});

it('starting over gives the record as it is now', async () => {
  const { vault, open } = await setup();
  const first = await open();
  first.change({ nickname: 'Maan' });
  first.flush();
  opened(await vault.write([{ id: id('family'), kind: 'contact', set: { phone: '0687654321' } }]));
  const again = await open();
  again.startOver();
  expect([again.form.value, again.restored.value]).toEqual([{ nickname: 'Boot', phone: '0687654321' }, false]);
  expect(again.seen()).toBe(vault.records.state(id('family')));
});

it('what she typed before a slow draft came is not taken from her', async () => {
  const { vault, open } = await setup();
  const first = await open();
  first.change({ nickname: 'Maan', phone: '0600000000' });
  first.flush();
  const slow = createDraftForm<Form>({ drafts: vault.drafts, draftKey: 'family', initial: () => ({ nickname: 'Boot' }), state: () => vault.records.state(id('family')) });
  slow.change({ nickname: 'Bij' });
  await slow.load();
  expect(slow.form.value).toEqual({ nickname: 'Bij', phone: '0600000000' });
  slow.discard();
});

it('a draft from an older version stands beside what is there and takes the place of nothing', async () => {
  const { vault, open } = await setup();
  opened(await vault.drafts.save('family', { nickname: 'Boot', phone: '0600000000' }));
  const form = await open();
  opened(await vault.write([{ id: id('family'), kind: 'contact', set: { phone: form.form.value.phone }, seen: form.seen() }]));
  expect(conflicts(vault.records.state(id('family'))!)).toEqual(['phone']);
});
