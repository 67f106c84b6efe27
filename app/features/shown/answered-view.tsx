import { t } from '@lingui/core/macro';
import { SaveError } from '../../hooks/save-error.tsx';
import type { Locale } from '../../i18n/locales.ts';
import { directionOf } from '../../i18n/locales.ts';
import { HAND_BACK_PHONE, SAID_NO, SAID_YES } from '../../reference/consent-words.ts';
import { Button } from '../../ui/button.tsx';
import { WelcomeScene } from '../../ui/pictures/scenes/welcome-scene.tsx';
import { Screen } from '../../ui/screen.tsx';
import type { WriteError } from '../../vault/vault.ts';

/** What she answered; a yes that could not be kept, or a yes before her no that could not be taken away, says why. */
export type Answer = { readonly said: 'yes' | 'no'; readonly language: Locale } | { readonly failed: 'yes' | 'no'; readonly error: WriteError };

interface AnsweredViewProps { readonly answer: Answer; readonly onAgain: () => void; readonly onLeave: () => void }

/** After her answer: her words for it, and nothing of what was asked. The lock stands before the rest. */
export function AnsweredView({ answer, onAgain, onLeave }: AnsweredViewProps) {
  const leave = <Button icon="lock" onClick={onLeave}>{t`Verder in de app`}</Button>;
  if ('failed' in answer) {
    return (
      <div class="scroll shown-closed">
        <Screen title={answer.failed === 'yes' ? t`Haar ja is nog niet bewaard` : t`Haar ja is nog niet gewist`}>
          <SaveError error={answer.error} />
          <Button look="soft" icon="undo" onClick={onAgain}>{t`Vraag het nog eens`}</Button>
          {leave}
        </Screen>
      </div>
    );
  }
  const { said, language } = answer;
  return (
    <div class="scroll shown-closed">
      <Screen title={<span lang={language} dir={directionOf(language)}>{(said === 'yes' ? SAID_YES : SAID_NO)[language]}</span>}>
        <div class="centre"><WelcomeScene /></div>
        <p class="answered" lang={language} dir={directionOf(language)}>{HAND_BACK_PHONE[language]}</p>
        {leave}
        <p class="hint">{t`Daarvoor maak je eerst je slot open.`}</p>
      </Screen>
    </div>
  );
}
