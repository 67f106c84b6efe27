import { t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import { isolate } from '../../i18n/isolate.ts';
import type { DialNumber } from '../../domain/dial.ts';
import { ADVICE_NUMBER, EMERGENCY_NUMBER } from '../../reference/urgent-numbers.ts';
import { WipeCallsHint } from '../../hooks/wipe-calls-hint.tsx';
import { Button } from '../../ui/button.tsx';
import type { IconName } from '../../ui/icons/icon.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { Note } from '../../ui/note.tsx';
import { Screen } from '../../ui/screen.tsx';
import type { Helper } from './contact-person.ts';
import { phoneDigits } from './phone-digits.ts';

interface NumbersAloneProps {
  readonly helper: Helper | undefined;
  /** The whole screen is still on its way, and not missing. */
  readonly isComing?: boolean;
  readonly onCall?: (() => void) | undefined;
  readonly onClose: () => void;
}

interface CallProps { readonly look: string; readonly icon: IconName; readonly number: DialNumber; readonly what: string; readonly onCall?: (() => void) | undefined; readonly children: ComponentChildren }

function Call({ look, icon, number, what, onCall, children }: CallProps) {
  return (
    <section class="stack">
      <a class={`button ${look}`} href={`tel:${number.tel}`} rel="noreferrer" onClick={onCall}>
        <Icon name={icon} />
        <span class="reach-words">{children}{number.display !== number.tel && <span class="reach-number"><bdi dir="ltr">{number.display}</bdi></span>}</span>
      </a>
      <p>{what}</p>
    </section>
  );
}

function HelperCall({ helper: { name, phone }, onCall }: { readonly helper: Helper; readonly onCall?: (() => void) | undefined }) {
  const who = isolate(name || phone);
  return <Call look="" icon="person" number={{ display: phone, tel: phoneDigits(phone) }} what={t`Je maakt je zorgen om een kind. Bel vandaag nog.`} onCall={onCall}>{t`Bel ${who}`}</Call>;
}

/**
 * When the phone threw away the file of the safety screen, or it is long in coming: the numbers, with what the first
 * screen brought along. Nothing here may need another file, so it is plainer than the screen it stands in for.
 */
export function NumbersAlone({ helper, isComing = false, onCall, onClose }: NumbersAloneProps) {
  return (
    <Screen title={t`Veiligheid`} onBack={onClose} backLabel={t`Terug`}>
      <Call look="button-alarm" icon="phone" number={EMERGENCY_NUMBER} what={t`Direct gevaar: politie, ambulance of brandweer.`} onCall={onCall}>{t`Bel 112`}</Call>
      {helper && <HelperCall helper={helper} onCall={onCall} />}
      <Call look="button-soft" icon="safety" number={ADVICE_NUMBER} what={t`Bang voor geweld thuis? Advies zonder namen.`} onCall={onCall}>{t`Bel Veilig Thuis`}</Call>
      <WipeCallsHint />
      {!isComing && (
        <>
          <Note alert>{t`De uitleg is er nu niet. Bellen kan wel. Laad de app opnieuw als je internet hebt.`}</Note>
          <Button look="quiet" onClick={() => location.reload()}>{t`Laad opnieuw`}</Button>
        </>
      )}
    </Screen>
  );
}
