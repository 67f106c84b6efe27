import type { MessageDescriptor } from '@lingui/core';
import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import type { IconName } from '../../ui/icons/icon.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TapCard } from '../../ui/tap-card.tsx';
import type { HelpTopic } from './help-topics.ts';
import { HELP_TOPICS } from './help-topics.ts';
import './help.css';

interface ListProps { readonly look: 'yes' | 'asked' | 'no'; readonly title?: string; readonly items: readonly MessageDescriptor[] | undefined }

const SIGNS: Readonly<Record<ListProps['look'], IconName>> = { yes: 'check', asked: 'handshake', no: 'close' };

function List({ look, title, items }: ListProps) {
  if (!items) return null;
  return (
    <div class={`help-list help-${look}`}>
      {title && <h3>{title}</h3>}
      <ul>{items.map((item) => <li key={item.id}><Icon name={SIGNS[look]} size={20} /><span>{i18n._(item)}</span></li>)}</ul>
    </div>
  );
}

/** Whoever lost her phone gets this one in her hands: nothing here is open then. */
function ToLostPhone() {
  const { lostPhone } = useServices();
  return (
    <>
      <p class="soft">{t`Is iemand anders haar telefoon kwijt? Help haar met deze. Jouw app gaat eerst op slot.`}</p>
      <Button look="soft" icon="device" onClick={lostPhone}>{t`Haal een telefoon eruit`}</Button>
    </>
  );
}

function Topic({ icon, question, answer, yes, asked, no, leadsTo }: HelpTopic) {
  return (
    <details class="card help-topic">
      <summary><span class="help-sign"><Icon name={icon} /></span><h2>{i18n._(question)}</h2><span class="help-mark" /></summary>
      <div class="stack">
        {answer.map((line) => <p key={line.id}>{i18n._(line)}</p>)}
        <List look="yes" title={t`Dit mag`} items={yes} />
        <List look="asked" title={t`Dit mag als de ouder zelf ja zegt`} items={asked} />
        <List look="no" {...(yes ? { title: t`Dit nooit` } : {})} items={no} />
        {leadsTo && <ToLostPhone />}
      </div>
    </details>
  );
}

/** Short answers to what a volunteer asks; one open card at a time is enough. */
export function HelpScreen() {
  const { navigation, showSafety } = useServices();
  return (
    <Screen title={t`Hulp en uitleg`} onBack={navigation.back} backLabel={t`Terug`}>
      <TapCard picture={<span class="help-sign help-sign-alarm"><Icon name="safety" /></span>} title={t`Is een kind in gevaar?`} under={t`Ga naar Veiligheid.`} onClick={showSafety} />
      {HELP_TOPICS.map((topic) => <Topic key={topic.id} {...topic} />)}
    </Screen>
  );
}
