import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fromBase64url } from '../../../wire/bytes.ts';
import { splitCommit } from '../../../wire/commit-header.ts';
import { decodeFrames, splitSeq } from '../../../wire/frames.ts';
import { decodeHeadAnswers, decodeHeadQuestions, decodeLook } from '../../../wire/heads.ts';
import { parseManifest, readPartPlace } from '../../../wire/manifest.ts';
import { parseMemberEntry } from '../../../wire/member-entry.ts';
import { parsePullEnd } from '../../../wire/pull-end.ts';
import { splitSignedBody } from '../../../wire/signed-body.ts';
import { repositoryPath } from '../../support/paths.ts';
import { end, entry, header, manifest, question, wireVectors } from './make-vectors.ts';

const frozen = JSON.parse(readFileSync(repositoryPath('tests/vectors/wire-v1.json'), 'utf8')) as Record<string, string>;
const bytesOf = (name: string): Uint8Array => fromBase64url(frozen[name]!)!;

it('what version 1 writes has not changed by a byte', () => {
  expect(wireVectors).toEqual(frozen);
});

it('what version 1 wrote is read as it was meant', () => {
  expect(splitCommit(bytesOf('commit'))!.header).toEqual(header);
  expect(parseMemberEntry(splitSignedBody(bytesOf('entry'))!.body)).toEqual(entry);
  expect(parseManifest(splitSignedBody(bytesOf('manifest'))!.body)).toEqual(manifest);
  expect(readPartPlace(bytesOf('part'))).toMatchObject({ index: 5 });
  expect(decodeFrames(bytesOf('push')).frames.map(({ type, bytes }) => [type, bytes.length])).toEqual([['part', 5], ['commit', 6]]);
  const { frames } = decodeFrames(bytesOf('pull'));
  expect(frames.map(({ type }) => type)).toEqual(['entry', 'manifest', 'end']);
  expect(splitSeq(frames[1]!.bytes)!.seq).toBe(70_000);
  expect(parsePullEnd(frames[2]!.bytes)).toEqual(end);
  expect(decodeHeadQuestions(bytesOf('headQuestions'))).toEqual([question]);
  expect(decodeLook(bytesOf('look'))).toEqual([question]);
  expect(decodeHeadAnswers(bytesOf('headAnswers'))).toEqual([{ index: 0, head: 70_000, mhead: 4 }, { index: 39, refused: true }]);
});
