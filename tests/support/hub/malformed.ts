import { joinBytes, toBase64url, u32 } from '../../../wire/bytes.ts';
import { encodeFrames, type Frame } from '../../../wire/frames.ts';
import { bearer, questionsOf, snapshotFrames } from './hub-client.ts';
import { chance, makeCommit, makeEntry, makePart, makeSnapshot, type TestDevice, type TestSpace, text } from './sealed-things.ts';

/** What an attacker may have: a place in a space of its own, and the knowledge of somebody else's. */
export interface Attacker {
  readonly own: TestSpace;
  readonly device: TestDevice;
  readonly others: TestSpace;
  readonly othersDevice: TestDevice;
  readonly code: string;
}

type Dice = () => number;

const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'];
const ODD_TEXTS = ['', '0', '-1', '4294967296', '1e9', 'NaN', '%00', '..', '%2e%2e%2f', "' OR 1=1 --", '$1', '?1', '\u202e', 'A'.repeat(3_000), '{}', '[]', 'null', '__proto__', '%', '%ff', '\\', '日本'];

const pick = <Item>(dice: Dice, items: readonly Item[]): Item => items[Math.floor(dice() * items.length)]!;

/** Some bytes changed, cut off, repeated or put in. */
function spoil(dice: Dice, bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const way = Math.floor(dice() * 6);
  const at = Math.floor(dice() * (bytes.length + 1));
  if (way === 0) return bytes.slice(0, at);
  if (way === 1) return joinBytes([bytes.slice(0, at), chance(1 + Math.floor(dice() * 9)), bytes.slice(at)]);
  if (way === 2) return joinBytes([bytes, bytes]);
  if (way === 3) return joinBytes([bytes.slice(0, at), u32(pick(dice, [0, 1, 0xff_ff_ff_ff, 0x7f_ff_ff_ff])), bytes.slice(at + 4)]);
  const copy = new Uint8Array(bytes);
  for (let n = 0; n < way; n += 1) if (copy.length > 0) copy[Math.floor(dice() * copy.length)] = Math.floor(dice() * 256);
  return copy;
}

function trueFrames(dice: Dice, { own, device, others, othersDevice }: Attacker): readonly Frame[] {
  const space = pick(dice, [own, own, others]);
  const by = pick(dice, [device, device, othersDevice]);
  const odd = pick(dice, ['__proto__', 'add', 'covers', 'mseq', 'epoch', 'parts', 'sealed']);
  const change = { [odd]: pick<unknown>(dice, [null, -1, 1e300, [], {}, 'x'.repeat(200), [[]], [null], true]) };
  return pick<() => readonly Frame[]>(dice, [
    () => [{ type: 'commit', bytes: makeCommit(space, by, { dseq: pick(dice, [1, 2, 1_000, 0xff_ff_ff_ff]), epoch: pick(dice, [1, 0, 9]), size: pick(dice, [16, 272, 3_000]) }) }],
    () => [{ type: 'entry', bytes: makeEntry(space, { by, change }) }],
    () => snapshotFrames(makeSnapshot(space, { by, change, covers: [othersDevice] })),
    () => [{ type: 'part', bytes: makePart(space, text(16), pick(dice, [0, 1_023, 1_024, 0xff_ff_ff_ff])) }],
    () => [{ type: 'end', bytes: chance(20) }],
  ])();
}

function oddBody(dice: Dice, attacker: Attacker): Uint8Array<ArrayBuffer> {
  const { own, device, others, othersDevice } = attacker;
  return pick<() => Uint8Array<ArrayBuffer>>(dice, [
    () => chance(Math.floor(dice() * 400)),
    () => spoil(dice, encodeFrames(trueFrames(dice, attacker))),
    () => spoil(dice, encodeFrames(trueFrames(dice, attacker))),
    () => encodeFrames(trueFrames(dice, attacker)),
    () => spoil(dice, questionsOf([{ space: own, device, seq: 1, mseq: 0 }, { space: others, device: othersDevice, seq: 0, mseq: 0 }])),
    () => new TextEncoder().encode(pick(dice, ['{"box":"', `{"box":"${text(16)}","hours":1e9}`, '{"box":{"$ne":1},"hours":1}', '[[[[[[', `{"box":${'['.repeat(100)}`, '\ufeff{}'])),
  ])();
}

function oddPath(dice: Dice, { own, others }: Attacker): string {
  const odd = () => pick(dice, [...ODD_TEXTS, text(16), text(8), own.id, others.id]);
  const id = pick(dice, [own.id, own.id, others.id, odd()]);
  return pick<() => string>(dice, [
    () => `/s/${id}/push`, () => `/s/${id}/push`, () => `/s/${id}/push`,
    () => `/s/${id}/pull?after=${odd()}&mseq=${odd()}&have=${odd()}.${odd()}`, () => `/s/${id}/pull?${odd()}`,
    () => `/s/${id}/boxes`, () => `/s/${id}/boxes/${odd()}`, () => `/s/${id}`,
    () => '/spaces', () => '/heads', () => '/look', () => '/watch', () => `/box/${odd()}/${odd()}`, () => `/${odd()}/${odd()}`, () => `//${odd()}`, () => `/s/${id}/../push`,
  ])();
}

function oddAuthorization(dice: Dice, { device, othersDevice }: Attacker): string | undefined {
  const wrong = `Bearer ${othersDevice.id}.${text(16)}`;
  return pick(dice, [bearer(device), bearer(device), bearer(device), wrong, `Bearer ${device.id}.${toBase64url(device.token).slice(1)}`, `bearer ${device.id}`, 'Bearer .', undefined]);
}

/** Bodies that are wrong in some way, without end, from so many true ones. */
export function makeMalformedBody(dice: Dice, attacker: Attacker, count: number): () => Uint8Array<ArrayBuffer> {
  const bodies = Array.from({ length: count }, () => encodeFrames(trueFrames(dice, attacker)));
  return () => spoil(dice, pick(dice, bodies));
}

/** One request that is wrong in some way, or by chance in none. */
export function makeMalformed(dice: Dice, attacker: Attacker): { readonly path: string; readonly init: RequestInit } {
  const path = oddPath(dice, attacker);
  // Mostly the one that belongs there: the other ones end at the door.
  const usual = /pull/.test(path) ? 'GET' : 'POST';
  const method = dice() < 0.8 ? usual : pick(dice, METHODS);
  const authorization = oddAuthorization(dice, attacker);
  const headers: Record<string, string> = {
    ...(authorization === undefined ? {} : { authorization }),
    ...(dice() < 0.2 ? { 'drempel-code': pick(dice, [attacker.code, text(8), 'x'.repeat(500)]) } : {}),
    ...(dice() < 0.1 ? { 'content-type': pick(dice, ['application/json', 'multipart/form-data; boundary=x', 'text/plain', ';;;']) } : {}),
    ...(dice() < 0.05 ? { 'x-forwarded-for': '127.0.0.1, ::1', 'x-http-method-override': 'DELETE', range: 'bytes=0-1' } : {}),
  };
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return { path, init: { method, headers, ...(hasBody ? { body: oddBody(dice, attacker) } : {}) } };
}
