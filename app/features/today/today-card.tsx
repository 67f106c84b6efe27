import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import type { Entity } from '../../domain/entities.ts';
import { dayOfTime } from '../../domain/day.ts';
import type { LineWait } from '../../domain/line-items.ts';
import type { TodayItem } from '../../domain/today.ts';
import type { Route } from '../../hooks/route.ts';
import { formatDate, formatRelativeDay, formatRow, formatTime } from '../../i18n/format.ts';
import { isolate } from '../../i18n/isolate.ts';
import { ASK_LABELS, COMMITMENT_LABELS } from '../../i18n/labels/promise-labels.ts';
import { PEN_LABELS } from '../../i18n/labels/road-labels.ts';
import type { Services } from '../../services.ts';
import { useServices } from '../../services.ts';
import { EmblemPicture } from '../../ui/pictures/emblems.tsx';
import { StepPicture } from '../../ui/pictures/step-picture.tsx';
import type { IconName } from '../../ui/icons/icon.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { TapCard } from '../../ui/tap-card.tsx';
import { lineItemText } from './line-item-text.ts';

const LINE_ICONS: Readonly<Record<LineWait, IconName>> = { stopped: 'warning', late: 'clock', withdrawn: 'trash', leaving: 'people', returned: 'undo', new: 'handshake', date: 'calendar', question: 'chat', answer: 'chat' };

interface CardText { readonly title: ComponentChildren; readonly under: string; readonly to: Route; readonly contact?: Entity<'contact'> | undefined; readonly picture?: ComponentChildren }

const familyOf = ({ records }: Services, roadId: Parameters<Services['records']['get']>[1]): Entity<'contact'> | undefined => records.get('contact', records.get('road', roadId)?.contactId);

function promiseText(services: Services, item: Extract<TodayItem, { type: 'promise' }>): CardText | undefined {
  const promise = services.records.get('commitment', item.id);
  if (!promise) return undefined;
  const when = formatRelativeDay(item.on, services.clock.today());
  const who = promise.who === 'me' ? '' : ` · ${i18n._(PEN_LABELS[promise.who])}`;
  const contact = familyOf(services, promise.roadId);
  const to: Route = promise.roadId ? { at: 'road', id: promise.roadId } : { at: 'promise', id: promise.id };
  const whom = contact?.nickname ?? services.records.get('line', promise.lineId)?.firstName;
  const name = whom ? `${isolate(whom)} · ` : '';
  return { title: <bdi>{promise.words || i18n._(COMMITMENT_LABELS[promise.kind])}</bdi>, under: `${name}${item.overdue ? t`was ${when}` : when}${who}`, to, contact };
}

function retentionText(services: Services, item: Extract<TodayItem, { type: 'retention' }>): CardText | undefined {
  const contact = item.contactId ? services.records.get('contact', item.contactId) : familyOf(services, item.roadId);
  const roadId = item.roadId ?? services.records.list('road').find((road) => road.contactId === item.contactId)?.id;
  if (!contact || !roadId) return undefined;
  const when = formatRelativeDay(item.on, services.clock.today());
  return { title: <bdi>{contact.nickname}</bdi>, under: item.ask ? t`Lang stil. Gaat weg ${when}, of ga verder.` : t`Gaat vanzelf weg: ${when}`, to: { at: 'road', id: roadId }, contact };
}

function textOf(services: Services, item: TodayItem): CardText | undefined {
  const today = services.clock.today();
  switch (item.type) {
    case 'line': {
      const text = lineItemText(services, item);
      return text && { ...text, picture: <Icon name={LINE_ICONS[item.what]} /> };
    }
    case 'promise': return promiseText(services, item);
    case 'retention': return retentionText(services, item);
    case 'appointment': {
      const contact = familyOf(services, item.roadId);
      const when = formatRow([formatRelativeDay(dayOfTime(item.at), today), formatTime(item.at)]);
      return { title: when, under: contact ? isolate(contact.nickname) : '', to: { at: 'step', roadId: item.roadId, kind: 'accompany' }, contact, picture: <StepPicture kind="appoint" size={52} /> };
    }
    case 'aftercare': return { title: t`Vraag hoe het gaat`, under: isolate(familyOf(services, item.roadId)?.nickname ?? ''), to: { at: 'step', roadId: item.roadId, kind: 'aftercare' }, picture: <StepPicture kind="aftercare" size={52} /> };
    case 'call-back': {
      const when = formatRelativeDay(item.on, today);
      return { title: t`De professional zou bellen: ${when}`, under: isolate(familyOf(services, item.roadId)?.nickname ?? ''), to: { at: 'step', roadId: item.roadId, kind: 'handover' }, picture: <StepPicture kind="handover" size={52} /> };
    }
    case 'pen-back': {
      const contact = familyOf(services, item.roadId);
      const name = isolate(services.records.get('consent', item.id)?.receiver ?? '');
      const until = formatDate(item.on);
      return { title: t`${name}: dit ja is voorbij. De laatste dag was ${until}.`, under: `${contact ? `${isolate(contact.nickname)} · ` : ''}${t`Jij houdt nu de pen vast.`}`, to: { at: 'road', id: item.roadId }, contact, picture: <Icon name="pen" /> };
    }
    case 'answer': {
      const ask = services.records.get('ask', item.id);
      const line = services.records.get('line', item.lineId);
      const when = formatRelativeDay(item.on, today);
      return line && ask && { title: <bdi>{line.firstName}</bdi>, under: `${i18n._(ASK_LABELS[ask.kind])} · ${item.overdue ? t`antwoord was beloofd: ${when}` : t`antwoord komt: ${when}`}`, to: { at: 'line', id: item.lineId } };
    }
  }
}

/** One thing to know today, and where a tap leads. */
export function TodayCard({ item, first }: { readonly item: TodayItem; readonly first: boolean }) {
  const services = useServices();
  const text = textOf(services, item);
  if (!text) return null;
  const { title, under, to, contact, picture } = text;
  return <TapCard glow={first} title={title} under={under} picture={picture ?? (contact && <EmblemPicture emblem={contact.emblem} size={52} />)} onClick={() => services.navigation.go(to)} />;
}
