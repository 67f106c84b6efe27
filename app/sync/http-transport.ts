import { toBase64url } from '../crypto/base64url.ts';
import type { Bytes } from '../crypto/bytes.ts';
import { asBytes } from '../crypto/bytes.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { encodeFrames } from '../../wire/frames.ts';
import { decodeHeadAnswers, encodeLook } from '../../wire/heads.ts';
import { isSpaceId } from '../../wire/ids.ts';
import { LIMITS } from '../../wire/limits.ts';
import { parsePushResults } from '../../wire/push-result.ts';
import { request, type HttpAnswer, type HttpDeps, type HttpQuestion } from './http-request.ts';
import type { BoxSlot, Credentials, HeadsSeen, PullQuestion, Transport, TransportError } from './transport.ts';
import { pullPieces } from './pull-pieces.ts';
import { readPage } from './read-page.ts';
import { watchHub } from './watch-hub.ts';

const bearer = ({ device, token }: Credentials): Readonly<Record<string, string>> => ({ authorization: `Bearer ${device}.${toBase64url(token)}` });
const BYTES = { 'content-type': 'application/octet-stream' };
const JSON_TYPE = { 'content-type': 'application/json' };
const SLOT: Readonly<Record<BoxSlot, number>> = { guest: 0, host: 1 };
/** A page, and the one frame that may have made it too full. */
const LARGEST_PAGE = LIMITS.pullPage + LIMITS.part + 4096;
const SMALL = 64 * 1024;
/** Not from a hub, or not whole: to be tried again like a line that is down. */
const OFFLINE = { type: 'offline' } as const;

function json(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}

function readHeads({ body, store, at }: HttpAnswer): HeadsSeen | undefined {
  const answers = decodeHeadAnswers(body);
  return answers && isSpaceId(store) ? { store, answers, ...(at !== undefined && { at }) } : undefined;
}

const pullPath = (space: string, { after, entries, have }: PullQuestion): string =>
  `/s/${space}/pull?after=${after}${entries > 0 ? `&mseq=${entries - 1}` : ''}${have ? `&have=${have.snapshot}.${have.parts}` : ''}`;

type Asked<T> = Promise<Result<T, TransportError>>;

/** The hub over HTTP, at the app's own origin. Never throws. */
export function createHttpTransport(deps: HttpDeps): Transport {
  const ask = async <T>(question: HttpQuestion, read: (answer: HttpAnswer) => T | undefined): Asked<T> => {
    const answer = await request(deps, question);
    if (!answer.ok) return answer;
    // What broke off is worth something in a pull only, and that reads it itself.
    const value = answer.value.whole || question.partial ? read(answer.value) : undefined;
    return value === undefined ? err(OFFLINE) : ok(value);
  };
  const done = async (question: HttpQuestion): Asked<void> => {
    const answer = await ask(question, () => true);
    return answer.ok ? ok(undefined) : answer;
  };
  return {
    createSpace: (entries, code) => ask(
      { method: 'POST', path: '/spaces', headers: { ...BYTES, 'drempel-code': code }, body: encodeFrames(entries.map((bytes) => ({ type: 'entry', bytes: asBytes(bytes) }))), limit: SMALL },
      ({ status }) => status === 201,
    ),
    heads: (questions) => ask({ method: 'POST', path: '/look', headers: BYTES, body: encodeLook(questions), limit: SMALL }, readHeads),
    pull: (who, question) => {
      const asked = { method: 'GET', path: pullPath(who.space, question), headers: bearer(who), limit: LARGEST_PAGE, partial: true } as const;
      return question.pieces ? pullPieces(deps, asked) : ask(asked, readPage);
    },
    push: (who, frames, { outlives } = { outlives: false }) => ask(
      { method: 'POST', outlives, path: `/s/${who.space}/push`, headers: { ...BYTES, ...bearer(who) }, body: encodeFrames(frames.map(({ type, bytes }) => ({ type, bytes: asBytes(bytes) }))), limit: SMALL },
      ({ body }) => parsePushResults(json(body), frames.length),
    ),
    openBox: (who, box, hours) => done({ method: 'POST', path: `/s/${who.space}/boxes`, headers: { ...JSON_TYPE, ...bearer(who) }, body: asBytes(new TextEncoder().encode(JSON.stringify({ box: toBase64url(box), hours }))), limit: SMALL }),
    closeBox: (who, box) => done({ method: 'DELETE', path: `/s/${who.space}/boxes/${toBase64url(box)}`, headers: bearer(who), limit: SMALL }),
    putLetter: (box, slot, letter) => done({ method: 'POST', path: `/box/${toBase64url(box)}/${SLOT[slot]}`, headers: BYTES, body: asBytes(letter), limit: SMALL }),
    getLetter: async (box, slot) => {
      const answer = await ask({ method: 'GET', path: `/box/${toBase64url(box)}/${SLOT[slot]}`, headers: {}, limit: LIMITS.letter }, ({ status, body }) => ({ letter: status === 204 ? undefined : (body as Bytes) }));
      return answer.ok ? ok(answer.value.letter) : answer;
    },
    deleteSpace: (who) => done({ method: 'DELETE', path: `/s/${who.space}`, headers: bearer(who), limit: SMALL }),
    watch: (questions, onLook, onEnd) => watchHub(deps, questions, onLook, onEnd),
  };
}
