import { signal } from '@preact/signals';
import { expect, it, vi } from 'vitest';
import type { Reader, SpeakHow } from '../../../app/hooks/read-aloud/reader.ts';
import { CONSENT_CARD, soundsFor } from '../../../app/hooks/voices/consent-card.ts';
import { createRecordedReader } from '../../../app/hooks/voices/recorded-reader.ts';
import { cardPage, spokenLines } from '../../../app/hooks/shown-page.ts';
import { LOCALES } from '../../../app/i18n/locales.ts';
import { FREE_TO_SAY_NO, READY_SENTENCES } from '../../../app/reference/consent-words.ts';
import { MOST_LINES } from '../../../app/domain/recording.ts';
import { CARDS } from '../../support/card-content.ts';

it('the fixed sentences of the question are lines to read aloud in every language, under a name that no card has', () => {
  for (const locale of LOCALES) {
    const lines = spokenLines(cardPage(CONSENT_CARD, locale)!);
    expect(lines.length).toBe(spokenLines(cardPage(CONSENT_CARD, 'nl')!).length);
    expect(lines.length).toBeLessThanOrEqual(MOST_LINES);
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines.filter((line) => /[{}]/.test(line))).toEqual([]);
  }
  expect(CARDS.map(({ id }) => id)).not.toContain(CONSENT_CARD.id);
});

it('each line on the table has the sound that says it, whatever stands between, and no other', () => {
  const sounds = spokenLines(cardPage(CONSENT_CARD, 'nl')!);
  const lines = ['Mag Sanne dit weten?', READY_SENTENCES[5]!.tr, 'Bel mij na tien uur.', FREE_TO_SAY_NO.tr];
  expect(soundsFor(lines, 'tr', sounds)).toEqual([undefined, READY_SENTENCES[5]!.nl, undefined, FREE_TO_SAY_NO.nl]);
  expect(soundsFor(lines, 'tr', [])).toEqual([undefined, undefined, undefined, undefined]);
});

/** A device that ends each line when it is told to. */
function fakeDevice(languages: readonly string[]) {
  const heard: string[] = [];
  const speaking = signal(false);
  const reader: Reader = {
    speaking, said: signal(undefined), voicesChanged: signal(0), canSpeak: (lang) => languages.includes(lang),
    speak: ([line], lang, how?: SpeakHow) => { heard.push(`${lang} ${how?.rate} ${line}`); speaking.value = true; },
    stop: () => { speaking.value = false; },
  };
  return { reader, heard, end: () => { speaking.value = false; } };
}

it('between the recorded lines the device says the others, one after the other, and stops with them', async () => {
  const device = fakeDevice(['tr']);
  const played: string[] = [];
  let ended: (() => void) | undefined;
  const player = { addEventListener: (type: string, done: () => void) => { if (type === 'ended') ended = done; }, play: () => { played.push(device.heard.join()); return Promise.resolve(); }, pause: () => undefined };
  vi.stubGlobal('URL', { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined });
  const sound = new Blob(['x']);
  const reader = createRecordedReader({ load: () => Promise.resolve([undefined, sound, undefined, undefined]), onFail: () => { throw new Error('failed'); }, createPlayer: () => player as unknown as HTMLAudioElement, between: device.reader });
  reader.speak(['een', 'twee', 'drie', 'vier'], 'tr', { rate: 0.75, languages: ['tr', 'tr', 'pl', 'tr'] });
  await vi.waitFor(() => { expect(device.heard).toEqual(['tr 0.75 een']); });
  expect(reader.said.value).toEqual({ line: 0 });
  // The silence inside the tap only.
  expect(played).toHaveLength(1);
  device.end();
  await vi.waitFor(() => { expect(played).toHaveLength(2); });
  expect(reader.said.value).toEqual({ line: 1 });
  ended?.();
  // What no voice here can say is left out.
  await vi.waitFor(() => { expect(device.heard).toEqual(['tr 0.75 een', 'tr 0.75 vier']); });
  reader.stop();
  expect([device.reader.speaking.value, reader.speaking.value]).toEqual([false, false]);
  vi.unstubAllGlobals();
});
