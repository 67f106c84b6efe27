import { i18n } from '@lingui/core';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Emblem } from '../../../domain/codes.ts';
import { EMBLEMS } from '../../../domain/codes.ts';

/** Names of the emblems: what a family is called when she gives no name of her own. */
export const EMBLEM_NAMES: Readonly<Record<Emblem, MessageDescriptor>> = {
  lemon: msg`Citroen`,
  boat: msg`Boot`,
  bird: msg`Vogel`,
  kite: msg`Vlieger`,
  teapot: msg`Theepot`,
  leaf: msg`Blad`,
  star: msg`Ster`,
  shell: msg`Schelp`,
  lamp: msg`Lamp`,
  bicycle: msg`Fiets`,
  moon: msg`Maan`,
  flower: msg`Bloem`,
};

/** `Citroen`, or `Citroen 2` when that is taken. */
export function nicknameFor(emblem: Emblem, taken: ReadonlySet<string>): string {
  const name = i18n._(EMBLEM_NAMES[emblem]);
  for (let n = 1; ; n += 1) {
    const nickname = n === 1 ? name : `${name} ${n}`;
    if (!taken.has(nickname)) return nickname;
  }
}

/** One that no other family has, so that two are not mixed up; any one when all are in use. */
export function freeEmblem(random: number, inUse: ReadonlySet<Emblem>): Emblem {
  const free = EMBLEMS.filter((emblem) => !inUse.has(emblem));
  const offered = free.length > 0 ? free : EMBLEMS;
  // The lists are never empty.
  return offered[random % offered.length] as Emblem;
}
