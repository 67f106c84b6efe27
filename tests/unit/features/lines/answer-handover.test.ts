import { describe, expect, it } from 'vitest';
import { type ConsentedWords, consentToSend, planCarried, stateOfHandover } from '../../../../app/domain/consented-handover.ts';
import { PROFILE_ID, sharedRecordId } from '../../../../app/domain/ids.ts';
import { mayPassOn, parentsToTell } from '../../../../app/domain/succession.ts';
import { answerHandover } from '../../../../app/features/lines/answer-handover.ts';
import { takeBackYes } from '../../../../app/features/lines/take-back-yes.ts';
import { createClock } from '../../../../app/hooks/clock.ts';
import { createRecordSignals } from '../../../../app/hooks/record-signals.ts';
import type { Act } from '../../../../app/hooks/undo.ts';
import type { Services } from '../../../../app/services.ts';
import { opened } from '../../crypto/fixtures.ts';
import { day, id, setupDevice } from '../../vault/vault-fixture.ts';

const SPACE = id('space');
const HANDOVER = sharedRecordId(SPACE, id('handover'));
const WORDS = ['Zij slaapt slecht.'] as readonly string[] as ConsentedWords;
const SENT = { sentences: WORDS, consentVersion: 1, givenOn: day('2026-11-20'), until: day('2027-01-20'), sentOn: day('2026-11-20'), caller: 'professional' as const, callBy: day('2026-11-24') };

/** Saturday 21 November 2026, with one handover over one line. */
async function setup() {
  const device = await setupDevice();
  const vault = await device.openTab();
  const acts: Act[] = [];
  const services = { vault, records: createRecordSignals(vault.records), clock: createClock(() => device.clock.now), undo: { offer: (act: Act) => acts.push(act) } } as unknown as Services;
  opened(await vault.write([
    { id: id('sanne'), kind: 'line', set: { firstName: 'Sanne', team: 'Wijkteam', space: SPACE, successor: 'Karim' } },
    { id: HANDOVER, kind: 'handover', set: SENT },
  ]));
  const said = () => vault.records.get('handover', HANDOVER)!;
  const takeBack = async (): Promise<void> => { opened(await vault.write([acts.pop()!.back])); };
  const nextDay = (): void => { device.clock.now += 86_400_000; };
  return { vault, services, acts, said, takeBack, nextDay };
}

describe('answerHandover()', () => {
  it('goes from received over the pen and a day to a talk and on to another door, each with its own day', async () => {
    const { vault, services, said, acts, nextDay } = await setup();
    opened(await vault.write([{ id: PROFILE_ID, kind: 'profile', set: { side: 'formal' } }]));
    const states = [stateOfHandover(said())];
    for (const answer of [
      { type: 'received' }, { type: 'pen' }, { type: 'date', on: day('2026-11-25'), time: '14:30' }, { type: 'took-place' }, { type: 'elsewhere', door: 'gp' },
    ] as const) {
      opened(await answerHandover(services, HANDOVER, answer));
      states.push(stateOfHandover(said()));
      nextDay();
    }
    expect(states).toEqual(['sent', 'received', 'accepted', 'dated', 'took-place', 'elsewhere']);
    expect(said()).toMatchObject({
      ...SENT, receivedOn: '2026-11-21', penOn: '2026-11-22', dateOn: '2026-11-25', dateTime: '14:30', tookPlaceOn: '2026-11-24', elsewhereOn: '2026-11-25', elsewhere: 'gp', returnedOn: undefined,
    });
    expect(acts).toHaveLength(5);
  });

  it('who gives it back at once has received it, and nothing that the parent said yes to is changed', async () => {
    const { services, said } = await setup();
    opened(await answerHandover(services, HANDOVER, { type: 'returned' }));
    expect(said()).toMatchObject({ ...SENT, receivedOn: '2026-11-21', returnedOn: '2026-11-21' });
    expect(stateOfHandover(said())).toBe('returned');
  });

  it('another day takes the place of the one before, and each answer can be taken back by itself', async () => {
    const { services, said, takeBack } = await setup();
    opened(await answerHandover(services, HANDOVER, { type: 'date', on: day('2026-11-25'), time: '14:30' }));
    opened(await answerHandover(services, HANDOVER, { type: 'date', on: day('2026-11-26'), time: '09:00' }));
    expect(said()).toMatchObject({ dateOn: '2026-11-26', dateTime: '09:00' });
    await takeBack();
    expect(said()).toMatchObject({ dateOn: '2026-11-25', dateTime: '14:30', receivedOn: '2026-11-21' });
    await takeBack();
    expect([said().dateOn, said().receivedOn, stateOfHandover(said())]).toEqual([undefined, undefined, 'sent']);
  });

  it('answers nothing that was erased in the meantime', async () => {
    const { vault, services } = await setup();
    opened(await vault.erase([{ id: HANDOVER, kind: 'handover', erase: true }]));
    await answerHandover(services, HANDOVER, { type: 'took-place' });
    expect(vault.records.get('handover', HANDOVER)).toBeUndefined();
  });
});

describe('takeBackYes()', () => {
  async function setupYes() {
    const all = await setup();
    const yes = { roadId: id('road'), lineId: id('sanne'), version: 1, givenOn: day('2026-11-20'), until: day('2027-01-20'), how: 'spoken' as const, sentences: WORDS };
    opened(await all.vault.write([
      { id: id('old'), kind: 'consent', set: { ...yes, receiver: 'Sanne', handoverId: HANDOVER } },
      { id: id('next'), kind: 'consent', set: { ...yes, receiver: 'Karim', renews: id('old'), carried: { caller: 'professional', callBy: day('2026-11-24') } } },
    ]));
    const { records } = all.vault;
    const next = () => records.get('consent', id('next'))!;
    const told = () => parentsToTell(records.get('line', id('sanne'))!, { consents: records.list('consent'), handovers: records.list('handover') }, day('2026-11-21'));
    return { ...all, next, told };
  }

  it('keeps the day and none of the words; nothing goes to the next face, and she has to be asked again', async () => {
    const { vault, services, next, told, said } = await setupYes();
    expect(mayPassOn(told())).toBe(true);
    opened(await takeBackYes(services, next()));
    expect(next()).toMatchObject({ withdrawnOn: '2026-11-21', sentences: [] });
    expect(mayPassOn(told())).toBe(false);
    const karim = { id: id('sanne'), firstName: 'Karim' };
    expect([consentToSend(vault.records.list('consent'), karim, day('2026-11-21')).ok, planCarried({ ...next(), renews: undefined }, karim, day('2026-11-21')).ok]).toEqual([false, false]);
    // What the face before has is another yes.
    expect([said().sentences, vault.records.get('consent', id('old'))?.withdrawnOn]).toEqual([WORDS, undefined]);
  });

  it('can be taken back itself, for as long as that is offered', async () => {
    const { services, next, told, takeBack } = await setupYes();
    opened(await takeBackYes(services, next()));
    await takeBack();
    expect([next().withdrawnOn, next().sentences, mayPassOn(told())]).toEqual([undefined, WORDS, true]);
  });
});
