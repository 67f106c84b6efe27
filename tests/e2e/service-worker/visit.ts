import type { Page } from 'playwright-core';
import { launchChromium, untilOffline, type Watched } from '../../support/launch-chromium.ts';
import { buildSampleSite, type SampleSite } from '../../support/sample-site.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';

/** A browser that has visited version "a", with a server that can be changed or taken away behind its back. */
export type Visit = Watched & {
  origin: string;
  /** Serves another folder at the same address; nothing at all without one. */
  serve(site?: SampleSite): Promise<void>;
  build(version: string, extraFiles?: Record<string, string>): Promise<SampleSite>;
};

export async function visitSampleSite(): Promise<Visit> {
  const sites: SampleSite[] = [];
  const build = async (version: string, extraFiles?: Record<string, string>) => {
    const site = await buildSampleSite(version, extraFiles);
    sites.push(site);
    return site;
  };
  let hub: RunningHub = await startHub({ distDir: (await build('a')).distDir });
  const { origin, port } = hub;
  const watched = await launchChromium({ origin });
  await watched.page.goto(origin);
  await untilOffline(watched.page);
  return {
    ...watched,
    origin,
    build,
    async serve(site) {
      await hub.stop();
      if (site) hub = await startHub({ distDir: site.distDir, port });
    },
    async close() {
      await watched.context.close();
      await hub.stop();
      for (const site of sites) site.remove();
    },
  };
}

export const versionOn = (page: Page): Promise<string | null> => page.textContent('#version');

/** Asks the browser to look for an update now, and tells how that ended. */
export function lookForUpdate(page: Page): Promise<'waiting' | 'nothing new' | 'refused'> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const outcome = await registration.update().catch(() => null);
    const worker = registration.installing;
    if (!outcome) return 'refused';
    if (worker) {
      await new Promise<void>((resolve) => {
        worker.addEventListener('statechange', () => {
          if (worker.state !== 'installing') resolve();
        });
      });
      return worker.state === 'redundant' ? 'refused' : 'waiting';
    }
    return registration.waiting ? 'waiting' : 'nothing new';
  });
}

/** What the page's own bridge does after she said yes, without the reload. */
export function switchOver(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const switched = new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
    registration.waiting?.postMessage({ type: 'skip-waiting' });
    await switched;
  });
}

/** The lazy part that the page's script loads on demand; the error's text when it cannot be had. */
export function loadPart(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { loadPart: load } = window as unknown as { loadPart: () => Promise<{ part: string }> };
    return load().then(({ part }) => part, (error: unknown) => `failed: ${String(error)}`);
  });
}
