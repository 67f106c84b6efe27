import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { type Language, LANGUAGES } from '../../domain/codes.ts';
import { TEXT_LIMITS } from '../../domain/limits.ts';
import { ownCardId } from '../../domain/partner-cards.ts';
import { bestFirst, type Match, whoKnows } from '../../domain/who-knows.ts';
import { lineName, lineTeam } from '../../hooks/line-people.ts';
import { openLines } from '../../hooks/lines-reading.ts';
import { compareNames } from '../../i18n/compare-names.ts';
import { isolate } from '../../i18n/isolate.ts';
import { LANGUAGE_LABELS } from '../../i18n/labels/contact-labels.ts';
import { useServices } from '../../services.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { ChooseMany } from '../../ui/choices.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TapCard } from '../../ui/tap-card.tsx';
import { TextField } from '../../ui/text-field.tsx';

function reasonOf({ who, speaks, about }: Match, language: Language | undefined): string {
  const spoken = language ? i18n._(LANGUAGE_LABELS[language]) : '';
  const knows = isolate(about ?? '');
  return [speaks ? t`Spreekt ${spoken}` : '', about ? t`Weet van: ${knows}` : ''].filter(Boolean).join(' · ') || isolate(who.team);
}

/** Who has the language or the knowledge. What she fills in sorts this list, is kept nowhere and sent to nobody; her question she writes next, to one line. */
export function WhoKnowsScreen(): JSX.Element {
  const services = useServices();
  const { records, navigation } = services;
  const language = useSignal<Language | undefined>(undefined);
  const about = useSignal('');
  const own = new Set(records.list('team').map(ownCardId));
  const lines = openLines(services).map((line) => ({ line, name: lineName(records, line), team: lineTeam(records, line) })).sort((a, b) => compareNames(a.name, b.name));
  const people = whoKnows(lines, records.list('partner').filter(({ id }) => !own.has(id)));
  const spoken = LANGUAGES.filter((code) => people.some(({ languages }) => languages.includes(code)));
  const found = bestFirst(people, { language: language.value, about: about.value });
  const fits = ({ speaks, about: named }: Match): boolean => speaks || named !== undefined;
  const isAsked = language.value !== undefined || about.value.trim() !== '';
  return (
    <Screen title={t`Wie kan meedenken?`} onBack={navigation.back} backLabel={t`Terug`}>
      <p>{t`Wat je hier kiest, blijft op je telefoon. Daarna schrijf je je vraag.`}</p>
      {spoken.length > 0 && <ChooseMany question={t`Welke taal?`} shape="small" max={1} values={language.value ? [language.value] : []} onChange={([code]) => { language.value = code; }} options={spoken.map((code) => ({ code, label: i18n._(LANGUAGE_LABELS[code]) }))} />}
      <TextField label={t`Waarover?`} hint={t`Bijvoorbeeld: zwemles. Mag leeg blijven.`} kind="search" inputMode="search" maxLength={TEXT_LIMITS.callFor} value={about.value} onInput={(text) => { about.value = text; }} />
      <section class="stack">
        <h2>{t`Wie vraag je?`}</h2>
        <p class="hint" role="status">{isAsked && !found.some(fits) && t`Dit staat bij niemand. Vraag gerust wie je wilt.`}</p>
        <ul class="stack">
          {found.map((match) => (
            <li key={match.who.line.id}>
              <TapCard glow={fits(match)} picture={<Avatar name={match.who.name} here={false} />} title={<bdi dir="auto">{match.who.name}</bdi>} under={reasonOf(match, language.value)} onClick={() => navigation.go({ at: 'advice', lineId: match.who.line.id })} />
            </li>
          ))}
        </ul>
      </section>
    </Screen>
  );
}
