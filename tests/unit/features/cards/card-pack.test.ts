import fc from 'fast-check';
import { zipSync, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Card } from '../../../../app/domain/card.ts';
import type { Day } from '../../../../app/domain/day.ts';
import type { RecordId } from '../../../../app/domain/ids.ts';
import type { Recording } from '../../../../app/domain/recording.ts';
import { MOST_LINE_BYTES } from '../../../../app/domain/recording.ts';
import { err, ok } from '../../../../app/domain/result.ts';
import { MOST_PACK_BYTES, packCards, unpackCards } from '../../../../app/features/cards/card-pack.ts';
import { packFile } from '../../../../app/features/cards/save-own-card.ts';
import type { Clip } from '../../../../app/vault/clips.ts';
import { readContent } from '../../../../scripts/vite/read-content.ts';
import { repositoryPath } from '../../../support/paths.ts';

const none = new Set<string>();
const fact = readContent(repositoryPath('content')).find(({ kind }) => kind === 'fact')!;
const own: Card = { ...fact, id: 'eigen-a', leadsTo: [] };
const OPUS = [0x4f, 0x67, 0x67, 0x53];
const clip = (voice: Recording['voice'], lines = 2): Clip => ({
  recording: { id: 'A'.repeat(22) as RecordId, cardId: 'cjg', voice, language: 'nl', on: '2026-11-22' as Day, text: 7, lines: Array.from({ length: lines }, (_, at) => ({ type: 'audio/ogg' as const, ms: 700, size: 5 + at })) },
  sounds: Array.from({ length: lines }, (_, at) => new Uint8Array([...OPUS, ...Array.from({ length: at + 1 }, () => at)])),
});
const good = packCards([{ card: own }], [clip('rif'), clip('ku', 3)]);
const entries = (): Record<string, Uint8Array> => unzipSync(good);
const told = (): { recordings: Record<string, unknown>[] } => JSON.parse(new TextDecoder().decode(entries()['kaarten.json'])) as never;
const retold = (change: (file: { recordings: Record<string, unknown>[] }) => void): Uint8Array => {
  const file = told();
  change(file);
  return zipSync({ ...entries(), 'kaarten.json': strToU8(JSON.stringify(file)) });
};

describe('a file of cards and voices', () => {
  it('brings back every card and every sound', () => {
    const read = unpackCards(good, none);
    if (!read.ok) throw new Error(read.error.type);
    expect(read.value.cards).toEqual([own]);
    expect(read.value.recordings.map(({ voice }) => voice)).toEqual(['rif', 'ku']);
    expect(read.value.recordings.map((recording) => read.value.soundsOf(recording))).toEqual([clip('rif').sounds, clip('ku', 3).sounds]);
  });

  it('does not tell which device a voice was recorded on', () => {
    expect(new TextDecoder('latin1').decode(good)).not.toContain('A'.repeat(22));
  });

  it('may hold voices only, and a file without voices is read as before', () => {
    expect(unpackCards(packCards([], [clip('rif')]), none)).toMatchObject({ ok: true, value: { cards: [], recordings: [{ voice: 'rif' }] } });
    expect(unpackCards(entries()['kaarten.json']!, none)).toMatchObject({ ok: true, value: { cards: [own], recordings: [] } });
  });

  it.each<readonly [string, () => Uint8Array, object]>([
    ['without its list', () => zipSync({ 'x.txt': strToU8('hello') }), { type: 'unreadable' }],
    ['cut in half', () => good.slice(0, good.length / 2), { type: 'unreadable' }],
    ['that is too large', () => new Uint8Array(MOST_PACK_BYTES + 1), { type: 'too-big' }],
    ['with nothing in it', () => packCards([], []), { type: 'empty' }],
    ['with a sound that is missing', () => { const { 'opnames/cjg/rif/2.ogg': _, ...rest } = entries(); return zipSync(rest); }, { type: 'bad-recording', name: 'cjg' }],
    ['with a sound that is something else', () => zipSync({ ...entries(), 'opnames/cjg/rif/1.ogg': strToU8('<html') }), { type: 'bad-recording', name: 'cjg' }],
    ['with a sound longer than it says', () => zipSync({ ...entries(), 'opnames/cjg/rif/1.ogg': new Uint8Array([...OPUS, 1, 2, 3]) }), { type: 'bad-recording', name: 'cjg' }],
    ['with a sound beyond any line', () => zipSync({ ...entries(), 'opnames/cjg/rif/1.ogg': new Uint8Array(MOST_LINE_BYTES + 1) }), { type: 'bad-recording', name: 'cjg' }],
    ['with a way out of its folder', () => retold(({ recordings }) => { recordings[0]!['cardId'] = '../../cjg'; }), { type: 'bad-recording' }],
    ['with a voice nobody knows', () => retold(({ recordings }) => { recordings[0]!['voice'] = 'klingon'; }), { type: 'bad-recording', name: 'cjg' }],
    ['with the same voice twice', () => retold(({ recordings }) => { recordings[1] = recordings[0]!; }), { type: 'bad-recording', name: 'cjg' }],
    ['with a hostile card', () => packCards([{ card: { ...own, id: 'veilig-thuis' } }], [clip('rif')]), { type: 'taken' }],
  ])('%s is refused as a whole, and by name', (_, make, error) => {
    expect(unpackCards(make(), new Set(['veilig-thuis']))).toMatchObject({ ok: false, error });
  });

  it('does not unpack what unpacks to far more than it is', () => {
    const bomb = zipSync({ ...entries(), 'opnames/cjg/rif/1.ogg': new Uint8Array(40_000_000) }, { level: 9 });
    const before = process.memoryUsage().arrayBuffers;
    expect(unpackCards(bomb, none)).toMatchObject({ ok: false, error: { type: 'bad-recording' } });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(5_000_000);
  });

  it('never throws, however it was damaged', () => {
    fc.assert(fc.property(fc.nat(good.length - 1), fc.uint8Array({ maxLength: 6 }), (at, scrap) => {
      const damaged = new Uint8Array(good);
      damaged.set(scrap.slice(0, good.length - at), at);
      unpackCards(damaged, none);
      unpackCards(damaged.slice(0, at), none);
    }), { numRuns: 1_000 });
  });

  it('says so when the phone has no memory for it, or when it is too big for one file', async () => {
    const { recording, sounds } = clip('rif');
    const packed = (take: () => readonly Uint8Array[], size = 5) => packFile({ vault: { clips: { sounds: () => Promise.resolve(ok(take())) } } }, [{ card: own }], [{ ...recording, lines: [{ ...recording.lines[0]!, size }, recording.lines[1]!] }]);
    expect(await packed(() => sounds)).toMatchObject({ ok: true });
    expect(await packed(() => { throw new RangeError('Array buffer allocation failed'); })).toEqual(err('not-made'));
    expect(await packed(() => sounds, MOST_PACK_BYTES)).toEqual(err('too-big'));
  });
});
