import { t } from '@lingui/core/macro';
import { Icon } from '../../ui/icons/icon.tsx';
import type { Situation } from './situation-pictures.tsx';
import { SituationPicture } from './situation-pictures.tsx';

interface Advice {
  readonly situation: Situation;
  readonly when: string;
  readonly does: readonly string[];
  readonly avoids: readonly string[];
  readonly who: string;
}

const advices = (): readonly Advice[] => [
  {
    situation: 'danger', when: t`Er is nu gevaar`,
    does: [t`Ga weg met wie mee kan.`, t`Bel 112.`],
    avoids: [t`Praten met wie gevaarlijk is.`, t`Filmen.`],
    who: t`Politie of ambulance doet de rest.`,
  },
  {
    situation: 'worry', when: t`Ik maak me zorgen`,
    does: [t`Zeg het vandaag tegen je contactpersoon.`, t`Of vraag Veilig Thuis om advies, zonder namen.`],
    avoids: [t`Zelf onderzoeken of het kind uitvragen.`, t`Beloven dat je altijd zwijgt.`, t`Het opschrijven of doorvertellen.`],
    who: t`Je contactpersoon beslist wat er gebeurt.`,
  },
  {
    situation: 'told', when: t`De ouder vertelt over geweld`,
    does: [t`Luister en neem het serieus.`, t`Zeg dat je dit niet alleen kunt dragen.`, t`Zoek samen de veiligste stap.`],
    avoids: [t`Bemiddelen tussen de partners.`, t`Het aan de andere partner vertellen.`],
    who: t`Je contactpersoon of een professional neemt het over.`,
  },
  {
    situation: 'professional', when: t`Er is een professional bij`,
    does: [t`Geef het hardop over: ‘Dit is nu aan jou.’`],
    avoids: [t`Een beschuldiging vertalen alsof die van jou is.`],
    who: t`De professional volgt de stappen die daarvoor zijn.`,
  },
];

function List({ items, good }: { readonly items: readonly string[]; readonly good: boolean }) {
  return (
    <div class={good ? 'do do-yes' : 'do do-no'}>
      <h4><Icon name={good ? 'check' : 'close'} size={20} />{good ? t`Wel` : t`Niet`}</h4>
      <ul>{items.map((item) => <li key={item}>{item}</li>)}</ul>
    </div>
  );
}

/** Four moments; what helps then, and what makes it worse. */
export function WhatToDo() {
  return (
    <section class="stack">
      <h2>{t`Wat doe je wel en niet?`}</h2>
      {advices().map(({ situation, when, does, avoids, who }) => (
        <details class="card moment" key={situation}>
          <summary><SituationPicture situation={situation} /><h3>{when}</h3><span class="fold-mark" /></summary>
          <div class="stack">
            <List items={does} good />
            <List items={avoids} good={false} />
            <p class="soft">{who}</p>
          </div>
        </details>
      ))}
    </section>
  );
}
