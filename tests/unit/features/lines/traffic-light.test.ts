import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { i18n } from '@lingui/core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { LOADS } from '../../../../app/domain/codes.ts';
import { PROFILE_ID } from '../../../../app/domain/ids.ts';
import { hideLoad, showLoad } from '../../../../app/features/lines/show-load.ts';
import { readLoad } from '../../../../app/features/today/today-reading.ts';
import { createClock } from '../../../../app/hooks/clock.ts';
import { otherSeat, ownSeat } from '../../../../app/hooks/line-people.ts';
import { createRecordSignals } from '../../../../app/hooks/record-signals.ts';
import type { Services } from '../../../../app/services.ts';
import { close, listen } from '../../../../hub/http-server.ts';
import { createPhone, type Phone, stopPhones } from '../../../support/hub/create-phone.ts';
import { openHubInProcess } from '../../../support/hub/hub-in-process.ts';
import { connect, seats, SOON, spaceOf } from '../../../support/line-phones.ts';
import { opened } from '../../crypto/fixtures.ts';
import { day, id } from '../../vault/vault-fixture.ts';

// Two real phones and a real hub between them.

const folder = mkdtempSync(join(tmpdir(), 'hub-light-'));
let origin: string;
let code: string;
const ends: (() => void | Promise<void>)[] = [];

beforeAll(async () => {
  i18n.loadAndActivate({ locale: 'nl', messages: {} });
  const here = await openHubInProcess({ file: join(folder, 'hub.db') });
  const { server, port } = await listen(here.hub, { host: '127.0.0.1', port: 0 });
  code = here.code;
  origin = `http://127.0.0.1:${port}`;
  ends.push(() => close(server), here.close, () => rmSync(folder, { recursive: true, force: true }));
});
afterEach(stopPhones);
afterAll(async () => { for (const end of ends) await end(); });

const servicesOf = ({ vault }: Phone): Services => ({ vault, records: createRecordSignals(vault.records), clock: createClock(Date.now), undo: { offer: () => undefined } }) as unknown as Services;
/** All that the other end holds of the line, whether a screen shows it or not. */
const heldBy = ({ vault }: Phone): string => JSON.stringify(vault.records.all().map(({ kind, fields }) => [kind, ...fields]));

it('her load is hers alone until she shows a light: then that and nothing more, and nothing of it once she hides it', { timeout: 60_000 }, async () => {
  const [volunteer, professional] = [await createPhone(origin), await createPhone(origin)];
  await connect(volunteer, professional, code);
  await expect.poll(() => [seats(volunteer).length, seats(professional).length], SOON).toEqual([2, 2]);
  const space = spaceOf(volunteer);
  const services = servicesOf(volunteer);
  const today = services.clock.today();
  opened(await volunteer.vault.write([
    { id: PROFILE_ID, kind: 'profile', set: { maxRoads: 1, maxHoursPerWeek: 2 } },
    ...['a', 'b'].flatMap((name) => [
      { id: id(`c${name}`), kind: 'contact' as const, set: { nickname: `gezin ${name}`, createdOn: day('2026-11-01') } },
      { id: id(`r${name}`), kind: 'road' as const, set: { contactId: id(`c${name}`), startedOn: day('2026-11-01'), touchedOn: today, pen: 'me' as const } },
    ]),
  ]));
  expect(readLoad(services)).toMatchObject({ openRoads: 2, over: { roads: true } });
  // Something that does go over the line, behind which all of it would have come.
  const marked = async (word: string): Promise<void> => {
    opened(await volunteer.vault.write([{ id: ownSeat(services.records, space)!.id, kind: 'seat', set: { team: word } }]));
    await expect.poll(() => heldBy(professional), SOON).toContain(word);
  };
  const light = () => otherSeat(servicesOf(professional).records, { space })?.load;
  const nothing = new RegExp(`maxRoads|maxHours|"load[^O"]*",\\[\\{[^\\]]*"(${LOADS.join('|')})"|gezin|openRoads`);
  await marked('Buurt een');
  expect([light(), nothing.exec(heldBy(professional))?.[0]]).toEqual([undefined, undefined]);

  for (const load of LOADS) {
    opened(await showLoad(services, ownSeat(services.records, space)!, load));
    await expect.poll(light, SOON).toBe(load);
    expect(nothing.test(heldBy(professional))).toBe(true);
  }
  // The light, not what it is made of.
  expect(heldBy(professional)).not.toMatch(/maxRoads|maxHours|gezin/);

  opened(await hideLoad(services, ownSeat(services.records, space)!));
  await expect.poll(light, SOON).toBeUndefined();
  await marked('Buurt twee');
  expect([light(), nothing.exec(heldBy(professional))?.[0], otherSeat(servicesOf(professional).records, { space })?.loadOn]).toEqual([undefined, undefined, undefined]);
});
