import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Reader, SaidPlace } from '../../hooks/read-aloud/reader.ts';
import type { ShownPage } from '../../hooks/shown-page.ts';
import { spokenLanguages, spokenLines } from '../../hooks/shown-page.ts';
import type { CardVoice } from '../../hooks/voices/use-card-voice.ts';
import type { BarButton } from './shown-bar.tsx';
import { OWN_RATE, rateAt } from './speak-row.tsx';
import { VoicePanel } from './voice-panel.tsx';

export interface Speaking {
  /** Nothing where there is nothing to say. */
  readonly buttons: readonly BarButton[];
  readonly panel: ComponentChildren;
  readonly said: SaidPlace | undefined;
  readonly hush: () => void;
}

/** Reads what lies on the table aloud, with a voice of its language, by whoever is chosen. */
export function useSpeaking(page: ShownPage | undefined, voice: CardVoice): Speaking {
  const [speaks, rate] = [useSignal(false), useSignal(OWN_RATE)];
  const { reader } = voice;
  const hush = (): void => { voice.device?.stop(); reader?.stop(); speaks.value = false; };
  const hasVoice = page !== undefined && reader?.canSpeak(page.language) === true;
  // When all is said she may hear it again; without a voice the second tap takes the note away.
  const isOn = speaks.value && (!hasVoice || reader?.speaking.value === true);
  const say = (by: Reader | undefined, from: SaidPlace): void => {
    if (page && by?.canSpeak(page.language)) by.speak(spokenLines(page), page.language, { from, rate: rateAt(rate.value), languages: spokenLanguages(page) });
  };
  const speak = (): void => {
    if (isOn) return hush();
    speaks.value = true;
    say(voice.reader, { line: 0 });
  };
  return {
    hush, said: reader?.said.value,
    buttons: page ? [{ icon: isOn ? 'quiet' : 'speaker', label: isOn ? t`Stil` : t`Lees voor`, onClick: speak }] : [],
    panel: speaks.value && page ? <VoicePanel voice={voice} language={page.language} rate={rate} onSpeak={say} /> : null,
  };
}
