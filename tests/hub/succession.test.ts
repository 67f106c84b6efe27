import { afterEach, describe, expect, it } from 'vitest';
import { consentUntil } from '../../app/domain/consent-terms.ts';
import { planHandover } from '../../app/domain/consented-handover.ts';
import type { Day } from '../../app/domain/day.ts';
import { type RecordId, sharedRecordId, spaceOfRecord } from '../../app/domain/ids.ts';
import { parentsToTell } from '../../app/domain/succession.ts';
import { parentSaysNo, parentSaysYes } from '../../app/features/lines/answer-parent.ts';
import { checkLineForm } from '../../app/features/lines/check-line-form.ts';
import { eraseLine } from '../../app/features/lines/erase-line.ts';
import { lineToForm } from '../../app/features/lines/line-form.ts';
import { replaceFace } from '../../app/features/lines/replace-face.ts';
import { sendCarried } from '../../app/features/lines/send-carried.ts';
import { createClock } from '../../app/hooks/clock.ts';
import { createRecordSignals } from '../../app/hooks/record-signals.ts';
import type { Services } from '../../app/services.ts';
import type { SpaceId } from '../../wire/ids.ts';
import { STORES, useHubs } from '../support/hub/hub-place.ts';
import { createPhone, newId, type Phone, stopPhones } from '../support/hub/create-phone.ts';
import { connect, LINE, openLine, seats, SOON, spaceOf } from '../support/line-phones.ts';
import { opened } from '../unit/crypto/fixtures.ts';
import { day, id } from '../unit/vault/vault-fixture.ts';

const NOW = Date.UTC(2026, 10, 21, 9);
const TODAY = day('2026-11-21');
const WORDS = { yes: ['Haar dochter slaapt slecht.', 'Zij wil daarover praten.'], no: ['Zijn zoon gaat niet naar school.'] };

const servicesOf = ({ vault }: Phone): Services => ({ vault, records: createRecordSignals(vault.records), clock: createClock(() => NOW), newId, undo: { forget: () => undefined } as Services['undo'] } as Pick<Services, 'vault' | 'records' | 'clock' | 'newId' | 'undo'> as Services);
const lineOf = ({ vault }: Phone) => vault.records.get('line', LINE)!;
const toTell = (phone: Phone) => parentsToTell(lineOf(phone), { consents: phone.vault.records.list('consent'), handovers: phone.vault.records.list('handover') }, TODAY);

/** A family whose parent said yes to these sentences, and what was sent because of it. */
async function handOver({ vault }: Phone, name: 'yes' | 'no'): Promise<RecordId> {
  const [contact, road, consent] = ['contact', 'road', 'consent'].map((kind) => id(`${kind}-${name}`)) as [RecordId, RecordId, RecordId];
  opened(await vault.write([
    { id: contact, kind: 'contact', set: { nickname: name } },
    { id: road, kind: 'road', set: { contactId: contact, startedOn: TODAY, touchedOn: TODAY, lineId: LINE, pen: 'me', penSince: TODAY } },
    { id: consent, kind: 'consent', set: { roadId: road, lineId: LINE, receiver: 'Sanne', sentences: WORDS[name], version: 1, how: 'tapped', givenOn: TODAY, until: day('2027-02-19') } },
  ]));
  const plan = opened(planHandover(vault.records.get('consent', consent)!, vault.records.get('line', LINE)!, { caller: 'parent', callBy: day('2026-11-24') }, TODAY));
  const handover = sharedRecordId(vault.records.get('line', LINE)!.space!, consent);
  opened(await vault.write([{ id: handover, kind: 'handover', set: plan }, { id: consent, kind: 'consent', set: { handoverId: handover } }]));
  return handover;
}

const replacing = (phone: Phone, firstName: string) => {
  const line = lineOf(phone);
  return { line, fields: opened(checkLineForm({ ...lineToForm(line, true), firstName })), before: lineToForm(line, true), seen: phone.vault.records.state(LINE) };
};

const everything = ({ vault }: Phone): string => JSON.stringify(vault.records.all().map(({ fields }) => [...fields]));

afterEach(stopPhones);

describe.each(STORES)('a fixed face who leaves, with a hub on %s', (store) => {
  const used = useHubs(store);
  const origin = (n = 0): string => used.hubs[n % used.hubs.length]!.origin;

  it('parents first; what they said yes to goes on with her successor, and the one who left keeps nothing', { timeout: 90_000 }, async () => {
    const [volunteer, sanne, karim] = [await createPhone(origin()), await createPhone(origin(1)), await createPhone(origin())];
    const services = servicesOf(volunteer);
    await connect(volunteer, sanne, used.code);
    opened(await volunteer.vault.write([{ id: LINE, kind: 'line', set: { replyDays: 2, callFor: 'Opvoeden' } }]));
    const sent = { yes: await handOver(volunteer, 'yes'), no: await handOver(volunteer, 'no') };
    await expect.poll(() => sanne.vault.records.list('handover').length, SOON).toBe(2);
    opened(await sanne.vault.write([{ id: sent.yes, kind: 'handover', set: { penOn: TODAY, dateOn: '2099-12-01' as Day, dateTime: '14:00' } }]));
    await expect.poll(() => volunteer.vault.records.get('road', id('road-yes'))?.pen, SOON).toBe('professional');

    // She says so herself, and who comes after her.
    const seat = sanne.vault.records.list('seat').find(({ side }) => side === 'formal')!;
    opened(await sanne.vault.write([{ id: seat.id, kind: 'seat', set: { leavesOn: TODAY, successor: 'Karim' } }]));
    await expect.poll(() => volunteer.vault.records.get('seat', seat.id)?.successor, SOON).toBe('Karim');
    opened(await volunteer.vault.write([{ id: LINE, kind: 'line', set: { successor: 'Karim' } }]));

    // Nobody takes her place before the parents were asked.
    expect(toTell(volunteer).map(({ consent }) => consent.id).sort()).toEqual([id('consent-no'), id('consent-yes')].sort());
    opened(await replaceFace(services, replacing(volunteer, 'Karim')));
    expect(lineOf(volunteer)).toMatchObject({ firstName: 'Sanne', space: spaceOf(sanne) });
    for (const told of toTell(volunteer)) {
      opened(await (told.consent.id === id('consent-yes') ? parentSaysYes(services, lineOf(volunteer), told, { sentences: WORDS.yes.slice(0, 1), how: 'spoken', until: consentUntil(services.clock.today()) }) : parentSaysNo(services, told)));
    }
    // The no is a no at once, also where it was sent.
    await expect.poll(() => sanne.vault.records.list('handover').map(({ id: at }) => at), SOON).toEqual([sent.yes]);

    const oldSpace = spaceOf(volunteer) as SpaceId;
    opened(await replaceFace(services, replacing(volunteer, 'Karim')));
    expect(lineOf(volunteer)).toMatchObject({ firstName: 'Karim', replyDays: 2, callFor: 'Opvoeden', space: undefined, former: [oldSpace], successor: undefined });
    expect(volunteer.vault.records.get('road', id('road-yes'))).toMatchObject({ pen: 'me', parentKnowsFace: true });

    // Who left erases by itself, says since when, and has no key any more.
    await expect.poll(() => [sanne.vault.records.list('handover'), sanne.vault.records.list('line')[0]?.passedOn], SOON).toEqual([[], TODAY]);
    await expect.poll(async () => (await sanne.vault.space(oldSpace).read()).ok, SOON).toBe(false);
    expect(everything(sanne)).not.toContain('slaapt');
    expect(seats(sanne)).toEqual([]);
    volunteer.spaces.look();
    await expect.poll(() => lineOf(volunteer).former, SOON).toBeUndefined();
    expect((await volunteer.vault.space(oldSpace).read()).ok).toBe(false);

    await openLine(volunteer, karim, { lineId: LINE, firstName: 'Karim' });
    expect(spaceOf(volunteer)).not.toBe(oldSpace);
    await expect.poll(() => seats(karim), SOON).toEqual(['formal Karim', 'informal Fatma']);
    opened(await sendCarried(services, lineOf(volunteer)));
    opened(await sendCarried(services, lineOf(volunteer)));
    await expect.poll(() => karim.vault.records.list('handover').length, SOON).toBe(1);
    const [arrived] = karim.vault.records.list('handover');
    expect(arrived).toMatchObject({ sentences: WORDS.yes.slice(0, 1), caller: 'parent', callBy: '2026-11-24', dateOn: '2099-12-01', dateTime: '14:00', penOn: undefined, receivedOn: undefined });
    expect(spaceOfRecord(arrived!.id)).toBe(spaceOf(karim));
    expect(everything(karim)).not.toContain('daarover');
    expect(everything(karim)).not.toContain('school');
    expect(volunteer.vault.records.list('handover').map(({ id: at }) => at)).toEqual([arrived!.id]);
  });

  it('who left without a word erases just the same, the next time her app opens', { timeout: 60_000 }, async () => {
    const [volunteer, sanne] = [await createPhone(origin()), await createPhone(origin(1))];
    await connect(volunteer, sanne, used.code);
    const asked = sharedRecordId(spaceOf(volunteer), newId());
    opened(await volunteer.vault.write([{ id: asked, kind: 'advice', set: { from: 'informal', question: 'Hoe lang is de wachttijd?', askedOn: TODAY } }]));
    await expect.poll(() => sanne.vault.records.get('advice', asked)?.question, SOON).toBe('Hoe lang is de wachttijd?');
    opened(await replaceFace(servicesOf(volunteer), replacing(volunteer, 'Karim')));
    await expect.poll(() => [sanne.vault.records.list('advice'), sanne.vault.records.list('line')[0]?.space, sanne.vault.records.list('line')[0]?.passedOn], SOON).toEqual([[], undefined, TODAY]);
    expect(everything(sanne)).not.toContain('wachttijd');
  });

  it('given to somebody else on a device without its keys: the one that has them says so and empties it', { timeout: 60_000 }, async () => {
    const [volunteer, sanne] = [await createPhone(origin()), await createPhone(origin(1))];
    await connect(volunteer, sanne, used.code);
    const sent = await handOver(volunteer, 'yes');
    await expect.poll(() => sanne.vault.records.get('handover', sent)?.sentences, SOON).toEqual(WORDS.yes);
    // As it comes in from her other device.
    opened(await volunteer.vault.write([{ id: LINE, kind: 'line', set: { firstName: 'Karim', since: TODAY, space: undefined, person: undefined, former: [spaceOf(volunteer)] } }]));
    await expect.poll(() => [sanne.vault.records.list('handover'), sanne.vault.records.list('line')[0]?.passedOn], SOON).toEqual([[], TODAY]);
    volunteer.spaces.look();
    await expect.poll(() => lineOf(volunteer).former, SOON).toBeUndefined();
  });

  it('given to somebody else without internet, who is then taken off the list: what says so still leaves, and the one who left keeps nothing', { timeout: 60_000 }, async () => {
    const [volunteer, sanne] = [await createPhone(origin()), await createPhone(origin(1))];
    await connect(volunteer, sanne, used.code);
    const asked = sharedRecordId(spaceOf(volunteer), newId());
    opened(await volunteer.vault.write([{ id: asked, kind: 'advice', set: { from: 'informal', question: 'Hoe lang is de wachttijd?', askedOn: TODAY } }]));
    await expect.poll(() => sanne.vault.records.get('advice', asked)?.question, SOON).toBe('Hoe lang is de wachttijd?');
    const oldSpace = spaceOf(volunteer) as SpaceId;
    volunteer.spaces.stop();
    opened(await replaceFace(servicesOf(volunteer), replacing(volunteer, 'Karim')));
    opened(await eraseLine(servicesOf(volunteer), LINE));
    const back = volunteer.backOn();
    await expect.poll(() => [sanne.vault.records.list('advice'), sanne.vault.records.list('line')[0]?.passedOn], SOON).toEqual([[], TODAY]);
    back.spaces.look();
    await expect.poll(async () => [seats(back), (await back.vault.space(oldSpace).read()).ok], SOON).toEqual([[], false]);
  });

  it('a hub that refuses is no word of hers: nothing is erased for it', { timeout: 60_000 }, async () => {
    const [volunteer, sanne] = [await createPhone(origin()), await createPhone(origin(1))];
    await connect(volunteer, sanne, used.code);
    await expect.poll(() => seats(volunteer).length, SOON).toBe(2);
    // Without a word over the line the space is gone.
    opened(await sanne.spaces.lines.end(sanne.vault.records.list('line')[0]!.id));
    volunteer.spaces.look();
    await expect.poll(() => volunteer.spaces.lines.status.value.get(spaceOf(volunteer)), SOON).toMatchObject({ state: 'stopped' });
    expect(seats(volunteer)).toHaveLength(2);
    expect([lineOf(volunteer).passedOn, lineOf(volunteer).endedOn]).toEqual([undefined, undefined]);
  });
});
