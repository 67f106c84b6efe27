import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReader, fromBase64url, joinBytes, sameBytes, toBase64url, u32 } from '../../../wire/bytes.ts';
import { encodeCommitHeader, splitCommit } from '../../../wire/commit-header.ts';
import { decodeFrames, encodeFrames, splitSeq, withSeq } from '../../../wire/frames.ts';
import { decodeHeadAnswers, decodeHeadQuestions, decodeLook, encodeHeadAnswers, encodeHeadQuestions, encodeLook } from '../../../wire/heads.ts';
import { isSpaceDevice, isSpaceId } from '../../../wire/ids.ts';
import { PART_HEADER_BYTES, parseManifest, readPartPlace } from '../../../wire/manifest.ts';
import { parseMemberEntry } from '../../../wire/member-entry.ts';
import { encodePullEnd, parsePullEnd } from '../../../wire/pull-end.ts';
import { encodeBody, splitSignedBody, withSignature } from '../../../wire/signed-body.ts';
import { anyBytes, anyCommitHeader, anyDevice, anyEntry, anyFrames, anyManifest, anySpace, anyU32 } from './any-wire.ts';

describe('what is written is what is read', () => {
  it('bytes as base64url, and in no second spelling', () => {
    fc.assert(fc.property(anyBytes(0, 70), (bytes) => {
      const text = toBase64url(bytes);
      expect(fromBase64url(text)).toEqual(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64url'));
    }));
    // Spare bits that are set, padding, another alphabet, space around it.
    for (const text of ['AB', 'AAB', 'AA==', '+/', ' AAAA', 'AAAA\n', 'A', 'é']) expect(fromBase64url(text), text).toBeUndefined();
  });

  it('ids: exactly the texts that are 16 or 8 bytes in the one spelling', () => {
    fc.assert(fc.property(fc.oneof(anySpace, anyDevice, fc.string(), fc.stringMatching(/^[\w-]{22}$/), fc.stringMatching(/^[\w-]{11}$/)), (text) => {
      expect(isSpaceId(text)).toBe(fromBase64url(text)?.length === 16);
      expect(isSpaceDevice(text)).toBe(fromBase64url(text)?.length === 8);
    }));
    for (const other of [undefined, null, 5, {}, []]) expect([isSpaceId(other), isSpaceDevice(other)]).toEqual([false, false]);
  });

  it('numbers of four bytes, and no others', () => {
    fc.assert(fc.property(anyU32, (value) => { expect(createReader(u32(value)).u32()).toBe(value); }));
    for (const value of [-1, 1.5, 2 ** 32, Number.NaN]) expect(() => u32(value)).toThrow(RangeError);
  });

  it('a commit', () => {
    fc.assert(fc.property(anyCommitHeader, anyBytes(16, 400), anyBytes(64), (header, sealed, signature) => {
      const headerBytes = encodeCommitHeader(header);
      expect(splitCommit(joinBytes([headerBytes, sealed, signature]))).toEqual({ header, headerBytes, sealed, signature });
    }));
  });

  it('an entry and a manifest in their signed envelope', () => {
    fc.assert(fc.property(anyEntry, anyManifest, anyBytes(64), (entry, manifest, signature) => {
      for (const [body, parse] of [[entry, parseMemberEntry], [manifest, parseManifest]] as const) {
        const signedBytes = encodeBody(body);
        const split = splitSignedBody(withSignature(signedBytes, signature))!;
        expect(split).toEqual({ body, signedBytes, signature });
        expect(parse(split.body)).toEqual(body);
      }
    }));
  });

  it('the place of a part', () => {
    fc.assert(fc.property(anyBytes(16), anyBytes(16), fc.integer({ min: 0, max: 1023 }), anyBytes(PART_HEADER_BYTES - 38), anyBytes(16, 100), (space, snapshot, index, rest, sealed) => {
      expect(readPartPlace(joinBytes([[0x44, 0x50], space, snapshot, u32(index), rest, sealed]))).toEqual({ space, snapshot, index });
    }));
  });

  it('frames, with and without a seq', () => {
    fc.assert(fc.property(anyFrames, anyU32, (frames, seq) => {
      expect(decodeFrames(encodeFrames(frames))).toEqual({ frames, rest: 'none' });
      for (const { bytes } of frames) expect(splitSeq(withSeq(seq, bytes))).toEqual({ seq, bytes });
    }));
  });

  it('questions and answers about heads, and the end of a pull', () => {
    const anyQuestion = fc.record({ space: anySpace, device: anyDevice, token: anyBytes(16), seq: anyU32, mseq: anyU32 });
    fc.assert(fc.property(fc.array(anyQuestion, { minLength: 1, maxLength: 40 }), anyU32, (questions, number) => {
      expect(decodeHeadQuestions(encodeHeadQuestions(questions))).toEqual(questions);
      expect(decodeLook(encodeLook(questions))).toEqual(questions);
      const answers = questions.map((_, index) => (index % 3 ? { index, head: number % 0xff_ff_ff_ff, mhead: index } : { index, refused: true as const }));
      expect(decodeHeadAnswers(encodeHeadAnswers(answers))).toEqual(answers);
      const end = { store: questions[0]!.space, head: number, mhead: 3, more: number % 2 === 0 };
      expect(parsePullEnd(encodePullEnd(end))).toEqual(end);
    }));
  });
});

describe('what was cut off or damaged', () => {
  it('gives whole frames up to the cut, whatever the place', () => {
    fc.assert(fc.property(anyFrames.filter((frames) => frames.length > 0), fc.nat(), (frames, at) => {
      const whole = encodeFrames(frames);
      const cut = at % whole.length;
      const { frames: left, rest } = decodeFrames(whole.subarray(0, cut));
      expect(left).toEqual(frames.slice(0, left.length));
      const isAtEdge = encodeFrames(left).length === cut;
      expect(rest).toBe(isAtEdge ? 'none' : 'cut');
    }));
  });

  it('is no commit when it is shorter than its parts, whatever the place', () => {
    fc.assert(fc.property(anyCommitHeader, fc.nat(), (header, at) => {
      const headerBytes = encodeCommitHeader(header);
      const shortest = joinBytes([headerBytes, new Uint8Array(16 + 64)]);
      expect(splitCommit(shortest)).toBeDefined();
      expect(splitCommit(shortest.subarray(0, at % shortest.length))).toBeUndefined();
    }), { numRuns: 400 });
  });

  it('is no envelope with a byte more or less', () => {
    fc.assert(fc.property(anyEntry, fc.nat(), (entry, at) => {
      const bytes = withSignature(encodeBody(entry), new Uint8Array(64));
      expect(splitSignedBody(bytes.subarray(0, at % bytes.length))).toBeUndefined();
      expect(splitSignedBody(joinBytes([bytes, [0]]))).toBeUndefined();
    }));
  });

  it('never throws, whatever the bytes', () => {
    const readers = [splitCommit, decodeFrames, splitSeq, decodeHeadQuestions, decodeLook, decodeHeadAnswers, readPartPlace, parsePullEnd, splitSignedBody] as const;
    fc.assert(fc.property(anyBytes(0, 300), fc.constantFrom(...readers), (bytes, read) => { read(bytes); }), { numRuns: 3_000 });
    fc.assert(fc.property(fc.anything(), (body) => {
      parseMemberEntry(body);
      parseManifest(body);
    }), { numRuns: 2_000 });
  });

  it('never throws on a true thing with bytes changed', () => {
    fc.assert(fc.property(anyCommitHeader, anyEntry, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 5 }), (header, entry, changes) => {
      for (const whole of [joinBytes([encodeCommitHeader(header), new Uint8Array(90)]), withSignature(encodeBody(entry), new Uint8Array(64))]) {
        for (const [at, value] of changes) whole[at % whole.length] = value;
        splitCommit(whole);
        parseMemberEntry(splitSignedBody(whole)?.body);
      }
    }), { numRuns: 500 });
  });
});

describe('what is refused', () => {
  it('a field of an entry or a manifest that is missing or of another kind', () => {
    fc.assert(fc.property(anyEntry, anyManifest, fc.constantFrom(null, -1, 1.5, 'x', [], [null], {}, true, 2 ** 40), (entry, manifest, wrong) => {
      for (const field of Object.keys(entry)) {
        const { [field as keyof typeof entry]: _, ...without } = entry;
        expect(parseMemberEntry(without), `without ${field}`).toBeUndefined();
        const isStillRight = ['add', 'remove', 'keys'].includes(field) && Array.isArray(wrong) && wrong.length === 0;
        const changed = parseMemberEntry({ ...entry, [field]: wrong });
        if (!isStillRight && !(field === 'at' && wrong === 2 ** 40)) expect(changed, `${field} as ${JSON.stringify(wrong)}`).toBeUndefined();
      }
      for (const field of ['v', 'space', 'snapshot', 'by', 'mseq', 'epoch', 'covers', 'parts', 'state'] as const) {
        const { [field]: _, ...without } = manifest;
        expect(parseManifest(without), `without ${field}`).toBeUndefined();
      }
    }), { numRuns: 100 });
  });

  it('a device that stands twice in one list', () => {
    fc.assert(fc.property(anyEntry.filter(({ add }) => add.length > 0), anyManifest.filter(({ covers }) => covers.length > 0), (entry, manifest) => {
      expect(parseMemberEntry({ ...entry, add: [...entry.add, entry.add[0]!] })).toBeUndefined();
      expect(parseManifest({ ...manifest, covers: [...manifest.covers, manifest.covers[0]!] })).toBeUndefined();
    }));
  });

  it('a frame that says it is larger than its kind may be, before anything of it is read', () => {
    for (const type of [1, 2, 3, 4, 9]) expect(decodeFrames(joinBytes([[type], u32(0x7f_ff_ff_ff), new Uint8Array(10)])).rest).toBe('bad');
    for (const type of [0, 5, 8, 10, 255]) expect(decodeFrames(new Uint8Array([type, 0, 0, 0, 0])).rest).toBe('bad');
  });

  it('a header that could not be read back', () => {
    fc.assert(fc.property(anyCommitHeader, (header) => {
      expect(() => encodeCommitHeader({ ...header, kid: new Uint8Array(7) })).toThrow(RangeError);
      expect(() => encodeCommitHeader({ ...header, deps: Array.from({ length: 256 }, () => [header.device, 1] as const) })).toThrow(RangeError);
      expect(() => encodeCommitHeader({ ...header, deps: [['AAAA' as typeof header.device, 1]] })).toThrow(RangeError);
      expect(() => encodeCommitHeader({ ...header, dseq: 0 })).toThrow(RangeError);
    }), { numRuns: 20 });
  });

  it('is told apart by all bytes, not by the first', () => {
    fc.assert(fc.property(anyBytes(1, 40), fc.nat(), (bytes, at) => {
      const other = new Uint8Array(bytes);
      other[at % bytes.length]! ^= 1;
      expect([sameBytes(bytes, new Uint8Array(bytes)), sameBytes(bytes, other), sameBytes(bytes, bytes.subarray(1))]).toEqual([true, false, false]);
    }));
  });
});
