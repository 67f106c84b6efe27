import { EXAMPLE_SCENES, firstStartScenes, MONDAY, type Scene } from './screens.ts';
import { launchChromium, type Watched } from './launch-chromium.ts';
import { createVolunteer, type TestLocale, type Volunteer } from './volunteer.ts';

export interface Look { readonly locale: TestLocale; readonly dark?: boolean }

/** Nothing here can dial or mail; what would have opened stays readable in the link. */
const stayHere = (): void => document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link && !link.href.startsWith(location.origin)) event.preventDefault();
}, true);

/** A phone can send words to another app; this browser could not. */
const canShare = (): void => { Object.defineProperty(navigator, 'share', { value: () => Promise.resolve(), configurable: true }); };

export interface Visitor extends Volunteer { readonly app: Watched }

/** A volunteer on that Monday, in front of the choice of language. */
export async function createVisitor(origin: string, { locale, dark = false }: Look): Promise<Visitor> {
  const app = await launchChromium({ origin, serviceWorkers: 'block' });
  const { page } = app;
  page.setDefaultTimeout(15_000);
  await page.addInitScript(stayHere);
  await page.addInitScript(canShare);
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
  await page.clock.setFixedTime(new Date(MONDAY));
  return { ...(await createVolunteer(page, locale)), app };
}

/** Leads through every screen in every state, and says where it stood when something went wrong. */
export async function visitScenes(her: Visitor, scenes: readonly Scene[], look: (scene: Scene) => Promise<void>): Promise<void> {
  for (const scene of scenes) {
    try {
      await scene.open(her);
      await look(scene);
    } catch (error) {
      throw new Error(`at "${scene.name}"`, { cause: error });
    }
  }
}

interface Tour { readonly origin: string; readonly look: Look; readonly wanted?: (scene: Scene, at: number) => boolean }

/** The first start to the very end, then the example families; two browsers, because the first leaves nothing behind to go on with. */
export async function tour({ origin, look, wanted = () => true }: Tour, see: (her: Visitor, scene: Scene) => Promise<void>): Promise<void> {
  const starting = await createVisitor(origin, look);
  await visitScenes(starting, firstStartScenes(origin, look.locale), async (scene) => { await see(starting, scene); });
  await starting.app.close();
  const her = await createVisitor(origin, look);
  await her.openExample(origin);
  await visitScenes(her, EXAMPLE_SCENES.filter(wanted), async (scene) => { await see(her, scene); });
  await her.app.close();
}
