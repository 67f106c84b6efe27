import { i18n } from '@lingui/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { webPrimitives } from '../../app/crypto/web-primitives.ts';
import { devicesError, devicesStatus, openStatus, storedStatus } from '../../app/devices-status.ts';
import { deviceNoticeWords, troubleWords } from '../../app/features/devices/device-words.ts';
import { lineNoticeWords, lineTroubleWords } from '../../app/features/lines/line-words.ts';
import { teamNoticeWords, teamTroubleWords } from '../../app/features/teams/team-words.ts';
import type { DevicesNotice, DevicesTrouble } from '../../app/hooks/own-devices.ts';
import { pairingErrorWords, sharedTroubleWords } from '../../app/hooks/pairing/pairing-words.ts';
import { createSpace } from '../../app/sync/begin-space.ts';
import type { Report } from '../../app/sync/report.ts';
import type { StoredSpace } from '../../app/sync/space-store.ts';
import type { SyncOutcome } from '../../app/sync/sync-space.ts';
import type { SpaceDevice } from '../../wire/ids.ts';
import { random } from '../support/hub/create-phone.ts';

beforeAll(() => i18n.loadAndActivate({ locale: 'nl', messages: {} }));

const OWN = { removed: { what: '', next: '' }, 'set-aside': { what: '', next: '' }, full: 'De ruimte van je organisatie is vol.', broken: '' };

async function newSpace(): Promise<StoredSpace> {
  const { state, entries } = await createSpace(webPrimitives(random), { type: 'mine', name: 'Telefoon', now: 0 });
  return { version: 1, state, entries, outbox: [], held: [], refused: [] };
}

async function whyOf(stopped: SyncOutcome['stopped']): Promise<DevicesTrouble> {
  const told = devicesStatus({ reports: [], waiting: 0, ...(stopped && { stopped }) }, await newSpace(), 0);
  if (told.state !== 'stopped') throw new Error(told.state);
  return told.why;
}

it('a device that is coming in says how far it is, also after it was closed on the way, and says nothing of it when it is all here', async () => {
  const whole = await newSpace();
  const halfway = (progress: StoredSpace['state']['progress']): StoredSpace => ({ ...whole, state: { ...whole.state, ...(progress && { progress }) } });
  expect(storedStatus({ ...whole, entries: [] }, 0)).toEqual({ state: 'first', done: 0, of: 0 });
  expect([0, 3, 8].map((parts) => storedStatus(halfway({ snapshot: 'A'.repeat(22), parts, of: 8, after: 0 }), 0))).toEqual([0, 3, 8].map((done) => ({ state: 'first', done, of: 8 })));
  expect(storedStatus(whole, 0)).toEqual({ state: 'everything-sent' });
});

it('three things may be full, and each is called by its own name', async () => {
  expect(await whyOf({ type: 'no-room' })).toBe('full');
  expect(await whyOf({ type: 'hub-full' })).toBe('hub-full');
  expect(await whyOf({ type: 'full' })).toBe('device-full');
  expect(['no-room', 'hub-full', 'full'].map((type) => devicesError({ type }).type)).toEqual(['full', 'hub-full', 'storage']);
});

it('of a full hub she hears that nothing is lost, where it waits and whom to tell, and nothing of her organisation\'s room', () => {
  const { what, next } = sharedTroubleWords('hub-full', OWN);
  expect(what).toContain('Het tussenstation is vol');
  expect(next).toMatch(/niets kwijt.*wacht op dit toestel.*tegen je organisatie/);
  expect(`${what}${next}`).not.toContain('ruimte van je organisatie');
  expect(sharedTroubleWords('device-full', OWN).next).toContain('bewaard');
  expect(pairingErrorWords({ type: 'hub-full' }, { badCode: '', over: '', refused: '' })).toMatch(/Het tussenstation is vol.*niets kwijt.*tegen je organisatie/);
});

describe('what a run reports is told', () => {
  const other = 'AAAAAAAAAAA' as SpaceDevice;
  /** One for each kind of report: a kind that is added has no row yet, which the compiler says. */
  const ROWS: { readonly [Type in Report['type']]: readonly [Extract<Report, { readonly type: Type }>, DevicesTrouble | DevicesNotice | undefined] } = {
    'hub-changed': [{ type: 'hub-changed' }, 'hub-lost'],
    'hub-went-back': [{ type: 'hub-went-back', from: 9, to: 3 }, 'hub-lost'],
    missing: [{ type: 'missing', device: other, from: 4 }, 'missing'],
    'no-key': [{ type: 'no-key' }, 'no-key'],
    'set-aside': [{ type: 'set-aside', reason: 'bad-signature' }, 'set-aside'],
    'bad-entry': [{ type: 'bad-entry', reason: 'bad-signature' }, 'set-aside'],
    'membership-forked': [{ type: 'membership-forked' }, 'set-aside'],
    forked: [{ type: 'forked', device: other }, 'set-aside'],
    removed: [{ type: 'removed' }, 'removed'],
    // It goes on by itself under its new name, and nothing is asked of her.
    renamed: [{ type: 'renamed' }, undefined],
  };
  const WORDS = [[troubleWords, deviceNoticeWords], [lineTroubleWords, lineNoticeWords], [teamTroubleWords, teamNoticeWords]] as const;
  const NOTICES: readonly unknown[] = ['missing', 'no-key', 'hub-lost'] satisfies readonly DevicesNotice[];

  it.each(Object.values(ROWS))('%o is %s', async (report, why) => {
    const stored = await newSpace();
    const outcome: SyncOutcome = { reports: [report], waiting: 0 };
    const isNotice = NOTICES.includes(why);
    expect(devicesStatus(outcome, stored, 0)).toEqual(why === undefined ? { state: 'everything-sent' } : { state: isNotice ? 'noticed' : 'stopped', why });
    expect(openStatus(outcome, stored, 0)).toEqual(isNotice ? { notice: why } : {});
    for (const [trouble, notice] of WORDS) {
      if (why === undefined) continue;
      const { what, next } = isNotice ? notice(why as DevicesNotice) : trouble(why as DevicesTrouble);
      expect([what, next]).toEqual([expect.stringMatching(/^[A-Z].*\.$/), expect.stringMatching(/^[A-Z].*\.$/)]);
    }
  });

  it('what is missing is told although something waits here; what the hub lost goes there again, and what waits is told first', async () => {
    const stored: StoredSpace = { ...(await newSpace()), outbox: [{ id: 1, ops: [] }] };
    const told = (report: Report) => devicesStatus({ reports: [report], waiting: 1 }, stored, 0).state;
    expect([told(ROWS.missing[0]), told(ROWS['no-key'][0]), told(ROWS['hub-changed'][0])]).toEqual(['noticed', 'noticed', 'waiting']);
    expect(openStatus({ reports: [ROWS.missing[0]], waiting: 1 }, stored, 5)).toEqual({ notice: 'missing', waiting: { count: 1, since: 5 } });
  });

  it('an entry that came out of its turn alarms nobody: the whole chain is read then', async () => {
    expect(devicesStatus({ reports: [{ type: 'bad-entry', reason: 'out-of-order' }], waiting: 0 }, await newSpace(), 0)).toEqual({ state: 'everything-sent' });
  });
});
