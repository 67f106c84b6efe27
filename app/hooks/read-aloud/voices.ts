/** What of a voice decides whether it may be used. */
export type VoiceFacts = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

const languageOf = (lang: string): string => lang.toLowerCase().split(/[-_]/)[0] ?? '';

/** A voice of this language that speaks on the device itself: no word on the screen may be sent away to be spoken. */
export function localVoice<Voice extends VoiceFacts>(voices: readonly Voice[], lang: string): Voice | undefined {
  const fitting = voices.filter((voice) => voice.localService && languageOf(voice.lang) === languageOf(lang));
  return fitting.find((voice) => voice.default) ?? fitting[0];
}
