import { expect, it } from 'vitest';
import { webPrimitives } from '../../app/crypto/web-primitives.ts';
import { createIdentity } from '../../app/crypto/device-identity.ts';
import { partnerText } from '../../app/domain/partner-text.ts';
import { createLineSpaces } from '../../app/line-spaces.ts';
import { placesOf, type SharedParts } from '../../app/shared-parts.ts';
import type { LogStore } from '../../app/storage/log-store.ts';
import { joinSpace } from '../../app/sync/begin-space.ts';
import type { HostLetter } from '../../app/sync/invitation.ts';
import { keepTeam } from '../../app/team-spaces.ts';
import type { Vault } from '../../app/vault/vault.ts';
import type { SpaceId } from '../../wire/ids.ts';
import { newId, random } from '../support/hub/create-phone.ts';
import { opened } from './crypto/fixtures.ts';
import { setupDevice } from './vault/vault-fixture.ts';

const SPACE = 'AAAAAAAAAAAAAAAAAAAAAQ' as SpaceId;
const partsOf = (vault: Vault) => ({ vault, newId, start: () => undefined }) as unknown as SharedParts;
const words = (typed: string) => partnerText(typed, 40)!;
const WAYS = [
  ['a line', (vault: Vault) => createLineSpaces(partsOf(vault), () => undefined).keepLine({ firstName: 'Sanne' }), { line: { side: 'informal', name: 'Fatma' } }],
  ['a team', (vault: Vault) => keepTeam(partsOf(vault), { firstName: words('Sanne'), organisation: words('Noord'), role: 'formal' }), { team: { name: 'Noord', coordinates: false } }],
] as const;

/** The process dies at one of its writes: before it, or when it is on the disk and nobody heard of it. */
function dyingAt(log: LogStore, at: number, after: boolean) {
  let calls = 0;
  let die = (): void => undefined;
  const death = new Promise<void>((resolve) => { die = resolve; });
  const append: LogStore['append'] = async (entry) => {
    calls += 1;
    if (calls < at) return log.append(entry);
    if (calls === at && after) await log.append(entry);
    die();
    return new Promise(() => undefined);
  };
  return { log: { ...log, append }, death };
}

it.each(WAYS)('who was let in to %s and killed while it was kept has all of it or nothing, whenever that was', async (_name, keep, into) => {
  const found: boolean[] = [];
  for (const [at, after] of [[1, false], [1, true], [2, false], [2, true], [3, false]] as const) {
    const device = await setupDevice();
    const { log, death } = dyingAt(device.openLog(), at, after);
    const begun = joinSpace(SPACE, await createIdentity(webPrimitives(random), 'AAAAAAAAAAAAAAAAAAAAAg'), false);
    const vault = await device.openTab({ log });
    await Promise.race([keep(vault)(begun, into as unknown as HostLetter), death]);
    const again = await device.openTab({ exclusive: (work) => work() });
    const isKept = (await again.space(SPACE).read()).ok;
    expect(placesOf({ vault: again }).map(({ space }) => space), `killed at ${at}, ${after ? 'after' : 'before'}`).toEqual(isKept ? [SPACE] : []);
    // What she says of herself there has to reach the other side.
    if (isKept) expect(opened(await again.space(SPACE).read()).outbox.flatMap(({ ops }) => ops).map(({ field }) => field)).toContain('firstName');
    found.push(isKept);
  }
  expect(found).toContain(true);
  expect(found[0]).toBe(false);
});
