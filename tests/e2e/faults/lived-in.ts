import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { createPhone as createScreenless, type Phone } from '../../support/hub/create-phone.ts';
import { LITTLE_MEMORY, untilOffline } from '../../support/launch-chromium.ts';
import { letIn, untilSent } from '../../support/own-devices.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import type { Volunteer } from '../../support/volunteer.ts';
import { createPhone, type FaultPhone } from './fault-phone.ts';
import { lengthOfLog } from './harm-files.ts';

export interface LivedIn {
  readonly origin: string;
  readonly words: string;
  /** Two families, one after the other. */
  readonly nicknames: readonly string[];
  /** How long the log of its storage was when it shared nothing yet. */
  readonly logAlone: number;
  /** The same phone as it stood at the end, as often as wanted, and the hub as it stood then. */
  readonly copy: (into?: string) => Promise<FaultPhone>;
  /** Her other device as it stood then, with what came to the hub since; undefined where there is none. */
  readonly other: () => Promise<Phone | undefined>;
  readonly stopHub: () => Promise<void>;
  /** The hub again with all that it has, serving the built app or, from another folder, the app of tomorrow. */
  readonly serve: (distDir?: string) => Promise<void>;
  readonly remove: () => Promise<void>;
}

const env = { RATE_PER_ADDRESS: '1000000', RATE_PER_DEVICE: '1000000' };
const folder = (name: string): string => mkdtempSync(join(tmpdir(), name));

/** From now on the phone is kept alike with another one, through the hub. */
async function share(her: Volunteer, { origin, code }: RunningHub): Promise<Phone> {
  const other = await createScreenless(origin);
  await letIn(her, other, code!);
  // Before a test begins there is no other way to wait.
  await vi.waitFor(() => { expect(other.vault.records.list('contact')).toHaveLength(2); }, 15_000);
  await untilSent(her);
  return other;
}

/** A soak meets the same faults on a phone that shares nothing, too. */
const ALONE = process.env['FAULTS'] === 'alone';

/**
 * A phone with a lock, two families and everything it needs offline: made once, then copied for each fault. It shares what it
 * holds with another device of hers, unless it is to be `alone`.
 */
export async function livedInPhone({ alone = ALONE } = {}): Promise<LivedIn> {
  const [dataDir, hubThen] = [folder('fault-hub-'), folder('fault-hub-')];
  let hub = await startHub({ dataDir, env });
  const { origin, port } = hub;
  const phone = createPhone(origin);
  const her = await phone.on({ extraArgs: [LITTLE_MEMORY] });
  const { words } = await her.start(origin);
  const nicknames = [await her.newFamily(), await her.newFamily()];
  const logAlone = lengthOfLog(phone);
  const then = alone ? undefined : await share(her, hub);
  await untilOffline(her.page);
  await phone.off();
  then?.spaces.stop();
  await hub.stop();
  cpSync(dataDir, hubThen, { recursive: true });
  let other: Phone | undefined;
  const stop = async (): Promise<void> => {
    other?.spaces.stop();
    other = undefined;
    await hub.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return {
    origin, words, nicknames, logAlone,
    copy: async (into = folder('fault-phone-')) => {
      await stop();
      cpSync(hubThen, dataDir, { recursive: true });
      hub = await startHub({ dataDir, port, env });
      cpSync(phone.profileDir, into, { recursive: true });
      return createPhone(origin, { profileDir: into });
    },
    other: async () => {
      other ??= await then?.copy();
      return other;
    },
    stopHub: () => hub.stop(),
    serve: async (distDir) => {
      await hub.stop();
      hub = await startHub({ dataDir, port, env, ...(distDir !== undefined && { distDir }) });
    },
    remove: async () => {
      await stop();
      then?.vault.close();
      rmSync(hubThen, { recursive: true, force: true });
      await phone.remove();
    },
  };
}

/** Her other device, where there is one, gets as many families and promises as there should be. */
export async function expectAtOther(lived: LivedIn, promises: number, families = lived.nicknames.length): Promise<void> {
  const other = await lived.other();
  if (!other) return;
  const { vault: { records } } = other;
  await expect.poll(() => [records.list('contact').length, records.list('commitment').length], { timeout: 30_000 }).toEqual([families, promises]);
}
