import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { spokenLocale } from '../../i18n/activate-locale.ts';
import { isolate } from '../../i18n/isolate.ts';
import { helplineOf } from '../../reference/helplines.ts';
import type { Helpline } from '../../domain/helpline.ts';
import { COST_WORDS, HOURS_WORDS } from '../../reference/helpline-words.ts';
import { Icon } from '../../ui/icons/icon.tsx';
import { CallLink } from './call-link.tsx';
import type { Helper } from './contact-person.ts';
import { typedNumber } from './typed-number.ts';

export interface CallsProps {
  readonly helper: Helper | undefined;
  readonly onSetHelper?: (() => void) | undefined;
  readonly onCall: () => void;
}

export const purposeOf = ({ texts }: Helpline): string => texts[spokenLocale()].purpose;

export function factsOf({ hours, cost }: Helpline): string {
  const when = i18n._(HOURS_WORDS[hours]);
  const price = i18n._(COST_WORDS[cost]);
  return t`${when} · ${price}`;
}

function HelperCall({ helper, onSetHelper, onCall }: CallsProps) {
  if (helper) {
    const who = helper.name ? isolate(helper.name) : t`mijn contactpersoon`;
    const number = typedNumber(helper.phone);
    return <CallLink look="main" icon="person" title={t`Bel ${who}`} number={number} what={t`Je maakt je zorgen om een kind. Bel vandaag nog.`} facts={<bdi dir="ltr">{number.display}</bdi>} onCall={onCall} />;
  }
  return (
    <div class="call call-empty">
      <span class="call-sign"><Icon name="person" size={32} /></span>
      <span class="call-words">
        <strong class="call-title">{t`Mijn contactpersoon`}</strong>
        <span class="call-what">{t`Je maakt je zorgen om een kind. Bel vandaag nog.`}</span>
        {onSetHelper
          ? <button type="button" class="button button-quiet" onClick={onSetHelper}>{t`Vul het nummer in`}</button>
          : <span class="call-facts">{t`Nog niet ingevuld. Bel de organisatie waar je voor werkt.`}</span>}
      </span>
    </div>
  );
}

/** The three numbers that matter, biggest danger first. */
export function ThreeCalls(props: CallsProps) {
  const emergency = helplineOf('112');
  const advice = helplineOf('veilig-thuis');
  const { onCall } = props;
  return (
    <div class="stack">
      {emergency.number && <CallLink look="alarm" icon="phone" title={t`Bel 112`} number={emergency.number} what={purposeOf(emergency)} facts={factsOf(emergency)} onCall={onCall} />}
      <HelperCall {...props} />
      {advice.number && <CallLink look="soft" icon="safety" title={t`Bel Veilig Thuis`} number={advice.number} what={purposeOf(advice)} facts={<><bdi dir="ltr">{advice.number.display}</bdi>{' · '}{factsOf(advice)}</>} onCall={onCall} />}
    </div>
  );
}
