import type { Page } from 'playwright-core';

export interface FakeVoice { readonly lang: string; readonly localService: boolean }
declare global { interface Window { said: { text: string; lang: string; rate: number }[]; endSpeech: () => void; startLine: (at: number) => void; cancelled: number } }

/** A browser without sound: its voices and its mouth are ours, what is said and when it stops is written down. */
export const giveVoices = (page: Page, voices: readonly FakeVoice[]): Promise<unknown> => page.addInitScript((own) => {
  Object.assign(window, { said: [], cancelled: 0 });
  let queue: SpeechSynthesisUtterance[] = [];
  window.startLine = (at) => { queue[at]?.dispatchEvent(new Event('start')); };
  window.endSpeech = () => { for (const utterance of queue.splice(0)) utterance.dispatchEvent(new Event('end')); };
  Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', { writable: true, value: null });
  const spoken = {
    getVoices: () => own, addEventListener: () => undefined,
    speak: (utterance: SpeechSynthesisUtterance) => { queue.push(utterance); window.said.push({ text: utterance.text, lang: utterance.lang, rate: utterance.rate }); },
    cancel: () => { queue = []; window.cancelled += 1; sessionStorage.setItem('cancelled', String(window.cancelled)); },
  };
  Object.defineProperty(window, 'speechSynthesis', { value: spoken });
}, voices);
