import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { close, listen } from '../../hub/http-server.ts';
import { createPhone, stopPhones } from '../support/hub/create-phone.ts';
import { openHubInProcess } from '../support/hub/hub-in-process.ts';
import { LINE, SOON } from '../support/line-phones.ts';
import { opened } from './crypto/fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'hub-stopped-'));
let origin: string;
let code: string;
const ends: (() => void | Promise<void>)[] = [];

beforeAll(async () => {
  const here = await openHubInProcess({ file: join(folder, 'hub.db') });
  const { server, port } = await listen(here.hub, { host: '127.0.0.1', port: 0 });
  code = here.code;
  origin = `http://127.0.0.1:${port}`;
  ends.push(() => close(server), here.close, () => rmSync(folder, { recursive: true, force: true }));
});
afterEach(() => {
  vi.restoreAllMocks();
  stopPhones();
});
afterAll(async () => { for (const end of ends) await end(); });

/** Calls `onLetIn` while the answer is on its way that lets a device in which was refused before. */
function watchLettingIn(onLetIn: () => void): void {
  const real = globalThis.fetch;
  const refused = new Set<string>();
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) => {
    const answer = await real(url, init);
    const who = new Headers(init?.headers).get('authorization') ?? '';
    if (!String(url).includes('/pull')) return answer;
    if (!answer.ok) refused.add(who);
    else if (refused.has(who)) onLetIn();
    return answer;
  });
}

it('who stops because the words differ joins nothing, though she is let in at that very moment', async () => {
  const [volunteer, professional] = [await createPhone(origin), await createPhone(origin)];
  let stop = (): void => undefined;
  const letIn = vi.fn(() => stop());
  watchLettingIn(letIn);
  opened(await volunteer.vault.write([{ id: LINE, kind: 'line', set: { firstName: 'Sanne' } }]));
  const invitation = opened(await volunteer.spaces.lines.invite(LINE, { firstName: 'Fatma' }, code));
  const joining = opened(await professional.spaces.lines.join(invitation.link, { firstName: 'Sanne' }));
  stop = joining.cancel;
  await expect.poll(() => invitation.guest.value?.name, SOON).toBe('Sanne');
  opened(await invitation.confirm());
  expect((await joining.admitted).ok).toBe(false);
  expect(letIn).toHaveBeenCalled();
  expect(professional.vault.records.list('line')).toEqual([]);
});

it('of two tries to begin with her devices, the first of which the hub answers late, one counts and the other is taken away', async () => {
  const phone = await createPhone(origin);
  const methods: string[] = [];
  const real = globalThis.fetch;
  let release = (): void => undefined;
  const second = new Promise<void>((resolve) => { release = resolve; });
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) => {
    methods.push(init?.method ?? 'GET');
    const isFirst = methods.length === 1;
    const answer = await real(url, init);
    if (isFirst) await second;
    return answer;
  });
  const first = phone.devices.begin(code, 'Telefoon');
  await expect.poll(() => methods.length, SOON).toBe(1);
  opened(await phone.devices.begin(code, 'Tablet'));
  const { mine } = phone.vault;
  release();
  opened(await first);
  expect(phone.vault.mine).toBe(mine);
  expect(methods).toContain('DELETE');
});
