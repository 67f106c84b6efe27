import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { whatStays } from '../../../../app/features/me/what-stays.ts';
import type { DevicesStatus, OwnDevice } from '../../../../app/hooks/own-devices.ts';
import type { Services } from '../../../../app/services.ts';

const [THIS, OTHER]: readonly OwnDevice[] = [{ id: 'a', name: 'Telefoon', isThis: true }, { id: 'b', name: 'Tablet', isThis: false }];
const SPACE = 'S'.repeat(22);
const shared = { line: [{ space: SPACE }, { space: undefined }], team: [{ space: SPACE }] };

const asked = (state: DevicesStatus['state'], list: readonly (OwnDevice | undefined)[], records: Readonly<Record<string, readonly object[]>> = {}) =>
  whatStays({ devices: { status: signal({ state }), list: signal(list) }, records: { list: (kind: string) => records[kind] ?? [] } } as unknown as Services);

it('whatStays() is nothing for one device that shares nothing', () => {
  expect(asked('alone', [])).toEqual({ otherDevices: false, atHub: false, lines: 0, teams: 0 });
});

it('whatStays() tells of what is at the hub, at the other end of lines and in teams, when it is her last device', () => {
  expect(asked('everything-sent', [THIS], shared)).toEqual({ otherDevices: false, atHub: true, lines: 1, teams: 1 });
  expect(asked('alone', [], shared)).toEqual({ otherDevices: false, atHub: false, lines: 1, teams: 1 });
});

it('whatStays() tells of her other devices, which keep her place everywhere', () => {
  expect(asked('waiting', [THIS, OTHER], shared)).toEqual({ otherDevices: true, atHub: false, lines: 0, teams: 0 });
});
