import { expect, it } from 'vitest';
import { goesOnWith } from '../../../app/features/me/stop/family-answers.ts';
import { createRecordSignals } from '../../../app/hooks/record-signals.ts';
import { tappedAnswer } from '../../../app/hooks/tapped-answer.ts';
import type { Services } from '../../../app/services.ts';
import { opened } from '../crypto/fixtures.ts';
import { day, id, setupDevice } from '../vault/vault-fixture.ts';

it('tappedAnswer() takes away with a no what the yes before it kept, on every road, and nothing else', async () => {
  const vault = await (await setupDevice()).openTab();
  let n = 0;
  const services = { vault, records: createRecordSignals(vault.records), clock: { today: () => day('2026-11-23') }, newId: () => id(`new${n += 1}`) } as unknown as Services;
  opened(await vault.write([
    { id: id('citroen'), kind: 'contact', set: { nickname: 'Citroen', emblem: 'lemon', language: 'tr' } },
    ...['one', 'two'].map((road) => ({ id: id(road), kind: 'road' as const, set: { contactId: id('citroen'), pen: 'me' as const } })),
    { id: id('old'), kind: 'consent', set: { roadId: id('one'), receiver: 'Sanne', sentences: ['Bel mij'], givenOn: day('2026-11-01'), until: day('2027-01-01') } },
  ]));
  const { onYes, onNo } = tappedAnswer(services, (sentences, newId) => goesOnWith(services, vault.records.get('contact', id('citroen'))!, { colleague: 'Fatma', sentences, how: 'tapped', until: day('2027-02-21') }, newId));
  opened(await onYes(['Zij gaat verder met Fatma']));
  expect(vault.records.list('consent')).toHaveLength(3);
  opened(await onNo());
  expect(vault.records.list('consent').map((consent) => consent.id)).toEqual([id('old')]);
});
