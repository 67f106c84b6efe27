import { expect, it } from 'vitest';
import { localVoice } from '../../../app/hooks/read-aloud/voices.ts';

const voice = (lang: string, localService = true, isDefault = false) => ({ lang, localService, default: isDefault });

it('a voice that would send the text away is never chosen', () => {
  expect(localVoice([voice('nl-NL', false, true)], 'nl')).toBeUndefined();
  const own = voice('nl-NL');
  expect(localVoice([voice('nl-NL', false, true), own], 'nl')).toBe(own);
});

it('the language counts, however the device writes it, and its own choice goes first', () => {
  const egyptian = voice('ar_EG');
  const saudi = voice('AR-SA', true, true);
  expect(localVoice([voice('nl'), egyptian], 'ar')).toBe(egyptian);
  expect(localVoice([egyptian, saudi], 'ar')).toBe(saudi);
  expect(localVoice([voice('nlx-NL')], 'nl')).toBeUndefined();
  expect(localVoice([], 'nl')).toBeUndefined();
});
