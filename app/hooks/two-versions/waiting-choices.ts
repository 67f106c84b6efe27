import { spaceOfRecord } from '../../domain/ids.ts';
import type { RecordState } from '../../domain/record.ts';
import { titleIn } from '../../domain/title-in.ts';
import { spokenLocale } from '../../i18n/activate-locale.ts';
import type { Services } from '../../services.ts';
import { lineName } from '../line-people.ts';
import type { Route } from '../route.ts';
import { versionsOf } from './keep-version.ts';
import type { AskedKind } from './version-words.ts';

type Reading = Pick<Services, 'records'>;

/** The screen on which a choice waits, and what it is called there. */
export interface WaitingChoice { readonly to: Route; readonly name: string }

function ofRoad({ records }: Reading, roadId: string | undefined): WaitingChoice | undefined {
  const road = records.get('road', roadId);
  return road && { to: { at: 'road', id: road.id }, name: records.get('contact', road.contactId)?.nickname ?? '' };
}

function ofLine({ records }: Reading, lineId: string | undefined): WaitingChoice | undefined {
  const line = records.get('line', lineId);
  return line && { to: { at: 'line', id: line.id }, name: lineName(records, line) };
}

function ofPartner({ records }: Reading, id: string): WaitingChoice | undefined {
  const team = records.list('team').find(({ space, person }) => `${space}.${person}` === id);
  const card = team && records.get('partner', id);
  return card && { to: { at: 'partner', teamId: team.id, id: card.id }, name: team.name };
}

function placeOf(services: Reading, kind: AskedKind, id: string): WaitingChoice | undefined {
  const { records } = services;
  switch (kind) {
    case 'road': return ofRoad(services, id);
    case 'contact': return ofRoad(services, records.list('road').find(({ contactId }) => contactId === id)?.id);
    case 'step': return ofRoad(services, records.get('step', id)?.roadId);
    case 'commitment': return ofRoad(services, records.get('commitment', id)?.roadId) ?? ofLine(services, records.get('commitment', id)?.lineId);
    case 'line': return ofLine(services, id);
    case 'profile': return { to: { at: 'limits' }, name: '' };
    case 'partner': return ofPartner(services, id);
    case 'card':
    case 'teamcard': {
      const added = kind === 'card' ? records.get('card', id) : records.get('teamcard', id);
      return added && { to: { at: 'card', id: added.card.id }, name: titleIn(added.card, spokenLocale()).text };
    }
  }
}

const keyOf = (state: Pick<RecordState, 'id'>): string => spaceOfRecord(state.id) ?? '';

/** Where something waits that only she can choose: each screen once, her own first. */
export function waitingChoices(services: Reading): readonly WaitingChoice[] {
  const found = [...services.records.conflicting()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)).flatMap(({ id }) => {
    // As the record itself says it: only what has a screen of its own is asked.
    const [first] = versionsOf(services, id as Parameters<typeof versionsOf>[1]);
    return (first && placeOf(services, first.kind, id)) ?? [];
  });
  return [...new Map(found.map((choice) => [JSON.stringify(choice.to), choice])).values()];
}
