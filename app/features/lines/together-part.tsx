import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { compareNames } from '../../i18n/compare-names.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { TapCard } from '../../ui/tap-card.tsx';

/** Teams of partners that she belongs to, and the two ways into one. */
export function TogetherPart(): JSX.Element {
  const { records, navigation } = useServices();
  const teams = [...records.list('team')].sort((a, b) => compareNames(a.name, b.name));
  return (
    <section class="stack">
      <h2>{t`Samenwerking`}</h2>
      {teams.length === 0
        ? <p class="soft">{t`Een team van partners: wie wie is, en wie het vaste gezicht is.`}</p>
        : <ul class="stack">{teams.map(({ id, name }) => <li key={id}><TapCard picture={<Icon name="people" size={28} />} title={<bdi dir="auto">{name}</bdi>} onClick={() => navigation.go({ at: 'team', id })} /></li>)}</ul>}
      <Button look="plain" icon="key" onClick={() => navigation.go({ at: 'join-team' })}>{t`Ik heb een code voor een team`}</Button>
      <Button look="plain" icon="plus" onClick={() => navigation.go({ at: 'team-new' })}>{t`Maak een team`}</Button>
    </section>
  );
}
