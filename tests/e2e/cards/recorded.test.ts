import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findQuickFaults } from '../../support/accessibility/find-faults.ts';
import { giveVoices } from '../../support/fake-voices.ts';
import { launchChromium, untilOffline, type Watched } from '../../support/launch-chromium.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { createVolunteer, type Volunteer } from '../../support/volunteer.ts';

// The microphone is the browser's own beeping one: what is recorded, kept, packed and played is real sound.
const MICROPHONE = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

let hub: RunningHub;
let open: Watched[] = [];
beforeEach(async () => { hub = await startHub(); });
afterEach(async () => {
  for (const app of open) {
    expect(app.pageErrors).toEqual([]);
    expect(app.cspViolations).toEqual([]);
    await app.close();
  }
  open = [];
  await hub.stop();
});

async function phone(extraArgs: string[] = MICROPHONE, serviceWorkers: 'allow' | 'block' = 'block'): Promise<Volunteer & { readonly app: Watched }> {
  const app = await launchChromium({ origin: hub.origin, serviceWorkers, extraArgs, ownProcess: true });
  app.page.setDefaultTimeout(15_000);
  open.push(app);
  await giveVoices(app.page, [{ lang: 'nl-NL', localService: true }]);
  const her = await createVolunteer(app.page);
  await her.start(hub.origin);
  return { ...her, app };
}

async function openCard(her: Volunteer, words: string): Promise<void> {
  await her.tab('Kaarten');
  await her.page.getByRole('searchbox').fill(words);
  await her.page.locator('.card-rows button').first().click();
  await her.button('Laat zien').waitFor();
}

/** Says every line for a short while. */
async function readAloud(her: Volunteer): Promise<number> {
  await her.button('Begin met voorlezen').click();
  for (let lines = 1; ; lines += 1) {
    await her.page.getByText(`Regel ${lines} van`).waitFor();
    await her.page.getByText('Je wordt gehoord').waitFor();
    const isLast = await her.button('Klaar').count() === 1;
    await her.button(isLast ? 'Klaar' : 'Volgende regel').click();
    if (isLast) return lines;
  }
}

const playing = ({ page }: Volunteer) => page.evaluate(() => (window as unknown as { played: string[] }).played);
/** Writes down what is played; the sound itself runs as it is. */
const listenIn = ({ page }: Volunteer) => page.evaluate(() => {
  const played: string[] = [];
  Object.assign(window, { played });
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function listened() {
    played.push(`${this.src.slice(0, 5)} ${this.playbackRate}`);
    return play.call(this);
  };
});

it('a card is read in Tarifit line by line, heard, one line said again, kept, and goes before the voice of the device', async () => {
  const her = await phone(MICROPHONE, 'allow');
  await untilOffline(her.page);
  await openCard(her, 'wachtlijst');
  await her.button('Neem een stem op').click();
  await her.choose('Berbers (Tarifit)');
  const lines = await readAloud(her);
  await her.button('Luister naar alles').waitFor();
  await listenIn(her);
  await her.button('Luister naar alles').click();
  // And before the first one silence, which some phones want to have started inside the tap.
  await expect.poll(async () => (await playing(her)).length).toBe(lines + 1);
  await her.button('Luister naar alles').waitFor();
  await her.page.locator('.voice-row').first().getByRole('button', { name: 'Opnieuw' }).click();
  await her.page.getByText('Je wordt gehoord').waitFor();
  await her.button('Klaar').click();
  await her.button('Bewaar de opname').click();
  await her.page.locator('.voice-row').getByText('Berbers (Tarifit)').waitFor();

  await her.app.context.setOffline(true);
  await her.button('Laat zien').click();
  await her.page.locator('.shown-words').waitFor();
  // In Dutch the device has a voice; hers is one tap away and begins at once.
  await her.button('Lees voor').click();
  await listenIn(her);
  await her.button('Berbers (Tarifit)').click();
  await expect.poll(async () => (await playing(her)).length).toBeGreaterThan(0);
  await expect.poll(() => playing(her)).toContain('blob: 1');
  await her.button('Langzamer').click();
  await expect.poll(() => playing(her)).toContain('blob: 0.75');
  await expect.poll(() => her.page.locator('.is-said').count()).toBe(0);
});

it('voices travel with the cards in one file; she sees how much room they take and takes the one she wants', async () => {
  const her = await phone();
  await openCard(her, 'wachtlijst');
  for (const voice of ['Berbers (Tarifit)', 'Koerdisch']) {
    await her.button('Neem een stem op').click();
    await her.choose(voice);
    await readAloud(her);
    await her.button('Bewaar de opname').click();
    await her.page.locator('.voice-row').getByText(voice).waitFor();
  }
  await her.button('Terug').click();
  await her.page.getByRole('button', { name: 'Van mijn organisatie' }).click();
  await her.page.evaluate(() => Object.defineProperty(navigator, 'canShare', { value: () => false, configurable: true }));
  const [download] = await Promise.all([her.page.waitForEvent('download'), her.page.getByRole('button', { name: /Geef de stemmen door \(.*kB\)/ }).click()]);
  const file = readFileSync(await download.path());

  const colleague = await phone();
  await colleague.tab('Kaarten');
  await colleague.page.getByRole('button', { name: 'Van mijn organisatie' }).click();
  const give = (buffer: Buffer) => colleague.page.locator('input[type=file]').setInputFiles({ name: 'kaarten.drempel.zip', mimeType: 'application/zip', buffer });
  const damaged = Buffer.from(file);
  // The first bytes of the first sound.
  damaged.fill(0, damaged.indexOf(Buffer.from([0x1a, 0x45, 0xdf, 0xa3])), damaged.indexOf(Buffer.from([0x1a, 0x45, 0xdf, 0xa3])) + 4);
  await give(damaged);
  await colleague.page.getByText(/Een opname bij .* klopt niet/).waitFor();
  await give(file);
  await colleague.page.getByText(/1 opname · .*kB/).first().waitFor();
  await colleague.choose('Koerdisch');
  await colleague.page.getByRole('button', { name: /Neem over \(.*kB\)/ }).click();
  await colleague.page.getByText('1 opname overgenomen').waitFor();
  await openCard(colleague, 'wachtlijst');
  await colleague.page.locator('.voice-row').getByText('Koerdisch').waitFor();
  await expect.poll(() => colleague.page.locator('.voice-row').count()).toBe(1);
  await listenIn(colleague);
  await colleague.button('Luister').click();
  await expect.poll(() => playing(colleague)).toContain('blob: 1');
  await colleague.button('Haal weg').click();
  await colleague.button('Ja, haal weg').waitFor();
  expect(await findQuickFaults(colleague.page)).toEqual([]);
  await colleague.button('Ja, haal weg').click();
  await colleague.page.getByText('Nog niemand las deze kaart voor.').waitFor();
});

it('nothing listens behind a call for help', async () => {
  const her = await phone();
  await openCard(her, 'wachtlijst');
  await her.button('Neem een stem op').click();
  await her.page.evaluate(() => {
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      const stream = await ask(wanted);
      Object.assign(window, { stream });
      return stream;
    };
  });
  await her.button('Begin met voorlezen').click();
  await her.page.getByText('Je wordt gehoord').waitFor();
  const listens = () => her.page.evaluate(() => (window as unknown as { stream: MediaStream }).stream.getTracks().map(({ readyState }) => readyState));
  expect(await listens()).toEqual(['live']);
  await her.button('Veiligheid').click();
  await her.heading('Veiligheid').waitFor();
  await expect.poll(listens).toEqual(['ended']);
  await her.button('Terug').click();
  await her.button('Begin met voorlezen').waitFor();

  // Asked for, and allowed only when she is elsewhere.
  await her.page.evaluate(() => {
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    const allowed = new Promise<void>((resolve) => { Object.assign(window, { allow: resolve }); });
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      await allowed;
      return ask(wanted);
    };
  });
  await her.button('Begin met voorlezen').click();
  await her.button('Veiligheid').click();
  await her.heading('Veiligheid').waitFor();
  await her.page.evaluate(() => { Object.assign(window, { stream: undefined }); (window as unknown as { allow: () => void }).allow(); });
  await expect.poll(() => her.page.evaluate(() => (window as unknown as { stream?: MediaStream }).stream?.getTracks().map(({ readyState }) => readyState))).toEqual(['ended']);
});

it('without a microphone, or without her yes, it says what to do', async () => {
  const her = await phone([]);
  await openCard(her, 'wachtlijst');
  await her.button('Neem een stem op').click();
  await her.button('Begin met voorlezen').click();
  await her.page.getByRole('alert').getByText(/Dit toestel heeft geen microfoon|mag de microfoon niet gebruiken/).waitFor();
  await her.page.evaluate(() => { navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError')); });
  await her.button('Begin met voorlezen').click();
  await her.page.getByRole('alert').getByText(/mag de microfoon niet gebruiken/).waitFor();
});
