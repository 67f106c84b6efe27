// In a browser, at the hub's own origin: the device that joins, and the floor under what it does.
import { toBase64url } from '../../../app/crypto/base64url.ts';
import { webPrimitives } from '../../../app/crypto/web-primitives.ts';
import type { Day } from '../../../app/domain/day.ts';
import type { RecordId } from '../../../app/domain/ids.ts';
import type { Joining } from '../../../app/hooks/own-devices.ts';
import { createSpace } from '../../../app/sync/begin-space.ts';
import { createHttpTransport } from '../../../app/sync/http-transport.ts';
import { openDevice, type SyncDevice, valueOf, whenSent } from './sync-device.ts';

interface Request { readonly path: string; readonly at: number; status: number }

const LOOK_MS = 20;
const EDITS = 10;
const requests: Request[] = [];
const askHub = window.fetch.bind(window);
window.fetch = async (url, init) => {
  const request: Request = { path: new URL(String(url), location.href).pathname.replace(/^.*\//, ''), at: performance.now(), status: 0 };
  requests.push(request);
  const response = await askHub(url, init);
  request.status = response.status;
  return response;
};

const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
const primitives = webPrimitives(random);
const later = (ms: number, work: () => void): (() => void) => {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
};
const transport = createHttpTransport({ fetch: askHub, origin: location.origin, later });
const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

let device: SyncDevice | undefined;
let joining: Joining | undefined;

function joined(): SyncDevice {
  if (!device) throw new Error('this page has not joined');
  return device;
}

const bench = {
  /** Answers an invitation; what follows waits to be let in. */
  join: async (name: string, link: string): Promise<void> => {
    device = await openDevice({ name, origin: location.origin, storage: localStorage });
    joining = valueOf(await device.devices.join(link, 'Tweede'));
  },
  /** From the request whose answer lets this device in to everything being here, on disk, and nothing left to send. */
  whenJoined: async () => {
    valueOf(await joining!.admitted);
    await whenSent(joined());
    const end = performance.now();
    const pulls = requests.filter(({ path, status }) => path === 'pull' && status === 200);
    return { ms: end - pulls[0]!.at, pulls: pulls.length, records: joined().vault.records.size(), requests: requests.filter(({ at }) => at >= pulls[0]!.at).map(({ path }) => path) };
  },
  /** The floor: as many bytes from a bare server, and one pass of AES-GCM over them. */
  raw: async (address: string): Promise<number> => {
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['decrypt']);
    const start = performance.now();
    const bytes = await (await askHub(address, { cache: 'no-store' })).arrayBuffer();
    // Fails as it must, at the very end: the tag is compared after all the rest was read.
    await crypto.subtle.decrypt({ name: 'AES-GCM', iv: new Uint8Array(12) }, key, bytes).catch(() => undefined);
    return performance.now() - start;
  },
  /** Ten edits in one go, and back when the hub has them. */
  edit: async (day: string): Promise<void> => {
    const { vault } = joined();
    valueOf(await vault.write(vault.records.list('road').slice(0, EDITS).map(({ id }) => ({ id, kind: 'road', set: { touchedOn: day as Day } }) as const)));
    while (valueOf(await vault.space(vault.mine!).read()).outbox.length > 0) await pause(LOOK_MS);
  },
  whenTouched: async (day: string): Promise<void> => {
    while (joined().vault.records.list('road').filter(({ touchedOn }) => touchedOn === day).length < EDITS) await pause(LOOK_MS);
  },
  /** So many spaces: the one of her devices, and new lines for the rest. Back when all of them are at rest. */
  prepareIdle: async (code: string, count: number): Promise<void> => {
    const { vault, spaces } = joined();
    for (let n = 1; n < count; n += 1) {
      const begun = await createSpace(primitives, { type: 'line', name: 'Eerste', now: Date.now() });
      valueOf(await transport.createSpace(begun.entries, code));
      valueOf(await vault.beginShared(begun));
      const { space, identity } = begun.state;
      valueOf(await vault.write([{ id: toBase64url(random(16)) as RecordId, kind: 'line', set: { firstName: 'Lijn', space, person: identity.person } }]));
    }
    spaces.look();
  },
  /** What was asked since the last time. */
  asked: (): readonly string[] => requests.splice(0).map(({ path }) => path),
  /** The app comes back to the front. */
  look: (): void => joined().spaces.look(),
  stop: (): void => joined().spaces.stop(),
};

Object.assign(window, { bench });
