import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { Entity } from '../../domain/entities.ts';
import { spaceOfRecord } from '../../domain/ids.ts';
import { isAnswered } from '../../domain/line-items.ts';
import { lineName, sideOf } from '../../hooks/line-people.ts';
import { lineShut } from '../../hooks/lines-reading.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { AdviceCard } from './advice-card.tsx';

const MOST_ANSWERED = 10;

/** What they asked each other: what waits for her first, then what she waits for; what was answered is folded away once it was thanked for. */
export function AdvicePart({ line }: { readonly line: Entity<'line'> }): JSX.Element | null {
  const services = useServices();
  const side = sideOf(services.records);
  const name = isolate(lineName(services.records, line));
  const all = services.records.list('advice').filter(({ id }) => spaceOfRecord(id) === line.space).sort((a, b) => (a.askedOn < b.askedOn ? -1 : 1));
  const isOwn = (advice: Entity<'advice'>): boolean => advice.from === side;
  const isPast = (advice: Entity<'advice'>): boolean => isAnswered(advice) && (advice.thankedOn !== undefined || !isOwn(advice));
  const now = all.filter((advice) => !isPast(advice)).sort((a, b) => Number(isOwn(a)) - Number(isOwn(b)));
  const past = all.filter(isPast).reverse().slice(0, MOST_ANSWERED);
  const card = (advice: Entity<'advice'>): JSX.Element => <AdviceCard key={advice.id} advice={advice} line={line} own={isOwn(advice)} />;
  const isShut = lineShut(services, line) !== undefined;
  if (isShut && all.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t`Advies`}</h2>
      {now.length > 0 && <ul class="stack">{now.map(card)}</ul>}
      {!isShut && <Button look="soft" icon="chat" onClick={() => services.navigation.go({ at: 'advice', lineId: line.id })}>{t`Vraag advies aan ${name}`}</Button>}
      {past.length > 0 && (
        <details class="earlier">
          <summary>{t`Eerder gevraagd`}</summary>
          <ul class="stack">{past.map(card)}</ul>
        </details>
      )}
    </section>
  );
}
