import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { Entity } from '../../../domain/entities.ts';
import { isSafeNow } from '../../../domain/safe-time.ts';
import { ReachButton } from '../../../hooks/reach-button.tsx';
import { nearestLocale } from '../../../hooks/shown-texts.ts';
import { WipeCallsHint } from '../../../hooks/wipe-calls-hint.tsx';
import { spokenLocale } from '../../../i18n/activate-locale.ts';
import { formatList } from '../../../i18n/format.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { SAFE_TIME_WHEN, WAY_LABELS } from '../../../i18n/labels/contact-labels.ts';
import { directionOf } from '../../../i18n/locales.ts';
import { PARENT_MESSAGE } from '../../../reference/parent-message.ts';
import { useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icons/icon.tsx';
import { Note } from '../../../ui/note.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { parentLinks } from './parent-links.ts';

interface ReachParentProps { readonly contact: Entity<'contact'> }

const timesOf = ({ safeTimes }: Entity<'contact'>): string => formatList(safeTimes.map((code) => i18n._(SAFE_TIME_WHEN[code])));

/** Calling and a message in one tap each. The number goes to the phone and nowhere else; nothing is written down. */
function Ways({ contact, isSafe }: ReachParentProps & { readonly isSafe: boolean }) {
  const { expectReturn } = useServices();
  const language = nearestLocale(contact.language);
  const links = parentLinks(contact, language);
  if (!links.call) return null;
  return (
    <>
      <ReachButton href={links.call} icon="phone" look={isSafe ? 'main' : 'soft'} onLeave={expectReturn} number={contact.phone}>{t`Bel haar`}</ReachButton>
      {links.whatsapp && (
        <>
          <div class="message-said">
            <p lang={language} dir={directionOf(language)}>{PARENT_MESSAGE[language]}</p>
            {language !== spokenLocale() && <p class="soft">{PARENT_MESSAGE[spokenLocale()]}</p>}
          </div>
          <ReachButton href={links.whatsapp} icon="chat" look="soft" onLeave={expectReturn} elsewhere>{t`Stuur WhatsApp`}</ReachButton>
        </>
      )}
      <WipeCallsHint />
    </>
  );
}

function ReachSheet({ contact, isSafe, onClose }: ReachParentProps & { readonly isSafe: boolean | undefined; readonly onClose: () => void }) {
  const name = isolate(contact.nickname);
  const ways = contact.waysToReach.map((code) => i18n._(WAY_LABELS[code])).join(' · ');
  return (
    <Sheet title={t`Contact met ${name}`} onClose={onClose}>
      {isSafe === false && <Note look="glow" icon="clock">{t`Nu is geen tijd die zij veilig noemde. Wacht liever even.`}</Note>}
      {contact.safeTimes.length > 0 && <p><strong>{t`Veilig om contact te hebben`}</strong><br />{timesOf(contact)}</p>}
      {ways && <p><strong>{t`Zo wil zij het liefst contact`}</strong><br />{ways}</p>}
      <Ways contact={contact} isSafe={isSafe !== false} />
      <Button look="quiet" onClick={onClose}>{t`Sluit`}</Button>
    </Sheet>
  );
}

/** When and how she may be reached, in one line that says when it is better to wait; the rest a tap away. Nothing when nothing is known. */
export function ReachParent({ contact }: ReachParentProps) {
  const { clock } = useServices();
  const asking = useSignal(false);
  const { safeTimes, waysToReach, phone } = contact;
  if (safeTimes.length === 0 && waysToReach.length === 0 && !phone) return null;
  const isSafe = isSafeNow(safeTimes, clock.localTime());
  const times = timesOf(contact);
  return (
    <>
      <button type="button" class={isSafe === false ? 'reach reach-wait' : 'reach'} onClick={() => { asking.value = true; }}>
        <Icon name={isSafe === false ? 'clock' : 'phone'} />
        <span>{isSafe === undefined ? t`Zo bereik je haar` : isSafe ? t`Contact is veilig ${times}` : t`Nu liever niet. Veilig: ${times}`}</span>
      </button>
      {asking.value && <ReachSheet contact={contact} isSafe={isSafe} onClose={() => { asking.value = false; }} />}
    </>
  );
}
