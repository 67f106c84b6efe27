import { i18n } from '@lingui/core';
import { beforeAll, expect, test } from 'vitest';
import type { Day, LocalTime } from '../../../../app/domain/day.ts';
import type { Line } from '../../../../app/domain/entities.ts';
import { presenceOf } from '../../../../app/features/lines/presence-words.ts';
import { id } from '../../vault/vault-fixture.ts';

beforeAll(() => i18n.loadAndActivate({ locale: 'nl', messages: {} }));

const line = (part: Partial<Line> = {}) => ({
  id: id('sanne'), firstName: 'Sanne', team: '', callFor: '', days: [1, 2], from: '09:00', to: '17:00', replyDays: 3, since: '2026-01-01' as Day, earlier: [], ...part,
});
const at = (time: string) => ({ now: () => 0, today: () => time.slice(0, 10) as Day, localTime: () => time as LocalTime });
const words = (time: string, part?: Partial<Line>) => presenceOf(line(part), at(time)).words.replace(/[\u2068\u2069]/g, '');

test('presenceOf() says in words whether it makes sense to call now', () => {
  expect(words('2026-11-23T10:00')).toBe('Sanne is er vandaag tot 17:00');
  expect(words('2026-11-23T08:00')).toBe('Sanne is er vandaag vanaf 09:00');
  expect(words('2026-11-23T18:00')).toBe('Sanne is er morgen weer');
  expect(words('2026-11-24T18:00')).toBe('Volgende werkdag van Sanne: ma 30 november');
  expect(words('2026-11-23T10:00', { to: undefined })).toBe('Sanne is er vandaag');
});

test('presenceOf() promises nothing when no days are filled in', () => {
  expect(presenceOf(line({ days: [] }), at('2026-11-23T10:00'))).toEqual({ words: 'Werkdagen nog niet ingevuld', here: false, away: false });
});
