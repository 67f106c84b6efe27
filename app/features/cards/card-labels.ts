import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CardKind, Listener, Moment, WordGroup } from '../../domain/card.ts';

export const KIND_LABELS: Readonly<Record<CardKind, MessageDescriptor>> = {
  door: msg`Deuren`,
  fact: msg`Vragen van ouders`,
  barrier: msg`Wat houdt je tegen?`,
  sentence: msg`Zinnen`,
  word: msg`Woorden`,
};

export const KIND_HINTS: Readonly<Record<CardKind, MessageDescriptor>> = {
  door: msg`Wat ze doen, en wat niet`,
  fact: msg`Met een antwoord erbij`,
  barrier: msg`Tik samen een plaatje aan`,
  sentence: msg`Om te zeggen of te laten zien`,
  word: msg`Wat het betekent, in haar taal`,
};

export const KIND_PICTURES: Readonly<Record<CardKind, string>> = { door: 'family-house', fact: 'ask', barrier: 'barrier-fear-child', sentence: 'hello', word: 'two-languages' };

export const MOMENT_LABELS: Readonly<Record<Moment, MessageDescriptor>> = {
  open: msg`Het bezoek begint`,
  'who-am-i': msg`Wie ik ben`,
  silence: msg`Wat ik voor mij houd`,
  interpreter: msg`Een tolk vragen`,
  'slow-down': msg`Het gaat te snel`,
  repeat: msg`In eigen woorden`,
  'say-no': msg`Nee zeggen`,
  'hand-back': msg`Teruggeven aan het team`,
  goodbye: msg`Dag zeggen`,
};

export const LISTENER_LABELS: Readonly<Record<Listener, MessageDescriptor>> = { parent: msg`Voor de ouder`, professional: msg`Voor de professional` };

export const GROUP_LABELS: Readonly<Record<WordGroup, MessageDescriptor>> = {
  raising: msg`Opvoeden`,
  places: msg`Plekken`,
  people: msg`Mensen`,
  road: msg`De weg naar hulp`,
  rights: msg`Wat je mag`,
  safety: msg`Veilig zijn`,
  'school-money': msg`School en geld`,
};
