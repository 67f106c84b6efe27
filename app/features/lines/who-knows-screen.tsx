import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { type Language, LANGUAGES } from '../../domain/codes.ts';
import { TEXT_LIMITS } from '../../domain/limits.ts';
import { type Asked, bestFirst, fits, type Match } from '../../domain/who-knows.ts';
import { isolate } from '../../i18n/isolate.ts';
import { LANGUAGE_LABELS } from '../../i18n/labels/contact-labels.ts';
import { useServices } from '../../services.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { ChooseMany } from '../../ui/choices.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TapCard } from '../../ui/tap-card.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { peopleToAsk } from './people-to-ask.ts';

function reasonOf({ speaks, about }: Omit<Match<unknown>, 'who'>, language: Language | undefined, place: string): string {
  const spoken = language ? i18n._(LANGUAGE_LABELS[language]) : '';
  const knows = isolate(about ?? '');
  return [speaks ? t`Spreekt ${spoken}` : '', about ? t`Weet van: ${knows}` : ''].filter(Boolean).join(' · ') || isolate(place);
}

/** Whoever fits and shares no line with her yet: her card has her number, and the way to a line. Nobody else, or a whole team would stand here. */
function InTeams({ asked, people }: { readonly asked: Asked; readonly people: ReturnType<typeof peopleToAsk>['inTeams'] }): JSX.Element | null {
  const { navigation } = useServices();
  const found = bestFirst(people, asked).filter(fits);
  if (found.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t`Uit je team`}</h2>
      <p class="hint">{t`Aan deze mensen kun je hier nog geen vraag sturen. Bel, of open samen een lijn.`}</p>
      <ul class="stack">
        {found.map((match) => (
          <li key={match.who.card.id}>
            <TapCard glow picture={<Avatar name={match.who.card.firstName} here={false} />} title={<bdi dir="auto">{match.who.card.firstName}</bdi>} under={reasonOf(match, asked.language, match.who.card.organisation)} onClick={() => navigation.go({ at: 'partner', teamId: match.who.teamId, id: match.who.card.id })} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who has the language or the knowledge. What she fills in sorts this list, is kept nowhere and sent to nobody; her question she writes next, to one line. */
export function WhoKnowsScreen(): JSX.Element {
  const services = useServices();
  const { navigation } = services;
  const language = useSignal<Language | undefined>(undefined);
  const about = useSignal('');
  const { atLines, inTeams } = peopleToAsk(services);
  const spoken = LANGUAGES.filter((code) => [...atLines, ...inTeams].some(({ languages }) => languages.includes(code)));
  const asked: Asked = { language: language.value, about: about.value };
  const found = bestFirst(atLines, asked);
  const isAsked = language.value !== undefined || about.value.trim() !== '';
  const knows = found.some(fits) || bestFirst(inTeams, asked).some(fits);
  return (
    <Screen title={t`Wie kan meedenken?`} onBack={navigation.back} backLabel={t`Terug`}>
      <p>{t`Wat je hier kiest, blijft op je telefoon. Daarna schrijf je je vraag.`}</p>
      {spoken.length > 0 && <ChooseMany question={t`Welke taal?`} shape="small" max={1} values={language.value ? [language.value] : []} onChange={([code]) => { language.value = code; }} options={spoken.map((code) => ({ code, label: i18n._(LANGUAGE_LABELS[code]) }))} />}
      <TextField label={t`Waarover?`} hint={t`Bijvoorbeeld: zwemles. Mag leeg blijven.`} kind="search" inputMode="search" maxLength={TEXT_LIMITS.callFor} value={about.value} onInput={(text) => { about.value = text; }} />
      <p class="hint" role="status">{isAsked && !knows && t`Dit staat bij niemand. Vraag gerust wie je wilt.`}</p>
      {found.length > 0 && <section class="stack">
        <h2>{t`Wie vraag je?`}</h2>
        <ul class="stack">
          {found.map((match) => (
            <li key={match.who.line.id}>
              <TapCard glow={fits(match)} picture={<Avatar name={match.who.name} here={false} />} title={<bdi dir="auto">{match.who.name}</bdi>} under={reasonOf(match, language.value, match.who.team)} onClick={() => navigation.go({ at: 'advice', lineId: match.who.line.id })} />
            </li>
          ))}
        </ul>
      </section>}
      {isAsked && <InTeams asked={asked} people={inTeams} />}
    </Screen>
  );
}
