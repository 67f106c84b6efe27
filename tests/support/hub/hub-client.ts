import { toBase64url } from '../../../wire/bytes.ts';
import { decodeFrames, encodeFrames, type Frame, splitSeq } from '../../../wire/frames.ts';
import { decodeHeadAnswers, encodeHeadQuestions, encodeLook, type HeadAnswer, type HeadQuestion } from '../../../wire/heads.ts';
import { parsePullEnd, type PullEnd } from '../../../wire/pull-end.ts';
import { parsePushResults, type PushResult } from '../../../wire/push-result.ts';
import type { TestDevice, TestSnapshot, TestSpace } from './sealed-things.ts';

export interface Pulled {
  /** What came, in order, such as `entry`, `commit 3` or `manifest 7`. */
  readonly order: readonly string[];
  readonly frames: readonly Frame[];
  readonly end: PullEnd | undefined;
}

export interface Standing { readonly space: TestSpace; readonly device: TestDevice; readonly seq: number; readonly mseq: number }

export interface HubClient {
  readonly ask: (path: string, init?: RequestInit & { as?: TestDevice | undefined }) => Promise<Response>;
  readonly create: (space: TestSpace, code: string) => Promise<number>;
  readonly push: (space: TestSpace, as: TestDevice, ...frames: readonly Frame[]) => Promise<readonly PushResult[]>;
  readonly pull: (space: TestSpace, as: TestDevice, after?: number, more?: string) => Promise<Pulled>;
  readonly heads: (...standing: readonly Standing[]) => Promise<readonly HeadAnswer[]>;
  /** The same question in fewer bytes. */
  readonly look: (...standing: readonly Standing[]) => Promise<readonly HeadAnswer[]>;
}

export const commitFrame = (bytes: Frame['bytes']): Frame => ({ type: 'commit', bytes });
export const entryFrame = (bytes: Frame['bytes']): Frame => ({ type: 'entry', bytes });
export const snapshotFrames = ({ parts, manifest }: TestSnapshot): readonly Frame[] => [...parts.map((bytes): Frame => ({ type: 'part', bytes })), { type: 'manifest', bytes: manifest }];

export const bearer = ({ id, token }: TestDevice): string => `Bearer ${id}.${toBase64url(token)}`;

const asQuestions = (standing: readonly Standing[]): readonly HeadQuestion[] =>
  standing.map(({ space, device, seq, mseq }) => ({ space: space.id, device: device.id, token: device.token, seq, mseq }));

export const questionsOf = (standing: readonly Standing[]): Uint8Array<ArrayBuffer> => encodeHeadQuestions(asQuestions(standing));

export function describePull(bytes: Uint8Array): Pulled {
  const { frames } = decodeFrames(bytes);
  const last = frames.at(-1);
  return {
    order: frames.map(({ type, bytes: content }) => (type === 'commit' || type === 'manifest' ? `${type} ${splitSeq(content)!.seq}` : type)),
    frames,
    end: last?.type === 'end' ? parsePullEnd(last.bytes) : undefined,
  };
}

/** A device's side of the wire, without anything that a device would do by itself: no retries, no repairs. */
export function createHubClient(fetchFromHub: (path: string, init: RequestInit) => Promise<Response>): HubClient {
  const ask: HubClient['ask'] = (path, { as, ...init } = {}) =>
    fetchFromHub(`/api/v1${path}`, { ...init, headers: { ...(as ? { authorization: bearer(as) } : {}), ...(init.headers as Record<string, string>) } });
  const answered = async (response: Response): Promise<Uint8Array<ArrayBuffer>> => {
    if (response.status !== 200) throw new Error(`answered with ${response.status}: ${await response.text()}`);
    return new Uint8Array(await response.arrayBuffer());
  };
  return {
    ask,
    create: async (space, code) => (await ask('/spaces', { method: 'POST', headers: { 'drempel-code': code }, body: encodeFrames([entryFrame(space.entries[0]!)]) })).status,
    push: async (space, as, ...frames) => {
      const response = await ask(`/s/${space.id}/push`, { method: 'POST', as, body: encodeFrames(frames) });
      const results = parsePushResults(JSON.parse(new TextDecoder().decode(await answered(response))), frames.length);
      if (!results) throw new Error('results that make no sense');
      return results;
    },
    pull: async (space, as, after = 0, more = '') => describePull(await answered(await ask(`/s/${space.id}/pull?after=${after}&mseq=${space.mseq}${more}`, { as }))),
    look: async (...standing) => decodeHeadAnswers(await answered(await ask('/look', { method: 'POST', body: encodeLook(asQuestions(standing)) })))!,
    heads: async (...standing) => decodeHeadAnswers(await answered(await ask('/heads', { method: 'POST', body: questionsOf(standing) })))!,
  };
}

export const clientOf = (origin: string): HubClient => createHubClient((path, init) => fetch(`${origin}${path}`, init));
