import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../../app/domain/day.ts';
import type { RecordId } from '../../../app/domain/ids.ts';
import type { Recording } from '../../../app/domain/recording.ts';
import { bestRecording, MOST_LINES, parseRecording } from '../../../app/domain/recording.ts';

const good: Recording = { id: 'A'.repeat(22) as RecordId, cardId: 'cjg', voice: 'ary', language: 'ar', on: '2026-11-22' as Day, text: 7, lines: [{ type: 'audio/webm', ms: 800, size: 900 }] };
const by = (voice: Recording['voice']): Recording => ({ ...good, voice });

describe('what is said of a recording', () => {
  it('is read as it was written, and nothing more', () => {
    expect(parseRecording(JSON.parse(JSON.stringify(good)))).toEqual(good);
    expect(parseRecording({ ...good, madeBy: 'somebody', lines: [{ ...good.lines[0], note: 'x' }] })).toEqual(good);
  });

  it.each<readonly [string, object]>([
    ['no id', { id: undefined }], ['a path for a card', { cardId: '../cjg' }], ['an unknown voice', { voice: 'xx' }], ['a dialect for a text', { language: 'rif' }],
    ['no lines', { lines: [] }], ['too many lines', { lines: Array.from({ length: MOST_LINES + 1 }, () => good.lines[0]) }], ['an unknown sound', { lines: [{ type: 'audio/wav', ms: 1, size: 1 }] }],
    ['an empty sound', { lines: [{ type: 'audio/webm', ms: 1, size: 0 }] }], ['no day', { on: 'today' }],
  ])('is refused with %s', (_, over) => {
    expect(parseRecording({ ...good, ...over })).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true, maxDepth: 3 }), (value) => { parseRecording(value); parseRecording({ ...good, lines: value }); }), { numRuns: 1_000 });
  });
});

describe('the voice to begin with', () => {
  it('is the one she chose before, else that of the language shown, else a dialect of it, else none', () => {
    const all = [by('rif'), by('ary'), by('ar')];
    expect(bestRecording(all, 'ar', 'rif')?.voice).toBe('rif');
    expect(bestRecording(all, 'ar', undefined)?.voice).toBe('ar');
    expect(bestRecording(all, 'ar', 'ku')?.voice).toBe('ar');
    expect(bestRecording([by('rif'), by('ary')], 'ar', undefined)?.voice).toBe('ary');
    expect(bestRecording([by('rif')], 'ar', undefined)).toBeUndefined();
    expect(bestRecording([by('rif'), by('ar')], 'nl', undefined)).toBeUndefined();
  });
});
