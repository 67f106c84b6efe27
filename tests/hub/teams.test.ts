import { afterEach, describe, expect, it } from 'vitest';
import type { PartnerRole } from '../../app/domain/codes.ts';
import type { Day } from '../../app/domain/day.ts';
import type { RecordId } from '../../app/domain/ids.ts';
import { teamRecordId } from '../../app/domain/ids.ts';
import { partnerText } from '../../app/domain/partner-text.ts';
import type { CardWords } from '../../app/hooks/teams.ts';
import { createPhone, type Phone, stopPhones } from '../support/hub/create-phone.ts';
import { STORES, useHubs } from '../support/hub/hub-place.ts';
import { opened } from '../unit/crypto/fixtures.ts';
import { id } from '../unit/vault/vault-fixture.ts';

const TODAY = '2026-11-21' as Day;
const SOON = { timeout: 20_000 };
const card = (firstName: string, role: PartnerRole = 'informal'): CardWords => ({ firstName: partnerText(firstName, 30)!, organisation: partnerText('Stichting Brug', 40)!, role });

const teamOf = ({ vault }: Phone) => vault.records.list('team')[0];
const names = ({ vault }: Phone): readonly string[] => vault.records.list('partner').map(({ firstName, leftOn }) => (leftOn ? `${firstName} left` : firstName)).sort();
const statusOf = (phone: Phone) => phone.spaces.teams.status.value.get(teamOf(phone)?.space ?? '');
const people = (phone: Phone): number => {
  const status = statusOf(phone);
  return status?.state === 'open' ? status.members.length : -1;
};

/** From an open door to a partner who came in. */
async function letIn(host: Phone, teamId: RecordId, guest: Phone, words: CardWords, coordinates = false): Promise<void> {
  const invitation = opened(await host.spaces.teams.invite(teamId, coordinates));
  const joining = opened(await guest.spaces.teams.join(invitation.link, words));
  await expect.poll(() => invitation.guest.value?.name, SOON).toBe(words.firstName);
  expect(invitation.guest.value!.words).toEqual(joining.words);
  opened(await invitation.confirm());
  opened(await joining.admitted);
}

afterEach(stopPhones);

describe.each(STORES)('a team of partners, with a hub on %s', (store) => {
  const used = useHubs(store);
  const origin = (n = 0): string => used.hubs[n % used.hubs.length]!.origin;

  async function teamOfThree(): Promise<{ readonly phones: readonly [Phone, Phone, Phone]; readonly teamId: RecordId }> {
    const phones = [await createPhone(origin()), await createPhone(origin(1)), await createPhone(origin())] as const;
    const [karim, fatma, sanne] = phones;
    const teamId = opened(await karim.spaces.teams.make('Samen in Noord', card('Karim', 'coordinator'), used.code));
    await letIn(karim, teamId, fatma, card('Fatma'));
    await letIn(karim, teamId, sanne, card('Sanne', 'formal'));
    await expect.poll(() => phones.map(names), SOON).toEqual(phones.map(() => ['Fatma', 'Karim', 'Sanne']));
    await expect.poll(() => phones.map(people), SOON).toEqual([3, 3, 3]);
    return { phones, teamId };
  }

  it('partners see each other, each writes her own card, and only a coordinator opens the door', { timeout: 60_000 }, async () => {
    const { phones: [karim, fatma, sanne] } = await teamOfThree();
    expect([karim, fatma, sanne].map((phone) => [teamOf(phone)?.name, phone.vault.records.list('profile')[0]?.side])).toEqual([['Samen in Noord', undefined], ['Samen in Noord', undefined], ['Samen in Noord', 'formal']]);
    const { space, person } = teamOf(sanne)!;
    opened(await sanne.vault.write([{ id: teamRecordId(space!, person!), kind: 'partner', set: { faceFor: partnerText('Wijkteam Noord', 40), phone: partnerText('0612345678', 24), days: [1, 2] } }]));
    await expect.poll(() => fatma.vault.records.list('partner').find(({ firstName }) => firstName === 'Sanne'), SOON).toMatchObject({ faceFor: 'Wijkteam Noord', phone: '0612345678', days: [1, 2], role: 'formal' });
    expect(statusOf(fatma)).toMatchObject({ state: 'open', members: [{ coordinates: true, isYou: false }, { coordinates: false, isYou: true }, { coordinates: false, isYou: false }] });
    expect(await fatma.spaces.teams.invite(teamOf(fatma)!.id, false)).toEqual({ ok: false, error: { type: 'refused' } });
    expect(await fatma.spaces.teams.remove(teamOf(fatma)!.id, teamOf(sanne)!.person!, TODAY)).toMatchObject({ ok: false });
    expect(names(karim)).toEqual(['Fatma', 'Karim', 'Sanne']);
  });

  it('who is taken out gets nothing new and is told, and so are the others', { timeout: 60_000 }, async () => {
    const { phones: [karim, fatma, sanne], teamId } = await teamOfThree();
    opened(await karim.spaces.teams.remove(teamId, teamOf(fatma)!.person!, TODAY));
    await expect.poll(() => [names(karim), names(sanne), people(sanne)], SOON).toEqual([['Fatma left', 'Karim', 'Sanne'], ['Fatma left', 'Karim', 'Sanne'], 2]);
    fatma.spaces.look();
    await expect.poll(() => statusOf(fatma), SOON).toEqual({ state: 'stopped', why: 'removed' });
    expect(names(fatma)).toEqual(['Fatma', 'Karim', 'Sanne']);
    opened(await fatma.spaces.teams.tidy(teamOf(fatma)!.id));
    expect([names(fatma), teamOf(fatma)]).toEqual([[], undefined]);
    // The others lose nothing by her tidying up.
    sanne.spaces.look();
    await expect.poll(() => names(sanne), SOON).toEqual(['Fatma left', 'Karim', 'Sanne']);
  });

  it('who leaves keeps nothing, the others are told, and a coordinator makes the key that she does not have', { timeout: 60_000 }, async () => {
    const { phones: [karim, fatma, sanne] } = await teamOfThree();
    const { space } = teamOf(karim)!;
    const epochs = async (phone: Phone) => {
      const read = await phone.vault.space(space as never).read();
      return read.ok ? Object.keys(read.value.state.epochKeys).length : 0;
    };
    const before = await epochs(karim);
    opened(await fatma.spaces.teams.leave(teamOf(fatma)!.id, TODAY));
    expect([names(fatma), teamOf(fatma)]).toEqual([[], undefined]);
    await expect.poll(() => [names(karim), names(sanne), people(karim), people(sanne)], SOON).toEqual([['Fatma left', 'Karim', 'Sanne'], ['Fatma left', 'Karim', 'Sanne'], 2, 2]);
    await expect.poll(() => Promise.all([karim, sanne].map(epochs)), SOON).toEqual([before + 2, before + 2]);
    // With the new key goes on what there is to tell.
    opened(await sanne.vault.write([{ id: teamRecordId(space!, teamOf(sanne)!.person!), kind: 'partner', set: { comeFor: partnerText('Vragen over opvoeden', 80) } }]));
    await expect.poll(() => karim.vault.records.list('partner').find(({ firstName }) => firstName === 'Sanne')?.comeFor, SOON).toBe('Vragen over opvoeden');
  });

  it('a second coordinator can go on when the first one leaves', { timeout: 60_000 }, async () => {
    const phones = [await createPhone(origin()), await createPhone(origin(1)), await createPhone(origin())] as const;
    const [karim, marieke, fatma] = phones;
    const teamId = opened(await karim.spaces.teams.make('Samen in Noord', card('Karim', 'coordinator'), used.code));
    await letIn(karim, teamId, marieke, card('Marieke', 'formal'), true);
    await expect.poll(() => names(karim), SOON).toEqual(['Karim', 'Marieke']);
    expect(marieke.vault.records.list('partner').find(({ firstName }) => firstName === 'Marieke')?.role).toBe('coordinator');
    opened(await karim.spaces.teams.leave(teamId, TODAY));
    await expect.poll(() => [names(marieke), people(marieke)], SOON).toEqual([['Karim left', 'Marieke'], 1]);
    await letIn(marieke, teamOf(marieke)!.id, fatma, card('Fatma'));
    await expect.poll(() => names(fatma), SOON).toEqual(['Fatma', 'Karim left', 'Marieke']);
  });

  it('her second phone belongs to the team too, under the same card, and goes when she is taken out', { timeout: 60_000 }, async () => {
    const { phones: [karim, fatma], teamId } = await teamOfThree();
    const tablet = await createPhone(origin(1));
    opened(await fatma.spaces.devices.begin(used.code, 'Telefoon'));
    const invitation = opened(await fatma.spaces.devices.invite());
    const joining = opened(await tablet.spaces.devices.join(invitation.link, 'Tablet'));
    await expect.poll(() => invitation.guest.value?.name, SOON).toBe('Tablet');
    opened(await invitation.confirm());
    opened(await joining.admitted);
    await expect.poll(() => names(tablet), SOON).toEqual(['Fatma', 'Karim', 'Sanne']);
    const { space, person } = teamOf(tablet)!;
    opened(await tablet.vault.write([{ id: teamRecordId(space!, person!), kind: 'partner', set: { firstName: partnerText('Fatma B', 30)! } }]));
    await expect.poll(() => names(karim), SOON).toEqual(['Fatma B', 'Karim', 'Sanne']);
    expect(people(karim)).toBe(3);
    opened(await karim.spaces.teams.remove(teamId, person!, TODAY));
    for (const phone of [fatma, tablet]) {
      phone.spaces.look();
      await expect.poll(() => statusOf(phone), SOON).toEqual({ state: 'stopped', why: 'removed' });
    }
    // Tidied up on one, gone from both.
    opened(await fatma.spaces.teams.tidy(teamOf(fatma)!.id));
    await expect.poll(() => [names(tablet), teamOf(tablet)], SOON).toEqual([[], undefined]);
  });

  it('a team that is ended is gone at the hub, and the others hear so', { timeout: 60_000 }, async () => {
    const { phones: [karim, fatma], teamId } = await teamOfThree();
    opened(await karim.spaces.teams.end(teamId));
    expect([names(karim), teamOf(karim)]).toEqual([[], undefined]);
    fatma.spaces.look();
    await expect.poll(() => statusOf(fatma), SOON).toMatchObject({ state: 'stopped', why: 'removed' });
  });

  it('a code for a team opens no families and no line, and theirs open no team', { timeout: 60_000 }, async () => {
    const [host, guest] = [await createPhone(origin()), await createPhone(origin(1))];
    const wrong = { ok: false, error: { type: 'wrong-code' } };
    const teamId = opened(await host.spaces.teams.make('Samen in Noord', card('Karim', 'coordinator'), used.code));
    const toTeam = opened(await host.spaces.teams.invite(teamId, false));
    expect(toTeam.link).toContain('/#s=');
    expect(await guest.spaces.devices.join(toTeam.code, 'Telefoon')).toEqual(wrong);
    expect(await guest.spaces.lines.join(toTeam.code, { firstName: 'Sanne' })).toEqual(wrong);
    opened(await host.vault.write([{ id: id('sanne'), kind: 'line', set: { firstName: 'Sanne' } }]));
    const toLine = opened(await host.spaces.lines.invite(id('sanne'), { firstName: 'Karim' }));
    opened(await host.spaces.devices.begin(used.code, 'Eerste'));
    const toDevices = opened(await host.spaces.devices.invite());
    for (const { code } of [toLine, toDevices]) expect(await guest.spaces.teams.join(code, card('Fatma'))).toEqual(wrong);
    for (const invitation of [toTeam, toLine, toDevices]) invitation.cancel();
  });

  it('what a partner writes onto the card of another as if it were something else is set aside, too', { timeout: 60_000 }, async () => {
    const { phones: [karim, fatma, sanne] } = await teamOfThree();
    const { space } = teamOf(fatma)!;
    opened(await sanne.vault.write([{ id: teamRecordId(space!, teamOf(sanne)!.person!), kind: 'partner', set: { phone: partnerText('0612345678', 24) } }]));
    const phoneOf = ({ vault }: Phone) => vault.records.list('partner').find(({ firstName }) => firstName === 'Sanne')?.phone;
    await expect.poll(() => [phoneOf(karim), phoneOf(fatma)], SOON).toEqual(['0612345678', '0612345678']);
    // No screen does this: a shared card with a field that none has.
    opened(await fatma.vault.write([{ id: teamRecordId(space!, teamOf(sanne)!.person!), kind: 'teamcard', set: { phone: '0900 0000' } as never }]));
    await expect.poll(() => [statusOf(karim), statusOf(sanne)], SOON).toEqual([{ state: 'stopped', why: 'set-aside' }, { state: 'stopped', why: 'set-aside' }]);
    expect([phoneOf(karim), phoneOf(sanne)]).toEqual(['0612345678', '0612345678']);
  });

  it('what a partner writes onto the card of another is set aside, told, and shown nowhere', { timeout: 60_000 }, async () => {
    const { phones: [karim, fatma, sanne] } = await teamOfThree();
    const { space } = teamOf(fatma)!;
    // No screen does this.
    opened(await fatma.vault.write([{ id: teamRecordId(space!, teamOf(sanne)!.person!), kind: 'partner', set: { firstName: partnerText('Niet Sanne', 30)! } }]));
    await expect.poll(() => [statusOf(karim), statusOf(sanne)], SOON).toEqual([{ state: 'stopped', why: 'set-aside' }, { state: 'stopped', why: 'set-aside' }]);
    expect([names(karim), names(sanne)]).toEqual([['Fatma', 'Karim', 'Sanne'], ['Fatma', 'Karim', 'Sanne']]);
  });
});
